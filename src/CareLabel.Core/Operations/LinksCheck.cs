using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Operations;

/// <summary>Every link leads to a record: of parts to theirs, of records to each other.</summary>
public sealed class LinksCheck(Catalogue catalogue) : ICheck
{
    /// <inheritdoc/>
    public string Name => "links";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> Run(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        var tables = JournalTable.Of(db).Values.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        foreach (var (table, sql, problem) in tables.SelectMany(table => Questions(table, tables)))
        {
            await foreach (var row in RawRows.Of(db, sql, stop)) yield return new(Name, $"{table.Name} {row[0]}", problem);
        }
    }

    private IEnumerable<(JournalTable, string Sql, string Problem)> Questions(JournalTable table, List<JournalTable> tables)
    {
        var name = Quote(table);
        if (table.Kind is null)
        {
            var kinds = catalogue.Types.Where(type => type.Parts.Contains(table.Type)).Select(type => type.Kind).ToList();
            if (kinds.Count > 0) yield return (table, $"SELECT id FROM {name} WHERE of_kind NOT IN ({string.Join(',', kinds.Select(kind => (int)kind))})", "It is a part of a kind of record that has no such parts.");
            foreach (var of in tables.Where(of => of.Kind is not null))
            {
                yield return (table, $"SELECT id FROM {name} p WHERE of_kind = {(int)of.Kind!} AND NOT EXISTS (SELECT 1 FROM {Quote(of)} r WHERE r.id = p.\"of\")", $"It is a part of a {of.Name} that there is not.");
            }
        }
        else
        {
            yield return (table, $"SELECT id FROM {name} p WHERE merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {name} r WHERE r.id = p.merged_into)", "It was folded into a record that there is not.");
            yield return (table, $"SELECT id FROM {name} WHERE merged_into IS NOT NULL AND (retired_at IS NULL OR merged_into = id)", "It was folded into another and is still in use, or into itself.");
        }

        foreach (var column in table.Columns.Where(column => !column.Property.IsPrimaryKey()))
        {
            if (Target(column, tables) is not { } target) continue;
            var link = Dialect.Quote(column.Name);
            yield return (table, $"SELECT id FROM {name} p WHERE {link} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {Quote(target)} r WHERE r.id = p.{link})", $"Its {column.Name} is a {target.Name} that there is not.");
        }
    }

    // An id of a kind of its own says by its type where it leads.
    private static JournalTable? Target(JournalColumn column, List<JournalTable> tables)
    {
        var type = Nullable.GetUnderlyingType(column.Property.ClrType) ?? column.Property.ClrType;
        return typeof(IId).IsAssignableFrom(type) ? tables.FirstOrDefault(table => table.Type == type.GetGenericArguments()[0]) : null;
    }

    private static string Quote(JournalTable table) => Dialect.Quote(table.Shape.Name);
}
