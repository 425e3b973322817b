namespace CareLabel.Wash.Columns;

/// <summary>
/// Check-digit sums that tell a number of one register from any other number of its length. Enough to recognise a
/// column; the standards of the identifiers say what is wrong with a value.
/// </summary>
internal static class CheckDigits
{
    /// <summary>NO organisasjonsnummer, SE organisationsnummer, FI Y-tunnus, DK CVR, PL NIP or REGON.</summary>
    public static bool CompanyNumber(ReadOnlySpan<char> digits) => digits.Length switch
    {
        8 => BusinessId(digits) || Cvr(digits),
        9 => Orgnr(digits) || Regon(digits),
        10 => Nip(digits) || (digits[2] >= '2' && Luhn(digits)),
        14 => Regon(digits[..9]) && Sum(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == digits[13] - '0',
        _ => false,
    };

    /// <summary>NO fødselsnummer, SE personnummer, DK CPR (date only) or PL PESEL. FI henkilötunnus: <see
    /// cref="Hetu"/>.</summary>
    public static bool NationalId(ReadOnlySpan<char> digits) => digits.Length switch
    {
        10 => (Luhn(digits) && DayMonth(digits[4..6], digits[2..4], 60)) || DayMonth(digits[..2], digits[2..4], 0),
        11 => Fodselsnummer(digits) || Pesel(digits),
        12 => digits[..2] is "19" or "20" && Luhn(digits[2..]) && DayMonth(digits[6..8], digits[4..6], 60),
        _ => false,
    };

    /// <summary>FI henkilötunnus: ddmmyy, a century sign, three digits and a check character.</summary>
    public static bool Hetu(ReadOnlySpan<char> text)
    {
        if (text.Length != 11 || "+-YXWVUABCDEF".AsSpan().IndexOf(text[6]) < 0) return false;
        var number = 0L;
        for (var i = 0; i < 10; i++)
        {
            if (i == 6) continue;
            if (!char.IsAsciiDigit(text[i])) return false;
            number = (number * 10) + text[i] - '0';
        }

        return "0123456789ABCDEFHJKLMNPRSTUVWXY"[(int)(number % 31)] == char.ToUpperInvariant(text[10]);
    }

    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }

    /// <summary>GTIN of 8, 12, 13 or 14 digits.</summary>
    public static bool Gtin(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 12 or 13 or 14)) return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }

    /// <summary>ISO 7064 mod 97-10 over letters and digits, as in LEI; an IBAN after its first four were moved to the
    /// end.</summary>
    public static bool Mod97(ReadOnlySpan<char> head, ReadOnlySpan<char> tail)
    {
        var rest = Mod97(0, head);
        if (rest >= 0) rest = Mod97(rest, tail);
        return rest == 1;
    }

    private static int Mod97(int rest, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) rest = ((rest * 10) + c - '0') % 97;
            else if (char.IsAsciiLetter(c)) rest = ((rest * 100) + char.ToUpperInvariant(c) - 'A' + 10) % 97;
            else return -1;
        }

        return rest;
    }

    private static bool Orgnr(ReadOnlySpan<char> d) =>
        d[0] is '8' or '9' && (11 - (Sum(d, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 == d[8] - '0';

    private static bool BusinessId(ReadOnlySpan<char> d)
    {
        var rest = Sum(d, [7, 9, 10, 5, 8, 4, 2]) % 11;
        return rest != 1 && (rest == 0 ? 0 : 11 - rest) == d[7] - '0' && Varied(d);
    }

    private static bool Cvr(ReadOnlySpan<char> d) => d[0] != '0' && Sum(d, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;

    private static bool Nip(ReadOnlySpan<char> d) => Varied(d)
        && Sum(d, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9] - '0';

    private static bool Regon(ReadOnlySpan<char> d) => Varied(d)
        && Sum(d, [8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == d[8] - '0';

    private static bool Fodselsnummer(ReadOnlySpan<char> d) =>
        (11 - (Sum(d, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11 == d[9] - '0'
        && (11 - (Sum(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 == d[10] - '0' && Varied(d);

    private static bool Pesel(ReadOnlySpan<char> d) =>
        (10 - (Sum(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 == d[10] - '0' && DayMonth(d[4..6], d[2..4], 0, 20);

    private static bool DayMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month, int dayShift, int monthCycle = 100)
    {
        var d = ((day[0] - '0') * 10) + day[1] - '0';
        var m = (((month[0] - '0') * 10) + month[1] - '0') % monthCycle;
        return m is >= 1 and <= 12 && (d is >= 1 and <= 31 || (dayShift > 0 && d - dayShift is >= 1 and <= 31));
    }

    private static int Sum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    // 00000000 and the like pass most sums.
    private static bool Varied(ReadOnlySpan<char> digits) => digits.ContainsAnyExcept(digits[0]);
}
