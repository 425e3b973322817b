using System.Numerics;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Codes of pairs of codes. A list has some pairs for every row, and looking one up costs as much as the memory that it
/// touches: here one place, where a dictionary touches two.
/// </summary>
internal sealed class PairCodes
{
    private const int FewestBits = 5;

    private Slot[] _slots = new Slot[1 << FewestBits];
    private int _count;

    /// <summary>The code of a pair (two numbers from 0 on); a new pair gets the code that is offered.</summary>
    /// <param name="first">One of them.</param>
    /// <param name="second">The other; the order counts.</param>
    /// <param name="offered">Above 0.</param>
    public int Of(int first, int second, int offered)
    {
        ref var slot = ref Find(_slots, first, second);
        if (slot.Code != 0) return slot.Code;
        slot = new(first, second, offered);
        if (++_count > _slots.Length / 4 * 3) Grow();
        return offered;
    }

    // The pair's own slot, or the free one where it belongs.
    private static ref Slot Find(Slot[] slots, int first, int second)
    {
        var hash = (((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15UL;
        var mask = slots.Length - 1;
        for (var at = (int)(hash >> (64 - BitOperations.Log2((uint)slots.Length))); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Code == 0 || (slot.First == first && slot.Second == second)) return ref slot;
        }
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (var known in _slots)
        {
            if (known.Code != 0) Find(slots, known.First, known.Second) = known;
        }

        _slots = slots;
    }

    /// <summary>A place in the table; code 0 means free.</summary>
    private readonly record struct Slot(int First, int Second, int Code);
}
