namespace CareLabel.Demo.MadeUp;

/// <summary>
/// A pseudo-random order of the numbers 0 to size - 1 that needs no memory: a four-round Feistel network over the next
/// even number of bits, walked until it lands inside. Each number comes exactly once.
/// </summary>
public sealed class Shuffle
{
    private readonly ulong _seed;
    private readonly long _size;
    private readonly int _half;

    /// <summary>An order of <paramref name="size"/> numbers; another seed gives another order.</summary>
    public Shuffle(ulong seed, Topic topic, long size)
    {
        _seed = Dice.Mix(seed ^ ((ulong)topic << 48));
        _size = size;
        _half = 1;
        while (1L << (2 * _half) < size) _half++;
    }

    /// <summary>Where number <paramref name="index"/> stands.</summary>
    public long At(long index)
    {
        var at = index % _size;
        do at = Walk(at);
        while (at >= _size);
        return at;
    }

    private long Walk(long at)
    {
        var mask = (1UL << _half) - 1;
        var (left, right) = ((ulong)at >> _half, (ulong)at & mask);
        for (var round = 1UL; round <= 4; round++)
            (left, right) = (right, left ^ (Dice.Mix(_seed + right + (round << 58)) & mask));
        return (long)((left << _half) | right);
    }
}
