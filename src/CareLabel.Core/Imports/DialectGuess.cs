namespace CareLabel.Imports;

/// <summary>Finds the dialect under which the first rows of a file agree best about their number of cells.</summary>
internal static class DialectGuess
{
    private const byte Double = (byte)'"', Single = (byte)'\'';

    /// <summary>The dialect of a text that begins with <paramref name="text"/>, and where its rows begin.</summary>
    public static (Dialect Dialect, int Start) Of(ReadOnlySpan<byte> text, bool last)
    {
        var returns = !text.Contains((byte)'\n') && text.Contains((byte)'\r');
        if (Separator(text, out var start) is { } named) return (Finish(text, start, new(named, Double, returns), last), start);

        Dialect? best = null;
        var most = double.MinValue;
        foreach (var delimiter in ",;\t|"u8)
        {
            var dialect = new Dialect(delimiter, Double, returns);
            var score = Score(Sample.Of(text, 0, 1, dialect, last));
            if (score > most) (best, most) = (dialect, score);
        }

        return (SingleQuoted(text, last, returns, most) ?? Finish(text, 0, best!, last), 0);
    }

    /// <summary>Excel's first line "sep=;" names the delimiter and is no data.</summary>
    private static byte? Separator(ReadOnlySpan<byte> text, out int start)
    {
        start = 0;
        var quoted = text.StartsWith("\""u8);
        var line = quoted ? text[1..] : text;
        if (line.Length < 6 || (line[0] | 32) != 's' || (line[1] | 32) != 'e' || (line[2] | 32) != 'p' || line[3] != '=') return null;

        var delimiter = line[4];
        var end = 5 + (quoted ? 2 : 0);
        if (quoted && line[5] != '"') return null;
        if (text.Length > end && text[end] == '\r') end++;
        if (text.Length > end && text[end] == '\n') end++;
        if (end == 5 + (quoted ? 2 : 0) || !",;\t|:^~"u8.Contains(delimiter)) return null;
        start = end;
        return delimiter;
    }

    /// <summary>
    /// Single quotes are quotes only where no double ones are, and where reading them so makes the rows agree better,
    /// or where nearly all cells stand in them: an apostrophe before a name or a number is far more common.
    /// </summary>
    private static Dialect? SingleQuoted(ReadOnlySpan<byte> text, bool last, bool returns, double most)
    {
        foreach (var delimiter in ",;\t|"u8)
        {
            if (text.IndexOf([delimiter, Single]) < 0 && text.IndexOf([(byte)'\n', Single]) < 0 && text[0] != Single) continue;

            var twice = Sample.Of(text, 0, 1, new(delimiter, Double, returns), last);
            if (twice.Quoted > 0) continue;

            var dialect = new Dialect(delimiter, Single, returns);
            var once = Sample.Of(text, 0, 1, dialect, last);
            if (once.Quoted == 0 || once.Broken > 0) continue;
            if (Score(once) > most + 0.05 || (Score(once) >= most && MostlyWrapped(twice))) return dialect;
        }

        return null;
    }

    private static bool MostlyWrapped(Sample sample)
    {
        int wrapped = 0, filled = 0;
        foreach (var cell in sample.Rows.Skip(1).SelectMany(row => row.Cells).Where(cell => cell.Length > 0))
        {
            filled++;
            if (cell.Length > 1 && cell[0] == '\'' && cell[^1] == '\'') wrapped++;
        }

        return wrapped >= 4 && wrapped * 10 >= filled * 8;
    }

    private static Dialect Finish(ReadOnlySpan<byte> text, int start, Dialect dialect, bool last)
    {
        // Doubled quotes never leave a backslash before a quote that text follows, so one such place is proof.
        for (var at = text[start..].IndexOf("\\\""u8) + start; at >= start;)
        {
            var after = at + 2 < text.Length ? text[at + 2] : (byte)'\n';
            if (after != dialect.Delimiter && after is not ((byte)'"' or (byte)'\r' or (byte)'\n'))
            {
                var slashes = dialect with { Backslashes = true };
                return Sample.Of(text, start, 1, slashes, last).Quoted > 0 ? slashes : dialect;
            }

            var next = text[(at + 1)..].IndexOf("\\\""u8);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return dialect;
    }

    /// <summary>How well the rows agree: 1 and a bit where all have the same number of cells and that is more than one.</summary>
    private static double Score(Sample sample)
    {
        var rows = sample.Rows.Where(row => !row.IsBlank).ToList();
        if (rows.Count == 0) return 0;

        var width = Width(rows);
        if (width == 1) return 0.3;

        // A title above the header is not the dialect's fault, but it is a reason for doubt.
        var before = rows.TakeWhile(row => row.Count < width).Count();
        var agree = rows.Count(row => row.Count == width) / (double)(rows.Count - before + sample.Broken);
        return 0.35 + 0.65 * agree + Math.Min(width, 50) * 0.001 - (before > 0 ? 0.1 + 0.01 * before : 0);
    }

    /// <summary>The number of cells that most rows have; on a tie the first row's, then the larger.</summary>
    public static int Width(List<Sample.Row> rows)
    {
        var counts = rows.CountBy(row => row.Count).ToList();
        var most = counts.Max(width => width.Value);
        return counts.Where(width => width.Value == most)
            .OrderByDescending(width => width.Key == rows[0].Count).ThenByDescending(width => width.Key).First().Key;
    }
}
