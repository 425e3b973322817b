using System.Buffers;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>Text as a run of code points, from UTF-8 or UTF-16; what is not well formed reads as U+FFFD.</summary>
internal interface ICodePoints
{
    int Length { get; }

    /// <summary>The unit (byte or char) at a place, good for telling ASCII.</summary>
    int Unit(int at);

    /// <summary>The code point that begins at a place, and the place after it.</summary>
    int Read(int at, out int next);
}

internal readonly ref struct Utf8Points(ReadOnlySpan<byte> text) : ICodePoints
{
    private readonly ReadOnlySpan<byte> _text = text;

    public int Length => _text.Length;

    public int Unit(int at) => _text[at];

    public int Read(int at, out int next)
    {
        int first = _text[at];
        if (first < 0x80)
        {
            next = at + 1;
            return first;
        }

        var whole = Rune.DecodeFromUtf8(_text[at..], out var rune, out var consumed) == OperationStatus.Done;
        next = at + consumed;
        return whole ? rune.Value : 0xFFFD;
    }
}

internal readonly ref struct Utf16Points(ReadOnlySpan<char> text) : ICodePoints
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Length => _text.Length;

    public int Unit(int at) => _text[at];

    public int Read(int at, out int next)
    {
        var first = _text[at];
        next = at + 1;
        if (!char.IsSurrogate(first)) return first;
        if (!char.IsHighSurrogate(first) || next == _text.Length || !char.IsLowSurrogate(_text[next])) return 0xFFFD;
        return char.ConvertToUtf32(first, _text[next++]);
    }
}
