using System.Globalization;
using System.Text;
using CareLabel.Exports;

namespace CareLabel.Imports;

/// <summary>The column names of a file and where its data begins.</summary>
/// <param name="Names">Trimmed, without control and invisible characters; "Column 1" … where the file names none.</param>
/// <param name="Line">Physical line of the header from 1; 0 where there is none.</param>
/// <param name="Skipped">How many lines stand before the header, or before the first row.</param>
/// <param name="Data">Where in the text the data begins.</param>
/// <param name="DataLine">On which physical line.</param>
internal sealed record HeaderRow(IReadOnlyList<string> Names, int Line, int Skipped, int Data, int DataLine)
{
    /// <summary>As many columns as a spreadsheet can have.</summary>
    public const int MostColumns = 16_384;

    private const int MostLinesBefore = 30;

    /// <summary>Finds the header among the first rows; null where all of them are blank.</summary>
    /// <param name="rows">The first rows, none left out.</param>
    /// <param name="start">Where the first of them begins.</param>
    /// <param name="line">On which line.</param>
    public static HeaderRow? Find(IReadOnlyList<Sample.Row> rows, int start, int line)
    {
        var filled = rows.Where(row => row.Filled > 0).ToList();
        if (filled.Count == 0) return null;

        var width = DialectGuess.Width(filled);
        var index = 0;
        while (index < rows.Count && IsBefore(rows[index], width)) index++;
        var top = rows.ToList().FindIndex(row => row.Filled > 0);
        if (index == rows.Count || index > MostLinesBefore) index = top;

        // Names above data that has a cell more, as where every row ends with a delimiter, are a header and no title.
        if (index > top && rows[top].Filled > 1 && IsDataLike(rows, index)) index = top;

        var row = rows[index];
        if (IsDataLike(rows, index))
        {
            var names = Enumerable.Range(1, row.Cells.Length).Select(n => string.Create(CultureInfo.InvariantCulture, $"Column {n}"));
            return new([.. names], 0, row.Line - line, index == 0 ? start : rows[index - 1].Following, row.Line);
        }

        return new([.. row.Cells.Select(Clean)], row.Line, row.Line - line, row.Following, row.FollowingLine);
    }

    /// <summary>A title or a note above the list: fewer cells than the list, or hardly any of them filled.</summary>
    private static bool IsBefore(Sample.Row row, int width) =>
        row.Filled == 0 || (row.Filled <= 2 && row.Count < width && width > 2) || (row.Filled == 1 && width > 2)
        || (row.Count == 1 && width == 2);

    /// <summary>
    /// A first row that holds an e-mail address, a phone number, a date or a plain number above numbers is data:
    /// no one calls a column that. Years, and numbers counting from 0 or 1, are names of columns in many tables.
    /// </summary>
    private static bool IsDataLike(IReadOnlyList<Sample.Row> rows, int index)
    {
        var row = rows[index];
        var below = rows.Skip(index + 1).Where(next => next.Count == row.Count && !next.IsBlank).ToList();
        if (row.Cells.All(cell => cell.All(char.IsAsciiDigit) && cell.Length is > 0 and < 6)) return false;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i].Trim();
            if (LooksLikeEmail(cell)) return true;
            if (!IsMostlyDigits(cell, out var digits)) continue;
            if (digits >= 6) return true;
            if (!IsYear(cell) && below.Count > 0 && below.All(next => IsMostlyDigits(next.Cells[i], out _))) return true;
        }

        return false;
    }

    /// <summary>Name, one '@', a domain with a dot, no space.</summary>
    public static bool LooksLikeEmail(string cell)
    {
        var at = cell.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == cell.LastIndexOf('@') && cell.IndexOf('.', at) is var dot && dot > at + 1 && dot < cell.Length - 1
            && !cell.Any(char.IsWhiteSpace);
    }

    private static bool IsMostlyDigits(string cell, out int digits)
    {
        digits = cell.Count(char.IsAsciiDigit);
        return digits > 0 && cell.All(c => char.IsAsciiDigit(c) || " +-./():,'\u00A0".Contains(c, StringComparison.Ordinal));
    }

    private static bool IsYear(string cell) => cell.Length == 4 && (cell.StartsWith("19", StringComparison.Ordinal) || cell.StartsWith("20", StringComparison.Ordinal));

    private static string Clean(string cell)
    {
        var text = cell.StartsWith('\'') && CellGuard.Strips(Encoding.UTF8.GetBytes(cell)) ? cell[1..] : cell;
        if (text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
        {
            text = string.Concat(text.Select(c => c is '\n' or '\r' or '\t' ? ' ' : c)
                .Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        }

        return text.Trim();
    }
}
