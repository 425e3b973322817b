using System.Collections.Frozen;

namespace CareLabel.Wash.Columns;

/// <summary>Tells whether one value could stand in a column of a kind.</summary>
/// <param name="Kind">The kind of column.</param>
/// <param name="Fits">Answers for a trimmed, non-empty value; quick, never throws.</param>
public sealed record ValueTest(ColumnKind Kind, Func<string, bool> Fits);

/// <summary>The value tests by kind. Kinds without a test (notes, departments) are never judged by content.</summary>
public sealed class ValueTests
{
    private readonly FrozenDictionary<ColumnKind, ValueTest> _tests;

    private ValueTests(IEnumerable<ValueTest> tests) => _tests = tests.ToFrozenDictionary(t => t.Kind);

    /// <summary>Cheap tests of shape and check digit that need no other part of the engine.</summary>
    public static ValueTests BuiltIn { get; } = new(ShapeTests.All);

    /// <summary>The same tests, with these in the place of those for the same kinds.</summary>
    public ValueTests With(params IEnumerable<ValueTest> better)
    {
        var tests = _tests.ToDictionary();
        foreach (var test in better) tests[test.Kind] = test;
        return new(tests.Values);
    }

    /// <summary>Whether there is a test for a kind.</summary>
    public bool Knows(ColumnKind kind) => _tests.ContainsKey(kind);

    /// <summary>Whether a trimmed value could stand in a column of a kind; false where there is no test.</summary>
    public bool Fits(ColumnKind kind, string value) => _tests.TryGetValue(kind, out var test) && test.Fits(value);
}
