using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Takes an address line apart and puts it together again.</summary>
internal static class StreetText
{
    private static readonly string[] NumberWords = [" nr.", " nr", " no.", " numer"];

    [ThreadStatic] private static StringBuilder? _line;

    public static StreetAddress Read(string text, string? country)
    {
        if (text.Length > 1 && text[^1] == '.' && char.IsAsciiDigit(text[^2])) text = text[..^1];
        text = StreetWords.Cased(Trimmed(text));
        var careOf = StreetBoxes.TakeCareOf(ref text);
        var address = StreetBoxes.ReadBox(text, country) ?? ReadStreet(text, country);
        return careOf is null && address.Country == country
            ? address
            : address with { CareOf = careOf, Country = country };
    }

    private static string Trimmed(string text)
    {
        var trimmed = text.AsSpan().Trim(",; ");
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    private static StreetAddress ReadStreet(string text, string? country)
    {
        if (text.Length == 0) return new(null);
        if (country is "GB" or "IE" or "US" or "CA" && ReadNumberFirst(text, country) is { } english) return english;

        // From the left: the first number whose whole tail makes sense is the house's, so 3 Maja 12 keeps its 3.
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || text[at - 1] is not (' ' or ',' or '.')) continue;
            var name = WithoutNr(text.AsSpan(0, at).TrimEnd(" ,").ToString());
            if (!HasLetter(name)) continue;
            if (StreetTail.TryRead(StreetWords.Expand(name, country), text.AsSpan(at), country, out var address)) return address;
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new(StreetWords.Expand(text, country)) { Country = country }
            : new(StreetWords.Expand(text[..comma].TrimEnd(), country), Rest: text[(comma + 1)..].Trim()) { Country = country };
    }

    private static StreetAddress? ReadNumberFirst(string text, string country)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || !char.IsAsciiDigit(text[0])) return null;
        if (HouseNumber.Write(text.AsSpan(0, space).TrimEnd(','), country) is not { } house) return null;
        var (number, letter) = StreetTail.Divide(house);
        var rest = text[(space + 1)..].Trim();
        var comma = rest.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new(StreetWords.Expand(rest, country), number, letter)
            : new(StreetWords.Expand(rest[..comma].TrimEnd(), country), number, letter,
                Rest: rest[(comma + 1)..].Trim());
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    private static string WithoutNr(string name)
    {
        if (name.Length < 4 || name[^1] is not ('.' or 'r' or 'R')) return name;
        foreach (var word in NumberWords)
        {
            if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return name[..^word.Length].TrimEnd(' ', ',');
        }

        return name;
    }

    public static string Write(StreetAddress address, string? known = null)
    {
        var line = (_line ??= new(64)).Clear();
        if (address.CareOf is { } who) line.Append("c/o ").Append(who);
        if (line.Length > 0 && (address.Name ?? address.Box) is not null) line.Append(", ");
        if (address.Box is { } box) line.Append(box);
        else WriteHouse(line, address);
        if (address.Rest is { Length: > 0 } rest) line.Append(", ").Append(rest);
        return known is not null && line.Equals(known) ? known : line.ToString();
    }

    private static void WriteHouse(StringBuilder line, StreetAddress address)
    {
        if (address.Country is "GB" or "IE" or "US" or "CA" && address.House is { } first)
        {
            line.Append(first).Append(' ').Append(address.Name);
            return;
        }

        line.Append(address.Name);
        if (address.House is { } house) line.Append(' ').Append(house);
        if (address.Entrance is { } entrance) line.Append(' ').Append(entrance);
        if (address.Floor is null && address.Unit is null) return;
        line.Append(address.Country switch
        {
            "PL" => "/",
            "FI" or "AX" => " ",
            "SE" => " ",
            _ => ", ",
        });
        line.Append(address.Floor);
        if (address.Floor is not null && address.Unit is not null) line.Append(' ');
        line.Append(address.Unit);
    }

    public static string Key(string name, string? country)
    {
        var key = Fold.Plain(name);
        if (country == "PL")
        {
            foreach (var type in (ReadOnlySpan<string>)["ul ", "al ", "os ", "pl "])
            {
                if (key.StartsWith(type, StringComparison.Ordinal)) return key[type.Length..];
            }
        }

        if (country is not ("NO" or "SJ")) return key;
        foreach (var (ending, root) in (ReadOnlySpan<(string, string)>)
            [("veien", "v"), ("vegen", "v"), ("vei", "v"), ("veg", "v"), ("gaten", "g"), ("gata", "g"), ("gate", "g"),
                ("plassen", "pl"), ("plass", "pl")])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(key.AsSpan(0, key.Length - ending.Length), root);
        }

        return key;
    }
}
