namespace CareLabel.Demo.MadeUp;

/// <summary>Values with the share of each: a few are common and many are rare, as names and towns are.</summary>
public sealed class Ranked<T>
{
    private readonly T[] _values;
    private readonly double[] _upTo;

    /// <summary>Values with their weights; the weights need not add up to one.</summary>
    public Ranked(IReadOnlyList<T> values, Func<int, double> weight)
    {
        _values = [.. values];
        _upTo = new double[_values.Length];
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++) _upTo[i] = sum += weight(i);
        for (var i = 0; i < _values.Length; i++) _upTo[i] /= sum;
    }

    /// <summary>All values, most frequent first if they were given so.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>One value, by its share.</summary>
    public T Pick(Dice dice) => _values[Rank(dice)];

    /// <summary>The place of one value, by its share.</summary>
    public int Rank(Dice dice)
    {
        var at = Array.BinarySearch(_upTo, dice.Unit());
        return Math.Min(at < 0 ? ~at : at + 1, _values.Length - 1);
    }

    /// <summary>The share of the value at this place.</summary>
    public double Share(int rank) => rank == 0 ? _upTo[0] : _upTo[rank] - _upTo[rank - 1];
}

/// <summary>The usual way to rank.</summary>
public static class Ranked
{
    /// <summary>Falls off as one over the rank, flattened at the top: the shape that name registers show.</summary>
    public static Ranked<T> ByRank<T>(IReadOnlyList<T> values, double flat) => new(values, i => 1.0 / (i + flat));
}
