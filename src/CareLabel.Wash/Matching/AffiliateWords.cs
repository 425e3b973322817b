using System.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Words by which the firms of one group are told apart.</summary>
internal static class AffiliateWords
{
    private static readonly HashSet<string> Words = Read();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

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

    private static HashSet<string> Read()
    {
        using var stream = typeof(AffiliateWords).Assembly.GetManifestResourceStream("affiliate-words.tsv")!;
        using var reader = new StreamReader(stream);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') words.UnionWith(line.Split('\t')[1].Split(';'));
        }

        return words;
    }
}
