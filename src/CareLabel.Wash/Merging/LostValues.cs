using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>What rows that are one had and their golden record does not: another value won.</summary>
public static class LostValues
{
    /// <summary>
    /// The values that lost, in the order of the rows, each once: without what the kept row had, and without what the cell
    /// itself says it leaves out. None where all values are kept.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="cell">The cell of the golden record.</param>
    /// <param name="rows">The rows of the entity.</param>
    /// <param name="kept">The row whose id survives.</param>
    public static IReadOnlyList<NotKept> Of(WashedColumn column, GoldenCell cell, ReadOnlySpan<int> rows, int kept)
    {
        if (cell.Parts is not null || cell.Values.Count == 0) return [];
        var (winner, own) = (column.WashedCode(cell.Values[0]), Code(column, kept));
        List<NotKept>? lost = null;
        HashSet<int>? seen = null;
        foreach (var row in rows)
        {
            var code = Code(column, row);
            if (code < 0 || code == winner || code == own || !(seen ??= []).Add(code)) continue;
            (lost ??= []).Add(new(column.Text(row)!, row, cell.Why));
        }

        return (IReadOnlyList<NotKept>?)lost ?? [];
    }

    private static int Code(WashedColumn column, int row) => column.ValueOf(row) is var value and >= 0 ? column.WashedCode(value) : -1;
}
