using CareLabel.Fields;

namespace CareLabel.Imports;

/// <summary>
/// Sees when so many rows of a list wait that the list or its mapping is likely to be wrong: a list of millions that all fail
/// need not be kept row by row before somebody is told.
/// </summary>
/// <param name="import">The import.</param>
/// <param name="set">Its change set.</param>
/// <param name="file">The list.</param>
/// <param name="before">What came of rows in earlier runs.</param>
internal sealed class WaitingLimit(long import, long set, string file, ImportCounts before)
{
    /// <summary>From so many waiting rows on, one row in a hundred must have been let in.</summary>
    public const int Some = 5_000;

    /// <summary>From so many waiting rows on, as many must have been let in: nobody mends more by hand.</summary>
    public const int Many = 100_000;

    private const int MostNamed = 3;

    private readonly Dictionary<(string? Field, string Rule), (string What, int Rows)> _minded = [];
    private ImportCounts _counts = before;

    /// <summary>Whether too many rows wait.</summary>
    public static bool IsPassed(ImportCounts counts) =>
        (counts.Waiting >= Some && counts.LetIn < counts.Waiting / 100) || (counts.Waiting >= Many && counts.LetIn < counts.Waiting);

    /// <summary>Counts rows that are done; refuses to go on where too many of them wait.</summary>
    public Refusal? After(IReadOnlyCollection<RowResult> rows)
    {
        _counts = _counts.With(rows);
        foreach (var remark in rows.Where(row => row.Waits).SelectMany(row => row.Remarks.DistinctBy(Minded)))
        {
            var (what, count) = _minded.GetValueOrDefault(Minded(remark), (remark.Sentence, 0));
            _minded[Minded(remark)] = (what, count + 1);
        }

        return IsPassed(_counts)
            ? new ImportStopped(import, set, file, _counts, [.. _minded.Values.OrderByDescending(one => one.Rows).ThenBy(one => one.What, StringComparer.Ordinal).Take(MostNamed)])
            : null;
    }

    private static (string? Field, string Rule) Minded(Remark remark) => (remark.Field, remark.Rule);
}
