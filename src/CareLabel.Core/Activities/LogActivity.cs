using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Says what has happened. Three facts are enough: about whom, of what type, and a word; it is now, and the actor's own, unless said.</summary>
public sealed class LogActivity(ActivityDraft draft, TimeProvider clock)
{
    /// <summary>What has happened.</summary>
    /// <param name="About">Companies, people and whatever else it stands on; the employer of people comes by itself.</param>
    /// <param name="Type">A value of the pick list of types.</param>
    /// <param name="Text">What was said.</param>
    public sealed record Request(IReadOnlyList<RecordRef> About, string Type, string? Text)
    {
        /// <summary>What it is about, in a line.</summary>
        public string? Subject { get; init; }

        /// <summary>When; null for now.</summary>
        public DateTime? Start { get; init; }

        /// <summary>How long it took.</summary>
        public int? Minutes { get; init; }

        /// <summary>What came of it: a value of the pick list of outcomes.</summary>
        public string? Outcome { get; init; }

        /// <summary>Whose it is; null for the actor's own.</summary>
        public Guid? Owner { get; init; }

        /// <summary>Colleagues who took part.</summary>
        public IReadOnlyList<Guid> Colleagues { get; init; } = [];
    }

    /// <summary>Logs.</summary>
    public async Task<Outcome<SaveRecord.Saved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (request.About.Count == 0) return new AboutNothing();
        if (string.IsNullOrWhiteSpace(request.Text) && string.IsNullOrWhiteSpace(request.Subject) && request.Outcome is null) return new NothingSaid();

        var values = new ActivityValues(request.Type, ActivityStates.Done, request.Start ?? clock.GetUtcNow().UtcDateTime)
        {
            Minutes = request.Minutes, Subject = request.Subject, Text = request.Text, Outcome = request.Outcome, Owner = request.Owner ?? actor.User, Colleagues = request.Colleagues,
        };
        return await draft.Save(actor, null, null, [.. values.ForGate(), .. await draft.About(request.About, stop)], null, stop);
    }
}
