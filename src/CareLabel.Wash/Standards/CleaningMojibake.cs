using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Repairs text that was written as UTF-8 and read as Windows-1252 ("Ã¥" for "å", "Å‚" for "ł"), and only when the
/// whole value tells: every sign must go back to one byte, the bytes must be correct UTF-8, and what they spell
/// must be letters and ordinary signs.
/// </summary>
internal static class CleaningMojibake
{
    // The signs of Windows-1252 for the bytes 80 to 9F; a gap stands for itself, as browsers and Excel read it.
    private const string HighSigns =
        "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

    // Between them lie scripts whose letters are two bytes or rare here: what decodes to them was more likely meant as
    // typed.
    private const char LastCyrillic = '\u052F', FirstLatinExtended = '\u1E00';

    private static readonly SearchValues<char> Leads =
        SearchValues.Create("ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóô");

    public static string Repair(string text)
    {
        var first = text.AsSpan().IndexOfAny(Leads);
        if (first < 0 || first == text.Length - 1 || ByteOf(text[first + 1]) is < 0x80 or > 0xBF) return text;
        if (!IsCertain(text, first)) return text;

        var bytes = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            return ToBytes(text, bytes) && Utf8.IsValid(bytes.AsSpan(0, text.Length)) ? Decoded(text, bytes) : text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // UMEÅ and a hard space, BLÅ’S, UMEÅ–LULEÅ: what people write behind a capital of their own is no half of a letter,
    // unless another place shows that the text was decoded wrongly.
    private static bool IsCertain(string text, int first)
    {
        for (var i = first; i < text.Length - 1; i++)
        {
            if (!Leads.Contains(text[i]) || ByteOf(text[i + 1]) is < 0x80 or > 0xBF) continue;
            if (text[i] is 'Ã' or 'Â' or 'â') return true;
            if (text[i + 1] is not ('\xA0' or '’' or '–' or '—') && (text[i], text[i + 1]) != ('Å', '…')) return true;
        }

        return false;
    }

    private static string Decoded(string text, byte[] bytes)
    {
        var repaired = Encoding.UTF8.GetString(bytes, 0, text.Length);
        foreach (var c in repaired)
        {
            if (c > '\x7F' && !IsOrdinary(c)) return text;
        }

        return repaired;
    }

    private static bool IsOrdinary(char c) =>
        (char.IsLetter(c) && c is not (> LastCyrillic and < FirstLatinExtended)) || char.IsSurrogate(c)
            || c is (>= '\xA0' and <= '\xBF') or (>= '\u0300' and <= '\u036F')
            or (>= '\u2000' and <= '\u206F') or '€' or '™' or '×' or '÷' or '\uFEFF'
        // Twice encoded text comes back as the signs of the first mistake.
        || HighSigns.Contains(c, StringComparison.Ordinal);

    private static bool ToBytes(string text, byte[] bytes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var value = ByteOf(text[i]);
            if (value < 0) return false;
            bytes[i] = (byte)value;
        }

        return true;
    }

    private static int ByteOf(char c)
    {
        if (c <= '\xFF') return c;
        var at = HighSigns.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}
