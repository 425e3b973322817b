using System.Collections.Immutable;
using System.Text;

namespace CareLabel.Imports;

/// <summary>An old encoding of one byte a character, as the programs of our countries still write.</summary>
internal sealed class CodePage
{
    private readonly byte[][] _utf8 = new byte[256][];
    private readonly int[] _worth = new int[256];
    private readonly bool[] _isLetter = new bool[256];
    private readonly bool[] _isUpper = new bool[256];

    private CodePage(string name, int number)
    {
        Name = name;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);
        for (var b = 0; b < 256; b++)
        {
            var c = encoding.GetString([(byte)b])[0];
            _utf8[b] = Encoding.UTF8.GetBytes(c.ToString());
            _worth[b] = Worth(c);
            _isLetter[b] = char.IsLetter(c);
            _isUpper[b] = char.IsUpper(c);
        }
    }

    public static CodePage Windows1252 { get; } = new("windows-1252", 1252);

    public static CodePage Latin9 { get; } = new("iso-8859-15", 28605);

    /// <summary>In the order in which they are believed when the evidence is the same.</summary>
    public static ImmutableArray<CodePage> All { get; } =
    [
        Windows1252, new("windows-1250", 1250), new("iso-8859-2", 28592), Latin9,
        new("cp850", 850), new("cp865", 865), new("cp852", 852),
    ];

    public string Name { get; }

    /// <summary>The UTF-8 of one byte; one to three bytes.</summary>
    public ReadOnlySpan<byte> Utf8(byte b) => _utf8[b];

    /// <summary>The code page in which the bytes beyond ASCII make the most believable words.</summary>
    public static CodePage Guess(ReadOnlySpan<byte> text)
    {
        var best = Windows1252;
        var most = long.MinValue;
        foreach (var page in All)
        {
            var worth = page.Worth(text);
            if (page == Latin9 && !HasSignsOfLatin9(text)) continue;
            if (worth > most) (best, most) = (page, worth);
        }

        return best;
    }

    /// <summary>
    /// Latin 9 and Windows-1252 differ in eight signs and in the bytes 80 to 9F, which are controls in Latin 9. Only an A4
    /// that stands as € does, by a number or alone, tells them apart: "Ã¸" is the other mistake, UTF-8 read as 1252.
    /// </summary>
    private static bool HasSignsOfLatin9(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != 0xA4) continue;
            var before = i > 0 ? text[i - 1] : (byte)' ';
            var after = i + 1 < text.Length ? text[i + 1] : (byte)' ';
            if (before < 0x80 && after < 0x80 && !char.IsAsciiLetter((char)before) && !char.IsAsciiLetter((char)after)) return true;
        }

        return false;
    }

    private long Worth(ReadOnlySpan<byte> text)
    {
        long worth = 0;
        for (var at = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF); at >= 0;)
        {
            var b = text[at];
            var before = at > 0 ? text[at - 1] : (byte)' ';
            var inWord = _isLetter[before] || (at + 1 < text.Length && char.IsAsciiLetter((char)text[at + 1]));
            worth += _isLetter[b] || !inWord ? _worth[b] : 3 * _worth[b];

            // "jORGEN" does not happen: a capital straight after a small letter is a wrong reading.
            if (_isUpper[b] && _isLetter[before] && !_isUpper[before]) worth -= 6;

            var next = text[(at + 1)..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return worth;
    }

    /// <summary>How much a character speaks for the page that reads it: letters of our languages most, signs against it.</summary>
    private static int Worth(char c) => c switch
    {
        < '\u0080' => 0,
        >= '\u0080' and <= '\u009F' => -20,
        _ when "åäöæøÅÄÖÆØąćęłńóśźżŁŚŻÓ".Contains(c, StringComparison.Ordinal) => 6,
        _ when "ĆŹéüÜÉßšžŠŽáíčèëàçñ".Contains(c, StringComparison.Ordinal) => 3,
        '\u00A0' or '€' or '–' or '—' or '’' or '‘' or '“' or '”' or '„' or '§' or '°' or '´' or '…' => 1,
        _ when char.IsLetter(c) => 0,
        >= '\u2500' and <= '\u25FF' => -12,
        _ => -3,
    };
}
