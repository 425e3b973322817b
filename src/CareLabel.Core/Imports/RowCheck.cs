using System.Globalization;
using System.Text;

namespace CareLabel.Imports;

/// <summary>Whether a row fits under the header; if not, why, as the rest of a sentence that begins with "line N".</summary>
internal sealed class RowCheck
{
    /// <summary>A cell longer than this many bytes is no value that a person typed.</summary>
    public const int MostCellBytes = 1_000_000;

    private static readonly HashSet<string> TotalWords = new(StringComparer.Ordinal)
    {
        "total", "totalt", "totalsum", "subtotal", "sum", "summa", "sammanlagt", "ialt", "alt", "yhteensä", "razem", "suma", "łącznie",
        "ogółem", "gesamt", "summe", "antall", "antal", "count", "lukumäärä",
    };

    private static readonly HashSet<string> WordsBesideTotal = new(StringComparer.Ordinal)
    {
        "i", "grand", "rader", "rad", "rækker", "rows", "row", "records", "record", "poster", "post", "riviä", "wierszy", "wiersze", "st",
        "stk", "kpl", "szt", "kunder", "kontakter", "customers", "contacts", "personer", "people", "of", "av", "in", "number",
    };

    private readonly byte[][] _header;
    private readonly bool _isNamed;
    private readonly int _least;
    private readonly int _email;
    private int _secondTable;
    private long _secondTableLine;

    public RowCheck(HeaderRow header)
    {
        _header = [.. header.Names.Select(Encoding.UTF8.GetBytes)];
        _isNamed = header.Line > 0 && _header.Count(name => name.Length > 0) >= 2;
        _email = header.Names.ToList().FindIndex(name => name.Contains("mail", StringComparison.OrdinalIgnoreCase));
        _least = header.Names.Count;

        // A delimiter behind the last name makes a column without a name, which many programs then leave out of the rows.
        while (header.Line > 0 && _least > 1 && _header[_least - 1].Length == 0) _least--;
    }

    /// <summary>A blank line or an empty row stood right before: a second table may begin.</summary>
    public bool AfterGap { get; set; }

    /// <summary>Null where the row fits; extra cells, if any, are then empty.</summary>
    public (string Code, string Reason)? Reject(ReadOnlySpan<byte> text, CsvScanner row, long line)
    {
        var afterGap = AfterGap;
        AfterGap = false;
        if (Longest(row) is var longest and > MostCellBytes)
        {
            return ("long-cell", Invariant($"has a cell of {longest} bytes and {MostCellBytes} is the most"));
        }

        var fits = row.Count >= _least && (row.Count <= _header.Length || ExtraAreEmpty(row));
        if (fits)
        {
            _secondTable = 0;
            return _isNamed && IsHeader(text, row) ? ("repeated-header", "repeats the header") : null;
        }

        if (afterGap && row.Count >= 2 && LooksLikeNames(text, row))
        {
            (_secondTable, _secondTableLine) = (row.Count, line);
            return ("second-table", "begins a second table, which is another list");
        }

        if (row.Count == _secondTable)
            return ("second-table", Invariant($"belongs to the second table, which begins on line {_secondTableLine}"));

        return ("wrong-shape", Invariant($"has {row.Count} of {_header.Length} cells{Shift(text, row)}"));
    }

    /// <summary>Whether a row is the sum below a list: a word for it first, and most other cells empty.</summary>
    public static bool IsTotal(string first, int filled, int width)
    {
        if (filled > Math.Max(1, width / 2) || first.Length > 60) return false;

        var words = first.ToLowerInvariant().Split([' ', ':', '\u00A0', '=', '(', ')', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(TotalWords.Contains)
            && words.All(word => TotalWords.Contains(word) || WordsBesideTotal.Contains(word) || word.All(char.IsAsciiDigit));
    }

    private static int Longest(CsvScanner row)
    {
        if (row.TextEnd - row.Starts[0] <= MostCellBytes) return 0;
        var longest = 0;
        for (var i = 0; i < row.Starts.Length; i++) longest = Math.Max(longest, row.Ends[i] - row.Starts[i]);
        return longest;
    }

    private bool ExtraAreEmpty(CsvScanner row)
    {
        if (row.Count > CsvScanner.MostCells) return false;
        for (var i = _header.Length; i < row.Count; i++)
        {
            if (row.Ends[i] > row.Starts[i]) return false;
        }

        return true;
    }

    private bool IsHeader(ReadOnlySpan<byte> text, CsvScanner row)
    {
        for (var i = 0; i < _header.Length; i++)
        {
            var cell = i < row.Count ? text[row.Starts[i]..row.Ends[i]] : [];
            if (!cell.Trim((byte)' ').SequenceEqual(_header[i])) return false;
        }

        return true;
    }

    private static bool LooksLikeNames(ReadOnlySpan<byte> text, CsvScanner row)
    {
        for (var i = 0; i < row.Starts.Length; i++)
        {
            var cell = text[row.Starts[i]..row.Ends[i]];
            if (cell.IsEmpty || cell.Contains((byte)'@') || cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) return false;
        }

        return true;
    }

    /// <summary>Names the column in which an e-mail address stands that has one of its own: what a stray delimiter does.</summary>
    private string Shift(ReadOnlySpan<byte> text, CsvScanner row)
    {
        if (_email < 0) return "";
        for (var i = 0; i < Math.Min(row.Starts.Length, _header.Length); i++)
        {
            if (i == _email || row.Ends[i] - row.Starts[i] > 320) continue;
            if (HeaderRow.LooksLikeEmail(Encoding.UTF8.GetString(text[row.Starts[i]..row.Ends[i]])))
                return $": the cells are shifted, an e-mail address stands in \"{Encoding.UTF8.GetString(_header[i])}\"";
        }

        return "";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
