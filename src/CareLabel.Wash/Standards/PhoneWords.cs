using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

internal enum PhoneWord { None, Label, Extension, Joiner }

/// <summary>The words people write around phone numbers; the list is phone-words.tsv.</summary>
internal static class PhoneWords
{
    private const int Longest = 16;

    private static readonly Dictionary<string, PhoneWord> Words = Read();
    private static readonly Dictionary<string, PhoneWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PhoneWord Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest) return PhoneWord.None;
        Span<char> lower = stackalloc char[Longest];
        var length = word.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out var found) ? found : PhoneWord.None;
    }

    /// <summary>There are no letters, or every word is a label.</summary>
    public static bool OnlyLabels(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (Of(text[start..i]) != PhoneWord.Label) return false;
        }

        return true;
    }

    private static Dictionary<string, PhoneWord> Read() => EmbeddedTable.Rows("phone-words.tsv")
        .ToDictionary(cells => cells[0], cells => Enum.Parse<PhoneWord>(cells[1], ignoreCase: true),
            StringComparer.Ordinal);
}
