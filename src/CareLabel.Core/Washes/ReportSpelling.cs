using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Washes;

/// <summary>
/// Evidence speaks of folded values ("moe lind", "41290557"); people know them as they stand in the row. Finds the cell
/// that a folded value was read from.
/// </summary>
internal sealed class ReportSpelling(IReadOnlyList<WashedColumn> columns)
{
    // Fewer digits stand at the end of too many numbers.
    private const int FewestDigits = 6;

    private const int Longest = 200;

    private readonly WashedColumn[][] _addresses = [.. columns
        .Where(column => column.Kind is ColumnKind.Street or ColumnKind.HouseNumber or ColumnKind.Postcode or ColumnKind.City)
        .GroupBy(column => (column.Recognised.Part, column.Recognised.Ordinal))
        .Select(group => group.OrderBy(column => column.Kind switch
        {
            ColumnKind.Street => 0,
            ColumnKind.HouseNumber => 1,
            ColumnKind.Postcode => 2,
            _ => 3,
        }).ToArray())];

    /// <summary>The value as one of the rows has it, masked and cut; null where no cell folds to it.</summary>
    /// <param name="folded">A value of the evidence.</param>
    /// <param name="rows">Rows that may have it, the likeliest first.</param>
    public string? Of(string folded, ReadOnlySpan<int> rows)
    {
        if (folded.Length is 0 or > Longest) return null;
        foreach (var row in rows)
        {
            if (Cell(folded, row) is { } cell) return cell;
        }

        foreach (var row in rows)
        {
            if (Address(folded, row) is { } address) return address;
        }

        return null;
    }

    private string? Cell(string folded, int row)
    {
        foreach (var column in columns)
        {
            if (column.ValueOf(row) is not (var value and >= 0) || column.Washed(value).Length is 0 or > Longest) continue;
            var text = column.Text(row)!;
            if (Is(folded, column.Kind, text)) return ReportCells.Washed(column, value);
        }

        return null;
    }

    private static bool Is(string folded, ColumnKind kind, string text)
    {
        if (Folds(folded, text)) return true;
        if (kind is ColumnKind.Phone && folded.Length >= FewestDigits && folded.All(char.IsAsciiDigit))
            return !text.Contains(';', StringComparison.Ordinal) && Digits(text).EndsWith(folded, StringComparison.Ordinal);
        // The same mailbox with and without dots.
        if (kind is ColumnKind.Email && text.LastIndexOf('@') is var at and > 0) return Folds(folded, text[..at].Replace(".", "", StringComparison.Ordinal) + text[at..]);
        if (kind is ColumnKind.BirthDate or ColumnKind.Date) return string.Equals(Digits(text), folded, StringComparison.Ordinal);
        return kind is ColumnKind.CompanyName or ColumnKind.PersonOrCompany && Folds(folded, CompanyName.Parse(text, Setting.None).Core);
    }

    private static bool Folds(string folded, string text) =>
        string.Equals(folded, text, StringComparison.Ordinal) || string.Equals(Fold.Plain(text), folded, StringComparison.Ordinal)
        || string.Equals(Fold.Digraph(text), folded, StringComparison.Ordinal);

    private string? Address(string folded, int row)
    {
        var bare = Bare(folded);
        foreach (var address in _addresses)
        {
            var parts = address.Select(column => (column.Kind, Text: column.Text(row))).Where(part => part.Text is { Length: > 0 and <= Longest }).ToList();
            for (var from = 0; from < parts.Count; from++)
            {
                for (var count = parts.Count - from; count > 1; count--)
                {
                    var some = parts.Skip(from).Take(count).ToList();
                    if (Folds(bare, string.Concat(some.Select(part => Bare(part.Text!))))) return ReportCells.Cut(Joined(some));
                }
            }
        }

        return null;
    }

    // Street and place with a comma between them.
    private static string Joined(List<(ColumnKind Kind, string? Text)> parts)
    {
        var place = parts.FindIndex(part => part.Kind is ColumnKind.Postcode or ColumnKind.City);
        var (street, town) = (parts.Take(place < 0 ? parts.Count : place), parts.Skip(place < 0 ? parts.Count : place));
        return string.Join(", ", new[] { street, town }.Select(side => string.Join(' ', side.Select(part => ReportCells.Shown(part.Kind, part.Text!)))).Where(side => side.Length > 0));
    }

    // A postcode is compared without the space in it.
    private static string Bare(string text) => Fold.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
