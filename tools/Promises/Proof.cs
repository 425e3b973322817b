namespace CareLabel.Promises;

/// <summary>How far a promise is proven.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Open">Its clauses that no passing, unskipped test proves.</param>
/// <param name="Tests">All tests that carry its number.</param>
public sealed record Proof(Promise Promise, IReadOnlyList<string> Open, IReadOnlyList<string> Tests)
{
    /// <summary>Every clause has a passing test.</summary>
    public bool IsProven => Open.Count == 0;

    /// <summary>The line that <c>dev/promises</c> prints.</summary>
    public string Line => string.Join(
        '\t', Promise.Number, IsProven ? "proven" : "open", $"{Promise.Clauses.Count - Open.Count}/{Promise.Clauses.Count}", string.Join(',', Tests));

    /// <summary>Holds the marks against the results.</summary>
    public static Proof Of(Promise promise, IReadOnlyCollection<Mark> marks, TestResults results)
    {
        var mine = marks.Where(mark => mark.Number == promise.Number).ToList();
        var proven = mine.Where(mark => results.Passed(mark.Test)).Select(mark => mark.Clause).ToHashSet(StringComparer.Ordinal);
        return new(
            promise,
            [.. promise.Clauses.Where(clause => !proven.Contains(clause))],
            [.. mine.Select(mark => mark.Test).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
