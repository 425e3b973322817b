using CareLabel.Data;
using CareLabel.Data.Write;

namespace CareLabel.Activities;

/// <summary>What a contact is, said once for who writes the dates of contact and for who checks them.</summary>
internal static class ContactSql
{
    private const string Found = """
        FROM activity_link l JOIN activity a ON a.id = l."of"
        WHERE l.retired_at IS NULL AND a.retired_at IS NULL AND a.type IN ('call', 'meeting')
        """;

    private const string Was = "a.state = 'done' AND (a.outcome IS NULL OR a.outcome NOT IN ('no_answer', 'left_message', 'wrong_number'))";

    private const string WillBe = "a.state = 'planned'";

    /// <summary>Calls and meetings that were; a call that nobody answered is none.</summary>
    public const string Last = Found + " AND " + Was;

    /// <summary>Calls and meetings that are to be, also those that should have been by now.</summary>
    public const string Next = Found + " AND " + WillBe;

    /// <summary>The last contact and the next one, to be narrowed to a record.</summary>
    public const string LastAndNext = $"MAX(CASE WHEN {Was} THEN a.start END) AS was, MIN(CASE WHEN {WillBe} THEN a.start END) AS will_be {Found}";

    /// <summary>Both dates of every record that somebody spoke with or is to.</summary>
    public const string Both = $"""SELECT l."to" AS record, {LastAndNext} GROUP BY l."to" """;

    /// <summary>The tables of records that keep their dates of contact.</summary>
    public static IEnumerable<JournalTable> Tables(Db db) =>
        JournalTable.Of(db).Values.Where(table => table.Kind is not null && table.Column("last_contact") is not null);
}
