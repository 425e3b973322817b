namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes names of places: case repaired where all was upper or lower (MO I RANA → Mo i Rana), and what does not belong
/// to the name taken off with a doubt: a postcode, a country, the postal district of old ("OSLO 1").
/// </summary>
public static class City
{
    private const int Longest = 100;

    private static readonly Mend Cased = new("city-case", "trimmed and written in the case of names");
    private static readonly Mend Stripped = new(
        "city-stripped", "what does not belong to the name of the place taken off");

    private static readonly Objection HasPostcode = new(
        "city-has-postcode", "A postcode stands with the name of the place.", "Move the postcode to its own field.");
    private static readonly Objection HasCountry = new(
        "city-has-country", "A country stands behind the name of the place.", "Move the country to its own field.");
    private static readonly Objection HasDistrict = new(
        "city-has-district", "The number of a postal district stands behind the place.",
        "Check that the postcode is there.");
    private static readonly Objection NoLetters = new(
        "city-no-letters", "There are no letters in it.", "Check that it is the name of a place.");
    private static readonly Objection TooLong = new(
        "city-too-long", "It is longer than the name of a place.", "Check that the cell holds one place.");
    private static readonly Objection IsEmail = new(
        "city-is-email", "It is an e-mail address or a web address.", "Move it to its own field.");

    /// <summary>Reads the name of a place. What is taken off is given as the doubt's argument.</summary>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text.Trim(',', ';', ' ');
        if (text.Length == 0)
            return Cleaning.Tidy(typed).Text.Length == 0 ? Reading.Empty(typed) : Reading.Rejected(typed, NoLetters);
        if (text.Length > Longest) return Reading.Rejected(typed, TooLong);
        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal))
            return Reading.Rejected(typed, IsEmail);

        if (Markup.Find(text) is { } code) return Reading.Rejected(typed, code);

        Objection? doubt = null;
        for (var before = ""; before != text;)
        {
            before = text;
            text = Cleaning.Tidy(Strip(text, setting, ref doubt)).Text.Trim(',', ';', ' ');
        }

        if (!text.Any(char.IsLetter)) return Reading.Rejected(typed, NoLetters);
        var name = StreetWords.Cased(text);
        return Reading.Accepted(typed, name, doubt is null ? Cased : Stripped)
            with
        { Objection = doubt ?? Cleaning.Damage(name) };
    }

    private static string Strip(string text, Setting setting, ref Objection? doubt)
    {
        if (FullAddressPlaces.TakePostcodeInFront(text, setting.Country, out var code, out _) is { Length: > 0 } place)
        {
            doubt ??= HasPostcode with { Arguments = [code] };
            return place;
        }

        if (FullAddressPlaces.TakePostcodeBehind(text, setting.Country, out code) is { Length: > 0 } town)
        {
            doubt ??= HasPostcode with { Arguments = [code] };
            return town;
        }

        return StripBehind(text, ref doubt);
    }

    private static string StripBehind(string text, ref Objection? doubt)
    {
        var comma = text.LastIndexOf(',');
        if (comma > 0 && CityCountries.CodeOf(text[(comma + 1)..].Trim()) is { } country)
        {
            doubt ??= HasCountry with { Arguments = [country] };
            return text[..comma].TrimEnd();
        }

        var space = text.LastIndexOf(' ');
        if (space <= 0 || text.Length - space > 3 || text.AsSpan(space + 1).ContainsAnyExceptInRange('0', '9'))
            return text;
        doubt ??= HasDistrict with { Arguments = [text[(space + 1)..]] };
        return text[..space].TrimEnd(',', ' ');
    }
}
