using System.Globalization;
using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;

namespace CareLabel.Activities;

/// <summary>Every link of an activity leads to a record of the kind that it names, and no record is linked to twice by one event.</summary>
public sealed class ActivityLinksCheck : ICheck
{
    private const string Twice = """
        SELECT l.id FROM activity_link l WHERE l.retired_at IS NULL AND EXISTS (
            SELECT 1 FROM activity_link o WHERE o."to" = l."to" AND o."of" = l."of" AND o.retired_at IS NULL AND o.id < l.id)
        """;

    /// <inheritdoc/>
    public string Name => "activity links";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var id in FoundIds.Run(db, Lost(db), stop)) yield return new(Name, $"activity_link {id}", "It leads to a record that is not there.");
        await foreach (var id in FoundIds.Run(db, Twice, stop)) yield return new(Name, $"activity_link {id}", "Its activity stands on the same record twice.");
    }

    private static string Lost(Db db)
    {
        var found = JournalTable.Of(db).Values.Where(table => table.Kind is not null).Select(table =>
            $"(l.to_kind = {((int)table.Kind!).ToString(CultureInfo.InvariantCulture)} AND EXISTS (SELECT 1 FROM {Dialect.Quote(table.Shape.Name)} r WHERE r.id = l.\"to\"))");
        return $"SELECT l.id FROM activity_link l WHERE NOT ({string.Join(" OR ", found)})";
    }
}
