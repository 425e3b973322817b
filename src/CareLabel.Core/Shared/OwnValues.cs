using System.Text.Json;

namespace CareLabel.Shared;

/// <summary>Values of a record's own fields by key, each in the written form of its type. A value itself: changing makes another.</summary>
public sealed class OwnValues : IKeyedTexts, IEquatable<OwnValues>
{
    private readonly SortedDictionary<string, string> _values;

    private OwnValues(SortedDictionary<string, string> values) => _values = values;

    /// <summary>No values.</summary>
    public static OwnValues None { get; } = new([]);

    /// <summary>The keys that have a value.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The value of a field; null where it has none.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>The same with one value other; null takes it away.</summary>
    public OwnValues With(string key, string? value)
    {
        var values = new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
        if (value is null) values.Remove(key);
        else values[key] = value;
        return new(values);
    }

    /// <inheritdoc/>
    public string? Text(string key) => this[key];

    /// <inheritdoc/>
    public IKeyedTexts WithText(string key, string? text) => With(key, text);

    /// <summary>As JSON; <c>{}</c> for no values.</summary>
    public string ToJson() => _values.Count == 0 ? "{}" : JsonSerializer.Serialize(_values);

    /// <summary>From JSON.</summary>
    public static OwnValues FromJson(string json) => json == "{}"
        ? None
        : new(new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(OwnValues? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OwnValues);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToJson(), StringComparison.Ordinal);
}
