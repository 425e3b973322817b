using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Writes answers as <c>yes</c> or <c>no</c>, read from the words and marks of seven languages.</summary>
public static class YesNo
{
    private static readonly Mend Written = new("yesno-written", "written as yes or no");
    private static readonly Objection Neither = new(
        "yesno-unreadable", "It is neither yes nor no.", "Choose yes or no, or leave it empty.");

    private static readonly FrozenDictionary<string, string> Words = (
        from row in EmbeddedTable.Rows("yesno-words.tsv")
        from word in row[1].Split(' ')
        select (word, answer: row[0]))
            .ToFrozenDictionary(pair => pair.word, pair => pair.answer, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one answer; refuses everything that is not clearly yes or no, such as "maybe".</summary>
    public static Reading Read(string typed)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        var word = text.AsSpan().TrimEnd(".! ");
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var answer)
            ? Reading.Accepted(typed, answer, Written)
            : Reading.Rejected(typed, Neither);
    }

    /// <summary>The answer, or null when there is none.</summary>
    public static bool? Parse(string typed) => Read(typed).Standard switch { "yes" => true, "no" => false, _ => null };
}
