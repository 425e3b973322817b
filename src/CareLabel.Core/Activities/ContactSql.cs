using CareLabel.Data;
using CareLabel.Data.Write;

namespace CareLabel.Activities;

/// <summary>What a contact is, said once for who writes the dates of contact and for who checks them.</summary>
internal static class ContactSql
{
    private static readonly string[] Kinds = [ActivityTypes.Call, ActivityTypes.Meeting], NoContact = ["no_answer", "left_message", "wrong_number"];

    private static readonly string Found = $"""
        FROM activity_link l JOIN activity a ON a.id = l."of"
        WHERE l.retired_at IS NULL AND a.retired_at IS NULL AND a.type IN ({In(Kinds)})
        """;

    private static readonly string Was = $"a.state = '{ActivityStates.Done}' AND (a.outcome IS NULL OR a.outcome NOT IN ({In(NoContact)}))";

    private static readonly string WillBe = $"a.state = '{ActivityStates.Planned}'";

    /// <summary>Calls and meetings that were; a call that nobody answered is none.</summary>
    public static readonly string Last = Found + " AND " + Was;

    /// <summary>Calls and meetings that are to be, also those that should have been by now.</summary>
    public static readonly string Next = Found + " AND " + WillBe;

    /// <summary>The last contact and the next one, to be narrowed to a record.</summary>
    public static readonly string LastAndNext = $"MAX(CASE WHEN {Was} THEN a.start END) AS was, MIN(CASE WHEN {WillBe} THEN a.start END) AS will_be {Found}";

    /// <summary>Both dates of every record that somebody spoke with or is to.</summary>
    public static readonly string Both = $"""SELECT l."to" AS record, {LastAndNext} GROUP BY l."to" """;

    /// <summary>When an activity in use was a contact, and when it is to be one; nothing where it is none.</summary>
    public static (DateTime? Last, DateTime? Next) Of(Activity activity)
    {
        if (!Kinds.Contains(activity.Type)) return default;
        var was = activity.State == ActivityStates.Done && (activity.Outcome is not { } outcome || !NoContact.Contains(outcome));
        return (was ? activity.Start : null, activity.State == ActivityStates.Planned ? activity.Start : null);
    }

    private static string In(string[] values) => string.Join(", ", values.Select(value => $"'{value}'"));

    /// <summary>The tables of records that keep their dates of contact.</summary>
    public static IEnumerable<JournalTable> Tables(Db db) =>
        JournalTable.Of(db).Values.Where(table => table.Kind is not null && table.Column("last_contact") is not null);
}
