using System.Numerics;

namespace CareLabel.Wash.Matching;

/// <summary>Up to eight digits as one number, four bits a digit, so that a slip shows without fetching their text.</summary>
internal static class PackedDigits
{
    /// <summary>Packs; what is no digit is not asked for.</summary>
    public static uint Of(ReadOnlySpan<byte> digits)
    {
        var packed = 0u;
        foreach (var digit in digits) packed = (packed << 4) | (uint)(digit & 15);
        return packed;
    }

    /// <summary>The same, one digit other, or two neighbours swapped.</summary>
    public static bool AreOneOff(uint a, uint b)
    {
        var differ = a ^ b;
        var shift = BitOperations.TrailingZeroCount(differ) & ~3;
        if (differ >> shift <= 15) return true;
        var two = differ >> shift;
        if (two > 255) return false;
        uint x = (a >> shift) & 255, y = (b >> shift) & 255;
        return x == (((y & 15) << 4) | (y >> 4));
    }
}
