namespace CareLabel.Demo.MadeUp;

/// <summary>
/// A small seeded generator (SplitMix64 by Steele, Lea and Flood): the same numbers on every machine and every
/// version of the runtime, which <see cref="Random"/> does not promise.
/// </summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice for one thing in one list: the same thing always throws the same numbers.</summary>
    public static Dice For(ulong seed, Topic topic, long a, long b = 0) =>
        new(Mix(Mix(Mix(seed ^ ((ulong)topic << 56)) + (ulong)a) + (ulong)b * 0x9E3779B97F4A7C15));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A whole number from 0 to <paramref name="end"/>, the end not included.</summary>
    public int Below(int end) => (int)(((Next() >> 32) * (ulong)end) >> 32);

    /// <summary>From 0 to 1, the end not included; 53 bits, exact on every machine.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with this probability. Always throws once, so that a changed rate leaves later throws as they were.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>One of these, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>What dice are thrown for; keeps the numbers of one thing apart from those of another with the same number.</summary>
public enum Topic
{
    Layout = 1, Household, Person, Namesake, Company, Chain, Street, Row, Entity, Mobile, LandLine, Number, Order, Job, Pathology, Id, Story, Record, Talk, Talker, Warmth,
}
