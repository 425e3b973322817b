using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Says that what was planned did not happen.</summary>
public sealed class MissActivity(ActivityDraft draft)
{
    /// <summary>What did not happen.</summary>
    /// <param name="Id">The activity.</param>
    /// <param name="Why">Why not, in a word; it stands in the history.</param>
    /// <param name="Version">The version that was opened.</param>
    public sealed record Request(Guid Id, string? Why = null, int? Version = null);

    /// <summary>Says so.</summary>
    public async Task<Outcome<SaveRecord.Saved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var activity = await draft.Find(request.Id, stop);
        if (activity is null) return new NoSuchActivity(request.Id);
        if (activity.State != ActivityStates.Planned) return new NotPlanned(activity.State);
        return await draft.Save(actor, request.Id, request.Version, [new("state", ActivityStates.Missed)], request.Why, stop);
    }
}
