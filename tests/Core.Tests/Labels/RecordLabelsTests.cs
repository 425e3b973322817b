using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Fields;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Labels;

public sealed class RecordLabelsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_is_written_with_its_label(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Write(test, ada, Cast.Email(ada, "ada@example.org"));

        await using var db = test.Open();
        var label = await db.Labels.SingleAsync(Stop);
        Assert.Equal((ada.Key, RecordKind.Person, Mark.Warn, Mark.Good, Mark.Good, Mark.Bad), (label.Record, label.Kind, label.Complete, label.Standard, label.Fresh, label.Owned));
        Assert.Equal("""[["missing","status"],["missing","employer"],["missing","phone"],["no-owner"]]""", label.Reasons);
        Assert.Equal(new(2028, 3, 3), label.Due);
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_of_a_part_turns_the_label_of_its_record(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Write(test, ada, Cast.Email(ada, "ada@example.org"));
        await using (var db = test.Open())
        {
            await db.People.LoadAsync(Stop);
            (await db.Set<CareLabel.Contacts.EmailAddress>().SingleAsync(Stop)).State = CareLabel.Contacts.ReachState.Bounced;
            await Save(test, db);
        }

        await using var later = test.Open();
        Assert.Equal(Mark.Bad, (await later.Labels.SingleAsync(Stop)).Fresh);
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_retired_has_no_label_and_gets_it_back_by_undo(On on)
    {
        await using var test = await TestCopy.Make(on);
        var made = await Write(test, Cast.Ada, Cast.Fjordfisk);
        await using (var db = test.Open())
        {
            await new UndoChanges(db, test.Writes(db, Derived())).Run(Cast.Someone, new(made.Id), null, Stop);
            Assert.Empty(await db.Labels.ToListAsync(Stop));
            Assert.All(await new LabelTotals(db).Run(Cast.Someone, Stop), row => Assert.Equal(0, row.Good + row.Warn + row.Bad + row.NotJudged));
            Assert.Empty(await Findings(test));
            await new UndoChanges(db, test.Writes(db, Derived())).Run(Cast.Someone, new(made.Id + 1), null, Stop);
        }

        await using var later = test.Open();
        Assert.Equal(2, await later.Labels.CountAsync(Stop));
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_save_that_is_refused_leaves_the_label_as_it_was(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada);
        await using var one = test.Open();
        await using var other = test.Open();
        (await one.People.SingleAsync(Stop)).Family = "KING";
        (await other.People.SingleAsync(Stop)).Status = "customer";
        await Save(test, other);
        Assert.NotNull((await test.Writes(one, Derived()).Save(new(Cast.Someone, "edit"), Changes.Of(one), Stop)).Refused);

        await using var db = test.Open();
        Assert.Equal(Mark.Good, (await db.Labels.SingleAsync(Stop)).Standard);
        Assert.Empty(await Findings(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Labels_turn_on_their_day_and_not_before(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Write(test, ada, Cast.Email(ada, "ada@example.org"));
        await Drain(test);
        test.Clock.Now = new(2028, 3, 2, 23, 59, 0, TimeSpan.Zero);
        Assert.Equal(0, (await Drain(test)).Due);

        test.Clock.Now = new(2028, 3, 3, 0, 0, 0, TimeSpan.Zero);
        Assert.Empty(await Findings(test));
        Assert.Equal(1, (await Drain(test)).Due);
        Assert.Equal(0, (await Drain(test)).Due);

        await using var db = test.Open();
        var label = await db.Labels.SingleAsync(Stop);
        Assert.Equal((Mark.Warn, new DateOnly(2030, 3, 3)), (label.Fresh, label.Due));
        Assert.Empty(await Findings(test));
        Assert.Equal([(new(2026, 3, 2), 1), (new(2028, 3, 2), 1), (new DateOnly(2028, 3, 3), 0)],
            (await new LabelTotals(db).Trend(Cast.Someone, new(2026, 1, 1), Stop)).Select(day => (day.Day, (int)day.Rows.Single(row => row is { Kind: RecordKind.Person, Symbol: Symbol.Fresh }).Good)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task When_the_fields_change_all_labels_are_judged_anew_and_a_killed_run_goes_on(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, [.. Enumerable.Range(0, 1200).Select(i => new Company { Name = $"Firm {i}", Country = "NO" })]);
        await Drain(test);
        var stricter = Stricter();

        using var kill = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using (var db = test.Open())
        {
            var killed = new DrainLabels(db, stricter, Owners.Unknown, test.Lane, test.Clock, []);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => killed.Run(Actor.Rule, new Now(done => { if (done >= 500) kill.Cancel(); }), kill.Token));
        }

        await using (var db = test.Open())
        {
            Assert.Equal(500, await db.Labels.CountAsync(label => label.Reasons!.Contains("class"), Stop));
            Assert.Empty(await Findings(test, stricter));
        }

        Assert.Equal(700, (await Drain(test, stricter)).Queued);
        await using var later = test.Open();
        Assert.Equal(1200, await later.Labels.CountAsync(label => label.Reasons!.Contains("class"), Stop));
        Assert.Empty(await later.Relabellings.ToListAsync(Stop));
        Assert.Empty(await Findings(test, stricter));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Long_work_labels_by_the_fields_that_hold_when_it_writes(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.AddField(RecordKind.Company, "Shoe", FieldType.Number, request => request with { Wanted = true });
        await using var db = test.Open();
        var changes = new Changes();
        changes.Add(Cast.Fjordfisk);

        // The labels' own catalogue is one of before.
        var saved = await test.Writes(db, Derived()).Save(new(Cast.Someone, "import"), changes, Stop,
            async within => await Catalogues.IsCurrent(within, house.Catalogue(), Stop) ? null : new CatalogueChanged());

        Assert.Null(saved.Refused);
        Assert.Contains("own.shoe", (await db.Labels.SingleAsync(Stop)).Reasons!, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task When_a_user_leaves_only_what_they_own_is_judged_anew(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (kari, ola) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var both = new Owners(new HashSet<Guid> { kari, ola });
        await Write(test, new Company { Name = "Fjordfisk", Owner = kari }, new Company { Name = "Havbruk", Owner = ola });
        await Drain(test, owners: both);

        var left = await Drain(test, owners: new(new HashSet<Guid> { kari }));

        Assert.Equal(1, left.Queued);
        await using var db = test.Open();
        Assert.Equal("""["owner-gone"]]""", (await db.Labels.SingleAsync(label => label.Owned == Mark.Bad, Stop)).Reasons![^15..]);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_totals_are_those_of_the_labels_without_counting_them(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada, Cast.Fjordfisk, new Company { Name = "HAVBRUK" });
        await using var db = test.Open();
        var totals = await new LabelTotals(db).Run(Cast.Someone, Stop);
        Assert.Equal(new(RecordKind.Company, Symbol.Standard, 1, 1, 0, 0), totals.Single(row => row is { Kind: RecordKind.Company, Symbol: Symbol.Standard }));

        await Drain(test);
        Assert.Equal(totals, await new LabelTotals(db).Run(Cast.Someone, Stop));
        Assert.Empty(await db.Set<LabelMove>().ToListAsync(Stop));
        Assert.Empty(await new LabelTotals(db).Run(new(null, "guest", Door.Form, new(new Dictionary<RecordKind, Acts>())), Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_check_sees_what_is_not_as_judged(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Write(test, Cast.Ada, Cast.Fjordfisk);
        await Drain(test);
        await using var db = test.Open();
        await db.Labels.Where(label => label.Kind == RecordKind.Person).ExecuteUpdateAsync(set => set.SetProperty(label => label.Complete, Mark.Good), Stop);
        Assert.Equal(
            ["Its care label is not what would be judged now (complete is Good, not Bad).", "The tally says (0, 0, 1, 0), the labels say (1, 0, 0, 0) (good, warn, bad, not judged)."],
            (await Findings(test)).Select(finding => finding.Problem));

        await db.Labels.Where(label => label.Kind == RecordKind.Person).ExecuteDeleteAsync(Stop);
        Assert.Contains("It has no care label.", (await Findings(test)).Select(finding => finding.Problem));

        await db.Companies.ExecuteUpdateAsync(set => set.SetProperty(company => company.RetiredAt, test.Clock.Now.UtcDateTime), Stop);
        Assert.Contains("It is retired and has a care label.", (await Findings(test)).Select(finding => finding.Problem));
        await db.Companies.ExecuteDeleteAsync(Stop);
        Assert.Contains("There are labels of records that do not exist.", (await Findings(test)).Select(finding => finding.Problem));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_new_records_the_owner_is_asked_for_at_that_moment(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (kari, ola) = (await Cast.User(test, "Kari"), await Cast.User(test, "Ola", isActive: false));
        await Write(test, new Company { Name = "Fjordfisk", Owner = kari.Id });
        await Write(test, new Company { Name = "Havbruk", Owner = ola.Id });

        await using var db = test.Open();
        Assert.Equal([Mark.Good, Mark.Bad], (await db.Companies.OrderBy(company => company.Name).ToListAsync(Stop)).Select(company => db.Labels.Single(label => label.Record == company.Id.Value).Owned));
    }

    [Fact]
    public async Task Judging_anew_takes_an_administrator()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await using var db = test.Open();
        var guest = new Actor(null, "guest", Door.Form, new(new Dictionary<RecordKind, Acts>()));
        Assert.IsType<MayNotRelabel>((await new DrainLabels(db, Rooms.NewCatalogue(), Owners.Unknown, test.Lane, test.Clock, []).Run(guest, null, Stop)).Refused);
    }

    private static IDerived[] Derived() => [new RecordLabels(Rooms.NewCatalogue())];

    private static async Task<ChangeSet> Write(TestCopy test, params Row[] rows)
    {
        await using var db = test.Open();
        var changes = new Changes();
        foreach (var row in rows) changes.Add(row);
        return (await test.Writes(db, Derived()).Save(new(Cast.Someone, "edit"), changes, Stop)).Done!;
    }

    private static async Task Save(TestCopy test, Db db) =>
        Assert.Null((await test.Writes(db, Derived()).Save(new(Cast.Someone, "edit"), Changes.Of(db), Stop)).Refused);

    private static async Task<DrainLabels.Drained> Drain(TestCopy test, Catalogue? catalogue = null, Owners? owners = null)
    {
        await using var db = test.Open();
        return (await new DrainLabels(db, catalogue ?? Rooms.NewCatalogue(), owners ?? Owners.Unknown, test.Lane, test.Clock, []).Run(Actor.Rule, null, Stop)).Done!;
    }

    private static async Task<List<Finding>> Findings(TestCopy test, Catalogue? catalogue = null)
    {
        await using var db = test.Open();
        return await new LabelsAsJudged(catalogue ?? Rooms.NewCatalogue(), Owners.Unknown, test.Clock).Run(db, Stop).ToListAsync(Stop);
    }

    // A house that wants the class of each company.
    private static Catalogue Stricter() => new(
        1, Rooms.Types, Rooms.Types.SelectMany(type => type.Fields).Select(field => field.Key == "class" ? field with { Wanted = true } : field),
        DefaultLists.All, HouseSettings.Unset);

    private sealed class Now(Action<int> act) : IProgress<int>
    {
        public void Report(int value) => act(value);
    }
}
