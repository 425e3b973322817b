using System.Runtime.CompilerServices;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>Every kind of number that we can check, and which of them a value could be.</summary>
public static class IdentifierKinds
{
    private const int MostDigits = 34;

    /// <summary>All kinds, those of our own countries first. A new kind is one file and one line here.</summary>
    public static readonly IReadOnlyList<IdentifierKind> All = Listed();

    private static readonly IdentifierKind[][] ByDigits = Sorted();

    private static readonly Dictionary<NumberRule, IdentifierKind> Vat =
        All.Where(kind => kind.NeedsLetters).ToDictionary(kind => kind.Rule);

    private static readonly Dictionary<string, IdentifierKind> ByKey =
        All.ToDictionary(kind => kind.Key, StringComparer.Ordinal);

    /// <summary>The kind of a key; null when there is none.</summary>
    public static IdentifierKind? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>
    /// The kinds that a value is valid as, strongest evidence first; empty for most values, and then quickly. Bare
    /// digits are often valid as several kinds: the field decides.
    /// </summary>
    [SkipLocalsInit]
    public static IReadOnlyList<Recognition> Recognise(string text)
    {
        if (!MayBeNumber(text, out var digits, out var hasLower)) return [];

        Span<char> buffer = stackalloc char[Signs.Most];
        var length = Signs.Scrub(text, buffer);
        if (length < 5) return [];

        ReadOnlySpan<char> signs = buffer[..length];
        var lettered = char.IsAsciiLetter(signs[0]);
        List<Recognition>? found = null;
        foreach (var kind in ByDigits[digits])
        {
            if (lettered && !kind.BeginsWithLetter && !kind.Rule.MayBeginWith(signs[0])) continue;
            if (hasLower && kind.Rule == Bic.Rule) continue;
            Try(kind, text, signs, ref found);
        }

        if (VatKind(signs, lettered) is { } vat) Try(vat, text, signs, ref found);
        return found ?? (IReadOnlyList<Recognition>)[];
    }

    private static void Try(IdentifierKind kind, string text, ReadOnlySpan<char> signs, ref List<Recognition>? found)
    {
        if (!kind.Rule.Fits(signs, Setting.None, out var labelled, out var lettered, out var doubtful)) return;
        if (kind.NeedsLetters && !lettered) return;

        var oneIn = kind.OneIn * (labelled || lettered ? 100 : 1);
        if (doubtful && kind.Bearer == Bearer.Person) oneIn /= 4;
        Insert(found ??= [], new(kind, kind.Read(text, Setting.None).Standard!, oneIn));
    }

    // Bare digits fit many countries' rules; only the letters before them make them a VAT number, or MVA behind them.
    private static IdentifierKind? VatKind(ReadOnlySpan<char> signs, bool lettered)
    {
        if (!lettered) return signs.EndsWith("MVA", StringComparison.Ordinal) ? Vat[NorwegianVat.Rule] : null;
        return VatNumber.Named(signs) is { } rule ? Vat[rule] : null;
    }

    private static bool MayBeNumber(string text, out int digits, out bool hasLower)
    {
        digits = 0;
        hasLower = false;
        if (text.Length is < 5 or > Signs.Most || text[0] == '+') return false;

        foreach (var c in text)
        {
            if (c is >= '0' and <= '9') digits++;
            else if (c is >= 'a' and <= 'z') hasLower = true;
            else if (!MayStandInNumber(c)) return false;
        }

        // Words with a digit behind them, such as streets, are the many values that are none; a BIC may have one digit.
        if (digits <= 1) return !hasLower && text.Length is (8 or 11);
        return digits <= MostDigits;
    }

    private static bool MayStandInNumber(char c) => c is >= 'A' and <= 'Z'
        or ' ' or '-' or '.' or '/' or ':' or '+' or '*' or '(' or ')' or '\'' or '#'
        or '\u00a0' or '\u202f' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or 'Ø' or 'ø' or 'Ö' or 'ö';

    private static void Insert(List<Recognition> found, Recognition one)
    {
        var at = found.Count;
        while (at > 0 && found[at - 1].OneIn < one.OneIn) at--;
        found.Insert(at, one);
    }

    private static List<IdentifierKind> Listed()
    {
        List<IdentifierKind> kinds =
        [
            IdentifierKind.Of("no.orgnr", "NO", Bearer.Organisation, NorwegianOrgnr.Rule, 9, 9, 55),
            IdentifierKind.Of("no.fnr", "NO", Bearer.Person, Fodselsnummer.Rule, 11, 11, 800),
            IdentifierKind.Of("no.kontonummer", "NO", Bearer.Account, Kontonummer.Rule, 11, 11, 11),
            IdentifierKind.Of("se.orgnr", "SE", Bearer.Organisation, SwedishOrgnr.Rule, 10, 12, 12),
            IdentifierKind.Of("se.personnummer", "SE", Bearer.Person, Personnummer.Rule, 9, 12, 130),
            IdentifierKind.Of("fi.ytunnus", "FI", Bearer.Organisation, YTunnus.Rule, 7, 8, 11),
            IdentifierKind.Of("fi.hetu", "FI", Bearer.Person, Henkilotunnus.Rule, 9, 10, 10_000),
            IdentifierKind.Of("dk.cvr", "DK", Bearer.Organisation, Cvr.Rule, 8, 8, 12),
            IdentifierKind.Of("dk.cpr", "DK", Bearer.Person, Cpr.Rule, 10, 10, 27),
            IdentifierKind.Of("pl.nip", "PL", Bearer.Organisation, Nip.Rule, 10, 10, 11),
            IdentifierKind.Of("pl.regon", "PL", Bearer.Organisation, Regon.Rule, 9, 9, 10),
            IdentifierKind.Of("pl.regon14", "PL", Bearer.Organisation, Regon.Rule, 14, 14, 100),
            IdentifierKind.Of("pl.krs", "PL", Bearer.Organisation, Krs.Rule, 10, 10, 2),
            IdentifierKind.Of("pl.pesel", "PL", Bearer.Person, Pesel.Rule, 11, 11, 55),
            IdentifierKind.Of("pl.nrb", "PL", Bearer.Account, Nrb.Rule, 26, 26, 97),
            IdentifierKind.Of("intl.iban", null, Bearer.Account, Iban.Rule, 8, 34, 100_000),
            IdentifierKind.Of("intl.bic", null, Bearer.Account, Bic.Rule, 0, 5, 3),
            IdentifierKind.Of("intl.lei", null, Bearer.Organisation, Lei.Rule, 2, 20, 97),
            IdentifierKind.Of("intl.gtin", null, Bearer.Goods, Gtin.Rule, 8, 14, 10),
            IdentifierKind.Of("intl.card", null, Bearer.Card, PaymentCard.Rule, 13, 19, 40),
        ];
        foreach (var (country, rule) in VatNumber.Rules.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            kinds.Add(IdentifierKind.Vat(country, rule, 2, 15));
        return kinds;
    }

    private static IdentifierKind[][] Sorted()
    {
        var sorted = new IdentifierKind[MostDigits + 1][];
        for (var digits = 0; digits <= MostDigits; digits++)
            sorted[digits] = [.. All.Where(kind => !kind.NeedsLetters && digits >= kind.Digits.Least && digits <= kind.Digits.Most)];
        return sorted;
    }
}
