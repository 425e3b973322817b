using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>
/// A 64-bit hash that is the same on every machine, of every run and version: keys made of it may be stored.
/// Eight bytes at a time, read little-endian (the rest padded with zeros), each folded in by a step that loses nothing;
/// so two different texts of the same length up to eight bytes never share a hash. Not for secrets: it has no key.
/// </summary>
public static class Hash64
{
    private const ulong Start = 0x9E3779B97F4A7C15, First = 0xBF58476D1CE4E5B9, Second = 0x94D049BB133111EB;

    /// <summary>The hash of some bytes. No bytes have a hash too, and it is not 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = Start ^ ((ulong)text.Length * First);
        for (; text.Length >= 8; text = text[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));

        ulong rest = 0;
        for (var i = text.Length - 1; i >= 0; i--) rest = (rest << 8) | text[i];
        return Mix(hash ^ rest);
    }

    /// <summary>The hash of a text's UTF-8 bytes (a lone surrogate counts as U+FFFD).</summary>
    [SkipLocalsInit]
    public static ulong Of(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 384 ? stackalloc byte[384] : new byte[most];
        return Of(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>One hash of two, where the order counts.</summary>
    public static ulong Combine(ulong first, ulong second) =>
        Mix(BitOperations.RotateLeft(first, 23) ^ Mix(second ^ Start));

    /// <summary>Spreads every bit over all; no two values share an answer (Stafford's variant 13).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * First;
        value = (value ^ (value >> 27)) * Second;
        return value ^ (value >> 31);
    }
}
