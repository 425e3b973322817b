using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>What is said of an activity before it is a record: of one that is logged or planned at a form, and of many that are written at once.</summary>
/// <param name="Type">A value of the pick list of types.</param>
/// <param name="State">A value of <see cref="ActivityStates"/>.</param>
/// <param name="Start">When it was or is to be, of a task when it was set or done.</param>
public sealed record ActivityValues(string Type, string State, DateTime Start)
{
    /// <summary>The day by which a task is to be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How long it took or is to take.</summary>
    public int? Minutes { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public string? Subject { get; init; }

    /// <summary>What was said or is to be said.</summary>
    public string? Text { get; init; }

    /// <summary>What came of it: a value of the pick list of outcomes.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid? Owner { get; init; }

    /// <summary>When to remind of it.</summary>
    public DateTime? Remind { get; init; }

    /// <summary>Colleagues who take part.</summary>
    public IReadOnlyList<Guid> Colleagues { get; init; } = [];

    /// <summary>As the gate judges them.</summary>
    public IEnumerable<Typed> ForGate() =>
    [
        new("type", Type), new("state", State), new("start", Codec.Of(Start)), new("due", Codec.Of(Due)), new("minutes", Codec.Of(Minutes)),
        new("subject", Subject), new("text", Text), new("outcome", Outcome), new("owner", Codec.Of(Owner)), new("remind", Codec.Of(Remind)),
        .. Colleagues.Select((user, i) => new Typed("colleague", user.ToString(), i + 1)),
    ];

    /// <summary>As the write path takes them: the activity with its links and colleagues, for a caller who writes many that need no judging.</summary>
    /// <param name="id">The activity's id.</param>
    /// <param name="about">The records on whose timelines it stands, each once.</param>
    /// <param name="part">Gives a part of the activity its id, by its table's place in it.</param>
    public IEnumerable<Row> Rows(Id<Activity> id, IReadOnlyList<RecordRef> about, Func<Activity, int, Guid> part)
    {
        var activity = new Activity
        {
            Id = id, Type = Type, State = State, Start = Start, Due = Due, Minutes = Minutes, Subject = Subject, Text = Text, Outcome = Outcome, Owner = Owner, Remind = Remind,
        };
        yield return activity;
        for (var i = 0; i < about.Count; i++)
        {
            yield return new ActivityLink
            {
                Id = new(part(activity, i + 1)), OfKind = RecordKind.Activity, Of = activity.Key, Position = i + 1, ToKind = about[i].Kind, To = about[i].Id, At = Start,
            };
        }

        for (var i = 0; i < Colleagues.Count; i++)
        {
            yield return new Colleague { Id = new(part(activity, i + 1)), OfKind = RecordKind.Activity, Of = activity.Key, Position = i + 1, User = Colleagues[i] };
        }
    }
}
