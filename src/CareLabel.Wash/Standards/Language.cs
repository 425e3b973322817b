using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes languages as the shortest ISO 639 code (<c>nb</c>, <c>sv</c>, <c>pl</c>), without region or script: the
/// language is what mail and calls are held in. The list is language-names.tsv.
/// </summary>
public static class Language
{
    private const int Longest = 60;

    private static readonly Mend Coded = new("language-code", "written as the ISO code of the language");

    private static readonly Objection Unknown = new(
        "language-unknown", "No language we know has this name or code.",
        "Check the spelling, or write the ISO 639 code.");

    // Codes of countries that people take for codes of languages, though a language has the same code or none.
    private static readonly Dictionary<string, string> CountryCodes = new(StringComparer.Ordinal)
    {
        ["se"] = "sv", ["dk"] = "da", ["uk"] = "en", ["gb"] = "en", ["us"] = "en", ["cz"] = "cs", ["ee"] = "et",
        ["gr"] = "el", ["jp"] = "ja", ["cn"] = "zh", ["at"] = "de", ["ua"] = "uk", ["rs"] = "sr", ["kr"] = "ko",
        ["gl"] = "kl",
    };

    private static readonly Lazy<Names> Known = new(() => new Names());

    /// <summary>
    /// Reads a language: names in English, Norwegian, Swedish, Danish, Finnish, Polish and its own, codes of ISO 639-1,
    /// -2 and -3, BCP 47 tags (<c>nb-NO</c>, <c>en_US</c>). "Norwegian" without more is <c>nb</c>. Doubted: the code of
    /// a country in capitals (SE, DK, UK) or one that no language has (dk, cz), which most likely means its language.
    /// </summary>
    public static Reading Read(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Reading.Empty(typed);
        var text = typed.Trim();
        if (text.Length == 2 && char.IsUpper(text[0])
            && CountryCodes.TryGetValue(text.ToLowerInvariant(), out var meant))
            return Reading.Doubted(typed, meant, Coded, CountryCode(text, meant));
        if (Parse(typed) is { } code) return Reading.Accepted(typed, code, Coded);
        return text.Length == 2 && CountryCodes.TryGetValue(text.ToLowerInvariant(), out meant)
            ? Reading.Doubted(typed, meant, Coded, CountryCode(text, meant))
            : Reading.Rejected(typed, Unknown);
    }

    /// <summary>The code of what surely is one language; null for all else.</summary>
    public static string? Parse(string typed)
    {
        var text = typed.AsSpan().Trim();
        if (text.Length is 0 or > Longest) return null;
        if (ByTag(text) is { } tagged) return tagged;
        var folded = CountryTable.Folded(typed);
        return folded.Length > 0 ? Known.Value.ByName.GetValueOrDefault(folded) : null;
    }

    /// <summary>The name of a language in <c>en nb sv da fi pl</c>; null for an unknown code or language.</summary>
    public static string? Name(string code, string language)
    {
        var place = Array.IndexOf(Names.Languages, language is "no" or "nn" ? "nb" : language);
        return place >= 0 && Known.Value.Shown.TryGetValue(code, out var names) ? names[place] : null;
    }

    // A tag begins with the code of a language; what follows (script, region, variant) is short and of letters and
    // digits.
    private static string? ByTag(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('-', '_');
        var primary = end < 0 ? text : text[..end];
        if (primary.Length is not (2 or 3) || !IsTag(end < 0 ? [] : text[end..])) return null;
        Span<char> lower = stackalloc char[3];
        primary.ToLowerInvariant(lower);
        return Known.Value.ByCode.TryGetValue(lower[..primary.Length], out var code) ? code : null;
    }

    private static bool IsTag(ReadOnlySpan<char> subtags)
    {
        var length = 0;
        foreach (var c in subtags)
        {
            if (c is '-' or '_') length = 0;
            else if (!char.IsAsciiLetterOrDigit(c) || ++length > 8) return false;
        }

        return true;
    }

    private static Objection CountryCode(string typed, string meant) => new(
        "language-country-code", $"{typed} is the code of a country; its language is most likely {Name(meant, "en")}.",
        "Write the code of the language.")
    {
        Suggestion = meant,
        Arguments = [typed, meant],
    };

    private sealed class Names
    {
        private const int FirstName = 2;

        public static readonly string[] Languages = ["en", "nb", "sv", "da", "fi", "pl"];

        private readonly Dictionary<string, string> _byCode = new(StringComparer.Ordinal);

        public Names()
        {
            foreach (var cells in EmbeddedTable.Rows("language-names.tsv")) Learn(cells);
            ByCode = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCode { get; }

        public Dictionary<string, string> ByName { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string[]> Shown { get; } = new(StringComparer.Ordinal);

        private void Learn(string[] cells)
        {
            _byCode.TryAdd(cells[0], cells[0]);
            foreach (var code in cells[1].Split(';')) _byCode.TryAdd(code, cells[0]);
            Shown[cells[0]] = [.. Languages.Select((_, place) => cells[FirstName + place].Split(';')[0])];
            for (var cell = FirstName; cell < cells.Length; cell++)
                foreach (var name in cells[cell].Split(';', StringSplitOptions.RemoveEmptyEntries))
                    LearnName(name, cells[0], isOther: cell == cells.Length - 1);
        }

        private void LearnName(string name, string code, bool isOther)
        {
            // Short words of letters only in the last cell are codes: they may lead a tag (no-NO, iw-IL).
            if (isOther && name.Length is 2 or 3 && !name.AsSpan().ContainsAnyExceptInRange('a', 'z'))
                _byCode.TryAdd(name, code);
            var plain = Fold.Plain(name);
            if (plain.Length == 0) return;
            ByName.TryAdd(plain, code);
            ByName.TryAdd(Fold.Digraph(name), code);
        }
    }
}
