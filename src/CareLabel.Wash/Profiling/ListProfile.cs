using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Profiling;

/// <summary>What a list looks like before anything is done to it, column by column.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Columns">One profile per column, in the list's order.</param>
public sealed record ListProfile(int Rows, IReadOnlyList<ColumnProfile> Columns)
{
    /// <summary>Profiles every column. The answer does not depend on the number of threads.</summary>
    /// <param name="table">The list.</param>
    /// <param name="columns">Its columns as recognised, in the list's order.</param>
    /// <param name="threads">How many columns to look at side by side; at least 1.</param>
    public static ListProfile Of(Table table, IReadOnlyList<RecognisedColumn> columns, int threads = 1)
    {
        var profiles = new ColumnProfile[columns.Count];
        OneAtATime.For(profiles.Length, new() { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
            profiles[i] = ColumnProfile.Of(table.Columns[columns[i].Index], columns[i]));
        return new(table.RowCount, profiles);
    }
}
