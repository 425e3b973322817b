using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Labels;

/// <summary>
/// Judges rows. Complete: a name and one way to reach (bad without), and at least half of the other useful fields
/// (warn below). Standard: bad where a value cannot be read, warn where one had to be mended or is doubtful.
/// Fields that the list does not have are not asked for.
/// </summary>
internal sealed class LabelJudge
{
    private static readonly ColumnKind[] Reach = [ColumnKind.Email, ColumnKind.Phone];

    private static readonly ColumnKind[] Useful =
    [
        ColumnKind.Email, ColumnKind.Phone, ColumnKind.Street, ColumnKind.Postcode, ColumnKind.City, ColumnKind.Country,
        ColumnKind.CompanyName, ColumnKind.CompanyNumber, ColumnKind.FullAddress,
    ];

    private readonly IReadOnlyList<WashedColumn> _columns;
    private readonly byte[]?[] _severities;

    // Columns by number; of each set one is enough.
    private readonly List<int[]> _names = [];
    private readonly int[] _reach;
    private readonly int[][] _useful;

    public LabelJudge(IReadOnlyList<WashedColumn> columns)
    {
        _columns = columns;
        _severities = [.. columns.Select(Severities)];
        int[] Of(params ColumnKind[] kinds) => [.. Enumerable.Range(0, columns.Count).Where(column => kinds.Contains(columns[column].Kind))];
        var whole = Of(ColumnKind.FullName, ColumnKind.PersonOrCompany);
        var first = Of(ColumnKind.FirstName);
        var last = Of(ColumnKind.LastName);
        if (whole.Length > 0) _names.Add(whole);
        else if (first.Length + last.Length > 0)
        {
            if (first.Length > 0) _names.Add(first);
            if (last.Length > 0) _names.Add(last);
        }
        else if (Of(ColumnKind.CompanyName) is { Length: > 0 } company) _names.Add(company);

        _reach = Of(Reach);
        _useful = [.. Useful.Select(kind => Of(kind)).Where(found => found.Length > 0)];
    }

    /// <summary>What the cells of one row say of it, as it came and after its mends.</summary>
    public Judged Row(int row)
    {
        Span<bool> filled = _columns.Count <= 256 ? stackalloc bool[_columns.Count] : new bool[_columns.Count];
        byte worst = 0;
        for (var column = 0; column < filled.Length; column++)
        {
            if (_columns[column].ValueOf(row) is not (var value and >= 0)) continue;
            filled[column] = _columns[column].WashedCode(value) >= 0;
            if (_severities[column] is { } severities) worst = Math.Max(worst, severities[value]);
        }

        return new(Complete(filled), worst);
    }

    /// <summary>The same of a merged row.</summary>
    /// <param name="values">For each column the numbers of the values that it is made of.</param>
    public Judged Merged(Func<int, IReadOnlyList<int>> values)
    {
        Span<bool> filled = _columns.Count <= 256 ? stackalloc bool[_columns.Count] : new bool[_columns.Count];
        byte worst = 0;
        for (var column = 0; column < filled.Length; column++)
        {
            foreach (var value in values(column))
            {
                if (_severities[column] is { } severities) worst = Math.Max(worst, severities[value]);
                filled[column] = true;
            }
        }

        return new(Complete(filled), worst);
    }

    private Mark Complete(ReadOnlySpan<bool> filled)
    {
        if (_names.Count == 0) return Mark.NotJudged;
        foreach (var name in _names)
        {
            if (!Any(name, filled)) return Mark.Bad;
        }

        if (_reach.Length > 0 && !Any(_reach, filled)) return Mark.Bad;
        var there = 0;
        foreach (var useful in _useful) there += Any(useful, filled) ? 1 : 0;
        return there * 2 >= _useful.Length ? Mark.Good : Mark.Warn;
    }

    private static bool Any(int[] columns, ReadOnlySpan<bool> filled)
    {
        foreach (var column in columns)
        {
            if (filled[column]) return true;
        }

        return false;
    }

    // 0 as it should be, 1 mended, 2 doubtful, 3 not readable; null for columns without a standard.
    private static byte[]? Severities(WashedColumn column)
    {
        if (StandardList.For(column.Kind) is null && !StandardList.IsCategory(column.Kind)) return null;
        var severities = new byte[column.ValueCount];
        for (var value = 0; value < severities.Length; value++)
        {
            severities[value] = column.ObjectionTo(value) is { } ? (byte)(column.IsRejected(value) ? 3 : 2)
                : column.MendOf(value) is not null ? (byte)1 : (byte)0;
        }

        return severities;
    }
}

/// <summary>The two symbols that the cells of a row decide.</summary>
/// <param name="Complete">Whether the fields that such a record needs are filled.</param>
/// <param name="Worst">The worst of its values: 0 as it should be, 1 mended, 2 doubtful, 3 not readable.</param>
internal readonly record struct Judged(Mark Complete, byte Worst)
{
    /// <summary>Whether every value was written the one way when it came.</summary>
    public Mark StandardBefore => Worst switch { 0 => Mark.Good, 1 or 2 => Mark.Warn, _ => Mark.Bad };

    /// <summary>Whether it is now.</summary>
    public Mark StandardAfter => Worst switch { 0 or 1 => Mark.Good, 2 => Mark.Warn, _ => Mark.Bad };
}
