using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>What holds for all rows of an import.</summary>
/// <param name="Actor">Who imports.</param>
/// <param name="Map">How columns become fields.</param>
/// <param name="Source">Where the list comes from.</param>
/// <param name="Mode">What is done with known and unknown records.</param>
/// <param name="Key">By what records are found; null where none are looked for.</param>
/// <param name="Acknowledged">Warnings that may stand; <c>*</c> for all.</param>
internal sealed record ImportPlan(Actor Actor, ListMap Map, string Source, ImportMode Mode, string? Key, IReadOnlySet<string> Acknowledged)
{
    /// <summary>A draft for the gate.</summary>
    public Draft Draft(RecordKind kind, Guid? id, IReadOnlyList<FieldCell> cells, string? country, Catalogue catalogue)
    {
        var values = new List<Typed>(cells.Count + 1);
        foreach (var cell in cells) values.Add(new(cell.Field.Key, cell.Value, cell.Number));
        if (id is null && !values.Exists(value => value.Field == "source") && catalogue.List("source")?.Find("import") is { IsRetired: false }) values.Add(new("source", "import"));
        return new(kind, id, null, values) { Acknowledged = Acknowledged, LetsDoubtsStand = true, HouseCountry = country ?? Map.Country };
    }
}

/// <summary>A set in which everything is.</summary>
internal sealed class Everything : IReadOnlySet<string>
{
    public int Count => 0;

    public bool Contains(string item) => true;

    public bool IsProperSubsetOf(IEnumerable<string> other) => false;

    public bool IsProperSupersetOf(IEnumerable<string> other) => true;

    public bool IsSubsetOf(IEnumerable<string> other) => false;

    public bool IsSupersetOf(IEnumerable<string> other) => true;

    public bool Overlaps(IEnumerable<string> other) => true;

    public bool SetEquals(IEnumerable<string> other) => false;

    public IEnumerator<string> GetEnumerator() => Enumerable.Empty<string>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
