using System.Buffers;

namespace CareLabel.Exports;

/// <summary>
/// Keeps spreadsheets from running a cell as a formula, by an apostrophe before it, and takes that apostrophe away
/// again. The two are each other's inverse: what <see cref="Needs"/> guards, <see cref="Strips"/> recognises, and a
/// cell that would be stripped although nobody guarded it is guarded.
/// </summary>
public static class CellGuard
{
    private const byte Apostrophe = (byte)'\'';

    private static readonly SearchValues<byte> DigitsAndSeparators = SearchValues.Create("0123456789 .-()/"u8);

    // Anything that a spreadsheet may drop before it looks for the sign of a formula, and the signs themselves.
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 33).Select(b => (byte)b), .. "\"'+-=@\x7F"u8, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF]);

    /// <summary>Whether a cell gets an apostrophe when it is written.</summary>
    public static bool Needs(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty && Suspicious.Contains(cell[0]) && (IsFormula(cell) || Strips(cell));

    /// <summary>Whether a cell's first apostrophe is a guard: a formula or nothing but a number stands behind it.</summary>
    public static bool Strips(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] != Apostrophe) return false;
        var rest = cell.TrimStart(Apostrophe);
        return IsFormula(rest) || IsNumber(rest);
    }

    private static bool IsFormula(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return false;
        if (cell[0] is (byte)'\t' or (byte)'\r') return true;

        var text = AfterUnseen(cell);
        return Sign(text, out var length) switch
        {
            '=' => true,
            '+' => text[length..].IndexOfAnyExcept(DigitsAndSeparators) >= 0,
            _ => false,
        };
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("+"u8)) text = text[1..];
        return text.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 && text.IndexOfAnyExcept(DigitsAndSeparators) < 0;
    }

    /// <summary>'=' for a sign that always begins a formula, '+' for one that may, 0 for none; full-width twins too.</summary>
    private static char Sign(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        if (text.IsEmpty) return '\0';
        if (text[0] is (byte)'=' or (byte)'@') return '=';
        if (text[0] is (byte)'+' or (byte)'-') return '+';
        length = 3;
        if (text.Length < 3) return '\0';
        return (text[0], text[1], text[2]) switch
        {
            (0xEF, 0xBC, 0x9D or 0xA0) or (0xEF, 0xB9, 0xA6 or 0xAB) => '=',
            (0xEF, 0xBC, 0x8B or 0x8D) or (0xEF, 0xB9, 0xA2 or 0xA3) or (0xE2, 0x88, 0x92) => '+',
            _ => '\0',
        };
    }

    private static ReadOnlySpan<byte> AfterUnseen(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var length = text switch
            {
                [<= 32 or (byte)'"' or 0x7F, ..] => 1,
                [0xC2, >= 0x80 and <= 0xA0 or 0xAD, ..] => 2,
                [0xE1, 0x9A, 0x80, ..] or [0xE3, 0x80, 0x80, ..] or [0xEF, 0xBB, 0xBF, ..] => 3,
                [0xE2, 0x80, >= 0x80 and <= 0x8F or >= 0xA8 and <= 0xAF, ..] => 3,
                [0xE2, 0x81, >= 0x9F and <= 0xAF, ..] => 3,
                _ => 0,
            };
            if (length == 0) break;
            text = text[length..];
        }

        return text;
    }
}
