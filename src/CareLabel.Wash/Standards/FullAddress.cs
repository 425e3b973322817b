namespace CareLabel.Wash.Standards;

/// <summary>The parts of a postal address; what was not found is null.</summary>
/// <param name="Line1">Street or box in standard form.</param>
/// <param name="Line2">What stood between the street and the place: flat, farm, c/o.</param>
/// <param name="Postcode">As its country writes it.</param>
/// <param name="City">The place.</param>
/// <param name="Country">ISO 3166-1 alpha-2, where the address named it or its postcode can only be from there.</param>
/// <param name="IsSure">True when street, postcode and place were found, each where it belongs.</param>
public sealed record FullAddressParts(string? Line1, string? Line2, string? Postcode, string? City, string? Country,
    bool IsSure)
{
    /// <summary>The street's parts, where there is a street.</summary>
    public StreetAddress? Street { get; init; }
}

/// <summary>Takes a postal address that stands in one cell apart: lines or commas between its parts.</summary>
public static class FullAddress
{
    private const int Longest = 400;

    private static readonly Mend Written = new(
        "address-written", "the parts of the address written the way of their country");
    private static readonly Objection NotSure = new(
        "address-unsure", "Street, postcode and place cannot all be told apart.",
        "Part the address by commas: street, postcode and place, country.");
    private static readonly Objection TooLong = new(
        "address-too-long", "It is longer than an address.", "Check that the cell holds one address.");

    /// <summary>
    /// Reads a whole address as <c>street, postcode place, COUNTRY CODE</c>; where a part cannot be told, it stays as
    /// typed with a doubt.
    /// </summary>
    public static Reading Read(string typed, Setting setting)
    {
        var tidy = Cleaning.Tidy(typed).Text;
        if (tidy.Length == 0) return Reading.Empty(typed);
        if (tidy.Length > Longest) return Reading.Rejected(typed, TooLong);
        var parts = Parse(typed, setting);
        if (parts is not { IsSure: true }) return Reading.Doubted(typed, tidy, Written, NotSure);

        var standard = Write(parts);
        // The written address must read as itself; what does not is left alone.
        return Parse(standard, setting) is { IsSure: true } again && Write(again) == standard
            ? Reading.Accepted(typed, standard, Written)
            : Reading.Doubted(typed, tidy, Written, NotSure);
    }

    /// <summary>The parts of an address; null for an empty or far too long cell. See
    /// <see cref="FullAddressParts.IsSure"/>.</summary>
    public static FullAddressParts? Parse(string typed, Setting setting)
    {
        if (typed.Length > Longest * 2) return null;
        var text = Cleaning.Tidy(typed, keepLines: true).Text;
        if (text.Length is 0 or > Longest) return null;
        var pieces = text.Split([',', '\n', ';'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (pieces.Count == 0) return null;

        var named = TakeCountry(pieces);
        var (code, city, found) = TakePlace(pieces, named ?? setting.Country);
        // What the caller told is not repeated as if the address had said it.
        if (setting.Country is null) named ??= found;
        return Assemble(pieces, code, city, named, named ?? setting.Country);
    }

    private static string Write(FullAddressParts parts) => string.Join(", ", ((string?[])
        [parts.Line1, parts.Line2, $"{parts.Postcode} {parts.City}", parts.Country])
            .Where(part => !string.IsNullOrEmpty(part)));

    private static string? TakeCountry(List<string> pieces)
    {
        if (pieces.Count < 2 || CityCountries.CodeOf(pieces[^1]) is not { } country) return null;
        pieces.RemoveAt(pieces.Count - 1);
        return country;
    }

    private static (string? Code, string? City, string? Found) TakePlace(List<string> pieces, string? country)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (i == 0 && pieces.Count > 1) break;
            var city = FullAddressPlaces.TakePostcodeInFront(pieces[i], country, out var code, out var found)
                ?? FullAddressPlaces.TakePostcodeBehind(pieces[i], country, out code);
            if (city is null) continue;
            pieces.RemoveAt(i);
            return (code, City.Read(city, Setting.None).Standard ?? city, found);
        }

        return TakeCodeAlone(pieces, country) ?? TakePlaceWithoutCommas(pieces, country);
    }

    // "Storgata 5, 0150, Oslo"
    private static (string?, string?, string?)? TakeCodeAlone(List<string> pieces, string? country)
    {
        for (var i = pieces.Count - 2; i >= 1; i--)
        {
            if (FullAddressPlaces.CodeOf(pieces[i], country, out var found) is not { } code
                || !pieces[i + 1].Any(char.IsLetter))
                continue;
            var city = pieces[i + 1];
            pieces.RemoveRange(i, 2);
            return (code, City.Read(city, Setting.None).Standard ?? city, found);
        }

        return null;
    }

    // "Storgata 5 0150 Oslo": only where the country says what a postcode looks like.
    private static (string?, string?, string?) TakePlaceWithoutCommas(List<string> pieces, string? country)
    {
        var line = pieces[^1];
        for (var at = line.Length - 1; country is not null && at > 0; at--)
        {
            if (line[at - 1] != ' ' || !char.IsLetterOrDigit(line[at])) continue;
            var city = FullAddressPlaces.TakePostcodeInFront(line[at..], country, out var code, out var found);
            if (city is null || city.AsSpan().ContainsAnyInRange('0', '9')) continue;
            var street = line[..at].TrimEnd();
            // The house number and the start of a parted code (12 345 67) must not be mixed up.
            if (!street.AsSpan().ContainsAnyInRange('0', '9')) continue;
            pieces[^1] = street;
            return (code, City.Read(city, Setting.None).Standard ?? city, found);
        }

        return (null, null, null);
    }

    private static FullAddressParts Assemble(List<string> pieces, string? code, string? city, string? named,
        string? country)
    {
        var setting = new Setting(country);
        var first = pieces.FindIndex(piece => piece.AsSpan().ContainsAnyInRange('0', '9') && piece.Any(char.IsLetter));
        if (first < 0) first = pieces.Count > 0 ? 0 : -1;
        var line = first < 0 ? null : pieces[first];
        // A flat behind the street belongs to its line: "Storgata 5, H0201".
        while (line is not null && first + 1 < pieces.Count
            && Street.Parse($"{line}, {pieces[first + 1]}", setting) is { Rest: null, Number: not null } whole
            && (whole.Unit ?? whole.Floor ?? whole.Entrance) is not null)
        {
            line = $"{line}, {pieces[first + 1]}";
            pieces.RemoveAt(first + 1);
        }

        var street = line is null ? null : Street.Parse(line, setting);
        if (first >= 0) pieces.RemoveAt(first);
        var rest = pieces.Count == 0 ? null : string.Join(", ", pieces);
        var isSure = street?.Number is not null || street?.Box is not null;
        return new(street?.ToString() ?? line, rest, code, city, named,
            isSure && code is not null && city is not null && pieces.Count == 0)
        { Street = street };
    }
}
