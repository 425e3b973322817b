using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CareLabel.Imports;

/// <summary>
/// Text that was UTF-8, was taken for Latin 1 or Windows-1252, and was written as UTF-8 again ("Ã¥" for "å").
/// Each run of characters beyond ASCII is turned back where that gives valid UTF-8, and kept where it does not.
/// </summary>
internal sealed class TwiceEncoded(RawBytes raw) : Utf8Source(raw)
{
    private const int LongestRun = 64 * 1024;

    private static readonly Dictionary<int, byte> From1252 = Reverse1252();

    private readonly byte[] _block = new byte[4 * LongestRun];
    private int _held;
    private bool _ended;

    /// <summary>Whether nearly all runs beyond ASCII can be turned back, which right text hardly ever can.</summary>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        int all = 0, twice = 0;
        Span<byte> once = stackalloc byte[256];
        while (all < 10_000)
        {
            var start = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (start < 0) break;
            text = text[start..];
            var end = text.IndexOfAnyInRange((byte)0, (byte)0x7F);
            if (end < 0) break;
            all++;
            if (end <= once.Length && TryTurnBack(text[..end], once, out _)) twice++;
            text = text[end..];
        }

        return twice >= 2 && twice * 10L >= all * 9L;
    }

    public override int Read(Span<byte> into)
    {
        while (!_ended)
        {
            var count = Raw.Read(_block.AsSpan(_held, Math.Min(into.Length, _block.Length) - _held));
            _ended = count == 0;
            _held += count;

            // A run that may go on in the next block waits for it, unless it is longer than any real one.
            var cut = _ended || _held >= LongestRun * 3 ? _held : _block.AsSpan(0, _held).LastIndexOfAnyInRange((byte)0, (byte)0x7F) + 1;
            if (cut == 0) continue;

            var written = TurnBackRuns(_block.AsSpan(0, cut), into);
            _block.AsSpan(cut, _held - cut).CopyTo(_block);
            _held -= cut;
            return written;
        }

        return 0;
    }

    private static int TurnBackRuns(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0) plain = text.Length;
            text[..plain].CopyTo(into[written..]);
            written += plain;
            text = text[plain..];

            var run = text.IndexOfAnyInRange((byte)0, (byte)0x7F);
            if (run < 0) run = text.Length;
            if (!TryTurnBack(text[..run], into[written..], out var length))
            {
                text[..run].CopyTo(into[written..]);
                length = run;
            }

            written += length;
            text = text[run..];
        }

        return written;
    }

    private static bool TryTurnBack(ReadOnlySpan<byte> run, Span<byte> once, out int length)
    {
        length = 0;
        while (!run.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(run, out var rune, out var size) != OperationStatus.Done) return false;
            if (rune.Value < 0x100) once[length++] = (byte)rune.Value;
            else if (From1252.TryGetValue(rune.Value, out var b)) once[length++] = b;
            else return false;
            run = run[size..];
        }

        return length > 0 && Utf8.IsValid(once[..length]);
    }

    private static Dictionary<int, byte> Reverse1252()
    {
        var reverse = new Dictionary<int, byte>();
        for (var b = 0x80; b < 0xA0; b++)
        {
            Rune.DecodeFromUtf8(CodePage.Windows1252.Utf8((byte)b), out var rune, out _);
            reverse[rune.Value] = (byte)b;
        }

        return reverse;
    }
}
