using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Says what is to happen: a call or meeting at a time, a task by a day or some day.</summary>
public sealed class PlanActivity(ActivityDraft draft, TimeProvider clock)
{
    /// <summary>What is to happen.</summary>
    /// <param name="About">Companies, people and whatever else it stands on; the employer of people comes by itself.</param>
    /// <param name="Type">A value of the pick list of types.</param>
    /// <param name="Subject">What it is about, in a line.</param>
    public sealed record Request(IReadOnlyList<RecordRef> About, string Type, string? Subject)
    {
        /// <summary>When; not asked of a task.</summary>
        public DateTime? Start { get; init; }

        /// <summary>The day by which a task is to be done.</summary>
        public DateOnly? Due { get; init; }

        /// <summary>How long it is to take.</summary>
        public int? Minutes { get; init; }

        /// <summary>What is to be said.</summary>
        public string? Text { get; init; }

        /// <summary>Whom it is assigned to; null for the actor.</summary>
        public Guid? Owner { get; init; }

        /// <summary>When to remind of it.</summary>
        public DateTime? Remind { get; init; }

        /// <summary>Colleagues who take part.</summary>
        public IReadOnlyList<Guid> Colleagues { get; init; } = [];
    }

    /// <summary>Plans.</summary>
    public async Task<Outcome<SaveRecord.Saved>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (request.Type == ActivityTypes.Note) return new NoteIsNotPlanned();
        if (request.About.Count == 0) return new AboutNothing();
        if (string.IsNullOrWhiteSpace(request.Subject) && string.IsNullOrWhiteSpace(request.Text)) return new NothingSaid();
        if (request.Start is null && request.Type != ActivityTypes.Task) return new WhenMissing();

        var values = new ActivityValues(request.Type, ActivityStates.Planned, request.Start ?? clock.GetUtcNow().UtcDateTime)
        {
            Due = request.Due, Minutes = request.Minutes, Subject = request.Subject, Text = request.Text, Owner = request.Owner ?? actor.User, Remind = request.Remind,
            Colleagues = request.Colleagues,
        };
        return await draft.Save(actor, null, null, [.. values.ForGate(), .. await draft.About(request.About, stop)], null, stop);
    }
}
