using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// Records as people name them where a field links to one: by an id of an earlier system, a number, an e-mail address or the exact name.
/// They are looked up before the gate judges, which asks the base for nothing.
/// </summary>
/// <param name="find">Finds records of a kind that are in use: for each text those that it may mean.</param>
public sealed class LinkNames(Func<RecordKind, IReadOnlyCollection<string>, CancellationToken, Task<ILookup<string, Guid>>> find)
{
    /// <summary>The same draft, knowing what its links mean.</summary>
    public async Task<Draft> Settle(Catalogue catalogue, Draft draft, CancellationToken stop)
    {
        var named = (from value in draft.Values
                     let field = catalogue.Find(draft.Kind, value.Field)
                     where field is { Type: FieldType.Record, LinksTo: not null } && !string.IsNullOrWhiteSpace(value.Value) && !Guid.TryParse(value.Value, out _)
                     select (Value: value, Kind: field.LinksTo!.Value, Text: value.Value!.Trim())).ToList();
        if (named.Count == 0) return draft;
        var meant = new Dictionary<Typed, IReadOnlyList<Guid>>();
        foreach (var kind in named.GroupBy(one => one.Kind))
        {
            var found = await find(kind.Key, [.. kind.Select(one => one.Text).Distinct()], stop);
            foreach (var (value, _, text) in kind) meant[value] = [.. found[text].Distinct()];
        }

        return draft with { Meant = meant };
    }
}

/// <summary>What the name of a linked record was read as.</summary>
internal static class NamedLink
{
    private static readonly Mend Meant = new("link-meant", "kept as the record that is called so");

    /// <summary>The id of the one record that is meant, or why it is none.</summary>
    public static Reading Read(string typed, IReadOnlyList<Guid> records) => records is [var one]
        ? Reading.Accepted(typed, one.ToString(), Meant)
        : Reading.Rejected(typed, NotOne(typed, records.Count) with { Arguments = [typed.Trim(), .. records.Select(record => record.ToString())] });

    /// <summary>Several records are called so, or none.</summary>
    public static Objection NotOne(string typed, int count) => count > 1
        ? new("link-ambiguous", $"{count} records are called '{typed.Trim()}'.", "Give the id of one of them.") { Arguments = [typed.Trim()] }
        : new("link-unknown", $"'{typed.Trim()}' is neither the id nor the exact name of a record that is in use.", "Find its id, or add the record first.") { Arguments = [typed.Trim()] };
}
