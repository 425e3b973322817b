using CareLabel.Tests;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Identifiers;

public class NumberTests
{
    private static readonly Setting Then = new(Today: new DateOnly(2026, 11, 21));

    [Fact]
    [Promise(15, "NO orgnr")]
    public void Norwegian_organisation_numbers_are_checked() => Check("no.orgnr", "no.vat");

    [Fact]
    [Promise(15, "SE orgnr")]
    public void Swedish_organisation_numbers_are_checked() => Check("se.orgnr", "se.vat");

    [Fact]
    [Promise(15, "FI Y-tunnus")]
    public void Finnish_business_ids_are_checked() => Check("fi.ytunnus", "fi.vat");

    [Fact]
    [Promise(15, "DK CVR")]
    public void Danish_company_numbers_are_checked() => Check("dk.cvr", "dk.vat");

    [Fact]
    [Promise(15, "PL NIP")]
    public void Polish_tax_numbers_are_checked() => Check("pl.nip", "pl.vat");

    [Fact]
    [Promise(15, "PL REGON")]
    public void Polish_statistical_numbers_are_checked() => Check("pl.regon");

    [Fact]
    [Promise(15, "PL KRS")]
    public void Polish_court_register_numbers_are_checked() => Check("pl.krs");

    [Fact]
    [Promise(15, "EU VAT numbers")]
    public void Vat_numbers_of_every_member_state_are_checked() => Check(
        "at.vat", "be.vat", "bg.vat", "cy.vat", "cz.vat", "de.vat", "dk.vat", "ee.vat", "el.vat", "es.vat", "fi.vat",
        "fr.vat", "hr.vat", "hu.vat", "ie.vat", "it.vat", "lt.vat", "lu.vat", "lv.vat", "mt.vat", "nl.vat", "pl.vat",
        "pt.vat", "ro.vat", "se.vat", "si.vat", "sk.vat", "xi.vat", "gb.vat", "ch.vat", "is.vat", "fo.vat", "eu.vat");

    [Fact]
    [Promise(15, "IBAN")]
    public void Bank_account_numbers_are_checked() => Check("intl.iban", "no.kontonummer", "pl.nrb", "intl.bic");

    [Fact]
    [Promise(15, "LEI")]
    public void Legal_entity_identifiers_are_checked() => Check("intl.lei");

    [Fact]
    public void National_numbers_of_people_are_checked() =>
        Check("no.fnr", "se.personnummer", "fi.hetu", "dk.cpr", "pl.pesel");

    [Fact]
    public void Article_and_card_numbers_are_checked() => Check("intl.gtin", "intl.card");

    [Fact]
    public void A_company_number_is_read_by_its_country() => Check("company-numbers.tsv", CompanyNumber.Read);

    [Fact]
    [Promise(15, "EU VAT numbers")]
    public void A_VAT_number_is_read_by_its_letters_or_its_country() => Check("vat-numbers.tsv", VatNumber.Read);

    [Fact]
    public void A_national_number_is_read_by_its_country() => Check("national-ids.tsv", NationalId.Read);

    private static void Check(params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            var rows = Vectors.Own("Identifiers/vectors/numbers.tsv").Where(row => row[0] == kind).ToList();
            Assert.NotEmpty(rows);
            foreach (var row in rows) Check(row, IdentifierKinds.Find(kind)!.Read(row[1], Then));
        }
    }

    private static void Check(string table, Func<string, Setting, Reading> read)
    {
        foreach (var row in Vectors.Own("Identifiers/vectors/" + table))
            Check(row, read(row[1], Then with { Country = row[0] == "-" ? null : row[0] }));
    }

    private static void Check(string[] row, Reading reading)
    {
        var line = string.Join(" | ", row);
        var answer = $"{reading.Standard ?? "-"} {reading.Objection?.Code ?? "-"}";
        Assert.Equal($"{line} => {row[2]} {row[3]}", $"{line} => {answer}");
        Assert.Equal(row[1], reading.Typed);
        if (reading.IsChanged) Assert.NotNull(reading.Mend);
    }
}
