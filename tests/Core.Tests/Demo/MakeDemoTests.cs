using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Demo;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Demo;

public sealed class MakeDemoTests
{
    // Few activities, where they do not matter: each week of a user is a change set of its own.
    private static readonly MakeDemo.Request Small = new(400, 200, 7, Afresh: false, Activities: 100);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_makes_the_same_demo_on_both_databases()
    {
        await using var sqlite = await TestCopy.Make(On.Sqlite);
        await using var postgres = await TestCopy.Make(On.Postgres);
        await Have(sqlite, Small);
        await Have(postgres, Small);

        Assert.Equal(await Journal(sqlite), await Journal(postgres));
        Assert.Equal(await Names(sqlite), await Names(postgres));
    }

    [Fact]
    public async Task Another_seed_makes_another_demo()
    {
        await using var one = await TestCopy.Make(On.Sqlite);
        await using var other = await TestCopy.Make(On.Sqlite);
        await Have(one, Small);
        await Have(other, Small with { Seed = 8 });

        Assert.Empty((await Names(one)).Intersect(await Names(other)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_that_was_just_made_becomes_a_demo(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        await Rooms.Seed(db, Stop);

        Assert.Null((await Demos.Run(test, Small)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_base_in_use_stays_as_it_is(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        await using var db = test.Open();

        Assert.IsType<NotADemo>((await Demos.Run(test, Small with { Afresh = true })).Refused);
        Assert.Equal("Ada", (await db.People.SingleAsync(Stop)).Given);
        Assert.Empty(await db.DemoMarks.ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_demo_is_thrown_away_only_when_that_is_asked_for(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Have(test, Small);
        var first = await Names(test);
        await using var db = test.Open();

        Assert.IsType<DemoThere>((await Demos.Run(test, Small)).Refused);
        Assert.Equal(first, await Names(test));
        Assert.Null((await Demos.Run(test, Small with { Seed = 8, Afresh = true })).Refused);
        Assert.Empty(first.Intersect(await Names(test)));
        Assert.True((await db.DemoMarks.AsNoTracking().SingleAsync(Stop)).Finished);
    }

    [Theory, InlineData(99, 200), InlineData(400, 199), InlineData(400, 5_000_001), InlineData(-1, 200)]
    public async Task Sizes_that_make_no_house_are_refused(long people, long companies)
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();

        Assert.IsType<DemoSize>((await Demos.Run(test, new(people, companies, 1, false))).Refused);
        Assert.Empty(await db.DemoMarks.ToListAsync(Stop));
    }

    [Fact]
    public async Task Later_changes_have_later_moments_and_many_hands_made_them()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();
        await Rooms.Seed(db, Stop);
        await Have(test, Small);
        var sets = await db.Set<ChangeSet>().AsNoTracking().OrderBy(set => set.Id).ToListAsync(Stop);

        Assert.Equal(sets.Select(set => set.At).Order(), sets.Select(set => set.At));
        Assert.All(sets, set => Assert.True(set.Finished));
        Assert.True((sets[^1].At - sets[0].At).TotalDays > 650);
        Assert.True(sets[^1].At <= test.Clock.Now.UtcDateTime);
        Assert.True(sets.Select(set => set.WhoName).Distinct().Count() >= 8);
        Assert.True(sets.Count(set => set.Undoes is not null) >= 2);
    }

    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Have(test, Small);
        await using var db = test.Open();
        var companies = (await db.Companies.Select(company => company.Id).ToListAsync(Stop)).ToHashSet();
        var people = (await db.People.Select(person => person.Id).ToListAsync(Stop)).Select(id => id.Value).ToHashSet();
        var parents = await db.Companies.Where(company => company.Parent != null).Select(company => company.Parent!.Value).ToListAsync(Stop);

        Assert.NotEmpty(parents);
        Assert.Subset(companies, parents.ToHashSet());
        Assert.Subset(companies, (await db.Employments.Where(work => work.Company != null).Select(work => work.Company!.Value).ToListAsync(Stop)).ToHashSet());
        Assert.Subset(people, (await db.Employments.Select(work => work.Of).ToListAsync(Stop)).ToHashSet());
        Assert.Subset(people, (await db.Consents.Select(consent => consent.Of).ToListAsync(Stop)).ToHashSet());
    }

    [Fact]
    public async Task Mail_and_web_addresses_are_nobodys()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Have(test, Small with { People = 2000 });
        await using var db = test.Open();

        // What an old system filed as an address need not be one.
        var mails = (await db.Emails.Select(mail => mail.Address).ToListAsync(Stop)).Where(mail => mail.Contains('@', StringComparison.Ordinal)).ToList();
        Assert.True(mails.Count > 1000);
        Assert.All(mails, mail => Assert.Contains(".example", mail, StringComparison.OrdinalIgnoreCase));
        var sites = (await db.Companies.Where(company => company.Website != null).Select(company => company.Website!).ToListAsync(Stop)).Where(site => site.Contains('.', StringComparison.Ordinal));
        Assert.All(sites, site => Assert.Contains(".example", site, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task It_is_as_dirty_as_a_house_without_a_gate()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Have(test, Small with { People = 2000 });
        await using var db = test.Open();
        var people = await db.People.AsNoTracking().Where(person => person.RetiredAt == null).ToListAsync(Stop);
        var employed = (await db.Employments.Select(work => work.Of).ToListAsync(Stop)).ToHashSet();

        Assert.True(people.GroupBy(person => person.FullName).Count(same => same.Count() > 1) > 50);
        Assert.Contains(people, person => person.Family is null);
        Assert.Contains(people, person => person.FullName.Length > 3 && person.FullName.All(letter => !char.IsLower(letter)));
        Assert.Contains(people, person => !employed.Contains(person.Key));
        Assert.Contains(await db.Phones.Select(phone => phone.Number).ToListAsync(Stop), number => number.Contains(' ', StringComparison.Ordinal));
        Assert.Contains(await db.Emails.Select(mail => mail.State).ToListAsync(Stop), state => state == ReachState.Bounced);
    }

    private static Task<MakeDemo.Made> Have(TestCopy test, MakeDemo.Request request) => Demos.Have(test, request);

    private static async Task<List<string>> Journal(TestCopy test)
    {
        await using var db = test.Open();
        var rows = await db.Set<JournalRow>().AsNoTracking().ToListAsync(Stop);
        // The lists that every house begins with have ids of their own in each base.
        return [.. rows.Where(row => row.RootKind != RecordKind.PickList).Select(row => $"{row.Set} {row.Table} {row.Row} {row.Act} {row.Fields}").Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> Names(TestCopy test)
    {
        await using var db = test.Open();
        var people = await db.People.AsNoTracking().ToListAsync(Stop);
        return [.. people.Select(person => $"{person.Key} {person.FullName} {person.Status} {person.Changed:O} {person.RetiredAt:O}").Order(StringComparer.Ordinal)];
    }
}
