using System.Globalization;

namespace CareLabel.Imports;

/// <summary>Keeps what one file's reading has to tell: rows counted, rows that were not taken, and warnings.</summary>
internal sealed class FileLog(string path, RowSink? sink = null)
{
    private const int MostNamed = 5;

    private readonly List<UnreadRow> _unread = [];
    private readonly Dictionary<string, Notes> _notes = [];

    public string Path { get; } = path;

    /// <summary>Data rows met so far, read and unread.</summary>
    public int Rows { get; private set; }

    public IReadOnlyList<UnreadRow> UnreadRows => _unread;

    /// <summary>Counts a row that is taken as data.</summary>
    public void Read() => Rows++;

    /// <summary>Takes the last row counted back, because it will be counted as unread.</summary>
    public void TakeBack() => Rows--;

    /// <summary>Counts a row that is not taken; it has a number all the same, so nothing is lost.</summary>
    public void Unread(long line, ReadOnlySpan<byte> raw, long rawBytes, string code, string reason)
    {
        var kept = raw[..Math.Min(raw.Length, UnreadRow.MostRawBytes)];
        while (kept.Length < raw.Length && kept.Length > 0 && (raw[kept.Length] & 0xC0) == 0x80) kept = kept[..^1];
        var sentence = string.Create(CultureInfo.InvariantCulture, $"line {line} {reason}");
        var row = new UnreadRow(Path, ++Rows, line, kept.ToArray(), rawBytes, code, sentence);
        if (sink is null) _unread.Add(row);
        else sink.Take(row);
        Note(code, line, sentence);
    }

    /// <summary>Notes something about a line; the sentence is made when all lines are known.</summary>
    /// <param name="code">What it is; see <see cref="Sentence"/>.</param>
    /// <param name="line">Physical line from 1.</param>
    /// <param name="detail">What is said of this line, where lines differ in it.</param>
    public void Note(string code, long line, string? detail = null)
    {
        if (!_notes.TryGetValue(code, out var notes)) _notes[code] = notes = new();
        if (notes.Count++ < MostNamed) notes.First.Add((line, detail));
    }

    /// <summary>What has been noted, by first line.</summary>
    public IReadOnlyList<FileWarning> Warnings() =>
        [.. _notes.Select(note => new FileWarning(note.Key, Sentence(note.Key, note.Value), note.Value.First[0].Line, note.Value.Count))
            .OrderBy(warning => warning.Line)];

    private static string Sentence(string code, Notes notes)
    {
        if (notes.First[0].Detail is not null) return Join(notes, "; ", notes.First.Select(first => first.Detail!));

        var lines = Join(notes, ", ", notes.First.Select(first => first.Line.ToString(CultureInfo.InvariantCulture)));
        var where = (notes.Count == 1 ? "line " : "lines ") + lines;
        return code switch
        {
            "nul-characters" => $"NUL characters were removed on {where}",
            "control-characters" => $"control characters were removed on {where}",
            "invisible-characters" => $"invisible characters were kept on {where}",
            "lost-digits" => $"a long number stands as 1.23E+11 on {where}: its last digits were lost before the file came here",
            "merged-cells" => $"cells are merged over several rows from {where} on: only the first of the rows has the value",
            "empty-rows" => $"rows without any value were skipped on {where}",
            "extra-empty-cells" => $"empty cells beyond the header's last column were dropped on {where}",
            _ => $"{code} on {where}",
        };
    }

    private static string Join(Notes notes, string between, IEnumerable<string> parts)
    {
        var rest = notes.Count - notes.First.Count;
        return string.Join(between, parts) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
    }

    private sealed class Notes
    {
        public List<(long Line, string? Detail)> First { get; } = [];

        public int Count { get; set; }
    }
}
