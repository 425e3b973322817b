using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>A washed column as matching sees it: for each row of the table the number of its value, -1 for none.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">Its header, for evidence.</param>
/// <param name="Values">For each row of the table a number below <paramref name="ValueCount"/>, or -1.</param>
/// <param name="ValueCount">How many distinct values there are.</param>
/// <param name="Text">The standard form of a value; as typed where it has none.</param>
public sealed record MatchField(ColumnKind Kind, string Name, ReadOnlyMemory<int> Values, int ValueCount, Func<int, string> Text)
{
    /// <summary>Whether a value is in its standard form, so that rules may build on it.</summary>
    public Func<int, bool> IsStandard { get; init; } = _ => true;

    /// <summary>Answers something for each distinct value, on all cores.</summary>
    public T[] Each<T>(Func<string, T> of)
    {
        var answers = new T[ValueCount];
        Parallel.For(0, (ValueCount + 4095) >> 12, part =>
        {
            var end = Math.Min(ValueCount, (part + 1) << 12);
            for (var value = part << 12; value < end; value++) answers[value] = of(Text(value));
        });
        return answers;
    }
}
