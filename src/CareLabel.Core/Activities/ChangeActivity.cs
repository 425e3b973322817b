using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Changes an activity: its time, its text, whom it is assigned to, what it is about.</summary>
public sealed class ChangeActivity(ActivityDraft draft)
{
    /// <summary>What changes.</summary>
    /// <param name="Id">The activity.</param>
    /// <param name="Version">The version that was opened; null where the newest will do.</param>
    /// <param name="Values">Only the fields that are set or cleared.</param>
    public sealed record Request(Guid Id, int? Version, IReadOnlyList<Typed> Values);

    /// <summary>Changes.</summary>
    public async Task<Outcome<SaveRecord.Saved>> Run(Actor actor, Request request, CancellationToken stop) =>
        await draft.Find(request.Id, stop) is null
            ? new NoSuchActivity(request.Id)
            : await draft.Save(actor, request.Id, request.Version, request.Values, null, stop);
}
