namespace CareLabel.Fields;

/// <summary>A list of values to pick from, with the spellings that mean one of them.</summary>
public sealed class PickList
{
    private readonly Dictionary<string, PickValue> _values;
    private readonly Dictionary<string, PickValue> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PickValue?> _spellings = new(StringComparer.Ordinal);

    /// <summary>Gathers.</summary>
    /// <param name="key">Its stable name: <c>status</c>.</param>
    /// <param name="label">As people call it.</param>
    /// <param name="values">Its values, retired ones too.</param>
    public PickList(string key, string label, IEnumerable<PickValue> values)
    {
        (Key, Label) = (key, label);
        _values = values.ToDictionary(value => value.Key);
        // A value's own name outweighs what someone called a synonym of another, and one in use outweighs a retired one.
        foreach (var value in _values.Values.OrderBy(value => value.IsRetired))
        {
            Learn(value.Label, value);
            Learn(value.Key, value);
        }

        foreach (var value in _values.Values.OrderBy(value => value.IsRetired))
        {
            foreach (var synonym in value.Synonyms) LearnSynonym(synonym, value);
        }
    }

    /// <summary>Its stable name.</summary>
    public string Key { get; }

    /// <summary>As people call it.</summary>
    public string Label { get; }

    /// <summary>Whether the program itself works with its values, so that none can be added or taken away.</summary>
    public bool IsFixed { get; private init; }

    /// <summary>The same list, closed to the house.</summary>
    internal PickList Fixed() => new(Key, Label, All) { IsFixed = true };

    /// <summary>All values, in their order.</summary>
    public IEnumerable<PickValue> All => _values.Values.OrderBy(value => value.Position).ThenBy(value => value.Label, StringComparer.Ordinal);

    /// <summary>The values that can be picked, in their order.</summary>
    public IEnumerable<PickValue> Live => _values.Values.Where(value => !value.IsRetired).OrderBy(value => value.Position).ThenBy(value => value.Label, StringComparer.Ordinal);

    /// <summary>A value by its key, retired or not; null where there is none.</summary>
    public PickValue? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>The value that a text means: its key, its label or a synonym, however it is written; null where none.</summary>
    public PickValue? Meant(string typed) =>
        _written.GetValueOrDefault(typed.Trim()) ?? _spellings.GetValueOrDefault(Spelling.Key(typed));

    private void Learn(string name, PickValue value)
    {
        _written.TryAdd(name.Trim(), value);
        var spelling = Spelling.Key(name);
        // "C", "C++" and "C#" are one without their signs: then only the letter decides.
        if (!_spellings.TryAdd(spelling, value) && _spellings[spelling] is { } other && other != value && !value.IsRetired) _spellings[spelling] = null;
    }

    private void LearnSynonym(string synonym, PickValue value)
    {
        _written.TryAdd(synonym.Trim(), value);
        _spellings.TryAdd(Spelling.Key(synonym), value);
    }
}

/// <summary>A value of a pick list.</summary>
/// <param name="Key">Its stable name, as records hold it.</param>
/// <param name="Label">As it is shown.</param>
/// <param name="Colour">One of the named colours of the pages; null for none.</param>
/// <param name="Meaning">What it means, for the glossary beside it.</param>
/// <param name="Position">Its place in the list.</param>
/// <param name="IsRetired">Whether it can be picked no more; records keep it.</param>
/// <param name="Synonyms">Spellings that mean it.</param>
public sealed record PickValue(
    string Key, string Label, string? Colour = null, string? Meaning = null, int Position = 0, bool IsRetired = false, IReadOnlyList<string>? Synonyms = null)
{
    /// <summary>Spellings that mean it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = Synonyms ?? [];
}
