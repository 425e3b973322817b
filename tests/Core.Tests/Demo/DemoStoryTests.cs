using CareLabel.Access;
using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Demo;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Demo;

public sealed class DemoStoryTests
{
    private static readonly MakeDemo.Request House = new(300, 200, 7, Afresh: false, Activities: 2400);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task It_is_in_order_and_stays_so_when_an_import_is_taken_back(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Demos.Have(test, House);
        Assert.Empty(await Demos.Doctor(test));

        await using var db = test.Open();
        var set = await db.Set<ChangeSet>().AsNoTracking().SingleAsync(one => one.Reason == "outlook-address-books.csv", Stop);
        var undone = await Demos.With<UndoChanges, Outcome<UndoChanges.Undone>>(test, undo => undo.Run(Actor.OfMachine, new(set.Id, WhenChangedSince.Leave), null, Stop));
        Assert.Null(undone.Refused);
        Assert.Empty(await Demos.Doctor(test));
    }

    [Fact]
    public async Task Two_of_one_seed_are_exported_alike_to_the_byte()
    {
        await using var one = await TestCopy.Make(On.Sqlite);
        await using var other = await TestCopy.Make(On.Postgres);
        await Demos.Have(one, House);
        await Demos.Have(other, House);

        foreach (var kind in (RecordKind[])[RecordKind.Company, RecordKind.Person])
        {
            var bytes = await Exported(one, kind);
            Assert.True(bytes.Length > 20_000);
            Assert.Equal(bytes, await Exported(other, kind));
        }

        Assert.Equal(await Told(one), await Told(other));
    }

    [Fact]
    public async Task Its_users_sign_in_but_for_the_one_who_left_and_still_owns_records()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var made = await Demos.Have(test, House with { Activities = 100 });
        await using var db = test.Open();
        var users = await db.Users.AsNoTracking().ToListAsync(Stop);

        Assert.Equal(8, made.Users.Count);
        foreach (var (email, role) in made.Users)
        {
            var known = (await SignIn(test, email, made.Password)).Done!.User;
            Assert.Equal(role, (await db.UserRoles.SingleAsync(row => row.User == known.Id, Stop)).Role);
            Assert.True(await db.TeamMembers.AnyAsync(row => row.User == known.Id, Stop));
        }

        var left = Assert.Single(users, user => !user.IsActive);
        Assert.NotNull((await SignIn(test, left.Email!, made.Password)).Refused);
        Assert.NotNull((await SignIn(test, made.Users[0].Email, "not the password of it")).Refused);
        Assert.True(await db.Companies.AnyAsync(row => row.Owner == left.Id && row.RetiredAt == null, Stop));
        var owners = await db.People.Where(row => row.Owner != null).Select(row => row.Owner!.Value).Distinct().ToListAsync(Stop);
        Assert.Subset(users.Select(user => user.Id).ToHashSet(), owners.ToHashSet());
        Assert.Empty(await db.Set<ChangeSet>().Where(set => set.Who == left.Id && set.At > left.DeactivatedAt).ToListAsync(Stop));
    }

    [Fact]
    public async Task Calls_meetings_notes_and_tasks_were_done_and_missed_are_ahead_and_overdue()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House);
        await using var db = test.Open();
        var (now, all) = (test.Clock.Now.UtcDateTime, await db.Activities.AsNoTracking().ToListAsync(Stop));
        var today = DateOnly.FromDateTime(now);

        Assert.InRange(all.Count, 2000, 2800);
        Assert.Equal(["call", "meeting", "note", "task"], all.Select(one => one.Type).Distinct().Order());
        Assert.Contains(all, one => one is { State: ActivityStates.Missed, Type: ActivityTypes.Meeting });
        Assert.All(all.Where(one => one.State != ActivityStates.Planned), one => Assert.True(one.Start < now));
        var planned = all.Where(one => one.State == ActivityStates.Planned).ToList();
        Assert.Contains(planned, one => one.Start > now && one.Type is ActivityTypes.Call or ActivityTypes.Meeting);
        Assert.Contains(planned, one => one.Due >= today);
        Assert.Contains(planned, one => one.Start < now.AddDays(-3) && one.Type != ActivityTypes.Task);
        Assert.Contains(planned, one => one.Due < today);
        Assert.True(await db.People.AnyAsync(person => person.NextContact > now, Stop));
        Assert.True((all.Max(one => one.Start) - all.Min(one => one.Start)).TotalDays > 700);
    }

    [Fact]
    public async Task Open_customers_hear_more_of_the_house_than_former_ones_and_those_to_be_left_alone_nothing()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House with { People = 1000, Activities = 3000 });
        await using var db = test.Open();
        var links = (await db.ActivityLinks.Where(link => link.ToKind == RecordKind.Person).Select(link => link.To).ToListAsync(Stop)).CountBy(id => id).ToDictionary();
        // As they were before the edits of two years.
        var edited = (await db.Set<JournalRow>().Where(row => row.Act == JournalAct.Update).Select(row => row.Root).ToListAsync(Stop)).ToHashSet();
        var people = (await db.People.AsNoTracking().ToListAsync(Stop)).Where(person => !edited.Contains(person.Key)).ToList();

        double Mean(Func<Person, bool> of) => people.Where(of).Average(person => links.GetValueOrDefault(person.Key));
        Assert.True(Mean(person => person is { Status: "customer", DoNotContact: false }) > 4 * Mean(person => person.Status == "former"));
        Assert.Equal(0, Mean(person => person.DoNotContact));
    }

    [Fact]
    public async Task Activities_are_written_as_the_gate_writes_them()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House);
        await using var db = test.Open();
        var catalogue = Catalogues.Read(db, Rooms.Types);
        var gate = new Gate(catalogue, test.Clock);
        foreach (var one in await db.Activities.AsNoTracking().Where(one => one.State != ActivityStates.Planned).ToListAsync(Stop))
        {
            var values = new ActivityValues(one.Type, one.State, one.Start)
            {
                Due = one.Due, Minutes = one.Minutes, Subject = one.Subject, Text = one.Text, Outcome = one.Outcome, Owner = one.Owner, Remind = one.Remind,
            };
            var verdict = gate.Judge(Actor.OfMachine, new(RecordKind.Activity, null, null, [.. values.ForGate()]), RecordGraph.New(new Activity()));
            Assert.True(verdict.IsAccepted, $"{one.Subject}, {one.Text}: {string.Join(' ', verdict.Remarks.Select(remark => remark.Sentence))}");
            Assert.All(verdict.Values, value => Assert.Equal(value.Typed, value.Value));
        }
    }

    [Fact]
    public async Task It_has_every_kind_of_dirt()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var made = await Demos.Have(test, House with { People = 1000 });
        await using var db = test.Open();
        var catalogue = Catalogues.Read(db, Rooms.Types);
        var companies = await db.Companies.AsNoTracking().Where(row => row.RetiredAt == null).ToListAsync(Stop);
        var jobs = await db.Employments.AsNoTracking().ToListAsync(Stop);
        var texts = await db.Activities.Where(row => row.Text != null).Select(row => row.Text!).ToListAsync(Stop);

        Assert.True(companies.Select(company => company.Own["erp_country"]).Distinct().Count() > 15);
        Assert.Contains(companies, company => company.Parent is not null);
        Assert.Contains(companies, company => company.Interests is not null);
        var retired = catalogue.List("product")!.All.Single(value => value.IsRetired);
        Assert.Contains(companies, company => company.Products?.Split('|').Contains(retired.Key) == true);
        Assert.Contains(jobs, job => job is { From: not null, To: not null });
        Assert.Contains(await db.Emails.ToListAsync(Stop), mail => mail is { State: ReachState.Bounced, StateOn: not null });
        Assert.Contains(await db.Consents.ToListAsync(Stop), consent => consent is { Status: ConsentStatus.Withdrawn, Proof: not null });
        Assert.Contains(await db.People.ToListAsync(Stop), person => person.DoNotContact);
        Assert.Contains(await db.People.ToListAsync(Stop), person => !ReferenceEquals(person.Facts, Facts.None) && person.Facts.Keys.Any());
        Assert.Contains(texts, text => text.Contains("Fnr ", StringComparison.Ordinal));
        var waiting = await db.WaitingRows.CountAsync(Stop);
        Assert.True(waiting > 10);
        Assert.Equal(waiting, made.Waiting);
        Assert.True(await db.Imports.AnyAsync(import => import.Changed > 0 && import.Failed == waiting && import.State == ImportState.Done, Stop));
        Assert.Equal(12, await db.Attachments.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_demo_that_is_thrown_away_takes_its_files_along(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Demos.Have(test, House with { Activities = 50 });
        await Demos.Have(test, House with { Activities = 50, Seed = 8, Afresh = true });

        Assert.Equal(12, new FileStore(test.Place).All().Count());
    }

    [Fact]
    public async Task A_base_that_has_users_stays_as_it_is()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var added = await Demos.With<AddUser, Outcome<UserChanged>>(test, add => add.Run(Actor.OfMachine, new("kari@fjord.example", "Kari", ["administrator"], []), Stop));
        Assert.Null(added.Refused);

        Assert.IsType<NotADemo>((await Demos.Run(test, House)).Refused);
    }

    private static Task<Outcome<CheckSignIn.Known>> SignIn(TestCopy test, string email, string password) =>
        Demos.With<CheckSignIn, Outcome<CheckSignIn.Known>>(test, check => check.Run(email, password, Door.Form, Stop));

    private static async Task<List<string>> Told(TestCopy test)
    {
        await using var db = test.Open();
        var links = (await db.ActivityLinks.AsNoTracking().ToListAsync(Stop)).OrderBy(link => link.Position).ToLookup(link => link.Of);
        return [.. (await db.Activities.AsNoTracking().ToListAsync(Stop)).OrderBy(one => one.Id.Value.ToString(), StringComparer.Ordinal).Select(one =>
            $"{one.Id} {one.Type} {one.State} {one.Start:O} {one.Due:O} {one.Minutes} {one.Subject} {one.Text} {one.Outcome} {one.Owner} {string.Join(' ', links[one.Key].Select(link => link.To))}")];
    }

    private static async Task<byte[]> Exported(TestCopy test, RecordKind kind)
    {
        var path = Path.Combine(test.Place.Folder, $"{kind}.csv");
        var done = await Demos.With<ExportRecords, Outcome<Export>>(test, export => export.Run(Actor.OfMachine, new(kind, path), null, Stop));
        Assert.Null(done.Refused);
        return await File.ReadAllBytesAsync(path, Stop);
    }
}
