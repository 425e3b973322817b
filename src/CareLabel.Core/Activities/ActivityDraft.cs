using System.Globalization;
using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Activities;

/// <summary>Puts together what the gate is to judge, and checks what only this room knows: that links lead somewhere.</summary>
public sealed class ActivityDraft(Db db, SaveRecord save, TimeProvider clock)
{
    // A clock that goes before ours is no reason to refuse what has just been.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    private const int WeekMinutes = 7 * 24 * 60;

    /// <summary>Saves an activity through the gate.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">Which; null for a new one.</param>
    /// <param name="version">The version that was opened; null where the newest will do.</param>
    /// <param name="values">Its values by field.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<Outcome<SaveRecord.Saved>> Save(
        Actor actor, Guid? id, int? version, IReadOnlyList<Typed> values, string? reason, CancellationToken stop)
    {
        foreach (var link in Links(values))
        {
            if (!actor.Rights.May(Acts.See, link.Kind)) return new MayNotSee(link.Kind);
            if (!await IsThere(link, stop)) return new LinkGone(link);
        }

        if (values.FirstOrDefault(value => value.Field == "minutes")?.Value is { } text && int.TryParse(text, out var minutes)
            && minutes is < 0 or > WeekMinutes) return new TooLong(minutes);
        if (await DoneAhead(id, values, stop) is { } ahead) return new NotYet(ahead);
        return await save.Run(actor, new(RecordKind.Activity, id, version, values), reason, stop);
    }

    /// <summary>The values that link to records, and to the present employers of the people among them: the company sees the same event.</summary>
    public async Task<IReadOnlyList<Typed>> About(IReadOnlyList<RecordRef> records, CancellationToken stop)
    {
        var people = records.Where(record => record.Kind == RecordKind.Person).Select(record => record.Id).ToList();
        var work = await db.Employments.AsNoTracking().Where(row => people.Contains(row.Of) && row.To == null && row.RetiredAt == null && row.Company != null)
            .OrderBy(row => row.Position).ToListAsync(stop);
        var employers = work.GroupBy(row => row.Of).Select(mine => new RecordRef(RecordKind.Company, mine.First().Company!.Value.Value));
        var all = records.Concat(records.Any(record => record.Kind == RecordKind.Company) ? [] : await Live(employers, stop)).Distinct();
        return [.. all.GroupBy(record => record.Kind).SelectMany(kind => kind.Select((record, i) => new Typed(ActivityFields.LinkKey(kind.Key), record.Id.ToString(), i + 1)))];
    }

    /// <summary>Loads an activity that is in use; null where there is none.</summary>
    public async Task<Activity?> Find(Guid id, CancellationToken stop)
    {
        var key = new Id<Activity>(id);
        return await db.Activities.SingleOrDefaultAsync(row => row.Id == key && row.RetiredAt == null, stop);
    }

    // When what is said to be done would be; null where it has been, or is only planned.
    private async Task<DateTime?> DoneAhead(Guid? id, IReadOnlyList<Typed> values, CancellationToken stop)
    {
        if (!values.Any(value => value.Field is "state" or "start")) return null;
        var stored = id is { } known ? await db.Activities.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new Id<Activity>(known), stop) : null;
        var state = values.LastOrDefault(value => value.Field == "state")?.Value ?? stored?.State;
        var typed = values.LastOrDefault(value => value.Field == "start")?.Value;
        var start = typed is null ? stored?.Start : DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;
        return state == ActivityStates.Done && start > clock.GetUtcNow().UtcDateTime + Ahead ? start : null;
    }

    private static IEnumerable<RecordRef> Links(IEnumerable<Typed> values) =>
        from kind in ActivityFields.Linkable
        from value in values
        where value.Field == ActivityFields.LinkKey(kind) && Guid.TryParse(value.Value, out _)
        select new RecordRef(kind, Guid.Parse(value.Value!));

    private async Task<IEnumerable<RecordRef>> Live(IEnumerable<RecordRef> companies, CancellationToken stop)
    {
        var ids = companies.Select(company => new Id<Company>(company.Id)).ToList();
        var live = await db.Companies.AsNoTracking().Where(row => ids.Contains(row.Id) && row.RetiredAt == null).Select(row => row.Id).ToListAsync(stop);
        return live.Select(id => new RecordRef(RecordKind.Company, id.Value));
    }

    private async Task<bool> IsThere(RecordRef record, CancellationToken stop)
    {
        var table = JournalTable.Of(db).Values.SingleOrDefault(table => table.Kind == record.Kind);
        return table is not null && await table.Load(db, [record.Id], false, stop) is [{ IsLive: true }];
    }
}
