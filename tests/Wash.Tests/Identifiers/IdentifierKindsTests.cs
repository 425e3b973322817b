using System.Globalization;
using CareLabel.Tests;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Identifiers;

public class IdentifierKindsTests
{
    [Fact]
    public void Every_kind_has_its_own_key_and_a_line_in_the_table_that_is_accepted()
    {
        var rows = Vectors.Own("Identifiers/vectors/numbers.tsv").ToList();

        Assert.Equal(IdentifierKinds.All.Count, IdentifierKinds.All.Select(kind => kind.Key).Distinct().Count());
        foreach (var kind in IdentifierKinds.All.Where(kind => kind.Key != "pl.regon14"))
            Assert.Contains(rows, row => row[0] == kind.Key && row[2] != "-");
    }

    [Theory]
    [InlineData("NO 974 760 673 MVA", "no.vat")]
    [InlineData("974760673", "no.orgnr")]
    [InlineData("NO9386011117947", "intl.iban")]
    [InlineData("nl91 abna 0417 1643 00", "intl.iban")]
    [InlineData("131052-308T", "fi.hetu")]
    [InlineData("199802222381", "se.personnummer")]
    [InlineData("556016-0680", "se.orgnr")]
    [InlineData("5493001KJTIIGC8Y1R12", "intl.lei")]
    [InlineData("DE136695976", "de.vat")]
    [InlineData("4006381333931", "intl.gtin")]
    [InlineData("4242 4242 4242 4242", "intl.card")]
    [InlineData("DNBANOKK", "intl.bic")]
    [InlineData("POCZPLP4", "intl.bic")]
    [InlineData("974760673MVA", "no.vat")]
    [InlineData("GB GD100", "gb.vat")]
    [InlineData("88842526483", "pl.pesel")]
    [InlineData("NIP 123-456-32-18", "pl.nip")]
    [InlineData("0000123456", "pl.krs")]
    public void The_likeliest_kind_comes_first(string text, string key) =>
        Assert.Equal(key, IdentifierKinds.Recognise(text)[0].Kind.Key);

    [Theory]
    [InlineData("")]
    [InlineData("Storgata 12")]
    [InlineData("ola.nordmann@example.no")]
    [InlineData("+47 22 86 44 00")]
    [InlineData("Kontakte")]
    [InlineData("974760674")]
    [InlineData("Ola Nordmann")]
    [InlineData("0150 Oslo")]
    [InlineData("Drammensveien 123 B, 0277 Oslo")]
    [InlineData("Kerkstraat 1")]
    [InlineData("\0\0\0\0\0")]
    [InlineData("12345\ud800")]
    public void What_is_no_number_is_none(string text) => Assert.Empty(IdentifierKinds.Recognise(text));

    [Fact]
    public void Bare_digits_may_be_several_kinds_and_say_how_weak_they_are()
    {
        var found = IdentifierKinds.Recognise("900000006");

        Assert.Equal(["no.orgnr", "pl.regon"], found.Select(one => one.Kind.Key));
        Assert.All(found, one => Assert.True(one.OneIn < 100));
    }

    [Fact]
    public void Bare_digits_are_never_taken_for_a_VAT_number() =>
        Assert.DoesNotContain(IdentifierKinds.Recognise("136695976"), one => one.Kind.Key == "de.vat");

    [Theory]
    [InlineData("no.fnr", "01019050084", "010190*****")]
    [InlineData("se.personnummer", "199802222381", "19980222****")]
    [InlineData("fi.hetu", "131052-308T", "131052-****")]
    [InlineData("intl.card", "4242424242424242", "424242******4242")]
    [InlineData("intl.iban", "NO9386011117947", "NO93*******7947")]
    [InlineData("se.orgnr", "991122-9806", "991122-****")]
    [InlineData("se.vat", "SE991122980601", "SE991122****01")]
    [InlineData("se.orgnr", "556016-0680", "556016-0680")]
    [InlineData("intl.bic", "DNBANOKK", "DNBANOKK")]
    [InlineData("no.fnr", "0101", "****")]
    public void Sensitive_numbers_are_shown_masked(string key, string standard, string shown) =>
        Assert.Equal(shown, IdentifierMasks.Mask(IdentifierKinds.Find(key)!, standard));

    [Theory]
    [InlineData("FI", "131052-308T", NationalIdSort.Ordinary, "1952-10-13", Sex.Female)]
    [InlineData("SE", "199802222381", NationalIdSort.Ordinary, "1998-02-22", Sex.Female)]
    [InlineData("SE", "193002902397", NationalIdSort.Coordination, null, Sex.Male)]
    [InlineData("SE", "20000101T220", NationalIdSort.Temporary, "2000-01-01", null)]
    [InlineData("DK", "3112995001", NationalIdSort.Ordinary, "1899-12-31", Sex.Male)]
    [InlineData("PL", "88842526483", NationalIdSort.Ordinary, "1888-04-25", Sex.Female)]
    [InlineData("NO", "01819010028", NationalIdSort.Synthetic, null, null)]
    [InlineData("NO", "81234567802", NationalIdSort.Temporary, null, null)]
    public void A_national_number_tells_what_its_rule_allows(
        string country, string standard, NationalIdSort sort, string? born, Sex? sex)
    {
        var parts = NationalId.Parse(standard, new(country, Today: new DateOnly(2026, 11, 21)));

        Assert.Equal(sort, parts!.Value.Sort);
        Assert.Equal(born, parts.Value.Born?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(sex, parts.Value.Sex);
    }

    [Fact]
    public void From_2032_a_Norwegian_number_tells_neither_birth_nor_sex()
    {
        var number = Vectors.Own("Identifiers/vectors/numbers.tsv").First(row => row[0] == "no.fnr")[2];

        Assert.Equal(1890, Fodselsnummer.Parse(number, Setting.None)!.Value.Born!.Value.Year);
        Assert.Equal(
            new NationalIdParts(NationalIdSort.Ordinary, null, null),
            Fodselsnummer.Parse(number, new(Today: new DateOnly(2032, 1, 1))));
    }

    [Fact]
    public void The_new_series_is_accepted_from_2032()
    {
        var then = new Setting(Today: new DateOnly(2032, 1, 1));

        Assert.Equal("no-fnr-series-2032", Fodselsnummer.Read("01819010028", Setting.None).Objection?.Code);
        Assert.Equal("no-fnr-synthetic", Fodselsnummer.Read("01819010028", then).Objection?.Code);
    }

    [Fact]
    public void A_birthday_that_has_not_come_is_refused_only_when_the_day_is_known()
    {
        var then = new Setting(Today: new DateOnly(2026, 11, 21));

        Assert.Equal("fi-hetu-future", Henkilotunnus.Read("131052A308T", then).Objection?.Code);
        Assert.True(Henkilotunnus.Read("131052A308T", Setting.None).IsAccepted);
    }

    [Fact]
    public void A_Swedish_number_without_century_keeps_its_hyphen_when_the_day_is_unknown() =>
        Assert.Equal("980222-2381", Personnummer.Read("9802222381", Setting.None).Standard);
}
