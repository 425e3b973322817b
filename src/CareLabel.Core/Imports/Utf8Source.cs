using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CareLabel.Imports;

/// <summary>The text of a file as UTF-8, block by block. Bytes that were not UTF-8 in a UTF-8 file come as they are.</summary>
internal abstract class Utf8Source(RawBytes raw)
{
    protected RawBytes Raw { get; } = raw;

    /// <summary>Fills a part of <paramref name="into"/> and answers how much; 0 only at the end. Needs room for 16 bytes.</summary>
    public abstract int Read(Span<byte> into);

    public static Utf8Source Open(TextEncoding encoding, RawBytes raw)
    {
        raw.Skip(encoding.MarkBytes);
        return encoding switch
        {
            { Twice: true } => new TwiceEncoded(raw),
            { IsUtf8: true } => new Plain(raw),
            { Name: "utf-16-le" or "utf-16-be" } => new Utf16(raw, encoding.Name == "utf-16-be"),
            _ => new SingleByte(raw, encoding.Legacy),
        };
    }

    private sealed class Plain(RawBytes raw) : Utf8Source(raw)
    {
        public override int Read(Span<byte> into) => Raw.Read(into);
    }

    private sealed class SingleByte(RawBytes raw, CodePage page) : Utf8Source(raw)
    {
        private readonly byte[] _block = new byte[64 * 1024];

        public override int Read(Span<byte> into)
        {
            var count = Raw.Read(_block.AsSpan(0, Math.Clamp(into.Length / 3, 1, _block.Length)));
            var bytes = _block.AsSpan(0, count);
            var written = 0;
            while (!bytes.IsEmpty)
            {
                var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (plain < 0) plain = bytes.Length;
                bytes[..plain].CopyTo(into[written..]);
                written += plain;
                if (plain == bytes.Length) break;

                var letter = page.Utf8(bytes[plain]);
                letter.CopyTo(into[written..]);
                written += letter.Length;
                bytes = bytes[(plain + 1)..];
            }

            return written;
        }
    }

    private sealed class Utf16(RawBytes raw, bool bigEndian) : Utf8Source(raw)
    {
        private readonly byte[] _block = new byte[64 * 1024];
        private readonly char[] _chars = new char[32 * 1024 + 4];
        private readonly Decoder _decoder = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetDecoder();
        private bool _ended;

        public override int Read(Span<byte> into)
        {
            // One unit of UTF-16 is at most three bytes of UTF-8; a block may end within a pair and then gives nothing yet.
            while (!_ended)
            {
                var size = Math.Clamp((into.Length / 3 - 2) * 2, 2, _block.Length);
                var count = Raw.Read(_block.AsSpan(0, size));
                _ended = count == 0;
                var chars = _decoder.GetChars(_block.AsSpan(0, count), _chars, flush: _ended);
                Utf8.FromUtf16(_chars.AsSpan(0, chars), into, out _, out var written);
                if (written > 0) return written;
            }

            return 0;
        }
    }
}

/// <summary>The bytes of a file: first those that were looked at to find out what it is, then the rest.</summary>
internal sealed class RawBytes(Stream stream, ReadOnlyMemory<byte> start)
{
    private ReadOnlyMemory<byte> _start = start;

    /// <summary>How many bytes have been handed out.</summary>
    public long Count { get; private set; }

    public void Skip(int bytes)
    {
        _start = _start[bytes..];
        Count += bytes;
    }

    public int Read(Span<byte> into)
    {
        var count = Math.Min(into.Length, _start.Length);
        if (count > 0)
        {
            _start.Span[..count].CopyTo(into);
            _start = _start[count..];
        }
        else
        {
            count = stream.Read(into);
        }

        Count += count;
        return count;
    }
}
