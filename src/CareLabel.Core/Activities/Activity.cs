using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>A call, meeting, note or task: planned, done, or one that did not happen. It is one event, however many records it is linked to.</summary>
public sealed class Activity : Record<Activity>
{
    /// <summary>A value of the pick list of types; <see cref="ActivityTypes"/> names those that mean something to the program.</summary>
    public string Type { get; set; } = "";

    /// <summary>A value of <see cref="ActivityStates"/>.</summary>
    public string State { get; set; } = ActivityStates.Done;

    /// <summary>When it was or is to be, of a task when it was set or done: its place on the timeline.</summary>
    public DateTime Start { get; set; }

    /// <summary>How long it took or is to take.</summary>
    public int? Minutes { get; set; }

    /// <summary>The day by which a task is to be done.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>What it is about, in a line.</summary>
    public string? Subject { get; set; }

    /// <summary>What was said or is to be said.</summary>
    public string? Text { get; set; }

    /// <summary>What came of it: a value of the pick list of outcomes.</summary>
    public string? Outcome { get; set; }

    /// <summary>When whom it is assigned to, its owner, wants to be reminded.</summary>
    public DateTime? Remind { get; set; }

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.Activity, Key);
}

/// <summary>The types of activity that mean something to the program; the house may add others to the list.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody spoke with them on the phone.</summary>
    public const string Call = "call";

    /// <summary>Somebody met them.</summary>
    public const string Meeting = "meeting";

    /// <summary>Something worth knowing; it is never planned.</summary>
    public const string Note = "note";

    /// <summary>Something to be done.</summary>
    public const string Task = "task";
}

/// <summary>What can have become of an activity.</summary>
public static class ActivityStates
{
    /// <summary>It is to be.</summary>
    public const string Planned = "planned";

    /// <summary>It was.</summary>
    public const string Done = "done";

    /// <summary>It was to be and was not.</summary>
    public const string Missed = "missed";
}

/// <summary>That an activity is about a record or that a person took part: it stands on the record's timeline.</summary>
public sealed class ActivityLink : Part<ActivityLink>
{
    /// <summary>The kind of the record.</summary>
    public RecordKind ToKind { get; set; }

    /// <summary>The record.</summary>
    public Guid To { get; set; }

    /// <summary>The start of the activity, kept here so that a timeline is read in its order.</summary>
    public DateTime At { get; set; }
}

/// <summary>A colleague who took or takes part, besides the one whom it is assigned to.</summary>
public sealed class Colleague : Part<Colleague>
{
    /// <summary>The user.</summary>
    public Guid User { get; set; }
}
