using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;

namespace CareLabel.Activities;

/// <summary>The fields that activities have in every house.</summary>
public static class ActivityFields
{
    /// <summary>The kinds of record that an activity can stand on.</summary>
    public static IReadOnlyList<RecordKind> Linkable { get; } = [RecordKind.Company, RecordKind.Person];

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

    private static IEnumerable<Field> Links() => Linkable.Select(kind => new Field
    {
        Kind = RecordKind.Activity, Key = LinkKey(kind), Label = kind.ToString(), Type = FieldType.Record, LinksTo = kind, IsMany = true, Place = new LinkPlace(kind),
        Table = "activity_link", Column = "to",
    });

    private static Field Of(string key, string label, FieldType type, Func<Activity, string?> read, Action<Activity, string?> write) =>
        new() { Kind = RecordKind.Activity, Key = key, Label = label, Type = type, Place = new ColumnPlace<Activity>(read, write) };

    private static Field With(string key, string label) => new()
    {
        Kind = RecordKind.Activity, Key = key, Label = label, Type = FieldType.User, IsMany = true, Table = "activity_colleague", Column = "user",
        Place = new PartPlace<Colleague>(
            () => new(), part => part.User == Guid.Empty ? null : part.User.ToString(), (part, value) => part.User = Codec.Guid(value) ?? Guid.Empty,
            part => part.User == Guid.Empty),
    };
}
