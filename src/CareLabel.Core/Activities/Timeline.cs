using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>What happened and is to happen with a record, newest first. Four statements a page, however long it is.</summary>
public sealed class Timeline(Db db)
{
    /// <summary>The most rows of a page.</summary>
    public const int MostRows = 200;

    /// <summary>Where a page begins: behind this row.</summary>
    /// <param name="At">The row's start.</param>
    /// <param name="Id">The row.</param>
    public sealed record Key(DateTime At, Guid Id);

    /// <summary>One event.</summary>
    /// <param name="Activity">The event.</param>
    /// <param name="On">All records that it stands on, with their names where the reader may see them.</param>
    public sealed record Row(Activity Activity, IReadOnlyList<Linked> On);

    /// <summary>A record that an event stands on.</summary>
    /// <param name="Record">Which.</param>
    /// <param name="Name">What it is called; null where the reader may not see it.</param>
    public sealed record Linked(RecordRef Record, string? Name);

    /// <summary>Some events.</summary>
    /// <param name="Rows">Newest first.</param>
    /// <param name="Next">Where the next page begins; null where this is the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Key? Next);

    /// <summary>Reads a page.</summary>
    public async Task<Outcome<Page>> Run(Actor actor, RecordRef record, Key? after, int take, CancellationToken stop)
    {
        foreach (var kind in (RecordKind[])[RecordKind.Activity, record.Kind])
        {
            if (!actor.Rights.May(Acts.See, kind)) return new MayNotSee(kind);
        }

        take = Math.Clamp(take, 1, MostRows);
        var links = db.ActivityLinks.AsNoTracking().Where(link => link.To == record.Id && link.ToKind == record.Kind && link.RetiredAt == null);
        if (after is { } key) links = links.Where(link => link.At < key.At || (link.At == key.At && link.Of.CompareTo(key.Id) < 0));
        var found = await (from link in links
                           join activity in db.Activities.AsNoTracking() on link.Of equals (Guid)(object)activity.Id
                           where activity.RetiredAt == null
                           orderby link.At descending, link.Of descending
                           select activity).Take(take + 1).ToListAsync(stop);
        var rows = found.Take(take).ToList();
        var on = await On(actor, rows, stop);
        var next = found.Count > take ? new Key(rows[^1].Start, rows[^1].Key) : null;
        return new Page([.. rows.Select(activity => new Row(activity, [.. on[activity.Key]]))], next);
    }

    private async Task<ILookup<Guid, Linked>> On(Actor actor, List<Activity> activities, CancellationToken stop)
    {
        var ids = activities.ConvertAll(activity => activity.Key);
        var links = await db.ActivityLinks.AsNoTracking().Where(link => ids.Contains(link.Of) && link.RetiredAt == null)
            .OrderBy(link => link.ToKind).ThenBy(link => link.Position).ToListAsync(stop);
        var names = new Dictionary<Guid, string>();
        if (actor.Rights.May(Acts.See, RecordKind.Company)) await Companies(links, names, stop);
        if (actor.Rights.May(Acts.See, RecordKind.Person)) await People(links, names, stop);
        return links.ToLookup(link => link.Of, link => new Linked(new(link.ToKind, link.To), names.GetValueOrDefault(link.To)));
    }

    private async Task Companies(List<ActivityLink> links, Dictionary<Guid, string> names, CancellationToken stop)
    {
        var ids = links.Where(link => link.ToKind == RecordKind.Company).Select(link => new Id<Company>(link.To)).Distinct().ToList();
        if (ids.Count == 0) return;
        var found = await db.Companies.AsNoTracking().Where(company => ids.Contains(company.Id)).Select(company => new { company.Id, company.Name }).ToListAsync(stop);
        foreach (var company in found) names[company.Id.Value] = company.Name;
    }

    private async Task People(List<ActivityLink> links, Dictionary<Guid, string> names, CancellationToken stop)
    {
        var ids = links.Where(link => link.ToKind == RecordKind.Person).Select(link => new Id<Person>(link.To)).Distinct().ToList();
        if (ids.Count == 0) return;
        var found = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Given, person.Family }).ToListAsync(stop);
        foreach (var person in found) names[person.Id.Value] = $"{person.Given} {person.Family}".Trim();
    }
}
