namespace CareLabel.Imports;

/// <summary>Which records keys meant lately. Holds so many and forgets the oldest; what is forgotten stands in the base by then.</summary>
internal sealed class RecentKeys(int most = 400_000)
{
    private Dictionary<string, Guid> _young = new(StringComparer.Ordinal), _old = new(StringComparer.Ordinal);

    /// <summary>The record of a key; null where it is not known.</summary>
    public Guid? this[string key] => _young.TryGetValue(key, out var record) || _old.TryGetValue(key, out record) ? record : null;

    /// <summary>Keeps what a key means.</summary>
    public void Keep(string key, Guid record) => _young[key] = record;

    /// <summary>Forgets the oldest where there are too many; between batches, so that what a batch looked up it also finds.</summary>
    public void Turn()
    {
        if (_young.Count < most / 2) return;
        _old = _young;
        _young = new(StringComparer.Ordinal);
    }
}
