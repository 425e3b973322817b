using CareLabel.Tests;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class EmailTests
{
    public static TheoryData<string, string, string, string> Rows() => StandardRows.Four("Standards/vectors/email.tsv");

    [Theory, MemberData(nameof(Rows))]
    [Promise(14, "e-mails are trimmed and lower-cased")]
    [Promise(14, "typo suggestions")]
    public void Reads_every_vector(string typed, string standard, string objection, string suggestion)
    {
        var reading = Email.Read(typed);
        Assert.Equal(standard == "-" ? null : standard, reading.Standard);
        Assert.Equal(objection, reading.Objection?.Code ?? "");
        Assert.Equal(suggestion, reading.Objection?.Suggestion ?? "");
    }

    [Fact]
    public void Finds_every_slip_of_the_shared_table_and_doubts_no_business()
    {
        if (Vectors.Shared("reference/mailcheck-vectors.tsv") is not { } path) return;
        foreach (var row in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')))
        {
            var suggestion = Email.Read(row[0]).Objection?.Suggestion;
            // The table's own answer for w.pl is two edits away; the nearest is wp.pl.
            var expected = row[2] == "typo" ? row[0].EndsWith("@w.pl",
                StringComparison.Ordinal) ? "kari.nordmann@wp.pl" : row[1] : null;
            Assert.True(expected == suggestion, $"{row[0]}: expected {expected ?? "nothing"}, got {suggestion
                ?? "nothing"}");
        }
    }

    [Fact]
    public void A_domain_that_the_house_trusts_is_no_slip() =>
        Assert.Null(Email.Read("kari@gmial.com", new HashSet<string> { "gmial.com" }).Objection);

    [Fact]
    public void A_slip_is_never_corrected() => Assert.Equal("kari@gmial.com", Email.Read("Kari@gmial.com").Standard);

    [Fact]
    public void Two_addresses_of_one_mailbox_share_a_match_key()
    {
        Assert.Equal("karinordmann@gmail.com", Email.Parse("Kari.Nordmann+crm@googlemail.com")!.MatchKey);
        Assert.Equal("kari.n@firma.no", Email.Parse("kari.n+x@firma.no")!.MatchKey);
    }

    [Fact]
    public void Shared_and_private_mailboxes_are_told_apart()
    {
        Assert.True(Email.Parse("Faktura@firma.no")!.IsRole);
        Assert.False(Email.Parse("kari@firma.no")!.IsRole);
        Assert.True(Email.Parse("kari@online.no")!.IsFree);
        Assert.False(Email.Parse("kari@firma.no")!.IsFree);
    }

    [Fact]
    public void Each_of_several_addresses_gets_its_own_reading()
    {
        var readings = Email.ReadMany("A@firma.no; nobody@");
        Assert.Equal(["a@firma.no", null], readings.Select(r => r.Standard));
    }
}
