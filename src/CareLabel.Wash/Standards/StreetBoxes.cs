namespace CareLabel.Wash.Standards;

/// <summary>Post-office boxes and c/o lines.</summary>
internal static class StreetBoxes
{
    private static readonly string[] Norwegian =
        ["postboks", "postb.", "p.b.", "pb.", "pb", "p.o. box", "po box", "boks"];
    private static readonly string[] Swedish = ["box", "postbox", "p.o. box", "po box"];
    private static readonly string[] Danish = ["postboks", "postbox", "pb.", "pb", "p.o. box", "po box"];
    private static readonly string[] Finnish = ["pl.", "pl", "p.l.", "postilokero", "pb", "p.o. box", "po box"];
    private static readonly string[] Polish =
        ["skr. poczt.", "skr.poczt.", "skr. pocztowa", "skrytka pocztowa", "skrytka"];
    private static readonly string[] German = ["postfach"];
    private static readonly string[] Other = ["p.o. box", "p.o.box", "p o box", "po box", "pobox"];
    private static readonly string[] CareOfWords = ["c/o", "c\\o", "c.o."];

    /// <summary>The box in standard form, or null when the line is none.</summary>
    public static StreetAddress? ReadBox(string text, string? country)
    {
        var (words, standard) = country switch
        {
            "NO" or "SJ" => (Norwegian, "Postboks"),
            "SE" => (Swedish, "Box"),
            "DK" or "FO" or "GL" => (Danish, "Postboks"),
            "FI" or "AX" => (Finnish, "PL"),
            "PL" => (Polish, "skr. poczt."),
            "DE" or "AT" or "CH" => (German, "Postfach"),
            _ => (Other, "PO Box"),
        };
        // Every box has a number, and most lines are told apart by their first letter.
        if (text.Length < 4) return null;
        foreach (var word in words)
        {
            if ((text[0] | 0x20) != word[0] || !text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[word.Length..].TrimStart(' ', '.', ':');
            if (rest.StartsWith("nr", StringComparison.OrdinalIgnoreCase)) rest = rest[2..].TrimStart(' ', '.');
            if (rest.Length > 0 && char.IsAsciiDigit(rest[0])) return new(null, Box: $"{standard} {rest}");
        }

        return null;
    }

    /// <summary>Takes "c/o Kari Nordmann," off the front of the line; null when there is none.</summary>
    public static string? TakeCareOf(ref string text)
    {
        if (text.Length < 4 || text[0] is not ('c' or 'C')) return null;
        foreach (var word in CareOfWords)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[word.Length..].Trim();
            if (rest.Length == 0) return null;
            var comma = rest.IndexOf(',', StringComparison.Ordinal);
            text = comma < 0 ? "" : rest[(comma + 1)..].Trim();
            return comma < 0 ? rest : rest[..comma].TrimEnd();
        }

        return null;
    }
}
