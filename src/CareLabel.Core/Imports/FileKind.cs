using System.Text;
using System.Text.Unicode;

namespace CareLabel.Imports;

/// <summary>What the first bytes of a file say it is, whatever its name says.</summary>
/// <param name="Name">"text", "workbook", "old workbook", "empty", or "other".</param>
/// <param name="What">For a kind that is refused: what it is.</param>
/// <param name="Advice">For a kind that is refused: what to do.</param>
internal sealed record FileKind(string Name, string What = "", string Advice = "")
{
    public static readonly FileKind Text = new("text");
    public static readonly FileKind Workbook = new("workbook");
    public static readonly FileKind OldWorkbook = new("old workbook");
    public static readonly FileKind Empty = new("empty");
    public static readonly FileKind Cards = new("cards", "these are vCards, not CSV", ExportAsCsv);

    private const string ExportAsCsv = "export the list as CSV or XLSX and give that";

    private static readonly (byte[] Magic, FileKind Kind)[] Known =
    [
        (Ascii("PK\x03\x04"), Workbook),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OldWorkbook),
        (Ascii("%PDF-"), Other("this is a PDF")),
        ([0x1F, 0x8B], Compressed("gzip")),
        (Ascii("BZh"), Compressed("bzip2")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Compressed("xz")),
        ([0x28, 0xB5, 0x2F, 0xFD], Compressed("zstd")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Compressed("7z")),
        (Ascii("Rar!"), Compressed("rar")),
        ([0x89, 0x50, 0x4E, 0x47], Other("this is a picture (PNG)")),
        ([0xFF, 0xD8, 0xFF], Other("this is a picture (JPEG)")),
        (Ascii("GIF8"), Other("this is a picture (GIF)")),
        (Ascii("PAR1"), Other("this is a Parquet file")),
        (Ascii("SQLite format 3\0"), Other("this is an SQLite database")),
        ([0xFF, 0xFE, 0x00, 0x00], Other("this is UTF-32 text", "save it as UTF-8")),
        ([0x00, 0x00, 0xFE, 0xFF], Other("this is UTF-32 text", "save it as UTF-8")),
    ];

    private static readonly (string Start, FileKind Kind)[] KnownText =
    [
        ("<!doctype html", Html), ("<html", Html), ("<table", Html), ("<head", Html),
        ("<?xml", Other("this is XML, not CSV")),
        ("{\"", Other("this is JSON, not CSV")), ("[{", Other("this is JSON, not CSV")),
        ("BEGIN:VCARD", Cards),
        ("{\\rtf", Other("this is an RTF document")),
    ];

    private static FileKind Html =>
        Other("this is an HTML page, as old systems write under the name .xls", "open it in Excel and save it as CSV or XLSX");

    /// <summary>Tells the kind of a file from how it begins.</summary>
    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        foreach (var (magic, kind) in Known)
        {
            if (start.StartsWith(magic)) return kind;
        }

        var text = TextEncoding.WithoutMark(start);
        if (text.IndexOfAnyExcept(" \t\r\n\0"u8) < 0) return text.Contains((byte)0) && text.Length > 2 ? NotText : Empty;

        var begin = Encoding.Latin1.GetString(text[..Math.Min(text.Length, 64)]).TrimStart();
        foreach (var (known, kind) in KnownText)
        {
            if (begin.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return TextEncoding.IsUtf16(start, out _) || LooksLikeText(start) ? Text : NotText;
    }

    private static FileKind NotText { get; } = Other("this is not text");

    /// <summary>
    /// Text has few control characters. A short list with some of them is still text if all else is plain, so both
    /// shares count: bytes of an unknown kind have about one control in ten and hardly any of it is valid UTF-8.
    /// </summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> start)
    {
        int controls = 0, high = 0;
        foreach (var b in start)
        {
            if (b < 32 ? b is not (9 or 10 or 13) : b == 127) controls++;
            else if (b >= 128) high++;
        }

        var cut = start.Length - Math.Min(start.Length, 3);
        return Utf8.IsValid(start[..cut]) || (high < start.Length / 2 && TextEncoding.IsMostlyUtf8(start))
            ? controls * 10L <= start.Length
            : controls * 50L <= start.Length;
    }

    private static FileKind Other(string what, string advice = ExportAsCsv) => new("other", what, advice);

    private static FileKind Compressed(string how) =>
        Other($"this is a compressed file ({how})", "unpack it and give the list inside");

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
