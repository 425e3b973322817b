using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// What one value of a row surely says about the row's country: alpha-2, or null. Careful on purpose, for a phone is
/// read by it: what two countries share (A/S, AB, four digits) says nothing. The values are UTF-8 as they came, so that
/// a million of them cost a moment.
/// </summary>
internal static class CountryEvidence
{
    private const int FewestDialled = 8, MostDialled = 15;

    private static readonly FrozenDictionary<string, string> Towns = (
        from row in EmbeddedTable.Rows("city-homes.tsv")
        from name in row[1].Split('|')
        select (name, code: row[0])).ToFrozenDictionary(pair => pair.name, pair => pair.code, StringComparer.Ordinal);

    /// <summary>The name or code of a country, without a doubt.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="read">The standard of the column.</param>
    public static string? Named(string text, Func<string, Reading> read) =>
        read(text) is { Objection: null, Standard: { Length: 2 } alpha2 } ? alpha2 : null;

    /// <summary>A phone number that begins with + or 00 and a calling code that is one country's, or mainly
    /// one's.</summary>
    public static string? Called(ReadOnlySpan<byte> phone)
    {
        phone = phone.TrimStart(" '\"(\t"u8);
        if (phone.StartsWith("+"u8)) phone = phone[1..];
        else if (phone.StartsWith("00"u8)) phone = phone[2..];
        else return null;

        Span<char> dialled = stackalloc char[MostDialled];
        var count = 0;
        foreach (var sign in phone)
        {
            if (!char.IsAsciiDigit((char)sign))
            {
                // Two numbers in one cell may be of two countries, and the first is the row's.
                if (sign is (byte)';' or (byte)',' or (byte)'+' or (byte)'/') break;
                continue;
            }

            if (count == MostDialled) return null;
            dialled[count++] = (char)sign;
        }

        // Numbers of +1 and +7 belong to many countries alike.
        return count < FewestDialled || dialled[0] is '0' or '1' or '7' ? null : ByCallingCode(dialled[..count]);
    }

    private static string? ByCallingCode(ReadOnlySpan<char> dialled)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (PhonePlans.Sharing(PhonePlans.Code(dialled[..length])) is [var main, ..])
                return main.Country == PhonePlan.Worldwide ? null : main.Country;
        }

        return null;
    }

    /// <summary>SE-114 55, DK-9800: the country's own letters before the digits.</summary>
    public static string? Prefix(ReadOnlySpan<byte> postcode)
    {
        postcode = postcode.Trim(" '\""u8);
        if (postcode.Length < 5 || postcode[2] is not ((byte)'-' or (byte)' ') || !char.IsAsciiDigit((char)postcode[3]))
            return null;
        return OwnLetters(postcode) ?? (postcode[0] | 0x20, postcode[1] | 0x20) switch
        {
            ('a', 'x') => "AX",
            ('f', 'o') => "FO",
            ('g', 'l') => "GL",
            _ => null,
        };
    }

    // The two letters of a country that stand before its postcodes and end its addresses alike.
    private static string? OwnLetters(ReadOnlySpan<byte> text) => (text[0] | 0x20, text[1] | 0x20) switch
    {
        ('n', 'o') => "NO",
        ('s', 'e') => "SE",
        ('f', 'i') => "FI",
        ('d', 'k') => "DK",
        ('p', 'l') => "PL",
        ('d', 'e') => "DE",
        ('i', 's') => "IS",
        ('l', 'v') => "LV",
        ('l', 't') => "LT",
        ('e', 'e') => "EE",
        _ => null,
    };

    /// <summary>A town that is known in one country only, or one with the country behind a comma.</summary>
    public static string? Town(string city)
    {
        if (city.Length is < 3 or > 60) return null;
        if (city.LastIndexOf(',') is var comma and > 0 && CityCountries.CodeOf(city[(comma + 1)..].Trim()) is { } named)
            return named;
        return Towns.GetValueOrDefault(NameText.Folded(city));
    }

    /// <summary>A whole address whose last part is a country.</summary>
    public static string? LastLine(string address)
    {
        var cut = address.AsSpan().LastIndexOfAny(",\n;");
        return cut < 0 || address.Length - cut > 40 ? null : CityCountries.CodeOf(address[(cut + 1)..].Trim());
    }

    /// <summary>The ending of an e-mail or web address, where it is a country's own and used for little else.</summary>
    public static string? Ending(ReadOnlySpan<byte> address)
    {
        address = address.TrimEnd(" />\t"u8);
        if (address.IndexOf("://"u8) is var scheme and >= 0) address = address[(scheme + 3)..];
        if (address.IndexOf((byte)'/') is var path and > 0) address = address[..path];
        var dot = address.LastIndexOf((byte)'.');
        if (dot < 1 || address.Length - dot != 3) return null;
        return OwnLetters(address[(dot + 1)..]) ?? (address[dot + 1] | 0x20, address[dot + 2] | 0x20) switch
        {
            ('u', 'k') => "GB",
            ('n', 'l') => "NL",
            _ => null,
        };
    }

    /// <summary>A legal form that only one country has: ApS, Oy, sp. z o.o.</summary>
    public static string? LegalForm(ReadOnlySpan<byte> company)
    {
        company = company.Trim(" \""u8);
        if (company.EndsWith("o.o."u8) || company.EndsWith("z oo"u8)) return "PL";
        var space = company.LastIndexOf((byte)' ');
        if (space < 2) return null;
        return Form(company[(space + 1)..]) ?? (company.StartsWith("Oy "u8) ? "FI" : null);
    }

    private static string? Form(ReadOnlySpan<byte> last)
    {
        if (last.SequenceEqual("ApS"u8) || last.SequenceEqual("APS"u8) || last.SequenceEqual("Aps"u8)) return "DK";
        if (last.SequenceEqual("Oy"u8) || last.SequenceEqual("OY"u8) || last.SequenceEqual("Oyj"u8)
            || last.SequenceEqual("Tmi"u8))
            return "FI";
        if (last.SequenceEqual("DA"u8) || last.SequenceEqual("ANS"u8) || last.SequenceEqual("ENK"u8)
            || last.SequenceEqual("ASA"u8))
            return "NO";
        if (last.SequenceEqual("ehf."u8) || last.SequenceEqual("ehf"u8)) return "IS";
        if (last.SequenceEqual("OÜ"u8)) return "EE";
        return last.SequenceEqual("UAB"u8) ? "LT" : null;
    }

    /// <summary>A word for a street that is written so in one country only; gatan and vägen are Finland's
    /// too.</summary>
    public static string? Street(ReadOnlySpan<byte> street)
    {
        if (street.StartsWith("ul. "u8)) return "PL";
        if (street.IndexOfAnyInRange((byte)'0', (byte)'9') is var number and > 3) street = street[..number];
        street = street.TrimEnd(" ,"u8);
        if (street.EndsWith("veien"u8) || street.EndsWith("gaten"u8)) return "NO";
        if (street.EndsWith("vej"u8) || street.EndsWith("gade"u8) || street.EndsWith("stræde"u8)
            || street.EndsWith("vænget"u8))
            return "DK";
        return street.EndsWith("katu"u8) ? "FI" : null;
    }
}
