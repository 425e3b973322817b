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
    private readonly List<WashedColumn[]> _names = [];
    private readonly WashedColumn[] _reach;
    private readonly WashedColumn[][] _useful;

    public LabelJudge(IReadOnlyList<WashedColumn> columns)
    {
        _columns = columns;
        _severities = [.. columns.Select(Severities)];
        WashedColumn[] Of(params ColumnKind[] kinds) => [.. columns.Where(column => kinds.Contains(column.Kind))];
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

    /// <summary>The two symbols that one row alone decides, as it came.</summary>
    public (Mark Complete, Mark Standard) Before(int row)
    {
        byte worst = 0;
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_severities[column] is { } severities && _columns[column].ValueOf(row) is var value and >= 0)
            {
                worst = Math.Max(worst, severities[value]);
            }
        }

        return (Complete(column => column.Has(row)), worst switch { 0 => Mark.Good, 1 or 2 => Mark.Warn, _ => Mark.Bad });
    }

    /// <summary>The same of a row that nothing was merged into, after its mends.</summary>
    public (Mark Complete, Mark Standard) After(int row)
    {
        byte worst = 0;
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_severities[column] is { } severities && _columns[column].ValueOf(row) is var value and >= 0)
            {
                worst = Math.Max(worst, severities[value]);
            }
        }

        return (Complete(column => column.Has(row)), Mended(worst));
    }

    /// <summary>The same of a merged row.</summary>
    /// <param name="values">For each column the numbers of the values that it is made of.</param>
    public (Mark Complete, Mark Standard) After(Func<int, IReadOnlyList<int>> values)
    {
        byte worst = 0;
        var filled = new HashSet<WashedColumn>();
        for (var column = 0; column < _columns.Count; column++)
        {
            foreach (var value in values(column))
            {
                if (_severities[column] is { } severities) worst = Math.Max(worst, severities[value]);
                filled.Add(_columns[column]);
            }
        }

        return (Complete(filled.Contains), Mended(worst));
    }

    private static Mark Mended(byte worst) => worst switch { 0 or 1 => Mark.Good, 2 => Mark.Warn, _ => Mark.Bad };

    private Mark Complete(Func<WashedColumn, bool> filled)
    {
        if (_names.Count == 0) return Mark.NotJudged;
        if (_names.Exists(name => !Array.Exists(name, column => filled(column)))) return Mark.Bad;
        if (_reach.Length > 0 && !Array.Exists(_reach, column => filled(column))) return Mark.Bad;
        var there = _useful.Count(columns => Array.Exists(columns, column => filled(column)));
        return there * 2 >= _useful.Length ? Mark.Good : Mark.Warn;
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
