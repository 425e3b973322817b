using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>What a column of countries holds as a whole.</summary>
internal static class CountryCells
{
    private const int Nearly = 5;

    /// <summary>The standard that reads the cells of a column.</summary>
    public static Func<string, Reading> Standard(Column column) =>
        HoldCodes(column) ? Country.ReadAmongCodes : typed => Country.Read(typed);

    /// <summary>Whether at least four of five filled cells hold alpha-2 codes, in capitals or small letters.</summary>
    public static bool HoldCodes(Column column)
    {
        var isCode = new bool[column.Pool.Count];
        for (var code = 0; code < isCode.Length; code++) isCode[code] = IsCode(column.Pool.Utf8(code));
        int codes = 0, others = 0;
        foreach (var code in column.Codes)
        {
            if (code < 0) continue;
            if (isCode[code]) codes++;
            else others++;
        }

        return codes > 0 && others * Nearly <= codes + others;
    }

    private static bool IsCode(ReadOnlySpan<byte> typed)
    {
        typed = typed.Trim((byte)' ');
        if (typed.Length != 2 || !char.IsAsciiLetter((char)typed[0]) || !char.IsAsciiLetter((char)typed[1])) return false;
        return Country.IsCode(string.Create(2, (typed[0], typed[1]), static (code, typed) =>
            (code[0], code[1]) = ((char)(typed.Item1 & ~0x20), (char)(typed.Item2 & ~0x20))));
    }
}
