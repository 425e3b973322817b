using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.History;

public sealed class RecordHistoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(105, "field-level history")]
    public async Task A_record_tells_field_by_field_what_was_done_to_it_and_its_parts(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, firm) = (Cast.Ada, Cast.Fjordfisk);
        await Cast.Have(test, firm);
        await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"),
            new Employment { OfKind = RecordKind.Person, Of = ada.Key, Company = firm.Id, Role = "analyst" });
        await Deeds.Edit<Person>(test, ada.Root, person => (person.Family, person.Status, person.Own) = ("King", "customer", person.Own.With("shoe", "38")));
        await Deeds.Edit<EmailAddress>(test, ada.Root, email => email.State = ReachState.Bounced);
        await Deeds.Edit<EmailAddress>(test, ada.Root, email => email.RetiredAt = test.Clock.Now.UtcDateTime);

        var page = await Read(test, ada.Root);

        Assert.Equal("Ada King", page.Title);
        Assert.Equal([5, 4, 3, 2], page.Entries.Select(entry => entry.Set.Id));
        Assert.Equal([("email ada@example.org", "Retired", null, "2026-03-02 09:00:00Z")], Told(page, 0));
        Assert.Equal([("email ada@example.org", "E-mail reached", null, "Bounced")], Told(page, 1));
        Assert.Equal([(null, "Last name", "Lovelace", "King"), (null, "Own.shoe", null, "38"), (null, "Status", null, "Customer")], Told(page, 2).OrderBy(told => told.Label, StringComparer.Ordinal));
        var made = Told(page, 3);
        Assert.Contains((null, "Last name", null, "Lovelace"), made);
        Assert.Contains(("email ada@example.org", "E-mail", null, "ada@example.org"), made);
        Assert.Contains(("employment Fjordfisk AS", "Employer", null, "Fjordfisk AS"), made);
        Assert.Contains(("employment Fjordfisk AS", "Job title", null, "analyst"), made);
        Assert.All(page.Entries[3].Changes, change => Assert.True(change.IsNew));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_is_shown_as_it_was_at_any_time(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        var made = await Cast.Have(test, ada);
        var named = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        await Cast.Have(test, Cast.Fjordfisk);
        await using (var db = test.Open())
        {
            await Deeds.Rows(db, ada.Root, tracked: true);
            var changes = CareLabel.Data.Write.Changes.Of(db);
            changes.Add(Cast.Email(ada, "ada@example.org"));
            await test.Writes(db).Save(new(Cast.Someone, "edit"), changes, Stop);
        }

        await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "Noel");

        Assert.Equal(("Lovelace", 0), await At(made.Id));
        Assert.Equal(("King", 0), await At(named));
        Assert.Equal(("King", 1), await At(4));
        Assert.Equal(("Noel", 1), await At(5));
        await using var last = test.Open();
        Assert.IsType<NotYetMade>((await new RecordHistory(last, Rooms.NewCatalogue()).At(Cast.Someone, ada.Root, 0, Stop)).Refused);

        async Task<(string?, int)> At(long set)
        {
            await using var db = test.Open();
            var past = (await new RecordHistory(db, Rooms.NewCatalogue()).At(Cast.Someone, ada.Root, set, Stop)).Done!;
            return (((Person)past.Record).Family, past.Parts.Count);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_part_that_moved_is_told_by_both_records(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, twin) = (Cast.Ada, Cast.Ada);
        await Cast.Have(test, ada, twin, Cast.Email(ada, "ada@example.org"));
        await using (var db = test.Open())
        {
            await Deeds.Rows(db, twin.Root, tracked: true);
            var email = (await Deeds.Rows(db, ada.Root, tracked: true)).OfType<EmailAddress>().Single();
            email.Of = twin.Key;
            await Cast.Save(test, db);
        }

        await Deeds.Edit<EmailAddress>(test, twin.Root, email => email.State = ReachState.Works);

        Assert.Equal([2, 1], (await Read(test, ada.Root)).Entries.Select(entry => entry.Set.Id));
        Assert.Equal([3, 2, 1], (await Read(test, twin.Root)).Entries.Select(entry => entry.Set.Id));
        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Sensitive_values_are_hidden_from_who_may_not_see_them(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        await Deeds.Edit<Person>(test, ada.Root, person => person.Born = new(1815, 12, 10));
        var seller = Cast.Someone with { Rights = new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = Acts.All }) };

        Assert.Equal([(null, "Date of birth", null, "•••")], Told(await Read(test, ada.Root, seller), 0));
        Assert.Equal([(null, "Date of birth", null, "1815-12-10")], Told(await Read(test, ada.Root), 0));
    }

    private static List<(string? Part, string Label, string? Old, string? New)> Told(RecordHistory.Page page, int entry) =>
        [.. page.Entries[entry].Changes.Select(change => (change.Part, change.Label, change.Old, change.New))];

    private static async Task<RecordHistory.Page> Read(TestCopy test, RecordRef record, Actor? actor = null)
    {
        await using var db = test.Open();
        return (await new RecordHistory(db, Rooms.NewCatalogue()).Run(actor ?? Cast.Someone, new(record), Stop)).Done!;
    }
}
