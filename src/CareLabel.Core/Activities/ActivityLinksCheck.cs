using System.Globalization;
using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>Every part has its record, every link leads somewhere.</summary>
public sealed class LinksCheck : ICheck
{
    // Links in columns of their own; links of any kind have a column of kinds beside them.
    private static readonly (string Table, string Column, RecordKind Kind)[] Columns =
    [
        ("employment", "company", RecordKind.Company), ("company", "parent", RecordKind.Company),
    ];

    /// <inheritdoc/>
    public string Name => "links";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (table, column, sql) in Lost(JournalTable.Of(db).Values))
        {
            await foreach (var id in FoundIds.Run(db, sql, stop)) yield return new(Name, $"{table} {id}", $"Its {column} leads to a record that is not there.");
        }
    }

    private static IEnumerable<(string Table, string Column, string Sql)> Lost(IEnumerable<JournalTable> all)
    {
        var tables = all.ToList();
        var records = tables.Where(table => table.Kind is not null).ToDictionary(table => table.Kind!.Value);
        foreach (var part in tables.Where(table => table.Kind is null)) yield return (part.Name, "record", AnyKind(part, "of", records));
        yield return ("activity_link", "target", AnyKind(tables.Single(table => table.Type == typeof(ActivityLink)), "to", records));
        foreach (var record in records.Values) yield return (record.Name, "merged-into", OneKind(record, "merged_into", record));
        foreach (var (name, column, kind) in Columns) yield return (name, column, OneKind(tables.Single(table => table.Name == name), column, records[kind]));
    }

    private static string AnyKind(JournalTable from, string column, Dictionary<RecordKind, JournalTable> records)
    {
        var found = records.Select(to => $"(l.{column}_kind = {((int)to.Key).ToString(CultureInfo.InvariantCulture)} AND {There(column, to.Value)})");
        return $"SELECT l.id FROM {Dialect.Quote(from.Shape.Name)} l WHERE NOT ({string.Join(" OR ", found)})";
    }

    private static string OneKind(JournalTable from, string column, JournalTable to) =>
        $"SELECT l.id FROM {Dialect.Quote(from.Shape.Name)} l WHERE l.{Dialect.Quote(column)} IS NOT NULL AND NOT {There(column, to)}";

    private static string There(string column, JournalTable to) =>
        $"EXISTS (SELECT 1 FROM {Dialect.Quote(to.Shape.Name)} r WHERE r.id = l.{Dialect.Quote(column)})";
}
