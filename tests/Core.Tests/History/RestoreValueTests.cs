using CareLabel.Core.Tests.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.History;

public sealed class RestoreValueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(105, "restore of the old value")]
    public async Task An_amount_comes_back_with_its_currency_and_where_it_came_from(On on)
    {
        await using var test = await AccessTest.Make(on);
        var firm = await Save(test, new(RecordKind.Company, null, null, [new("name", "Fjordfisk"), new("revenue", "100 NOK"), new("notes", "a")]) { Source = "fair" });
        var edit = await Save(test, Change(firm, new("revenue", "200 EUR"), new("notes", "b")) with { Source = "register" });

        var restored = (await Restore(test, new(edit.Set!.Id, null, "Revenue", null))).Done!;

        Assert.Equal(("Revenue", "100.00 NOK"), (restored.Label, restored.Value));
        var view = await View(test, firm);
        Assert.Equal([("notes", "b", "register"), ("revenue", "100.00 NOK", "fair")], view.Where(value => value.Field.Key is "notes" or "revenue").Select(value => (value.Field.Key, value.Written!, value.Fact.Source!)).Order());
        Assert.IsType<SameValue>((await Restore(test, new(edit.Set.Id, null, "revenue", null))).Refused);
        Assert.Empty(await Deeds.Doctor(test.Base));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_a_change_took_away_comes_back_whole_and_what_it_added_goes(On on)
    {
        await using var test = await AccessTest.Make(on);
        var ada = await Save(test, new(RecordKind.Person, null, null, [new("family", "Lovelace"), new("phone", "+47 22 86 44 00"), new("phone", "+47 412 34 567", 2), new("phone.use", "mobile", 2), new("phone.state", "works", 2)]));
        var edit = await Save(test, Change(ada, new("phone", null, 2), new("email", "ada@example.org")));
        Assert.Equal(["+4722864400"], await Written(test, ada, "phone"));

        Assert.Null((await Restore(test, new(edit.Set!.Id, ada.Record.Root, "phone", 2))).Refused);
        Assert.Equal(["+4722864400", "+4741234567"], await Written(test, ada, "phone"));
        Assert.Equal(["mobile"], await Written(test, ada, "phone.use"));
        Assert.Equal(["works"], await Written(test, ada, "phone.state"));

        var gone = (await Restore(test, new(edit.Set.Id, null, "email", null))).Done!;
        Assert.Null(gone.Value);
        Assert.Empty(await Written(test, ada, "email"));
        Assert.Null((await test.With((UndoChanges undo) => undo.Run(Actor.OfMachine, new(gone.Set.Id), null, Stop))).Refused);
        Assert.Equal(["ada@example.org"], await Written(test, ada, "email"));
        Assert.Empty(await Deeds.Doctor(test.Base));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_amount_comes_back_in_its_own_currency_whatever_was_changed_since(On on)
    {
        await using var test = await AccessTest.Make(on);
        var firm = await Save(test, new(RecordKind.Company, null, null, [new("name", "Fjordfisk"), new("revenue", "100 NOK")]));
        var more = await Save(test, Change(firm, new Typed("revenue", "200 NOK")));
        var dear = await Save(test, Change(firm, new Typed("revenue", "200 EUR")));
        await Save(test, Change(firm, new Typed("revenue", "300 USD")));

        Assert.Equal("200.00 NOK", (await Restore(test, new(dear.Set!.Id, null, "revenue", null))).Done!.Value);
        Assert.Equal("100.00 NOK", (await Restore(test, new(more.Set!.Id, null, "revenue", null))).Done!.Value);
        await Save(test, Change(firm, new Typed("revenue", "300 USD")));
        Assert.Equal("100.00 NOK", (await Restore(test, new(more.Set.Id, null, "revenue", null))).Done!.Value);
        Assert.Empty(await Deeds.Doctor(test.Base));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_value_whose_place_another_took_comes_back_behind_it(On on)
    {
        await using var test = await AccessTest.Make(on);
        var ada = Cast.Ada;
        var email = Cast.Email(ada, "one@example.org");
        await Cast.Have(test.Base, ada, email);
        var gone = await Deeds.Edit<CareLabel.Contacts.EmailAddress>(test.Base, ada.Root, one => one.RetiredAt = test.Base.Clock.Now.UtcDateTime);
        await using (var db = test.Base.Open())
        {
            await Deeds.Rows(db, ada.Root, tracked: true);
            var changes = CareLabel.Data.Write.Changes.Of(db);
            changes.Add(Cast.Email(ada, "new@example.org"));
            await test.Base.Writes(db).Save(new(Cast.Someone, "edit"), changes, Stop);
        }

        Assert.Null((await test.With((RestoreValue restore) => restore.Run(Actor.OfMachine, new(ada.Root, new("email", email.Key, "retired_at"), gone), Stop))).Refused);
        Assert.Empty(await Deeds.Doctor(test.Base));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_not_clear_or_cannot_be_is_refused(On on)
    {
        await using var test = await AccessTest.Make(on);
        var ada = await Save(test, new(RecordKind.Person, null, null, [new("family", "Lovelace"), new("phone", "+47 22 86 44 00"), new("phone", "+47 412 34 567", 2)]));
        var edit = await Save(test, Change(ada, new("phone", "+47 22 86 44 01"), new("phone", "+47 412 34 568", 2), new("family", "King")));

        Assert.Equal(["phone:1", "phone:2"], Assert.IsType<WhichValue>((await Restore(test, new(edit.Set!.Id, null, "phone", null))).Refused).Values);
        Assert.IsType<NoSuchValue>((await Restore(test, new(edit.Set.Id, null, "phone", 3))).Refused);
        Assert.IsType<NoSuchValue>((await Restore(test, new(edit.Set.Id, null, "given", null))).Refused);
        Assert.IsType<NoSuchChange>((await Restore(test, new(999, null, "family", null))).Refused);
        Assert.IsType<FieldUnknown>((await Restore(test, new(edit.Set.Id, null, "shoe", null))).Refused);
        Assert.IsType<FieldIsMade>((await Restore(test, new(edit.Set.Id, null, "name", null))).Refused);
        var both = await Cast.Have(test.Base, Cast.Ada, Cast.Fjordfisk);
        Assert.IsType<WhichRecord>((await Restore(test, new(both.Id, null, "notes", null))).Refused);
        Assert.IsType<MadeThen>((await Restore(test, new(ada.Set!.Id, null, "family", null))).Refused);
        await test.With((RetireRecord retire) => retire.Run(Actor.OfMachine, new(ada.Record.Root), Stop));
        Assert.IsType<StillRetired>((await Restore(test, new(edit.Set.Id, null, "family", null))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_history_tells_sources_links_and_amounts_in_words(On on)
    {
        await using var test = await AccessTest.Make(on);
        var kari = await test.User("kari", "sales");
        var firm = await Save(test, new(RecordKind.Company, null, null, [new("name", "Fjordfisk"), new("revenue", "100 NOK"), new("email", "post@fjordfisk.no")]));
        var day = DateOnly.FromDateTime(test.Base.Clock.Now.UtcDateTime).AddDays(-3);
        await Save(test, Change(firm, new("owner", "kari"), new("revenue", "200 EUR"), new("email", "salg@fjordfisk.no")) with { Source = "register", VerifiedOn = day });

        var page = (await test.With((RecordHistory history) => history.Run(Actor.OfMachine, new(firm.Record.Root), Stop))).Done!;
        var told = page.Entries[0].Changes.Select(change => (change.Key, change.Part, change.Label, change.Old, change.New)).ToList();

        Assert.Equal(("owner", null, "Owner", null, kari.Name), told.Single(one => one.Key == "owner"));
        Assert.Equal(("revenue", null, "Revenue", "100.00 NOK", "200.00 EUR"), told.Single(one => one.Label == "Revenue"));
        Assert.DoesNotContain(told, one => one.Label == "Revenue currency");
        Assert.Contains(((string?)null, (string?)"email salg@fjordfisk.no", "E-mail: source and date", (string?)null, (string?)$"Register, seen to be true on {day:yyyy-MM-dd}"), told);
    }

    private static Draft Change(SaveRecord.Saved saved, params Typed[] values) => new(saved.Record.Root.Kind, saved.Record.Key, null, values);

    private static async Task<SaveRecord.Saved> Save(AccessTest test, Draft draft)
    {
        var saved = await test.With((SaveRecord save) => save.Run(Actor.OfMachine, draft, null, Stop));
        return saved.Done ?? throw new InvalidOperationException(saved.Refused!.Sentence);
    }

    private static async Task<Outcome<RestoreValue.Restored>> Restore(AccessTest test, FindChangedValue.Request request)
    {
        var found = await test.With((FindChangedValue find) => find.Run(Actor.OfMachine, request, Stop));
        return found.Done is { } value ? await test.With((RestoreValue restore) => restore.Run(Actor.OfMachine, value, Stop)) : found.Refused!;
    }

    private static async Task<IReadOnlyList<RecordView.Value>> View(AccessTest test, SaveRecord.Saved saved) =>
        (await test.With((ShowRecord show) => show.Run(Actor.OfMachine, saved.Record.Root, Stop))).Done!.Values;

    private static async Task<List<string>> Written(AccessTest test, SaveRecord.Saved saved, string field) =>
        [.. (await View(test, saved)).Where(value => value.Field.Key == field).OrderBy(value => value.Number).Select(value => value.Written!)];
}
