using System.Text.Json;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Shared;

namespace CareLabel.Operations;

/// <summary>Whether the journal of one row joins from change to change and ends at the row as it is.</summary>
internal static class JournalChain
{
    /// <summary>What does not join. Values are not told: some are nobody's business.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="journal">Its journal, oldest first.</param>
    public static IReadOnlyList<string> Problems(JournalTable table, Row row, IReadOnlyList<JournalRow> journal)
    {
        List<string> problems = [.. Found(table, row, journal)];
        if (problems.Count == 0 || journal.Count < 2 || journal.Any(one => Read(one, table) is null)) return problems;

        // A long change may have come here after one of a higher number.
        var tables = new Dictionary<string, JournalTable> { [table.Name] = table };
        return Found(table, row, [.. JournalOrder.NewestFirst(journal.Reverse(), tables, _ => row).Reverse()]).Any() ? problems : [];
    }

    private static IEnumerable<string> Found(JournalTable table, Row row, IReadOnlyList<JournalRow> journal)
    {
        if (journal.Count == 0) yield return "It has no journal.";
        else if (journal[0].Act != JournalAct.Insert) yield return "The journal does not say when it was made.";
        if (journal.Skip(1).Any(one => one.Act == JournalAct.Insert)) yield return "The journal says that it was made more than once.";

        var left = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var one in journal)
        {
            if (Read(one, table) is not { } fields)
            {
                yield return $"What the journal says of change {one.Set} cannot be read.";
                continue;
            }

            foreach (var field in fields)
            {
                if (left.TryGetValue(field.Name, out var before) && !JournalValue.AreSame(before, field.Old)) yield return $"Change {one.Set} found another {field.Name} than the change before it left.";
                left[field.Name] = field.New;
            }
        }

        foreach (var (name, value) in left)
        {
            if (!JournalValue.AreSame(JournalFields.Get(row, table, name), value)) yield return $"Its {name} is not as the journal left it.";
        }
    }

    private static IReadOnlyList<FieldChange>? Read(JournalRow journal, JournalTable table)
    {
        try
        {
            return JournalFields.Of(journal, table);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
