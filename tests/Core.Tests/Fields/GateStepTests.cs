using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Search;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Fields;

public sealed class GateStepTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Links_of_a_batch_cost_one_statement_however_many_they_are(On on)
    {
        await using var test = await TestCopy.Make(on);
        var companies = Enumerable.Range(0, 200).Select(i => new Company { Name = $"Firm {i}" }).ToList();
        await Cast.Have(test, [.. companies]);
        Assert.Equal((1, 1), (await Statements(test, companies.Take(50)), await Statements(test, companies)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_is_named_in_a_batch_costs_the_same_however_many_there_are(On on)
    {
        await using var test = await TestCopy.Make(on);
        var users = new List<User>();
        for (var i = 0; i < 8; i++) users.Add(await Cast.User(test, $"User {i}"));
        Assert.Equal((2, 2), (await Statements(test, users.Take(2)), await Statements(test, users)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_link_leads_to_a_record_in_use_or_to_one_that_comes_with_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (there, retired, comes) = (Cast.Fjordfisk, new Company { Name = "Gone", RetiredAt = test.Clock.Now.UtcDateTime }, new Company { Name = "New" });
        await Cast.Have(test, there, retired);
        Entrant[] batch = [Entering(comes), Working(there.Key), Working(retired.Key), Working(comes.Key), Working(Guid.CreateVersion7())];

        var minded = await Judge(test, new LinkStep(), new(batch));

        Assert.Equal([(2, "link-gone"), (4, "link-gone")], minded.Select(one => (Array.IndexOf(batch, one.Who), one.Remark.Rule)));
        Assert.Empty(await Judge(test, new LinkStep(), new([batch[3]], new HashSet<RecordRef> { comes.Root })));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_link_that_stays_may_lead_to_what_was_retired_since(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var company = (Company)(await house.Save(RecordKind.Company, new Typed("name", "Fjordfisk"))).Done!.Record;
        var ada = (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"), new Typed("employer", company.Key.ToString()))).Done!.Record;
        await Retire(test, company);

        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("family", "King"), new("employer", company.Key.ToString())]))).Refused);
        Assert.Equal("link-gone", OwnFieldTests.Rule(await house.Save(RecordKind.Person, new Typed("family", "Byron"), new Typed("employer", company.Key.ToString()))));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_owner_is_named_by_name_address_or_id(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var kari = await Cast.User(test, "Kari Nordmann");
        foreach (var typed in (string[])["Kari Nordmann", " kari  NORDMANN", "Nordmann, Kari", "Kari.Nordmann@house.example", kari.Id.ToString(), kari.Id.ToString().ToUpperInvariant()])
        {
            var saved = await house.Save(RecordKind.Person, new Typed("family", "Lovelace"), new Typed("owner", typed));
            Assert.True(saved.Done?.Record.Owner == kari.Id, typed);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_is_no_active_user_owns_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var gone = await Cast.User(test, "Ola Hansen", isActive: false);
        await Cast.User(test, "Anna Berg");
        var other = await Cast.User(test, "Anna  Berg");

        Assert.Equal("user-unknown", await Rule("Nobody"));
        Assert.Equal("user-unknown", await Rule(Guid.CreateVersion7().ToString()));
        Assert.Equal("user-unknown", await Rule("nobody@house.example"));
        Assert.Equal("user-inactive", await Rule("Ola Hansen"));
        Assert.Equal("user-inactive", await Rule(gone.Id.ToString()));
        Assert.Equal("user-ambiguous", await Rule("Anna Berg"));
        var refused = (NotAccepted)(await house.Save(RecordKind.Person, new Typed("family", "Lovelace"), new Typed("owner", "Nobody"))).Refused!;
        Assert.Equal("Owner: 'Nobody' is no user. Give the name or e-mail address of an active user, or add the user first.", refused.Sentence);
        Assert.Equal("administrator", refused.Verdict.Remarks.Single().Changer);
        Assert.Null(await Rule(other.Email!));

        async Task<string?> Rule(string owner) =>
            (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"), new Typed("owner", owner))).Refused is NotAccepted no ? no.Verdict.Remarks.Single().Rule : null;
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_left_stays_the_owner_until_another_is_named(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        var kari = await Cast.User(test, "Kari Nordmann");
        var ada = (await house.Save(RecordKind.Person, new Typed("family", "Lovelace"), new Typed("owner", "Kari Nordmann"))).Done!.Record;
        await Deactivate(test, kari.Id);

        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("family", "King"), new("owner", "Kari Nordmann")]))).Refused);
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("family", "Byron"), new("owner", kari.Id.ToString())]))).Refused);
        Assert.Null((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("owner", "")]))).Refused);
        Assert.IsType<NotAccepted>((await house.Save(Cast.Someone, new(RecordKind.Person, ada.Key, null, [new("owner", "Kari Nordmann")]))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_is_deactivated_while_a_form_is_judged_is_seen_when_it_is_written(On on)
    {
        await using var test = await TestCopy.Make(on);
        var kari = await Cast.User(test, "Kari Nordmann", isActive: false);
        var before = new UserNames(() => [new(kari.Id, kari.Name, kari.Email!, true)]);
        await using var db = test.Open();
        var save = new SaveRecord(db, Rooms.NewCatalogue(), test.Writes(db), test.Clock, new([new LinkStep(), new UserStep()]), before);

        var saved = await save.Run(Cast.Someone, new(RecordKind.Person, null, null, [new("family", "Lovelace"), new("owner", "Kari Nordmann")]), null, Stop);

        Assert.Equal("user-inactive", ((NotAccepted)saved.Refused!).Verdict.Remarks.Single(remark => remark.Weight == Weight.Refused).Rule);
        Assert.Empty(await db.Set<ChangeSet>().ToListAsync(Stop));
    }

    private static async Task<int> Statements(TestCopy test, IEnumerable<Company> companies) =>
        await Counted(test, new LinkStep(), [.. companies.Select(company => Working(company.Key))]);

    private static async Task<int> Statements(TestCopy test, IEnumerable<User> users) =>
        await Counted(test, new UserStep(), [.. users.Select(user => Entering(new Company { Name = "Firm" }, new Judged(Of(RecordKind.Company, "owner"), 1, null, user.Id.ToString())))]);

    private static async Task<int> Counted(TestCopy test, IGateStep step, IReadOnlyList<Entrant> batch)
    {
        await using var db = test.Open();
        using var count = new StatementCount(db);
        await InTransaction(test, db, async within => Assert.Empty(await step.Judge(within, Cast.Someone, new(batch), Stop)));
        return count.Count;
    }

    private static async Task<IReadOnlyList<Minded>> Judge(TestCopy test, LinkStep step, GateBatch batch)
    {
        IReadOnlyList<Minded> minded = [];
        await using var db = test.Open();
        await InTransaction(test, db, async within => minded = await step.Judge(within, Cast.Someone, batch, Stop));
        return minded;
    }

    private static Task<Outcome<ChangeSet>> InTransaction(TestCopy test, Db db, Func<Written, Task> ask) => test.Writes(db).Save(new(Cast.Someone, "look"), new(), Stop, async within =>
    {
        await ask(within);
        return new CatalogueChanged();
    });

    private static Entrant Working(Guid company) => Entering(Cast.Ada, new Judged(Of(RecordKind.Person, "employer"), 1, null, company.ToString()));

    private static Entrant Entering(CareLabel.Shared.Record record, params Judged[] values) => Entrant.Of(RecordGraph.New(record), new(values, []));

    private static Field Of(RecordKind kind, string key) => Rooms.NewCatalogue().Find(kind, key)!;

    private static async Task Retire(TestCopy test, Company company)
    {
        await using var db = test.Open();
        (await db.Companies.SingleAsync(row => row.Id == company.Id, Stop)).RetiredAt = test.Clock.Now.UtcDateTime;
        Assert.Null((await Cast.Save(test, db)).Refused);
    }

    private static async Task Deactivate(TestCopy test, Guid user)
    {
        await using var db = test.Open();
        await db.Users.Where(row => row.Id == user).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAt, test.Clock.Now.UtcDateTime), Stop);
    }
}
