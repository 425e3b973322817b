using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash;

/// <summary>Parts a mixed list into people and organisations, which are never one.</summary>
internal sealed class ListParts(int[] rows, IReadOnlyList<WashedColumn> columns, ListKind kind)
{
    /// <summary>The lists to match, with the rows of each in the order in which they were given.</summary>
    public IEnumerable<(int[] Rows, ListKind Kind)> Split()
    {
        if (kind != ListKind.Mixed) return [(rows, kind)];
        var personal = columns.Where(column => column.Kind is ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.FullName).ToArray();
        var either = columns.FirstOrDefault(column => column.Kind == ColumnKind.PersonOrCompany);
        var people = new List<int>();
        var companies = new List<int>();
        foreach (var row in rows)
        {
            (IsPerson(row, personal, either) ? people : companies).Add(row);
        }

        return new[] { (people.ToArray(), ListKind.People), (companies.ToArray(), ListKind.Companies) }.Where(part => part.Item1.Length > 0);
    }

    private static bool IsPerson(int row, WashedColumn[] personal, WashedColumn? either)
    {
        foreach (var column in personal)
        {
            if (column.Text(row) is { Length: > 0 } name) return column.Kind != ColumnKind.FullName || !CompanyName.LooksLikeCompany(name);
        }

        return either?.Text(row) is { Length: > 0 } text && !CompanyName.LooksLikeCompany(text);
    }
}
