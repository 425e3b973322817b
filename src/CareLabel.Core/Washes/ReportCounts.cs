using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>What the standards did and found, counted once from the values of each column.</summary>
internal static class ReportCounts
{
    /// <summary>Counts all columns, in their order.</summary>
    public static ColumnCount[] Of(WashedList list)
    {
        var columns = list.Result.Columns;
        var counts = new ColumnCount[columns.Count];
        Parallel.For(
            0, counts.Length, new() { MaxDegreeOfParallelism = list.Result.Settings.Threads }, i => counts[i] = Count(columns[i]));
        return counts;
    }

    private static ColumnCount Count(WashedColumn column)
    {
        var rows = new int[column.ValueCount];
        var filled = 0;
        foreach (var value in column.Values.Span)
        {
            if (value >= 0) rows[value]++;
        }

        var mends = new Dictionary<string, MendCount>();
        var objections = new Dictionary<string, ObjectionCount>();
        for (var value = 0; value < rows.Length; value++)
        {
            if (rows[value] == 0) continue;
            if (column.WashedCode(value) >= 0) filled += rows[value];
            if (column.MendOf(value) is { } mend)
            {
                if (!mends.TryGetValue(mend.Code, out var count)) mends[mend.Code] = count = new(mend.Sentence);
                count.Add(value, rows[value]);
            }

            if (column.ObjectionTo(value) is { } objection)
            {
                if (!objections.TryGetValue(objection.Code, out var count)) objections[objection.Code] = count = new(objection);
                count.Add(value, rows[value], objection);
            }
        }

        return new(column, filled, [.. mends.Values.OrderByDescending(count => count.Cells)],
            [.. objections.Values.OrderByDescending(count => count.Cells)]);
    }
}

/// <summary>One column, counted.</summary>
/// <param name="Column">The column.</param>
/// <param name="Filled">Rows that hold something after the wash; a word that stands for nothing is nothing.</param>
/// <param name="Mends">What was done, the most frequent first.</param>
/// <param name="Objections">What is wrong or doubtful, the most frequent first.</param>
internal sealed record ColumnCount(
    WashedColumn Column, int Filled, IReadOnlyList<MendCount> Mends, IReadOnlyList<ObjectionCount> Objections);

/// <summary>One thing that a standard did in a column.</summary>
internal sealed class MendCount(string sentence)
{
    private int _most;

    public string Sentence { get; } = sentence;

    public long Cells { get; private set; }

    /// <summary>The most frequent value that it was done to.</summary>
    public int Example { get; private set; }

    public void Add(int value, int cells)
    {
        Cells += cells;
        if (cells <= _most) return;
        (_most, Example) = (cells, value);
    }
}

/// <summary>One thing that a standard found in a column.</summary>
internal sealed class ObjectionCount(Objection first)
{
    private const int Kept = 3;

    private readonly List<(int Value, int Cells)> _examples = [];

    /// <summary>The words of the most frequent value with it.</summary>
    public Objection Shown { get; private set; } = first;

    public long Cells { get; private set; }

    /// <summary>How many different values have it.</summary>
    public int Values { get; private set; }

    /// <summary>Whether the words differ from value to value.</summary>
    public bool Varies { get; private set; }

    /// <summary>The problem in a sentence; where the words differ, as an example.</summary>
    public string Problem => Said(Shown.Problem);

    /// <summary>What to do, in a sentence; where the words differ, as an example.</summary>
    public string Advice => Said(Shown.Advice);

    /// <summary>The most frequent values with it.</summary>
    public IEnumerable<int> Examples => _examples.Select(example => example.Value);

    // Some words quote the value, which may be of any length.
    private string Said(string words)
    {
        var sentence = ReportWords.Sentence(ReportCells.Cut(words, 240));
        return Varies ? $"For example: {sentence}" : sentence;
    }

    public void Add(int value, int cells, Objection objection)
    {
        Cells += cells;
        Values++;
        Varies |= !string.Equals(Shown.Problem, objection.Problem, StringComparison.Ordinal);
        var at = _examples.Count;
        while (at > 0 && _examples[at - 1].Cells < cells) at--;
        if (at == Kept) return;
        if (at == 0) Shown = objection;
        _examples.Insert(at, (value, cells));
        if (_examples.Count > Kept) _examples.RemoveAt(Kept);
    }
}
