using System.Text;
using System.Text.Unicode;

namespace CareLabel.Imports;

/// <summary>How the characters of a text file are written, found by evidence: its mark, then strict UTF-8, then letters.</summary>
/// <param name="Name">"utf-8", "utf-16-le", "utf-16-be", or one of <see cref="CodePage.All"/>.</param>
/// <param name="MarkBytes">Length of the byte order mark.</param>
/// <param name="Legacy">The code page of bytes that are not UTF-8; windows-1252 where there is no evidence.</param>
/// <param name="Twice">The text was UTF-8 that somebody took for Latin 1 and wrote as UTF-8 again.</param>
internal sealed record TextEncoding(string Name, int MarkBytes, CodePage Legacy, bool Twice = false)
{
    public bool IsUtf8 => Name == "utf-8";

    /// <summary>The encoding of a file that begins with <paramref name="start"/>.</summary>
    public static TextEncoding Guess(ReadOnlySpan<byte> start)
    {
        var mark = start.Length - WithoutMark(start).Length;
        if (IsUtf16(start, out var bigEndian)) return new(bigEndian ? "utf-16-be" : "utf-16-le", mark, CodePage.Windows1252);

        var text = start[mark..];
        var legacy = CodePage.Guess(text);
        if (mark > 0 || IsMostlyUtf8(text)) return new("utf-8", mark, legacy, TwiceEncoded.Is(text));
        return new(legacy.Name, 0, legacy);
    }

    /// <summary>The bytes behind a byte order mark, all of them where there is none.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> start) =>
        start.StartsWith("\uFEFF"u8) ? start[3..] : start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? start[2..] : start;

    /// <summary>By its mark, or because nearly every second byte is 0, as in Latin text.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> start, out bool bigEndian)
    {
        bigEndian = start is [0xFE, 0xFF, ..];
        if (bigEndian || start is [0xFF, 0xFE, ..]) return true;
        if (start.Length < 4) return false;

        int even = 0, odd = 0, pairs = Math.Min(start.Length, 64 * 1024) / 2;
        for (var i = 0; i < pairs; i++)
        {
            if (start[2 * i] == 0) even++;
            if (start[2 * i + 1] == 0) odd++;
        }

        bigEndian = even > odd;
        return Math.Max(even, odd) * 10L > pairs * 7L && Math.Min(even, odd) * 20L < pairs;
    }

    /// <summary>Whether the letters beyond ASCII are UTF-8 more often than not; true where there are none.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return true;

        int valid = 0, invalid = 0;
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            text = text[next..];
            var status = Rune.DecodeFromUtf8(text, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData) break;
            if (status == System.Buffers.OperationStatus.Done) valid++;
            else invalid++;
            text = text[length..];
        }

        return valid >= invalid;
    }
}
