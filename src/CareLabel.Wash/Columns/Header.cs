namespace CareLabel.Wash.Columns;

/// <summary>What a header alone says about its column.</summary>
/// <param name="Kinds">The kinds it may mean, likeliest first; empty where it says nothing.</param>
/// <param name="Part">Which of several alike it names.</param>
/// <param name="Ordinal">The number in it, or 0.</param>
/// <param name="Sureness">How much of the header was understood, 0 to 1.</param>
/// <param name="IsBlank">There is no header, or only a stand-in such as "Column 3" or "Unnamed: 0".</param>
public sealed record Header(
    IReadOnlyList<ColumnKind> Kinds, ColumnPart Part, int Ordinal, double Sureness, bool IsBlank)
{
    private const double WholeSure = 0.98, ModifiedSure = 0.95, BegunSure = 0.85, LooseSure = 0.7;

    private static readonly HashSet<string> StandIns =
        ["column", "col", "field", "f", "kolonne", "kolumn", "kol", "felt", "falt", "sarake", "kentta", "kolumna",
         "pole", "spalte", "unnamed", "var", "v", "c", "x", "attribute", "unknown", "null", "nan"];

    // Their values show what they are, so an unknown word before ("Newsletter email") does no harm once the content
    // agrees.
    private static readonly HashSet<ColumnKind> SpeakForThemselves =
    [
        ColumnKind.Email, ColumnKind.Phone, ColumnKind.Postcode, ColumnKind.Iban, ColumnKind.Date,
            ColumnKind.WebAddress,
        ColumnKind.Money, ColumnKind.Category, ColumnKind.Note, ColumnKind.YesNo, ColumnKind.Country, ColumnKind.City,
    ];

    // A date or an amount is read the same way whatever it is of; a name or an address of somebody else is not the
    // record's.
    private static readonly HashSet<ColumnKind> OfAnyThing =
    [
        ColumnKind.Date, ColumnKind.Money, ColumnKind.Number, ColumnKind.Category, ColumnKind.YesNo, ColumnKind.Note,
        ColumnKind.OtherNumber, ColumnKind.CreatedAt, ColumnKind.ChangedAt,
    ];

    private static readonly HashSet<string> Currencies =
        ["kr", "tkr", "mkr", "kkr", "nok", "tnok", "mnok", "sek", "tsek", "ksek", "msek", "dkk", "tdkk", "mdkk", "eur", "teur", "keur", "meur", "euro",
         "pln", "tpln", "zl", "usd", "gbp", "chf", "isk"];

    private static readonly HashSet<string> Answers = ["yn", "jn", "jane", "janei", "janej", "yesno", "taknie", "tn", "ke", "kyllaei", "janein", "truefalse"];

    private static readonly string[] NumberWords = ["nummer", "nr", "number", "numero", "nro", "numer", "no"];

    /// <summary>The kind that the header most likely means.</summary>
    public ColumnKind Kind => Kinds.Count > 0 ? Kinds[0] : ColumnKind.Unknown;

    /// <summary>Reads a header in English, Norwegian, Swedish, Danish, Finnish or Polish, or as one of the usual
    /// systems exports it.</summary>
    public static Header Read(string header)
    {
        var words = HeaderTokens.Of(header);
        if (IsStandIn(words))
            return new([], ColumnPart.None, 0, 0, IsBlank: header.All(c => c < 128 || char.IsWhiteSpace(c))
                || words.Length > 0);

        return ReadWhole(words) ?? ReadDoer(words) ?? ReadEnd(words) ?? ReadBeginning(words) ?? ReadUnit(words)
            ?? ReadBeforeBracket(header) ?? ReadEither(header) ?? ReadNumbered(words) ?? Nothing(words);
    }

    /// <summary>Who made or changed the row is a colleague ("Oppdatert av", "Created by"), not when it was done.</summary>
    private static Header? ReadDoer(string[] words) =>
        words.Length > 1 && words[^1] is "by" or "av" or "af" or "przez"
            && ReadEnd(words[..^1]) is { Kind: ColumnKind.CreatedAt or ColumnKind.ChangedAt } read
            ? read with { Kinds = [], Part = ColumnPart.Elsewhere } : null;

    /// <summary>A currency at the end says an amount, whatever of ("Kjøp kr", "Rev. (GBP)"); two answers say yes or no
    /// ("Active (Y/N)").</summary>
    private static Header? ReadUnit(string[] words)
    {
        if (words.Length > 1 && Currencies.Contains(words[^1]))
            return new([ColumnKind.Money], ColumnPart.None, 0, LooseSure, IsBlank: false);
        return words.Length > 2 && Answers.Contains(words[^2] + words[^1])
            ? new([ColumnKind.YesNo], ColumnPart.None, 0, LooseSure, IsBlank: false) : null;
    }

    /// <summary>Two fields in one header ("Nazwa firmy/Imię i nazwisko"): the values decide between them, and names of
    /// people beside names of firms are both.</summary>
    private static Header? ReadEither(string header)
    {
        var stroke = header.AsSpan().IndexOfAny('/', '|');
        if (stroke <= 0) return null;
        var (one, other) = (HeaderTokens.Of(header[..stroke]), HeaderTokens.Of(header[(stroke + 1)..]));
        if ((ReadWhole(one) ?? ReadEnd(one)) is not { Kinds.Count: > 0 } first
            || (ReadWhole(other) ?? ReadEnd(other)) is not { Kinds.Count: > 0 } second) return null;

        var kinds = first.Kinds.Concat(second.Kinds).Distinct().ToList();
        if (kinds.Contains(ColumnKind.CompanyName) && kinds.Exists(IsPersonName)) kinds = [ColumnKind.PersonOrCompany, .. kinds];
        return new(kinds, Stronger(first.Part, second.Part), first.Ordinal, LooseSure, IsBlank: false);
    }

    private static bool IsPersonName(ColumnKind kind) =>
        kind is ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.LastName;

    /// <summary>Some number or other ("Avtalenr", "Målernummer"): kept as it is.</summary>
    private static Header? ReadNumbered(string[] words)
    {
        foreach (var ending in NumberWords)
        {
            if (words[^1].EndsWith(ending, StringComparison.Ordinal) || (words.Length > 1 && words[0] == ending))
                return new([ColumnKind.OtherNumber], ColumnPart.None, 0, LooseSure, IsBlank: false);
        }

        return null;
    }

    /// <summary>What stands in brackets explains ("Sex (M/F)", "Omsättning (tkr)"), so it may be unknown.</summary>
    private static Header? ReadBeforeBracket(string header)
    {
        var bracket = header.AsSpan().IndexOfAny('(', '[');
        if (bracket <= 0) return null;
        var words = HeaderTokens.Of(header[..bracket]);
        return (ReadWhole(words) ?? ReadEnd(words)) is { } read
            ? read with { Sureness = Math.Min(read.Sureness, BegunSure) } : null;
    }

    private static Header? ReadWhole(string[] words)
    {
        var joined = HeaderTokens.Joined(words);
        var meanings = new List<HeaderMeaning>();
        if (HeaderWords.WholeHeader(joined) is { } whole) meanings.AddRange(whole);
        if (HeaderWords.Phrase(joined) is { } phrase) meanings.AddRange(phrase);
        return meanings.Count == 0 ? null : Of(meanings.OrderBy(m => m.Order), ColumnPart.None, words, WholeSure);
    }

    /// <summary>The head of a header stands at its end ("Customer e-mail"), but for known words after it ("Phone
    /// (work)", "adres klienta").</summary>
    private static Header? ReadEnd(string[] words)
    {
        var tail = ColumnPart.None;
        for (var end = words.Length; end > 0; end--)
        {
            for (var start = 0; start < end; start++)
            {
                var joined = HeaderTokens.Joined(words.AsSpan(start, end - start));
                if (HeaderWords.Phrase(joined) is { } meanings && Framed(OrStreet(meanings, joined), tail, words, start) is { } framed)
                    return framed;
            }

            if (HeaderWords.Compound(words[end - 1]) is { } compound)
                return Framed(compound.Meanings, Stronger(tail, compound.Part), words, end - 1);
            if (HeaderWords.Modifier(words[end - 1]) is not { } part) return null;
            tail = Stronger(tail, part);
        }

        return null;
    }

    /// <summary>Somebody's address may be a street alone, as a lone "Address" mostly is; the values decide.</summary>
    private static IReadOnlyList<HeaderMeaning> OrStreet(IReadOnlyList<HeaderMeaning> meanings, string joined) =>
        meanings[0].Kind == ColumnKind.FullAddress && HeaderWords.WholeHeader(joined) is { } whole
            && whole.FirstOrDefault(m => m.Kind == ColumnKind.Street) is { Kind: ColumnKind.Street } street
            ? [.. meanings, street] : meanings;

    private static Header? Framed(IReadOnlyList<HeaderMeaning> meanings, ColumnPart part, string[] words, int start)
    {
        var understood = true;
        for (var i = 0; i < start; i++)
        {
            if (HeaderWords.Modifier(words[i]) is { } modifier) part = Stronger(part, modifier);
            else if (SameSaid(words, i, start, meanings[0].Kind) is var said and > 0) i += said - 1;
            else understood = false;
        }

        if (understood) return Of(meanings, part, words, ModifiedSure);
        if (!SpeakForThemselves.Contains(meanings[0].Kind)) return null;
        return Of(meanings, Stronger(part, ColumnPart.Other), words, LooseSure);
    }

    /// <summary>How many words from here say the same kind in other words ("Town/City", "Telefon mobil"); 0 where none
    /// do.</summary>
    private static int SameSaid(string[] words, int from, int end, ColumnKind kind)
    {
        for (var length = Math.Min(end - from, 3); length > 0; length--)
        {
            if (HeaderWords.Phrase(HeaderTokens.Joined(words.AsSpan(from, length))) is { } meanings
                && meanings[0].Kind == kind)
                return length;
        }

        return 0;
    }

    private static Header? ReadBeginning(string[] words)
    {
        for (var length = Math.Min(words.Length - 1, 4); length > 0; length--)
        {
            if (HeaderWords.Beginning(HeaderTokens.Joined(words.AsSpan(0, length))) is { } meanings)
                return Of(meanings, ColumnPart.None, words, BegunSure);
        }

        return null;
    }

    private static Header Of(IEnumerable<HeaderMeaning> meanings, ColumnPart around, string[] words, double sureness)
    {
        var all = meanings.ToList();
        var part = Stronger(all[0].Part, around);
        if (part == ColumnPart.Elsewhere && all[0].Part != part && OfAnyThing.Contains(all[0].Kind))
            part = ColumnPart.Other;
        if (part == ColumnPart.Elsewhere) return new([], part, Number(words), sureness, IsBlank: false);

        var kinds = all.Where(m => m.Kind != ColumnKind.Unknown).Select(m => m.Kind).Distinct().ToList();
        return new(kinds, part, Number(words), sureness, IsBlank: false);
    }

    private static Header Nothing(string[] words) => new([], ColumnPart.None, Number(words), 0, IsBlank: false);

    private static bool IsStandIn(string[] words) =>
        words.Length == 0
        || (words.All(w => StandIns.Contains(w) || w.All(char.IsAsciiDigit)) && words.Length <= 3);

    private static int Number(string[] words)
    {
        foreach (var word in words)
        {
            if (word.Length <= 3 && word.All(char.IsAsciiDigit))
                return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        }

        return 0;
    }

    // What a thing is (another's, a fax, a mobile) says more than where it belongs.
    private static ColumnPart Stronger(ColumnPart a, ColumnPart b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(ColumnPart part) => part switch
    {
        ColumnPart.Elsewhere => 6,
        ColumnPart.Fax => 5,
        ColumnPart.Mobile => 4,
        ColumnPart.Invoice or ColumnPart.Delivery or ColumnPart.Postal or ColumnPart.Visiting => 3,
        ColumnPart.Private or ColumnPart.Work => 2,
        ColumnPart.Other => 1,
        _ => 0,
    };
}
