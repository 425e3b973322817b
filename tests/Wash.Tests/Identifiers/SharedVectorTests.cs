using CareLabel.Tests;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Identifiers;

/// <summary>
/// Every number that python-stdnum validates and the extra list beside it, read in place where they exist. Agreement is
/// total but for those that stand in vectors/differences.tsv with their reasons.
/// </summary>
public class SharedVectorTests
{
    private static readonly Setting Then = new(Today: new DateOnly(2026, 11, 21));

    private static readonly Setting After2032 = new(Today: new DateOnly(2032, 6, 1));

    /// <summary>Which of our kinds reads which kind of the lists.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["no.orgnr"] = "no.orgnr", ["no.mva"] = "no.vat", ["no.fodselsnummer"] = "no.fnr", ["no.fnr"] = "no.fnr",
        ["no.fnr.rule2032"] = "no.fnr", ["no.kontonr"] = "no.kontonummer", ["no.iban"] = "intl.iban",
        ["se.orgnr"] = "se.orgnr", ["se.vat"] = "se.vat", ["se.personnummer"] = "se.personnummer",
        ["se.personnummer.interim"] = "se.personnummer", ["se.samordningsnummer"] = "se.personnummer",
        ["fi.ytunnus"] = "fi.ytunnus", ["fi.alv"] = "fi.vat", ["fi.hetu"] = "fi.hetu", ["fi.hetu.temporary"] = "fi.hetu",
        ["fi.hetu {'allow_temporary': True}"] = "fi.hetu",
        ["dk.cvr"] = "dk.cvr", ["dk.cpr"] = "dk.cpr", ["dk.cpr.replacement"] = "dk.cpr",
        ["pl.nip"] = "pl.nip", ["pl.regon"] = "pl.regon", ["pl.krs"] = "pl.krs", ["pl.pesel"] = "pl.pesel",
        ["iban"] = "intl.iban", ["iban {'check_country': True}"] = "intl.iban", ["be.iban"] = "intl.iban",
        ["iban {'check_country': False}"] = "intl.iban", ["iban.mod97+structure"] = "intl.iban", ["bic"] = "intl.bic",
        ["lei"] = "intl.lei", ["ean"] = "intl.gtin", ["gtin"] = "intl.gtin", ["card.luhn"] = "intl.card",
        ["at.uid"] = "at.vat", ["be.vat"] = "be.vat", ["bg.vat"] = "bg.vat", ["cy.vat"] = "cy.vat", ["cz.dic"] = "cz.vat",
        ["de.vat"] = "de.vat", ["ee.kmkr"] = "ee.vat", ["gr.vat"] = "el.vat", ["es.nif"] = "es.vat", ["fr.tva"] = "fr.vat",
        ["hr.oib"] = "hr.vat", ["hu.anum"] = "hu.vat", ["ie.vat"] = "ie.vat", ["it.iva"] = "it.vat", ["lt.pvm"] = "lt.vat",
        ["lu.tva"] = "lu.vat", ["lv.pvn"] = "lv.vat", ["mt.vat"] = "mt.vat", ["nl.btw"] = "nl.vat", ["pt.nif"] = "pt.vat",
        ["ro.cf"] = "ro.vat", ["si.ddv"] = "si.vat", ["sk.dph"] = "sk.vat", ["gb.vat"] = "gb.vat", ["ch.uid"] = "ch.vat",
        ["ch.vat"] = "ch.vat", ["is.vsk"] = "is.vat", ["fo.vn"] = "fo.vat", ["eu.vat"] = "vat",
    };

    /// <summary>Doubts that the lists call invalid: we show the number and say what is odd about it.</summary>
    private static readonly string[] Invalidating = ["no-fnr-series-2032", "no-fnr-help", "fi-hetu-temporary", "-lost-zero"];

    private static readonly HashSet<string> Differences =
        Vectors.Own("Identifiers/vectors/differences.tsv").Select(cells => cells[0]).ToHashSet();

    [Theory]
    [InlineData("reference/stdnum-vectors.tsv")]
    [InlineData("reference/id-extra-vectors.tsv")]
    public void Agrees_with_the_public_lists(string path)
    {
        if (Vectors.Shared(path) is not { } list) return;

        var disagreements = File.ReadLines(list).Skip(1).Select(Disagreement).OfType<string>().ToList();

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Prepend(disagreements.Count + " differ")));
    }

    private static string? Disagreement(string line)
    {
        var cells = line.Split('\t');
        var (kind, typed, valid, canonical) = (cells[0], cells[1].Replace("\\n", "\n", StringComparison.Ordinal), cells[2] == "1", cells[3]);
        if (!Kinds.TryGetValue(kind, out var key) || Differences.Contains(typed)) return null;

        var setting = kind == "no.fnr.rule2032" ? After2032 : Then;
        var reading = key == "vat" ? VatNumber.Read(typed, setting) : IdentifierKinds.Find(key)!.Read(typed, setting);
        var agrees = IsValid(reading, kind) == valid && (!valid || IsSame(reading.Standard!, canonical));
        return agrees ? null : $"{kind}\t{typed}\t{valid}\t{canonical}\tours: {reading.Standard} {reading.Objection?.Code}\t{cells[4]}\t{cells[5]}";
    }

    private static bool IsValid(Reading reading, string kind)
    {
        if (!reading.IsAccepted) return false;
        if (reading.Objection is not { } doubt || kind.Contains("temporary", StringComparison.Ordinal)) return true;
        if (doubt.Code == "iban-national-check")
            return kind.EndsWith("structure", StringComparison.Ordinal) || kind.EndsWith("False}", StringComparison.Ordinal);
        return !Invalidating.Any(code => doubt.Code.EndsWith(code, StringComparison.Ordinal));
    }

    // The lists write no prefix and hyphens now and then.
    private static bool IsSame(string ours, string theirs)
    {
        ours = string.Concat(ours.Where(char.IsLetterOrDigit));
        theirs = string.Concat(theirs.Where(char.IsLetterOrDigit));
        return ours == theirs || (ours.Length - theirs.Length == 2 && ours.EndsWith(theirs, StringComparison.Ordinal));
    }
}
