using CareLabel.Exports;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Reads one text file: encoding, dialect and header by its first block, then row after row.</summary>
internal static class TextFile
{
    private const int ManyColumns = 500;

    public static Outcome<ListFile> Read(string path, RawBytes raw, ReadOnlySpan<byte> start, Table table,
        Action<long, long> tell, RowSink? sink, CancellationToken stop)
    {
        var encoding = TextEncoding.Guess(start);
        // What CareLabel wrote itself is not guessed at, whatever its cells look like.
        var isOurs = encoding.IsUtf8 && TextEncoding.WithoutMark(start).StartsWith(OwnHeader.Start);
        if (isOurs) encoding = encoding with { Twice = false };
        var source = Utf8Source.Open(encoding, raw);
        var block = new byte[CsvRows.BlockBytes];
        var text = block.AsSpan(0, Fill(source, block, out var ended));
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0 && ended) return new FileEmpty(path);

        var (dialect, at) = isOurs ? (new Dialect((byte)','), 0) : DialectGuess.Of(text, ended);
        var line = at > 0 ? 2 : 1;
        var sample = Sample.Of(text, at, line, dialect, ended);
        if (HeaderRow.Find(sample.Rows, at, line) is not { } header) return NoHeader(path);
        if (sample.Rows.Find(row => row.Line == header.Line) is { Count: > HeaderRow.MostColumns } wide)
            return new TooManyColumns(path, wide.Count);

        var log = new FileLog(path, sink);
        Warn(log, encoding, header, line);
        var fill = new TableFill(table, path, header.Names, sink);
        new CsvRows(source, dialect, header, encoding.Legacy, fill, log)
            .Read(text[header.Data..], ended, () => tell(raw.Count, log.Rows), stop);

        var format = new FileFormat("csv", encoding.Name, (char)dialect.Delimiter, (char)dialect.Quote, header.Line,
            header.Skipped + line - 1);
        return new ListFile(path, format, header.Names, fill.Rows, log.Warnings(), log.UnreadRows);
    }

    /// <summary>Warnings about the header, the same for every kind of file.</summary>
    public static void Warn(FileLog log, HeaderRow header, int firstLine)
    {
        if (header.Skipped > 0)
        {
            log.Note("lines-before-header", firstLine, header.Skipped == 1
                ? "1 line before the header was skipped" : FormattableString.Invariant($"{header.Skipped} lines before the header were skipped"));
        }

        if (header.Line == 0)
            log.Note("no-header", firstLine + header.Skipped, "the first line looks like data, not names: the columns are called Column 1, Column 2 and so on");
        if (header.Names.Count > ManyColumns)
            log.Note("many-columns", header.Line, FormattableString.Invariant($"{header.Names.Count} columns are more than can be mapped by hand"));
        foreach (var twin in header.Names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            if (twin.Count() > 1)
                log.Note("duplicate-column", header.Line, FormattableString.Invariant($"{twin.Count()} columns are called \"{twin.Key}\""));
        }
    }

    private static void Warn(FileLog log, TextEncoding encoding, HeaderRow header, int firstLine)
    {
        if (encoding.Twice)
            log.Note("encoded-twice", 1, "the text was encoded twice (Ã¥ for å) and has been turned back");
        Warn(log, header, firstLine);
    }

    private static FileNotAList NoHeader(string path) =>
        new(path, FormattableString.Invariant($"its first line is longer than {CsvRows.BlockBytes} bytes"), "check that this is a list with line ends");

    private static int Fill(Utf8Source source, Span<byte> block, out bool ended)
    {
        var filled = 0;
        ended = false;
        while (!ended && filled < block.Length - 16)
        {
            var count = source.Read(block[filled..]);
            ended = count == 0;
            filled += count;
        }

        return filled;
    }
}
