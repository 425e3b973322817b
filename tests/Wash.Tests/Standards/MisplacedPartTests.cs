using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Standards;

public sealed class MisplacedPartTests
{
    private static readonly Setting Norway = new("NO", DateOrder.DayMonthYear, new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData("Bekkenes, Karl", "Bekkenes, Karl", "Bekkenes")]
    [InlineData("MALBLAD, ELLEN", "Malblad, Ellen", "Malblad")]
    public void A_given_name_behind_a_family_name_is_pointed_out(string typed, string standard, string family)
    {
        var reading = PersonName.ReadFamily(typed, Norway);

        Assert.Equal((standard, "name-with-given", family),
            (reading.Standard, reading.Objection?.Code, reading.Objection?.Suggestion));
    }

    [Theory]
    [InlineData("Hansen")]
    [InlineData("von der Leyen")]
    [InlineData("Hansen, jr.")]
    public void A_family_name_alone_is_left_in_peace(string typed) =>
        Assert.Null(PersonName.ReadFamily(typed, Norway).Objection);

    [Fact]
    public void A_whole_name_among_given_names_is_pointed_out_where_there_is_no_family_name()
    {
        var reading = PersonName.ReadLoneGiven("Leo Kallio", Norway);

        Assert.Equal(("Leo Kallio", "name-with-family", "Leo"),
            (reading.Standard, reading.Objection?.Code, reading.Objection?.Suggestion));
        Assert.Null(PersonName.ReadGiven("Leo Kallio", Norway).Objection);
        Assert.Null(PersonName.ReadLoneGiven("Anne Marie", Norway).Objection);
    }

    [Theory]
    [InlineData("1876-07-18", "1876-07-18", "birth-too-old")]
    [InlineData("2030-01-01", "2030-01-01", "birth-in-future")]
    [InlineData("2027", "2027", "birth-in-future")]
    [InlineData("2026-11-22", "2026-11-22", null)]
    [InlineData("2026", "2026", null)]
    [InlineData("09.05.44", "1944-05-09", null)]
    [InlineData("1926-11-22", "1926-11-22", null)]
    public void Days_of_birth_lie_behind_us_and_not_too_far(string typed, string standard, string? code)
    {
        var reading = DateValue.ReadBirth(typed, Norway);

        Assert.Equal((standard, code), (reading.Standard, reading.Objection?.Code));
    }

    [Theory]
    [InlineData("mattsson tryckeri hb", null, "Mattsson Tryckeri HB")]
    [InlineData("dpn data as", "NO", "DPN Data AS")]
    [InlineData("svolvær trelast sivertsen da", "NO", "Svolvær Trelast Sivertsen DA")]
    public void A_suggested_company_name_is_mended_whole(string typed, string? country, string suggestion)
    {
        var reading = CompanyName.Read(typed, new Setting(country));

        Assert.Equal(suggestion, reading.Objection?.Suggestion ?? reading.Standard);
    }

    [Theory]
    [InlineData("0048 502 900 972", "+48502900972")]
    [InlineData("0046727702193", "+46727702193")]
    [InlineData("00358 14 47 72 97", "+35814477297")]
    public void Two_zeros_before_a_european_number_are_the_prefix_for_calling_abroad(string typed, string standard) =>
        Assert.Equal(standard, Phone.ReadMany(typed, Setting.None).Standard);

    [Fact]
    public void Zeros_that_are_no_such_prefix_are_not_said_to_lack_a_calling_code() =>
        Assert.Equal("phone-from-where", Phone.Read("001 212 555 0123", Setting.None).Objection?.Code);

    [Fact]
    public void Values_that_both_stand_often_are_no_slips_of_each_other()
    {
        var readings = Category.Cluster([("Transport & logistikk", 40), ("Transport & logistik", 30), ("Transport", 90),
            ("Transportt", 1)]);

        Assert.Equal([null, null, null, "category-near"], readings.Select(reading => reading.Objection?.Code));
    }

    [Fact]
    public void A_domain_that_several_share_is_trusted_unless_the_one_it_looks_like_is_far_more_frequent()
    {
        var pool = new ValuePool();
        foreach (var name in (string[])["a", "b", "c"]) pool.Intern(name + "@hotmaill.com");
        Assert.Contains("hotmaill.com", EmailDomains.Trusted(pool));

        for (var i = 0; i < 40; i++) pool.Intern(FormattableString.Invariant($"x{i}@hotmail.com"));
        Assert.Empty(EmailDomains.Trusted(pool));
    }
}
