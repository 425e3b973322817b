namespace CareLabel.Wash.Standards;

/// <summary>What stands behind the name of a street: house number, letter, staircase, floor, flat, each country's
/// way.</summary>
internal static class StreetTail
{
    private static readonly StreetAddress Nothing = new(null);

    /// <summary>Reads the tail, from the house number's first digit to the end of the line, behind the name of the street;
    /// false when any of it is not understood.</summary>
    public static bool TryRead(string? name, ReadOnlySpan<char> tail, string? country, out StreetAddress address)
    {
        if (!TakeHouse(ref tail, country, out var house, out var flat))
        {
            address = Nothing;
            return false;
        }

        var (number, letter) = Divide(house);
        address = new(name, number, letter, Unit: flat) { Country = country };
        tail = tail.TrimStart(" ,");
        if (tail.IsEmpty) return true;

        var rest = tail.ToString();
        var read = flat is not null ? null : country switch
        {
            "NO" or "SJ" => Norwegian(address, rest),
            "SE" => Swedish(address, rest),
            "DK" or "FO" or "GL" => Danish(address, rest),
            "FI" or "AX" => Finnish(address, rest),
            "PL" => Polish(address, rest),
            _ => null,
        };
        address = read ?? address;
        return read is not null;
    }

    /// <summary>"12B" → "12" and "B".</summary>
    public static (string Number, string? Letter) Divide(string house) =>
        char.IsLetter(house[^1]) && house.AsSpan(0, house.Length - 1).IndexOfAny('-', '/', '+') < 0
            ? (house[..^1].TrimEnd(), house[^1..])
            : (house, null);

    // As many signs as still make a house number: "12 B", "12-14", "12/4".
    private static bool TakeHouse(ref ReadOnlySpan<char> tail, string? country, out string house, out string? flat)
    {
        (house, flat) = ("", null);
        var end = 0;
        while (end < tail.Length && char.IsAsciiDigit(tail[end])) end++;
        if (end is 0 or > 5) return false;
        end = TakeLetter(tail, end, country);
        if (country != "PL" || !TakeSlash(tail, end, out var slashEnd)) slashEnd = -1;
        if (slashEnd > 0) flat = tail[(end + 1)..slashEnd].Trim().ToString().ToUpperInvariant();
        else end = TakeRange(tail, end, country);

        if (HouseNumber.Write(tail[..end], country) is not { } written) return false;
        house = written;
        var stop = slashEnd > 0 ? slashEnd : end;
        if (stop < tail.Length && tail[stop] is not (' ' or ',')) return false;
        tail = tail[stop..];
        return true;
    }

    private static int TakeRange(ReadOnlySpan<char> tail, int end, string? country)
    {
        var sign = end;
        while (sign < tail.Length && tail[sign] == ' ') sign++;
        if (sign >= tail.Length || tail[sign] is not ('-' or '–' or '/' or '+')) return end;
        var digits = sign + 1;
        while (digits < tail.Length && tail[digits] == ' ') digits++;
        var stop = digits;
        while (stop < tail.Length && char.IsAsciiDigit(tail[stop])) stop++;
        return stop == digits ? end : TakeLetter(tail, stop, country);
    }

    // 12/4 and 12 / 4 in Poland: house 12, flat 4.
    private static bool TakeSlash(ReadOnlySpan<char> tail, int end, out int stop)
    {
        stop = end;
        if (end >= tail.Length || tail[end] != '/') return false;
        stop = end + 1;
        while (stop < tail.Length && char.IsAsciiLetterOrDigit(tail[stop])) stop++;
        return stop > end + 1 && char.IsAsciiDigit(tail[end + 1]);
    }

    private static int TakeLetter(ReadOnlySpan<char> tail, int end, string? country)
    {
        var letter = end;
        // In Finland a letter that stands apart is a staircase, not part of the number.
        if (country is not ("FI" or "AX") && letter < tail.Length && tail[letter] == ' ') letter++;
        if (letter >= tail.Length || !char.IsLetter(tail[letter])) return end;
        // 12 m 4: the m is Polish for the flat.
        if (country == "PL" && letter > end && tail[letter] is 'm' or 'M') return end;
        return letter + 1 == tail.Length || tail[letter + 1] is ' ' or ',' or '-' or '–' or '/' ? letter + 1 : end;
    }

    // H0201: kind of floor, floor, flat from the left.
    private static StreetAddress? Norwegian(StreetAddress address, string rest)
    {
        var unit = StripWord(rest, "leil.", "leil", "leilighet", "bolignr.", "bolignr");
        return unit.Length == 5 && unit[0] is 'H' or 'h' or 'U' or 'u' or 'K' or 'k' or 'L' or 'l'
            && IsDigits(unit.AsSpan(1))
            ? address with { Unit = unit.ToUpperInvariant() }
            : null;
    }

    private static StreetAddress? Swedish(StreetAddress address, string rest)
    {
        var flat = StripWord(rest, "lgh.", "lgh", "lägenhet");
        if (flat.Length != rest.Length && flat.Length is > 0 and <= 4 && IsDigits(flat))
            return address with { Unit = $"lgh {flat}" };
        var floor = rest.TrimEnd('.');
        if (!floor.EndsWith("tr", StringComparison.OrdinalIgnoreCase)) return null;
        floor = floor[..^2].Trim().TrimEnd('.');
        return floor.Length is 1 or 2 && IsDigits(floor) ? address with { Floor = $"{floor} tr" } : null;
    }

    // 2. tv, 3 th., st. mf, kl. 1, 2. 14
    private static StreetAddress? Danish(StreetAddress address, string rest)
    {
        var words = rest.Replace(".", ". ", StringComparison.Ordinal).Replace(",", " ", StringComparison.Ordinal)
            .ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3 || (words.Length == 3 && words[1] is not ("sal" or "sal."))) return null;
        var floor = words[0].TrimEnd('.');
        floor = floor is "st" or "stuen" ? "st." : floor is "kl" or "kld" ? "kl." : floor.Length <= 2
            && IsDigits(floor) ? floor + "." : "";
        if (floor.Length == 0) return null;
        if (words.Length == 1 || words[^1] is "sal" or "sal.") return address with { Floor = floor };
        var side = words[^1].TrimEnd('.');
        return side is "tv" or "th" or "mf" || (side.Length <= 4 && IsDigits(side))
            ? address with { Floor = floor, Unit = side }
            : null;
    }

    // A 3, as 12, bst 4
    private static StreetAddress? Finnish(StreetAddress address, string rest)
    {
        var flat = StripWord(rest, "as.", "as", "bst.", "bst", "lgh");
        if (flat.Length != rest.Length) return IsFlat(flat) ? address with { Unit = $"as {flat}" } : null;
        if (!char.IsLetter(rest[0]) || (rest.Length > 1 && rest[1] != ' ' && !char.IsAsciiDigit(rest[1]))) return null;
        var stair = char.ToUpperInvariant(rest[0]).ToString();
        var behind = rest[1..].Trim();
        if (behind.Length == 0) return address with { Entrance = stair };
        behind = StripWord(behind, "as.", "as", "bst.", "bst");
        return IsFlat(behind) ? address with { Entrance = stair, Unit = behind.ToLowerInvariant() } : null;
    }

    private static StreetAddress? Polish(StreetAddress address, string rest)
    {
        var flat = StripWord(rest, "m.", "m", "lok.", "lok", "lokal", "mieszkanie", "mieszk.", "/");
        return flat.Length != rest.Length && IsFlat(flat) ? address with { Unit = flat.ToUpperInvariant() } : null;
    }

    private static bool IsFlat(string text) =>
        text.Length is >= 1 and <= 5 && char.IsAsciiDigit(text[0])
            && IsDigits(text.AsSpan().TrimEnd("abcdefghABCDEFGH")) && (text.Length == 1 || char.IsAsciiDigit(text[^2]));

    private static string StripWord(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[word.Length..];
            if (rest.Length > 0 && (rest[0] == ' ' || char.IsAsciiDigit(rest[0]))) return rest.Trim();
        }

        return text;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
