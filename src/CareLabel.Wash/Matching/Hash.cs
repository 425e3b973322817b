using System.Runtime.CompilerServices;

namespace CareLabel.Wash.Matching;

/// <summary>Small mixing functions, the same on every machine.</summary>
internal static class Hash
{
    /// <summary>Spreads a number over 32 bits; never 0, which marks a missing value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93UL;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93UL;
        value ^= value >> 32;
        return (uint)value == 0 ? 1 : (uint)value;
    }

    /// <summary>Two values as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint a, uint b) => Of(((ulong)a << 32) | b);

    /// <summary>A text.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var b in text) hash = (hash ^ b) * 0x100000001B3UL;
        return Of(hash);
    }
}
