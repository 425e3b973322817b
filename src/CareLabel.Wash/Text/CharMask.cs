using System.Numerics;

namespace CareLabel.Wash.Text;

/// <summary>
/// Which letters a folded text holds, in 64 bits: a to z (0–25), digits (26–35), space (36), a to z a second time
/// (37–62), anything else (63). Two masks bound from below how far two texts are apart, for the price of a bit count.
/// </summary>
public static class CharMask
{
    private const int Digits = 26, Space = 36, Again = 37, Other = 63;

    /// <summary>The mask of a folded text. Any bytes are accepted.</summary>
    public static ulong Of(ReadOnlySpan<byte> folded)
    {
        ulong mask = 0;
        foreach (var c in folded)
        {
            var letter = (uint)(c - 'a');
            if (letter < 26) mask |= 1UL << ((int)letter + ((int)(mask >> (int)letter) & 1) * Again);
            else mask |= 1UL << Rare(c);
        }

        return mask;
    }

    /// <summary>How many characters of <c>a</c> can have no partner in <c>b</c>, at least.</summary>
    public static int Unmatched(ulong a, ulong b) => BitOperations.PopCount(a & ~b);

    /// <summary>How many edits (OSA or Levenshtein) part two texts with these masks, at least.</summary>
    // One edit changes one character of each text, so the worse of both sides counts.
    public static int EditsAtLeast(ulong a, ulong b) => Math.Max(Unmatched(a, b), Unmatched(b, a));

    private static int Rare(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => Digits + c - '0',
        (byte)' ' => Space,
        _ => Other,
    };
}
