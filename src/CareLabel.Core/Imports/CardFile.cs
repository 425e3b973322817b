using System.Globalization;
using System.Text;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Reads the cards of a vCard file as rows of a list, each under headers as a list would have them.</summary>
internal static class CardFile
{
    private const int MostLineChars = 4 << 20, BatchCards = 2000;

    /// <summary>Reads all cards; a card that does not end is kept with its text.</summary>
    public static Outcome<ListFile> Read(string path, Stream stream, ReadOnlySpan<byte> start, Action<long, long> tell, RowSink sink, CancellationToken stop)
    {
        var first = Encoding.Latin1.GetString(start);
        stream.Position = first.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? 3 : 0;
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        var log = new FileLog(path, sink);
        var batch = Next(path);
        var rows = 0;
        foreach (var card in Cards(reader, log, stop))
        {
            for (var i = 0; i < CardRow.Headers.Count; i++) batch.Columns[i].Append(card[i]);
            batch.Commit(1);
            log.Read();
            rows++;
            if (batch.RowCount < BatchCards) continue;
            sink.Take(batch);
            batch = Next(path);
            tell(stream.Position, log.Rows);
        }

        if (batch.RowCount > 0) sink.Take(batch);
        tell(stream.Position, log.Rows);
        return new ListFile(path, new("vcard", "", '\0', '\0', 0, 0), CardRow.Headers, rows, log.Warnings(), []);
    }

    private static Table Next(string path)
    {
        var table = new Table();
        table.Begin(path);
        foreach (var header in CardRow.Headers) table.Add(header);
        return table;
    }

    // What no keyboard writes is removed, as from other lists; told, since it was there.
    private static string[] Clean(string[] cells, FileLog log, long line)
    {
        if (!cells.Any(cell => cell.Any(IsControl))) return cells;
        log.Note("control-characters", line);
        return [.. cells.Select(cell => string.Concat(cell.Where(c => !IsControl(c))))];
    }

    private static bool IsControl(char c) => c is < ' ' and not ('\n' or '\t') or '\x7F';

    private static IEnumerable<string[]> Cards(StreamReader reader, FileLog log, CancellationToken stop)
    {
        List<CardLine>? card = null;
        long number = 0, begun = 0;
        foreach (var line in Lines(reader, () => number++))
        {
            stop.ThrowIfCancellationRequested();
            if (CardLine.Read(line) is not { } read) continue;
            if (read is { Name: "BEGIN" } && Is(read))
            {
                if (card is not null) Unended(log, begun, card);
                // A line is known to end when the next one is read.
                (card, begun) = ([], number - 1);
            }
            else if (read is { Name: "END" } && Is(read) && card is not null)
            {
                yield return Clean(CardRow.Of(card), log, begun);
                card = null;
            }
            else card?.Add(read);
        }

        if (card is not null) Unended(log, begun, card);
    }

    private static bool Is(CardLine line) => line.Raw.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);

    private static void Unended(FileLog log, long line, List<CardLine> card)
    {
        var raw = Encoding.UTF8.GetBytes(string.Join('\n', card.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}:{one.Raw}"))));
        log.Unread(line, raw, raw.Length, "card-no-end", "begins a card that does not end");
    }

    // A line that begins with a blank goes on with the line before; so does quoted-printable text after a last '='.
    private static IEnumerable<string> Lines(StreamReader reader, Action count)
    {
        var whole = new StringBuilder();
        while (Line(reader) is { } line)
        {
            count();
            if (whole.Length > 0 && line is [' ' or '\t', ..]) Add(whole, line.AsSpan(1));
            else if (whole.Length > 0 && CardLine.GoesOn(whole.ToString()))
            {
                whole.Length--;
                Add(whole, line);
            }
            else
            {
                if (whole.Length > 0) yield return whole.ToString();
                whole.Clear().Append(line.AsSpan(0, Math.Min(line.Length, MostLineChars)));
            }
        }

        if (whole.Length > 0) yield return whole.ToString();
    }

    // A line without end must not be held whole.
    private static string? Line(StreamReader reader)
    {
        if (reader.Peek() < 0) return null;
        var line = new StringBuilder();
        for (var c = reader.Read(); c is not (-1 or '\n'); c = reader.Read())
        {
            if (line.Length < MostLineChars) line.Append((char)c);
        }

        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }

    // A picture of any size is not kept.
    private static void Add(StringBuilder whole, ReadOnlySpan<char> more)
    {
        if (whole.Length + more.Length <= MostLineChars) whole.Append(more);
    }
}
