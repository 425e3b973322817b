namespace CareLabel.Wash.Identifiers;

/// <summary>
/// The sums that check digits are made of. All take ASCII digits (and letters where said) that were looked at before.
/// </summary>
internal static class CheckDigits
{
    internal static bool AreDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    internal static bool AreLetters(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('A', 'Z');

    internal static bool AreZeros(ReadOnlySpan<char> text) => !text.ContainsAnyExcept('0');

    /// <summary>The digits as a number; at most 18 of them.</summary>
    internal static long Number(ReadOnlySpan<char> digits)
    {
        var number = 0L;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return number;
    }

    /// <summary>Each digit times its weight; as many digits as there are weights.</summary>
    internal static int Weighted(ReadOnlySpan<char> digits, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    /// <summary>ISO/IEC 7812-1 annex B (Luhn): every second digit from the right doubled, the sum ends in 0.</summary>
    internal static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            if (((digits.Length - i) & 1) == 0) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35).</summary>
    internal static int Mod97(ReadOnlySpan<char> text, int start = 0)
    {
        var rest = start;
        foreach (var c in text)
            rest = c <= '9' ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
        return rest;
    }

    /// <summary>ISO/IEC 7064 MOD 11,10, check digit last.</summary>
    internal static bool Mod11And10(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (product + (digit - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (product + (digits[^1] - '0')) % 10 == 1;
    }

    /// <summary>The day exists in the calendar.</summary>
    internal static DateOnly? Day(int year, int month, int day) =>
        year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    internal static int Two(ReadOnlySpan<char> digits, int at) => (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}
