using System.Text;

namespace CareLabel.Imports;

/// <summary>The first rows of a file under one dialect, by which dialect and header are judged.</summary>
internal sealed class Sample
{
    private const int MostRows = 200;

    private Sample(List<Row> rows, int broken, int quoted) => (Rows, Broken, Quoted) = (rows, broken, quoted);

    /// <summary>Rows in order, blank lines among them.</summary>
    public List<Row> Rows { get; }

    /// <summary>How many quotes were opened and never closed.</summary>
    public int Broken { get; }

    /// <summary>How many rows have a cell in quotes.</summary>
    public int Quoted { get; }

    /// <summary>One row.</summary>
    /// <param name="Cells">As text; empty for a blank line.</param>
    /// <param name="Count">How many cells there are, which may be more than were kept.</param>
    /// <param name="Line">Physical line from 1.</param>
    /// <param name="Following">Where the next row begins.</param>
    /// <param name="FollowingLine">Its line.</param>
    public sealed record Row(string[] Cells, int Count, int Line, int Following, int FollowingLine)
    {
        public int Filled { get; } = Cells.Count(cell => cell.Length > 0);

        public bool IsBlank => Cells.Length == 0;
    }

    public static Sample Of(ReadOnlySpan<byte> text, int at, int line, Dialect dialect, bool last)
    {
        var scanner = new CsvScanner(dialect);
        var rows = new List<Row>();
        int broken = 0, quoted = 0;
        while (rows.Count < MostRows && at < text.Length)
        {
            var end = scanner.Next(text, at, last);
            if (end == RowEnd.More) break;
            if (end == RowEnd.Unclosed) broken++;
            else rows.Add(new(Cells(text, scanner), scanner.Count, line, scanner.Following, line + scanner.Lines));
            if (scanner.AnyQuoted) quoted++;
            at = scanner.Following;
            line += scanner.Lines;
        }

        return new(rows, broken, quoted);
    }

    private static string[] Cells(ReadOnlySpan<byte> text, CsvScanner scanner)
    {
        if (scanner is { Count: 1, AnyQuoted: false } && scanner.Ends[0] == scanner.Starts[0]) return [];
        var cells = new string[scanner.Starts.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = text[scanner.Starts[i]..scanner.Ends[i]];
            if (scanner.IsEscaped(i))
            {
                var copy = cell.ToArray();
                cell = copy.AsSpan(0, scanner.Unescape(copy));
            }

            // Only the header is used as text, and no header is that long.
            cells[i] = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 4096)]);
        }

        return cells;
    }
}
