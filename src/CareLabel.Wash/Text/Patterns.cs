using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CareLabel.Wash.Text;

/// <summary>
/// A text of up to 64 bytes that says at once where a byte stands in it: bit i for place i. Comparing the whole text in
/// a vector needs no table, so there is nothing to fill and clear: about a fifth quicker on surnames than a table of 256.
/// Bits behind the text's end may be set when asked for a zero byte.
/// </summary>
internal interface IPattern
{
    ulong Places(byte c);
}

internal readonly struct Pattern16(Vector128<byte> text) : IPattern
{
    private readonly Vector128<byte> _text = text;

    public ulong Places(byte c) => Vector128.Equals(_text, Vector128.Create(c)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pattern16 Of(ReadOnlySpan<byte> text) => new(Load(text));

    // Two overlapping reads cover any length without reading past the text or copying it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> text)
    {
        var n = text.Length;
        if (n == 16) return Vector128.Create(text);
        if (n >= 8)
        {
            var high = n == 8 ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(text[(n - 8)..]) >> (8 * (16 - n));
            return Little(BinaryPrimitives.ReadUInt64LittleEndian(text), high);
        }

        if (n >= 4)
        {
            ulong high = n == 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(text[(n - 4)..]) >> (8 * (8 - n));
            return Little(BinaryPrimitives.ReadUInt32LittleEndian(text) | (high << 32), 0);
        }

        ulong low = n > 0 ? text[0] : 0u;
        if (n > 1) low |= (ulong)text[1] << 8;
        if (n > 2) low |= (ulong)text[2] << 16;
        return Little(low, 0);
    }

    private static Vector128<byte> Little(ulong low, ulong high) => BitConverter.IsLittleEndian
        ? Vector128.Create(low, high).AsByte()
        : Vector128.Create(BinaryPrimitives.ReverseEndianness(low), BinaryPrimitives.ReverseEndianness(high)).AsByte();
}

internal readonly struct Pattern32(Vector256<byte> text) : IPattern
{
    private readonly Vector256<byte> _text = text;

    public static Pattern32 Of(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[32];
        text.CopyTo(padded);
        return new(Vector256.Create<byte>(padded));
    }

    public ulong Places(byte c) => Vector256.Equals(_text, Vector256.Create(c)).ExtractMostSignificantBits();
}

internal readonly struct Pattern64(Vector512<byte> text) : IPattern
{
    private readonly Vector512<byte> _text = text;

    public static Pattern64 Of(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[64];
        text.CopyTo(padded);
        return new(Vector512.Create<byte>(padded));
    }

    public ulong Places(byte c) => Vector512.Equals(_text, Vector512.Create(c)).ExtractMostSignificantBits();
}
