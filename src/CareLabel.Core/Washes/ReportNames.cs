using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>What people call the rows.</summary>
internal sealed class ReportNames
{
    private const int Most = 60;

    private readonly WashedList _list;
    private readonly WashedColumn[][][] _ways;

    public ReportNames(WashedList list)
    {
        _list = list;
        var columns = list.Result.Columns;
        WashedColumn[] Of(params ColumnKind[] kinds) => [.. columns.Where(column => kinds.Contains(column.Kind))];
        // Files of several languages have a column of the same kind each: the first that is filled speaks.
        _ways =
        [
            [Of(ColumnKind.FullName)], [Of(ColumnKind.FirstName), Of(ColumnKind.LastName)], [Of(ColumnKind.PersonOrCompany)],
            [Of(ColumnKind.CompanyName)], [Of(ColumnKind.Email)], [[.. columns.Where(column => column.Kind != ColumnKind.Id)]],
        ];
    }

    /// <summary>The name of a row; its number where it has none.</summary>
    public string Of(int row)
    {
        foreach (var way in _ways)
        {
            var words = way.Select(columns => First(columns, row)).OfType<string>().ToList();
            if (words.Count > 0) return ReportCells.Cut(string.Join(' ', words), Most);
        }

        return _list.RowName(row);
    }

    /// <summary>The different names of rows, the first ones.</summary>
    public string Of(IEnumerable<int> rows) => string.Join(" · ", rows.Select(Of).Distinct().Take(3));

    /// <summary>"row 17", with the file where there are several, and the id where there is a column for it.</summary>
    public string Number(int row)
    {
        var (file, number) = _list.Lists.NumberOf(row);
        var name = ReportWords.Figure(number);
        return _list.Lists.Files.Count == 1 ? $"row {name}" : $"{ReportWords.FileName(_list.Lists.Files[file].Path)} row {name}";
    }

    private static string? First(WashedColumn[] columns, int row)
    {
        foreach (var column in columns)
        {
            if (column.ValueOf(row) is var value and >= 0 && ReportCells.Washed(column, value) is { Length: > 0 } text) return text;
        }

        return null;
    }
}
