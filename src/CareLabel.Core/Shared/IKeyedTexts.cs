namespace CareLabel.Shared;

/// <summary>Texts by key in one column; the journal keeps each key's changes apart, so that one can be undone without the others.</summary>
public interface IKeyedTexts
{
    /// <summary>The keys that have a text.</summary>
    IEnumerable<string> Keys { get; }

    /// <summary>The text of a key; null where it has none.</summary>
    string? Text(string key);

    /// <summary>The same with one text other; null takes it away.</summary>
    IKeyedTexts WithText(string key, string? text);
}
