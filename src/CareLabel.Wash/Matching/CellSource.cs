namespace CareLabel.Wash.Matching;

/// <summary>An comparison together with where its cells come from.</summary>
/// <param name="Comparison">What is compared.</param>
/// <param name="Fill">Writes the comparison's cells of all rows; the second argument gives each row's number in the table.</param>
internal sealed record CellSource(Comparison Comparison, Action<Rows, int[]> Fill)
{
    /// <summary>Writes one cell of all rows, from a value of one field.</summary>
    public static void FillCell(Rows rows, int[] tableRows, int cell, MatchField field, int[] codes)
    {
        var values = field.Values.Span;
        for (var row = 0; row < tableRows.Length; row++)
        {
            if (values[tableRows[row]] is var value and >= 0) rows[row][cell] = codes[value];
        }
    }
}
