namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes an address line the way of its country: street types that were shortened are written out where the country
/// writes them out (Storgt. 5 → Storgata 5, Strandv. 3 → Strandvej 3) and shortened where it shortens them (ulica Długa
/// → ul. Długa, as the Polish street register does), house numbers and flats in one form, case repaired where all was
/// upper or lower. Knows Norway, Sweden, Denmark, Finland and Poland, and the street types of a few more.
/// </summary>
public static class Street
{
    private const int Longest = 200;

    private static readonly Mend Written = new("street-written", "street and house number written as the country does");
    private static readonly Objection HasNoLetters = new(
        "street-no-name", "There is no street in it.", "Type the name of the street.");
    private static readonly Objection TooLong = new(
        "street-too-long", "It is longer than an address line.", "Check that the cell holds one address line.");
    private static readonly Objection IsEmail = new(
        "street-is-email", "There is an e-mail address in it.", "Move it to the e-mail field.");

    /// <summary>Reads one address line. Without a country nothing is written out, only spaces and case are
    /// mended.</summary>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (text.Length > Longest) return Reading.Rejected(typed, TooLong);
        if (text.Contains('@', StringComparison.Ordinal)) return Reading.Rejected(typed, IsEmail);
        if (!HasLetter(text)) return Reading.Rejected(typed, HasNoLetters);
        if (Markup.Find(text) is { } code) return Reading.Rejected(typed, code);
        return Reading.Accepted(typed, Settled(text, setting.Country).Line, Written) with { Objection = Cleaning.Damage(text) };
    }

    /// <summary>The parts of an address line; null for what <see cref="Read"/> refuses or finds empty.</summary>
    public static StreetAddress? Parse(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        return text.Length is 0 or > Longest || !HasLetter(text) ? null : Settled(text, setting.Country).Address;
    }

    // A mend can show the next one its place (a case repaired, then a short form written out), so the line is read
    // until it stays; odd lines that never settle are kept as they are.
    private static (StreetAddress Address, string Line) Settled(string text, string? country)
    {
        var written = text;
        for (var round = 0; round < 4; round++)
        {
            var address = StreetText.Read(written, country);
            var next = StreetText.Write(address, written);
            if (ReferenceEquals(next, written)) return (address, written);
            // What was taken off may have hidden something that no cell should begin with.
            written = Cleaning.Tidy(next).Text;
        }

        return (new(text) { Country = country }, text);
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }
}
