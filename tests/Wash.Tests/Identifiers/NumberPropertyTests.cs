using CareLabel.Tests;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Identifiers;

public class NumberPropertyTests
{
    private static readonly Setting Then = new(Today: new DateOnly(2026, 11, 21));

    private static readonly string?[] Countries = [null, "NO", "SE", "FI", "DK", "PL", "DE", "GR", "GB", "US", "", "x"];

    /// <summary>
    /// Kinds whose rule sees any one changed digit; the number is how many digits at the end the rule covers.
    /// </summary>
    private static readonly Dictionary<string, int> Guaranteed = new()
    {
        ["no.orgnr"] = 99,
        ["no.vat"] = 99,
        ["no.kontonummer"] = 99,
        ["no.fnr"] = 99,
        ["se.orgnr"] = 99,
        ["se.personnummer"] = 10,
        ["fi.ytunnus"] = 99,
        ["fi.vat"] = 99,
        ["fi.hetu"] = 99,
        ["dk.cvr"] = 99,
        ["dk.vat"] = 99,
        ["pl.nip"] = 99,
        ["pl.vat"] = 99,
        ["pl.pesel"] = 99,
        ["pl.nrb"] = 99,
        ["intl.iban"] = 99,
        ["intl.lei"] = 99,
        ["intl.gtin"] = 99,
        ["intl.card"] = 99,
        ["at.vat"] = 99,
        ["be.vat"] = 99,
        ["de.vat"] = 99,
        ["ee.vat"] = 99,
        ["hr.vat"] = 99,
        ["hu.vat"] = 99,
        ["it.vat"] = 99,
        ["lu.vat"] = 99,
        ["mt.vat"] = 99,
        ["sk.vat"] = 99,
    };

    [Fact]
    public void A_standard_form_reads_as_itself()
    {
        foreach (var typed in Typed())
            foreach (var kind in IdentifierKinds.All)
                AssertStable(typed, kind.Read);
    }

    [Fact]
    public void A_standard_form_of_any_country_reads_as_itself()
    {
        foreach (var typed in Typed())
        {
            AssertStable(typed, CompanyNumber.Read);
            AssertStable(typed, VatNumber.Read);
            AssertStable(typed, NationalId.Read);
        }
    }

    [Fact]
    public void Any_one_changed_digit_is_caught_where_the_rule_can()
    {
        foreach (var (key, covered) in Guaranteed)
        {
            var kind = IdentifierKinds.Find(key)!;
            var clean = Standards(kind).ToList();
            Assert.NotEmpty(clean);
            foreach (var standard in clean)
                foreach (var changed in OneDigitChanged(standard, covered))
                    Assert.False(kind.Read(changed, Then).Objection is null, $"{key}: {standard} became {changed} unseen");
        }
    }

    [Fact]
    public void No_input_throws_or_loses_what_was_typed()
    {
        foreach (var typed in Oddities().Concat(Mutations()))
        {
            foreach (var kind in IdentifierKinds.All) Assert.Same(typed, kind.Read(typed, Then).Typed);
            foreach (var country in Countries)
            {
                var setting = new Setting(country);
                Assert.Same(typed, CompanyNumber.Read(typed, setting).Typed);
                Assert.Same(typed, VatNumber.Read(typed, setting).Typed);
                Assert.Same(typed, NationalId.Read(typed, setting).Typed);
                NationalId.Parse(typed, setting);
            }

            IdentifierKinds.Recognise(typed);
        }
    }

    [Fact]
    public void What_is_already_standard_is_answered_as_the_same_string()
    {
        foreach (var kind in IdentifierKinds.All)
            foreach (var standard in Standards(kind))
                Assert.Same(standard, kind.Read(standard, Then).Standard);
    }

    private static void AssertStable(string typed, Func<string, Setting, Reading> read)
    {
        foreach (var country in Countries)
        {
            var setting = Then with { Country = country };
            if (read(typed, setting).Standard is not { } standard) continue;

            var again = read(standard, setting);
            Assert.True(again.Standard == standard, $"{typed} in {country}: {standard}, then {again.Standard}");
            Assert.Null(again.Mend);
        }
    }

    private static IEnumerable<string[]> Rows() => Vectors.Own("Identifiers/vectors/numbers.tsv");

    private static IEnumerable<string> Typed() => Rows().Select(row => row[1]).Concat(Mutations().Take(2000));

    private static IEnumerable<string> Standards(IdentifierKind kind) =>
        from row in Rows() where row[0] == kind.Key && row[2] != "-" && (row[3] is "-" or "card-kept") select row[2];

    private static IEnumerable<string> OneDigitChanged(string standard, int covered)
    {
        var seen = 0;
        for (var i = standard.Length - 1; i >= 0 && seen < covered; i--)
        {
            if (!char.IsAsciiDigit(standard[i])) continue;
            seen++;
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != standard[i]) yield return standard[..i] + digit + standard[(i + 1)..];
        }
    }

    private static IEnumerable<string> Oddities() =>
    [
        "", " ", "\0", "\0\0\0", "\ud800", "123\udc00456", "\u200b\ufeff", "'", "\"", "=\"", "=\"\"", "='", "-", "+",
        "E+", "1E+", "1,E+9", "NO", "MVA", "NOMVA", "NO MVA", "ORGNR", "FI-", "-1", "0-", "-----------", "+++++++++++",
        "VAT", "VAT:", "CHE", "GD", "GB GD", "IE+", "1+", "0+00000W", "B01", "NL B01", "Š", "İ", "ı", "ﬁ", "😀😀😀",
        new('0', 64), new('9', 65), new('A', 63), new(' ', 1_000_000), new('1', 1_000_000),
        string.Concat(new string(' ', 500_000), "974760673", new string('\0', 500_000)),
    ];

    // Rows of the table with signs put in, taken out and exchanged; the same on every run.
    private static IEnumerable<string> Mutations()
    {
        const string Signs = "0123456789ABEGHINOSTUX -./:+*#'\"=\0\ud800Åø,()\u00a0\u2013\u200b\uff10";
        var random = new Random(15);
        foreach (var row in Rows())
            for (var n = 0; n < 60; n++)
            {
                var text = row[1];
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                {
                    var at = random.Next(text.Length + 1);
                    var drop = at < text.Length ? random.Next(2) : 0;
                    var put = random.Next(3) == 0 ? "" : Signs[random.Next(Signs.Length)].ToString();
                    text = text[..at] + put + text[(at + drop)..];
                }

                yield return text;
            }
    }
}
