using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
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

    // The mark of a value: how bad it is, and whether anything is left of it after the wash.
    private const byte Worst = 3, Filled = 4;

    private readonly WashedColumn[] _columns;

    // For each column that says anything of a row, the marks of its values.
    private readonly byte[]?[] _marks;
    private readonly int[] _judged;

    // Columns by number; of each set one is enough.
    private readonly List<int[]> _names = [];
    private readonly int[] _reach;
    private readonly int[][] _useful;

    public LabelJudge(IReadOnlyList<WashedColumn> columns)
    {
        _columns = [.. columns];
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
        int[] asked = [.. _names.SelectMany(name => name), .. _reach, .. _useful.SelectMany(useful => useful)];
        _judged = [.. Enumerable.Range(0, columns.Count).Where(column => HasStandard(columns[column]) || asked.Contains(column))];
        _marks = new byte[]?[columns.Count];
        foreach (var column in _judged) _marks[column] = Marks(columns[column]);
    }

    /// <summary>What the cells of one row say of it, as it came and after its mends.</summary>
    public Judged Row(int row)
    {
        Span<bool> filled = _columns.Length <= 256 ? stackalloc bool[_columns.Length] : new bool[_columns.Length];
        var worst = 0;
        foreach (var column in _judged)
        {
            if (_columns[column].ValueOf(row) is not (var value and >= 0)) continue;
            var mark = _marks[column]![value];
            filled[column] = (mark & Filled) != 0;
            worst = Math.Max(worst, mark & Worst);
        }

        return new(Complete(filled), (byte)worst);
    }

    /// <summary>The same of a golden record.</summary>
    public Judged Merged(GoldenRecords golden, int entity)
    {
        Span<bool> filled = _columns.Length <= 256 ? stackalloc bool[_columns.Length] : new bool[_columns.Length];
        var worst = 0;
        foreach (var column in _judged)
        {
            var values = golden.Cell(entity, column).Values;
            filled[column] = values.Count > 0;
            for (var i = 0; i < values.Count; i++) worst = Math.Max(worst, _marks[column]![values[i]] & Worst);
        }

        return new(Complete(filled), (byte)worst);
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

    private static bool HasStandard(WashedColumn column) => StandardList.For(column.Kind) is not null || StandardList.IsCategory(column.Kind);

    // 0 as it should be, 1 mended, 2 doubtful, 3 not readable; always 0 in columns without a standard.
    private static byte[] Marks(WashedColumn column)
    {
        var marks = new byte[column.ValueCount];
        var standard = HasStandard(column);
        for (var value = 0; value < marks.Length; value++)
        {
            marks[value] = (byte)((standard && column.MendOf(value) is not null ? 1 : 0) | (column.WashedCode(value) >= 0 ? Filled : 0));
        }

        if (!standard) return marks;
        foreach (var value in column.Objections.Keys)
        {
            marks[value] = (byte)((marks[value] & Filled) | (column.IsRejected(value) ? 3 : 2));
        }

        return marks;
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
