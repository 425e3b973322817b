using CareLabel.Tests;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Tests.Columns;

namespace CareLabel.Wash.Tests.Misfiled;

public class MisfiledValuesTests
{
    [Fact]
    [Promise(17, "a value that is valid for another field is caught in a file")]
    public void Values_in_the_wrong_field_are_caught_and_others_left_alone()
    {
        var wrong = new List<string>();
        var filing = new MisfiledValues();
        foreach (var row in Vectors.Own("Misfiled/vectors/misfiled.tsv"))
        {
            var found = filing.Find(Enum.Parse<ColumnKind>(row[0]), row[1])?.LooksLike.ToString() ?? "-";
            if (found != row[2]) wrong.Add($"{row[0]} '{row[1]}': {found}, not {row[2]} ({row[3]})");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    [Promise(17, "with 'move it there'")]
    public void The_advice_names_the_column_that_the_value_belongs_in()
    {
        var columns = Recognise.Columns(Lists.Of(["Name", "Fax", "Phone", "E-post"]));

        var found = new MisfiledValues(columns).Find(ColumnKind.Phone, "kari@firma.example");

        Assert.Equal("E-post", found?.Target?.Name);
        Assert.Equal("Looks like an e-mail address: move it to 'E-post'.", found?.Advice);
        Assert.Equal("Phone", new MisfiledValues(columns).Find(ColumnKind.FullName, "+47 22 12 34 56")?.Target?.Name);
        Assert.Null(new MisfiledValues(columns).Find(ColumnKind.City, "0150")?.Target);
    }

    [Fact]
    public void A_better_test_of_a_kind_is_believed()
    {
        var none = new MisfiledValues(null, ValueTests.BuiltIn.With(new ValueTest(ColumnKind.CompanyNumber, _ => false)));

        Assert.NotEqual(ColumnKind.CompanyNumber, none.Find(ColumnKind.Category, "526-025-09-95")?.LooksLike);
    }

    [Fact]
    public void Whatever_is_typed_gets_an_answer()
    {
        string[] hostile = ["", "\0\0\0", "\uD800\uD800x", new('@', 200), new('9', 249), "@@@.com", "+++++++++", "https://", "   ", ",,,,,,,,,,,,1234,12"];

        foreach (var kind in Enum.GetValues<ColumnKind>())
        {
            foreach (var value in hostile) _ = new MisfiledValues().Find(kind, value);
        }
    }
}
