using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Makes a new pick list, with values or without.</summary>
public sealed class AddPickList(CatalogueChanges catalogue)
{
    /// <summary>The list.</summary>
    /// <param name="Label">As people call it.</param>
    /// <param name="Name">Its stable name; made of the label where not given.</param>
    /// <param name="Values">The labels of its values, in their order.</param>
    public sealed record Request(string Label, string? Name = null, IReadOnlyList<string>? Values = null);

    /// <summary>A list was made.</summary>
    /// <param name="Name">Its stable name.</param>
    /// <param name="Set">The change set; null where nothing changed.</param>
    public sealed record Added(string Name, ChangeSet? Set);

    /// <summary>Makes.</summary>
    public async Task<Outcome<Added>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!actor.Rights.SetsFields) return new MayNotSetFields();
        if (CatalogueChanges.Label(request.Label) is not { } label) return new BadLabel(request.Label);
        var name = request.Name ?? Spelling.Name(label);
        if (!Spelling.IsName(name)) return new BadName(name);
        var alike = catalogue.Catalogue.Lists.FirstOrDefault(list => list.Key == name || Spelling.Key(list.Label) == Spelling.Key(label));
        if (alike is not null) return new ListTaken(alike);

        var wanted = new PickList(name, label, []);
        foreach (var typed in request.Values ?? [])
        {
            if (CatalogueChanges.Label(typed) is not { } value || value.Contains('|', StringComparison.Ordinal)) return new BadLabel(typed);
            if (wanted.Meant(value) is { } same) return new ValueTaken(wanted, same, value);
            wanted = new(name, label, [.. wanted.All, new(FreeName(value, wanted.All.Select(one => one.Key)), value, Position: wanted.All.Count())]);
        }

        var (stored, values) = await catalogue.List(wanted, stop);
        stored.Label = label;
        foreach (var value in wanted.All.Where(value => values.TrueForAll(row => row.Name != value.Key))) catalogue.Add(NewValue(stored, values, value.Label, value.Key));
        var saved = await catalogue.Save(actor, "add list", label, stop);
        return saved.Refused is { } refused ? refused : new Added(name, saved.Done!.Set);
    }

    /// <summary>A value behind the others of its list, by a name that none of them has.</summary>
    internal static StoredValue NewValue(StoredList list, IReadOnlyCollection<StoredValue> others, string label, string? name = null) => new()
    {
        OfKind = RecordKind.PickList, Of = list.Key, Name = name ?? FreeName(label, others.Select(other => other.Name)), Label = label,
        Position = others.Select(other => other.Position).DefaultIfEmpty(-1).Max() + 1,
    };

    private static string FreeName(string label, IEnumerable<string> taken)
    {
        var wanted = Spelling.Name(label) is { Length: > 0 } name ? name : "value";
        var (free, number, others) = (wanted, 1, taken.ToHashSet());
        while (others.Contains(free)) free = $"{wanted}_{++number}";
        return free;
    }
}
