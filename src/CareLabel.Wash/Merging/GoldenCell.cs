using System.Collections;

namespace CareLabel.Wash.Merging;

/// <summary>A cell of a merged row: the values that make it up and the row that they came from.</summary>
/// <param name="Values">Numbers of the column's values, in the order in which they are written; none where the cell is empty.</param>
/// <param name="FromRow">The row of the (first) value; -1 where there is none.</param>
/// <param name="Rule">Why it won.</param>
public readonly record struct GoldenCell(GoldenValues Values, int FromRow, SurvivorRule Rule)
{
    private readonly string? _why;
    private readonly IReadOnlyList<NotKept>? _notKept;

    /// <summary>Why it won, for people: the rule's sentence, or one that says more.</summary>
    public string Why
    {
        get => _why ?? SurvivorRules.Sentence(Rule);
        init => _why = value;
    }

    /// <summary>The texts that stand in the cell, where a value may hold several; null where each value stands as it is.</summary>
    public IReadOnlyList<string>? Parts { get; init; }

    /// <summary>What rows had and the cell leaves out though it keeps all, or though nothing took its place.</summary>
    public IReadOnlyList<NotKept> NotKept
    {
        get => _notKept ?? [];
        init => _notKept = value;
    }
}

/// <summary>The numbers of the values of a cell. Hardly any cell has more than one, so one takes no list.</summary>
public readonly struct GoldenValues : IReadOnlyList<int>
{
    private readonly int[]? _several;
    private readonly int _first;

    /// <summary>One value.</summary>
    public GoldenValues(int value) => (_first, Count) = (value, 1);

    /// <summary>Any number of values.</summary>
    public GoldenValues(int[] values)
    {
        Count = values.Length;
        if (Count > 0) _first = values[0];
        if (Count > 1) _several = values;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    public int this[int index] => _several is not null ? _several[index] : index == 0 && Count == 1 ? _first : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A text that a merged cell leaves out.</summary>
/// <param name="Text">The standard form.</param>
/// <param name="Row">The first row that had it.</param>
/// <param name="Why">The reason, to stand behind the text: "mistyped kari@firma.no".</param>
public sealed record NotKept(string Text, int Row, string Why);
