using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.History;

/// <summary>Whatever several actors do at once, in whatever order: the base stays in order, and an undo brings back all of it.</summary>
public sealed class UndoPropertyTests
{
    private const int Actors = 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Arbitrary<int[]> Sequences => Gen.Choose(0, int.MaxValue - 1).ArrayOf(24).ToArbitrary();

    [Theory, ClassData(typeof(Both))]
    public void What_several_do_at_once_leaves_the_base_in_order(On on) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(Sequences, deeds => InOrder(on, deeds).GetAwaiter().GetResult()));

    [Theory, ClassData(typeof(Both))]
    public void An_undo_brings_back_every_field_and_link_and_its_undo_takes_them_again(On on) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(Sequences, deeds => ThereAndBack(on, deeds).GetAwaiter().GetResult()));

    [Theory, ClassData(typeof(Both))]
    public void All_undone_from_the_last_to_the_first_is_all_as_it_was(On on) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4), Prop.ForAll(Sequences, deeds => AllBack(on, deeds).GetAwaiter().GetResult()));

    private static async Task<bool> InOrder(On on, int[] deeds)
    {
        await using var test = await Begin(on);
        await Task.WhenAll(deeds.Chunk(deeds.Length / Actors).Select(mine => Task.Run(async () =>
        {
            foreach (var deed in mine) await Do(test, deed, others: true);
        })));
        var findings = await Deeds.Doctor(test);
        return findings.Count == 0 ? true : throw new InvalidOperationException(string.Join('\n', findings));
    }

    private static async Task<bool> ThereAndBack(On on, int[] deeds)
    {
        await using var test = await Begin(on);
        foreach (var deed in deeds[..^1]) await Do(test, deed, others: true);
        var before = await Deeds.Dump(test);
        if (await Do(test, deeds[^1], others: true) is not { } set) return true;
        var after = await Deeds.Dump(test);
        var undone = await Deeds.Undo(test, set);
        // What was made is retired, not deleted; for the rest all must be equal.
        Assert.Equal(before, Without(await Deeds.Dump(test), before));
        await Deeds.Undo(test, undone.Done!.Set.Id);
        Assert.Equal(after, await Deeds.Dump(test));
        return true;
    }

    private static async Task<bool> AllBack(On on, int[] deeds)
    {
        await using var test = await Begin(on);
        var before = await Deeds.Dump(test);
        var sets = new List<long>();
        foreach (var deed in deeds)
        {
            if (await Do(test, deed, others: false) is { } set) sets.Add(set);
        }

        foreach (var set in Enumerable.Reverse(sets)) Assert.Null((await Deeds.Undo(test, set)).Refused);
        Assert.Equal(before, Without(await Deeds.Dump(test), before));
        Assert.Empty(await Deeds.Doctor(test));
        return true;
    }

    // The rows that were there before; all others must be retired.
    private static List<string> Without(List<string> now, List<string> before)
    {
        var there = before.Select(line => line.Split(' ')[1]).ToHashSet();
        Assert.DoesNotContain(now.Where(line => !there.Contains(line.Split(' ')[1])), line => line.EndsWith("retired_at=", StringComparison.Ordinal) || line.Contains("retired_at=|", StringComparison.Ordinal));
        return [.. now.Where(line => there.Contains(line.Split(' ')[1]))];
    }

    private static async Task<TestCopy> Begin(On on)
    {
        var test = await TestCopy.Make(on);
        foreach (var person in Enumerable.Range(0, 3).Select(i => new Person { Given = $"P{i}", Family = "One" }))
        {
            await Cast.Have(test, person, Cast.Email(person, "a@example.org"), Cast.Email(person, "b@example.org", 2));
        }

        return test;
    }

    // One deed, told by a number; answers its set where it did something.
    private static async Task<long?> Do(TestCopy test, int deed, bool others)
    {
        await using var db = test.Open();
        var people = await db.People.AsNoTracking().OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(Stop);
        var person = new RecordRef(RecordKind.Person, people[deed / 16 % people.Count].Value);
        var actor = new Actor(Guid.CreateVersion7(), $"actor {deed % 7}", Door.Form, Rights.Full);
        var retire = new RetireRecord.Request(person);
        return (deed % 16) switch
        {
            0 => (await new RetireRecord(db, test.Writes(db)).Run(actor, retire, Stop)).Done?.Id,
            1 => (await new RestoreRecord(db, test.Writes(db)).Run(actor, retire, Stop)).Done?.Id,
            2 or 3 or 4 when others => await Undo(test, deed),
            5 => (await Cast.Have(test, new Person { Given = "New", Family = $"{deed}" })).Id,
            _ => await Edit(test, person, deed),
        };
    }

    private static async Task<long?> Undo(TestCopy test, int deed)
    {
        await using var db = test.Open();
        var last = await db.Set<ChangeSet>().MaxAsync(set => set.Id, Stop);
        var since = (deed / 32 % 3) switch { 0 => WhenChangedSince.Ask, 1 => WhenChangedSince.Leave, _ => WhenChangedSince.Restore };
        return (await Deeds.Undo(test, Math.Max(1, last - (deed / 128 % 9)), since)).Done?.Set.Id;
    }

    private static async Task<long?> Edit(TestCopy test, RecordRef person, int deed)
    {
        await using var db = test.Open();
        var type = Rooms.NewCatalogue().Type(RecordKind.Person);
        var graph = (await RecordGraph.Load(db, type, [person.Id], Stop))[person.Id];
        graph.RetireAt = test.Clock.Now.UtcDateTime.AddTicks(deed % 1000 * 10);
        var (ada, emails, what) = ((Person)graph.Record, graph.Parts<EmailAddress>().ToList(), deed / 64 % 7);
        if (what == 0) ada.Family = $"F{deed % 5}";
        else if (what == 1) (ada.Given, ada.Born) = ($"G{deed % 5}", new(1900 + (deed % 90), 1, 1));
        else if (what == 2) ada.Own = ada.Own.With($"k{deed % 3}", deed % 4 == 0 ? null : $"{deed % 5}");
        else if (what == 3) graph.Add(new EmailAddress { Address = $"{deed % 9}@example.org" });
        else if (what == 4 && emails.Count > 0) graph.Retire(emails[deed % emails.Count]);
        else if (what == 5 && emails.Count > 1) (emails[0].Position, emails[1].Position) = (emails[1].Position, emails[0].Position);
        else if (emails.Count > 0) emails[0].State = (ReachState)(deed % 4);
        var changes = Changes.Of(db);
        foreach (var made in graph.Made) changes.Add(made);
        if (changes.IsEmpty) return null;
        return (await test.Writes(db).Save(new(Cast.Someone, "edit"), changes, Stop)).Done?.Id;
    }
}
