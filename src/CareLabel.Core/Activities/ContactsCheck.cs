using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Operations;

namespace CareLabel.Activities;

/// <summary>Dates of contact are as the activities say, and links are dated as their events.</summary>
public sealed class ContactsCheck : ICheck
{
    private const string Links = "SELECT l.id FROM activity_link l JOIN activity a ON a.id = l.\"of\" WHERE l.at IS DISTINCT FROM a.start";

    /// <inheritdoc/>
    public string Name => "contacts";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var table in ContactSql.Tables(db))
        {
            foreach (var (column, dates) in ((string, string)[])[("last_contact", "MAX(a.start) AS at " + ContactSql.Last), ("next_contact", "MIN(a.start) AS at " + ContactSql.Next)])
            {
                var wrong = $"""
                    SELECT r.id FROM {Dialect.Quote(table.Shape.Name)} r LEFT JOIN (SELECT l."to" AS record, {dates} GROUP BY l."to") c ON c.record = r.id
                    WHERE r.{column} IS DISTINCT FROM c.at
                    """;
                await foreach (var id in FoundIds.Run(db, wrong, stop)) yield return new(Name, $"{table.Name} {id}", $"Its {column} is not what the activities say.");
            }
        }

        await foreach (var id in FoundIds.Run(db, Links, stop)) yield return new(Name, $"activity_link {id}", "It is dated otherwise than its activity.");
    }
}
