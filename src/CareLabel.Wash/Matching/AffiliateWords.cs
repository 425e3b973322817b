using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Words by which the firms of one group are told apart.</summary>
internal static class AffiliateWords
{
    private static readonly HashSet<string> Words = new(
        from row in EmbeddedTable.Rows("affiliate-words.tsv") from word in row[1].Split(';') select word, StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of the words that only one of two folded names has tells firms of a group apart.</summary>
    public static bool TellApart(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => HasOwn(a, b) || HasOwn(b, a);

    /// <summary>The words of a folded text that tell firms of a group apart, in their order.</summary>
    public static string Of(string folded) => string.Join(' ', folded.Split(' ').Where(Words.Contains));

    private static bool HasOwn(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        Span<char> letters = stackalloc char[16];
        foreach (var range in name.Split((byte)' '))
        {
            var word = name[range];
            if (word.Length is < 3 or > 16 || TextCompare.HasWord(other, word)) continue;
            if (Lookup.Contains(letters[..Encoding.ASCII.GetChars(word, letters)])) return true;
        }

        return false;
    }
}
