namespace CareLabel.Tests;

/// <summary>Says which clause of a promise in docs/promises.md a test proves; <c>dev/promises</c> reads it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PromiseAttribute(int number, string clause) : Attribute
{
    public int Number { get; } = number;

    public string Clause { get; } = clause;
}
