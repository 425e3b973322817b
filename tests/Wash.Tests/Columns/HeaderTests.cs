using CareLabel.Tests;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Tests.Columns;

public class HeaderTests
{
    [Fact]
    [Promise(100, "column recognition in the six languages")]
    public void Headers_of_the_usual_systems_and_languages_are_understood()
    {
        var wrong = new List<string>();
        foreach (var row in Vectors.Own("Columns/vectors/headers.tsv"))
        {
            var header = Header.Read(row[0]);
            var part = row[2] == "-" ? ColumnPart.None : Enum.Parse<ColumnPart>(row[2]);
            if (header.Kind != Enum.Parse<ColumnKind>(row[1]) || (header.Part != part && row[2] != "-"))
                wrong.Add($"{row[0]}: {header.Kind}/{header.Part}, not {row[1]}/{row[2]} ({row[3]})");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
