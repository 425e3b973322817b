using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Words that people and programs write where nothing is known: "N/A", "-", "NULL", "ikke oppgitt", "brak". The list
/// lies in <c>blank-words.tsv</c>, in six languages; words that are also names are told apart by the column.
/// </summary>
public static class Blank
{
    private const int Longest = 40;

    private static readonly List<string[]> Rows = [.. EmbeddedTable.Rows("blank-words.tsv")];

    private static readonly WordList Words = new(Rows.Select(row => row[1] == "error" ? "#" + row[0] : row[0]));

    private static readonly WordList Names = new(Rows.Where(row => row[1] == "name").Select(row => row[0]));

    /// <summary>True when the text says that nothing is known, or is empty, or holds no letter and no digit at
    /// all.</summary>
    /// <param name="text">A tidied cell (see <see cref="Cleaning.Tidy"/>); upper and lower case count the same.</param>
    /// <param name="isName">
    /// True in columns of names, where Null, None, Test and Na are people: only words that nobody is called count
    /// there.
    /// </param>
    public static bool IsPlaceholder(string text, bool isName = false)
    {
        if (text.Length > Longest) return false;
        var word = text.AsSpan().Trim();
        if (word.IsEmpty) return true;
        if (Words.Has(word)) return !(isName && Names.Has(word));
        var bare = word.Trim("<>()[]{}*_.\"' ");
        if (bare.Length < word.Length && Words.Has(bare)) return !(isName && Names.Has(bare));
        return IsOnlySigns(word) || IsOneSignRepeated(word);
    }

    private static bool IsOnlySigns(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // A sign that stands for something (€, ✓, a picture) is a value; dashes, dots and question marks are not.
            if (!(char.IsPunctuation(c) || c is ' ' or '~' or '`' or '^' or '=' or '|' or '<' or '>')) return false;
        }

        return true;
    }

    private static bool IsOneSignRepeated(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is 'x' or 'X' && !text.ContainsAnyExcept('x', 'X');
}
