using System.Numerics;

namespace CareLabel.Wash.Matching;

/// <summary>
/// A folded text in 32 bits: which letters it holds (26) and how long it is (6, 63 at the most). It lies in the row beside
/// the value's code, so that most texts that have nothing in common are told apart without fetching either.
/// </summary>
internal static class Sketch
{
    private const int Letters = 26;
    private const uint LetterMask = (1u << Letters) - 1;

    /// <summary>The sketch of a text; digits and signs count for the length only.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        var sketch = 0u;
        foreach (var letter in text)
        {
            if (letter is >= (byte)'a' and <= (byte)'z') sketch |= 1u << (letter - 'a');
        }

        return (int)(sketch | ((uint)Math.Min(63, text.Length) << Letters));
    }

    /// <summary>Whether two texts hold the same letters, however often and in whatever order.</summary>
    public static bool HaveSameLetters(int a, int b) => (((uint)a ^ (uint)b) & LetterMask) == 0;

    /// <summary>Whether two texts may be within so many slips of each other.</summary>
    public static bool MayBeWithin(int a, int b, int slips)
    {
        uint x = (uint)a, y = (uint)b;
        if (Math.Abs((int)(x >> Letters) - (int)(y >> Letters)) > slips) return false;
        return BitOperations.PopCount(x & ~y & LetterMask) <= slips && BitOperations.PopCount(y & ~x & LetterMask) <= slips;
    }

    /// <summary>Whether the similarity of Jaro and Winkler may reach a cut, the most favourable beginning assumed.</summary>
    public static bool MayBeAlike(int a, int b, float cut)
    {
        uint x = (uint)a, y = (uint)b;
        int first = (int)(x >> Letters), second = (int)(y >> Letters);
        if (first == 63 || second == 63) return true;
        var common = Math.Min(
            first - BitOperations.PopCount(x & ~y & LetterMask), second - BitOperations.PopCount(y & ~x & LetterMask));
        if (common <= 0) return false;
        var jaro = (((float)common / first) + ((float)common / second) + 1) / 3;
        return jaro + (.4f * (1 - jaro)) >= cut;
    }
}
