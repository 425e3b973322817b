using System.Text.Json;

namespace CareLabel.Shared;

/// <summary>Where a value came from and when it was last seen to be true.</summary>
/// <param name="Source">A value of the pick list of sources; null for the record's own.</param>
/// <param name="Verified">The day; null for the day on which the record was made.</param>
public sealed record Fact(string? Source, DateOnly? Verified);

/// <summary>What deviates from a record's own source and date, by field key. A value itself: changing makes another.</summary>
public sealed class Facts : IKeyedTexts, IEquatable<Facts>
{
    private readonly SortedDictionary<string, Fact> _facts;

    private Facts(SortedDictionary<string, Fact> facts) => _facts = facts;

    /// <summary>Nothing deviates.</summary>
    public static Facts None { get; } = new([]);

    /// <summary>Whether nothing deviates.</summary>
    public bool IsNone => _facts.Count == 0;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _facts.Keys;

    /// <summary>What is known of a field; null where nothing deviates.</summary>
    public Fact? this[string field] => _facts.GetValueOrDefault(field);

    /// <summary>The same with one fact other; null takes it away.</summary>
    public Facts With(string field, Fact? fact)
    {
        // Most values of most records deviate in nothing.
        if (fact is null && !_facts.ContainsKey(field)) return this;
        var facts = new SortedDictionary<string, Fact>(_facts, StringComparer.Ordinal);
        if (fact is null) facts.Remove(field);
        else facts[field] = fact;
        return new(facts);
    }

    /// <inheritdoc/>
    public string? Text(string key) => this[key] is { } fact ? JsonSerializer.Serialize(fact) : null;

    /// <inheritdoc/>
    public IKeyedTexts WithText(string key, string? text) =>
        With(key, text is null ? null : JsonSerializer.Deserialize<Fact>(text));

    /// <summary>As JSON; <c>{}</c> for none.</summary>
    public string ToJson() => _facts.Count == 0 ? "{}" : JsonSerializer.Serialize(_facts);

    /// <summary>From JSON.</summary>
    public static Facts FromJson(string json) => json == "{}"
        ? None
        : new(new(JsonSerializer.Deserialize<Dictionary<string, Fact>>(json)!, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(Facts? other) => other is not null && _facts.SequenceEqual(other._facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToJson(), StringComparison.Ordinal);
}
