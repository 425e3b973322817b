using System.Globalization;
using CareLabel.Access;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Search;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Operations;

/// <summary>What the programs do that are killed; run as a program of its own by <see cref="Programs"/>.</summary>
public sealed class KillWork
{
    /// <summary>The rows of each list: more than one batch of them.</summary>
    internal const int ListRows = 2_500;

    private static readonly Catalogue Fields = Rooms.NewCatalogue();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Works_until_it_is_killed()
    {
        if (Environment.GetEnvironmentVariable("CARELABEL_KILL_FOLDER") is not { } folder) return;
        var connection = Environment.GetEnvironmentVariable("CARELABEL_KILL_CONNECTION");
        var place = new BasePlace(folder, string.IsNullOrEmpty(connection) ? null : connection);
        var random = new Random(int.Parse(Environment.GetEnvironmentVariable("CARELABEL_KILL_SEED")!, CultureInfo.InvariantCulture));
        await using var said = Console.OpenStandardOutput();
        while (true)
        {
            await using var db = place.Open();
            var writes = WritesTo(db);
            if (await Deed(db, place, writes, random) is { } set) await said.WriteAsync(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"done {set}\n")), Stop);
        }
    }

    /// <summary>The write path of such a program, with all that follows from what it writes.</summary>
    internal static Writes WritesTo(Db db) => new(db, new WriteLane(), TimeProvider.System, [new RecordLabels(Fields), new SearchWords(Fields)]);

    /// <summary>Finishes what was begun: imports go on, other long sets are ended where they stand, undos go on.</summary>
    internal static async Task Resume(Db db, BasePlace place, CancellationToken stop)
    {
        var writes = WritesTo(db);
        foreach (var import in await db.Imports.AsNoTracking().Where(import => import.State == ImportState.Running).OrderBy(import => import.Id).ToListAsync(stop))
        {
            var resumed = await new ResumeImport(db, writes, Fields, place, TimeProvider.System, Steps()).Run(Actor.OfMachine, import.Id, null, stop);
            Assert.True(resumed.Refused is null, resumed.Refused?.Sentence);
        }

        // An undo may undo a set that must be ended first.
        foreach (var set in await db.Set<ChangeSet>().AsNoTracking().Where(set => !set.Finished).OrderBy(set => set.Id).ToListAsync(stop))
        {
            if (set.Undoes is not { } undone)
            {
                await writes.End(set, await db.Set<JournalRow>().Where(row => row.Set == set.Id).Select(row => row.Root).Distinct().CountAsync(stop), stop);
                continue;
            }

            await new UndoChanges(db, writes).Run(Actor.Rule, new(undone, WhenChangedSince.Leave), null, stop);
        }
    }

    private static GateSteps Steps() => new([new LinkStep(), new UserStep()]);

    private static async Task<long?> Deed(Db db, BasePlace place, Writes writes, Random random) => random.Next(10) switch
    {
        0 or 1 or 2 => await Import(db, place, writes, random),
        3 => await Long(db, writes, random),
        4 or 5 or 6 => await Undo(db, writes, random),
        7 => await Make(writes, random),
        _ => await Edit(db, writes, random),
    };

    // The same ids again and again, so that a list makes some records and changes others.
    private static async Task<long?> Import(Db db, BasePlace place, Writes writes, Random random)
    {
        var list = Path.Combine(place.Folder, $"{Guid.NewGuid():N}.csv");
        var rows = Enumerable.Range(random.Next(3) * 1_000, ListRows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},Kari,{Word(random)},{Word(random)} AS,kari{row}@example.org"));
        await File.WriteAllLinesAsync(list, ["Id,First name,Last name,Company,E-mail", .. rows], Stop);
        var outcome = await new ImportLists(db, writes, Fields, place, TimeProvider.System, Steps()).Run(Actor.OfMachine, new(list) { Source = "kill" }, null, Stop);
        return outcome.Done?.Set;
    }

    private static string Word(Random random) => "Berg" + string.Concat(Enumerable.Range(0, 2).Select(_ => (char)('a' + random.Next(26))));

    // Long enough that a kill often falls into it.
    private static async Task<long?> Long(Db db, Writes writes, Random random)
    {
        var set = await writes.Begin(new(Actor.OfMachine, "bulk"), Stop);
        var batches = random.Next(2, 8);
        for (var batch = 0; batch < batches; batch++)
        {
            var changes = new Changes();
            for (var i = 0; i < 100; i++)
            {
                var person = new Person { Given = $"P{i}", Family = $"B{batch}" };
                changes.Add(person);
                changes.Add(new EmailAddress { OfKind = RecordKind.Person, Of = person.Key, Address = $"{i}@example.org" });
            }

            await writes.Append(set, changes, null, Stop);
            db.ChangeTracker.Clear();
        }

        return (await writes.End(set, batches * 100, Stop)).Id;
    }

    private static async Task<long?> Undo(Db db, Writes writes, Random random)
    {
        var sets = await db.Set<ChangeSet>().AsNoTracking().OrderByDescending(set => set.Id).Take(20).Select(set => set.Id).ToListAsync(Stop);
        if (sets.Count == 0) return null;
        var outcome = await new UndoChanges(db, writes).Run(Actor.OfMachine, new(sets[random.Next(sets.Count)], (WhenChangedSince)random.Next(3)), null, Stop);
        return outcome.Done?.Set.Id;
    }

    private static async Task<long?> Make(Writes writes, Random random)
    {
        var changes = new Changes();
        changes.Add(new Company { Name = $"Firm {random.Next(1000)}" });
        return (await writes.Save(new(Actor.OfMachine, "add"), changes, Stop)).Done?.Id;
    }

    private static async Task<long?> Edit(Db db, Writes writes, Random random)
    {
        var ids = (await db.People.AsNoTracking().OrderByDescending(person => person.Id).Take(40).Select(person => person.Id).ToListAsync(Stop)).ConvertAll(id => id.Value);
        if (ids.Count == 0) return await Make(writes, random);
        var id = ids[random.Next(ids.Count)];
        var graph = (await RecordGraph.Load(db, PersonFields.Type, [id], Stop))[id];
        ((Person)graph.Record).Family = $"F{random.Next(10)}";
        if (random.Next(3) == 0) graph.Add(new PhoneNumber { Number = "+4722864400" });
        if (random.Next(3) == 0 && graph.Parts<EmailAddress>() is [var email, ..]) email.State = (ReachState)random.Next(4);
        var changes = Changes.Of(db);
        foreach (var made in graph.Made) changes.Add(made);
        return changes.IsEmpty ? null : (await writes.Save(new(Actor.OfMachine, "edit"), changes, Stop)).Done?.Id;
    }
}
