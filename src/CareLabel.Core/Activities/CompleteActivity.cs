using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Says that what was planned has happened.</summary>
public sealed class CompleteActivity(ActivityDraft draft, TimeProvider clock)
{
    /// <summary>What has happened.</summary>
    /// <param name="Id">The activity.</param>
    /// <param name="Outcome">What came of it: a value of the pick list of outcomes.</param>
    /// <param name="Text">What was said; null leaves what was written when it was planned.</param>
    /// <param name="Start">When it was; null where it was when it was planned, or now if that is yet to come.</param>
    /// <param name="Minutes">How long it took.</param>
    /// <param name="Version">The version that was opened.</param>
    public sealed record Request(Guid Id, string? Outcome = null, string? Text = null, DateTime? Start = null, int? Minutes = null, int? Version = null);

    /// <summary>Completes.</summary>
    public async Task<Outcome<SaveRecord.Saved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        var activity = await draft.Find(request.Id, stop);
        if (activity is null) return new NoSuchActivity(request.Id);
        if (activity.State != ActivityStates.Planned) return new NotPlanned(activity.State);

        List<Typed> values = [new("state", ActivityStates.Done), new("start", Codec.Of(request.Start ?? When(activity)))];
        if (request.Outcome is not null) values.Add(new("outcome", request.Outcome));
        if (request.Text is not null) values.Add(new("text", request.Text));
        if (request.Minutes is not null) values.Add(new("minutes", Codec.Of(request.Minutes)));
        return await draft.Save(actor, request.Id, request.Version, values, null, stop);
    }

    // A task stands on the timeline where it was done, a meeting where it was held.
    private DateTime When(Activity activity)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return activity.Type == ActivityTypes.Task || activity.Start > now ? now : activity.Start;
    }
}
