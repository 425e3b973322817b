using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Activities;

/// <summary>The fields that activities have in every house.</summary>
public static class ActivityFields
{
    /// <summary>What an activity is.</summary>
    public static RecordType Type { get; } = new(
        RecordKind.Activity, typeof(Activity), "activity", "activities", () => new Activity(), [typeof(ActivityLink), typeof(Colleague)], [.. All()],
        record => Title((Activity)record));

    /// <summary>The key of the field that links to a kind of record.</summary>
    public static string LinkKey(RecordKind kind) => kind.ToString().ToLowerInvariant();

    private static string Title(Activity activity) => activity.Subject ?? activity.Text?.Split('\n')[0] ?? activity.Type;

    private static IEnumerable<Field> All()
    {
        Field[] own =
        [
            Of("type", "Type", FieldType.Pick, a => a.Type.Length == 0 ? null : a.Type, (a, v) => a.Type = v ?? "") with { PickList = "activity_type", Required = true },
            Of("state", "State", FieldType.Pick, a => a.State, (a, v) => a.State = v ?? ActivityStates.Done) with { PickList = "activity_state" },
            Of("start", "Start", FieldType.Moment, a => a.Start == default ? null : Codec.Of(a.Start), (a, v) => a.Start = Codec.Moment(v) ?? default) with { Required = true },
            Of("minutes", "Minutes", FieldType.Number, a => Codec.Of(a.Minutes), (a, v) => a.Minutes = Codec.Whole(v)),
            Of("due", "Due", FieldType.Date, a => Codec.Of(a.Due), (a, v) => a.Due = Codec.Day(v)),
            Of("subject", "Subject", FieldType.Text, a => a.Subject, (a, v) => a.Subject = v),
            Of("text", "Text", FieldType.LongText, a => a.Text, (a, v) => a.Text = v) with { Standard = ColumnKind.Note },
            Of("outcome", "Outcome", FieldType.Pick, a => a.Outcome, (a, v) => a.Outcome = v) with { PickList = "activity_outcome" },
            Of("remind", "Remind", FieldType.Moment, a => Codec.Of(a.Remind), (a, v) => a.Remind = Codec.Moment(v)),
            Of("owner", "Assigned to", FieldType.User, a => Codec.Of(a.Owner), (a, v) => a.Owner = Codec.Guid(v)) with { Wanted = true },
            Of("source", "Source", FieldType.Pick, a => a.Source, (a, v) => a.Source = v) with { PickList = "source" },
            With("colleague", "Colleague"),
        ];
        return own.Concat(Links()).Select((field, position) => field with { Position = position });
    }

    // A kind of record that comes later is linked to from the day it is there.
    private static IEnumerable<Field> Links() => Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Activity).Select(kind => new Field
    {
        Kind = RecordKind.Activity, Key = LinkKey(kind), Label = kind.ToString(), Type = FieldType.Record, LinksTo = kind, IsMany = true, Place = new LinkPlace(kind),
    });

    private static Field Of(string key, string label, FieldType type, Func<Activity, string?> read, Action<Activity, string?> write) =>
        new() { Kind = RecordKind.Activity, Key = key, Label = label, Type = type, Place = new ColumnPlace<Activity>(read, write) };

    private static Field With(string key, string label) => new()
    {
        Kind = RecordKind.Activity, Key = key, Label = label, Type = FieldType.User, IsMany = true,
        Place = new PartPlace<Colleague>(
            () => new(), part => part.User == Guid.Empty ? null : part.User.ToString(), (part, value) => part.User = Codec.Guid(value) ?? Guid.Empty,
            part => part.User == Guid.Empty),
    };
}

/// <summary>The links of an activity to records of one kind.</summary>
internal sealed class LinkPlace(RecordKind kind) : FieldPlace
{
    /// <inheritdoc/>
    public override int Count(RecordGraph record) => Links(record).Count();

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => Links(record).ElementAtOrDefault(number - 1)?.To.ToString();

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value)
    {
        var link = Links(record).ElementAtOrDefault(number - 1);
        if (value is null)
        {
            if (link is not null) record.Retire(link);
            return;
        }

        // One record is linked to once, or the event would stand on its timeline twice.
        var to = Guid.Parse(value);
        if (Links(record).Any(other => other.To == to)) return;
        if (link is null) record.Add(new ActivityLink { ToKind = kind, To = to });
        else link.To = to;
    }

    private IEnumerable<ActivityLink> Links(RecordGraph record) => record.Parts<ActivityLink>().Where(link => link.ToKind == kind);
}
