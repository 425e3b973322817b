namespace CareLabel.Wash.Matching;

/// <summary>
/// Remembers the levels of value pairs that were costly to compare: names repeat, so most pairs of names were seen
/// before. One for each comparison and thread; a slot that is taken again forgets what it knew.
/// </summary>
public sealed class Memo
{
    private const int Bits = 14;

    private readonly ulong[] _pairs;
    private readonly byte[] _levels;
    private readonly int _shift;

    /// <summary>Remembers some sixteen thousand pairs.</summary>
    public Memo()
        : this(Bits)
    {
    }

    private Memo(int bits)
    {
        _pairs = new ulong[1 << bits];
        _levels = new byte[1 << bits];
        _shift = 64 - bits;
    }

    /// <summary>One that is made for a single question.</summary>
    public static Memo Small => new(1);

    /// <summary>The remembered level of two values, in either order; -1 when not known. The slot is for <see cref="Put"/>.</summary>
    public int Get(int a, int b, out int slot, out ulong pair)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        // One is added so that no pair is zero, the mark of an empty slot.
        pair = ((ulong)(uint)(low + 1) << 32) | (uint)(high + 1);
        slot = (int)((pair * 0x9E3779B97F4A7C15UL) >> _shift);
        return _pairs[slot] == pair ? _levels[slot] : -1;
    }

    /// <summary>Remembers, and answers the level.</summary>
    public int Put(int slot, ulong pair, int level)
    {
        _pairs[slot] = pair;
        _levels[slot] = (byte)level;
        return level;
    }
}
