using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Demo.MadeUp;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Base.Bench;

/// <summary>What is measured, as rooms do it: the same services, the same write path.</summary>
internal sealed class Work(IServiceProvider services)
{
    private const int BatchRecords = 200;
    private static readonly Actor Actor = new(Guid.Parse("01940000-0000-7000-8000-000000000001"), "bench", Door.Import, Rights.Full);
    private readonly Id<Company> _employer = Id<Company>.New();

    /// <summary>Reads in new people as one change set, in batches as an import does.</summary>
    public async Task<ChangeSet> Insert(int people, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var writes = scope.ServiceProvider.GetRequiredService<Writes>();
        var set = await writes.Begin(new(Actor, "import", "bench"), CancellationToken.None);
        var made = 0;
        for (; made < people && !stop.IsCancellationRequested; made += BatchRecords)
        {
            var changes = new Changes();
            for (var i = made; i < Math.Min(people, made + BatchRecords); i++) Add(changes, i);
            await writes.Append(set, changes, null, CancellationToken.None);
        }

        return await writes.End(set, Math.Min(made, people), CancellationToken.None);
    }

    /// <summary>Changes one field of many people as one change set: loaded, changed, saved.</summary>
    public async Task<(ChangeSet Set, int Changed)> Change(int people)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, writes) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Writes>());
        var set = await writes.Begin(new(Actor, "bulk", "bench"), CancellationToken.None);
        var ids = await db.People.OrderBy(person => person.Id).Select(person => person.Id).Take(people).ToListAsync();
        var changed = 0;
        foreach (var some in ids.Chunk(BatchRecords))
        {
            var batch = await db.People.Where(person => some.Contains(person.Id)).ToListAsync();
            foreach (var person in batch) person.Status = person.Status == "lead" ? "customer" : "lead";
            await writes.Append(set, Changes.Of(db), null, CancellationToken.None);
            changed += batch.Count;
            db.ChangeTracker.Clear();
        }

        return (await writes.End(set, changed, CancellationToken.None), changed);
    }

    /// <summary>Opens one person, changes a field and saves, as a form does.</summary>
    public async Task Save(Guid person)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, writes) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Writes>());
        var opened = await db.People.SingleAsync(one => one.Id == new Id<Person>(person));
        opened.Notes = opened.Notes is null ? "called" : null;
        var saved = await writes.Save(new(Actor.At(Door.Form), "edit"), Changes.Of(db), CancellationToken.None);
        if (saved.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    /// <summary>Takes a change set back.</summary>
    public async Task Undo(long set)
    {
        await using var scope = services.CreateAsyncScope();
        var undone = await scope.ServiceProvider.GetRequiredService<UndoChanges>().Run(Actor, new(set, WhenChangedSince.Leave), null, CancellationToken.None);
        if (undone.Refused is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    /// <summary>Some people that are in the base.</summary>
    public async Task<List<Guid>> Some(int count)
    {
        await using var scope = services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<Db>().People.OrderBy(person => person.Id).Select(person => person.Id).Take(count).ToListAsync()).Select(id => id.Value)];
    }

    private void Add(Changes changes, int number)
    {
        var dice = new Dice((ulong)number);
        var land = Land.All[Land.Pattern[dice.Below(20)]];
        var (given, family) = (land.Women.Pick(dice), CompanyNames.Family(land, dice));
        var person = new Person { Given = given, Family = family, Country = land.Code, Status = "lead", Source = "import" };
        changes.Add(person);
        changes.Add(new EmailAddress { OfKind = RecordKind.Person, Of = person.Key, Address = $"{Slug.Of(given)}.{Slug.Of(family)}@example.org" });
        changes.Add(new PhoneNumber { OfKind = RecordKind.Person, Of = person.Key, Number = $"+4759{number % 1_000_000:D6}" });
        changes.Add(new Employment { OfKind = RecordKind.Person, Of = person.Key, Company = _employer, Role = dice.Pick(land.Titles.Values)[0] });
    }
}
