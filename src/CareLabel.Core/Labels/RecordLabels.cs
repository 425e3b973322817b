using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Labels;

/// <summary>Writes the care labels of records with the records.</summary>
public sealed class RecordLabels(Catalogue catalogue) : IDerived
{
    private (Catalogue Rules, LabelJudge Judge) _by = (catalogue, new(catalogue, Owners.Unknown));

    // Labels of new records where all who own them are active; whether they are is asked in the transaction.
    private sealed record Foreseen(Catalogue Rules, HashSet<Guid> Owners, List<Label?> Labels);

    /// <inheritdoc/>
    public object? Foresee(Changes changes, DateTime at)
    {
        var graphs = WrittenGraphs.New(changes);
        var owners = OwnersOf(graphs);
        return new Foreseen(_by.Rules, owners, Judge(graphs, new(owners), at));
    }

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
    {
        var labelled = roots.Where(root => LabelKinds.Has(root.Kind)).ToList();
        if (labelled.Count == 0) return;
        // Long work may outlive the fields and lists that it began with.
        var rules = Catalogues.FoundIn(written) ?? catalogue;
        if (rules != _by.Rules) _by = (rules, new(rules, Owners.Unknown));
        var known = (await WrittenGraphs.Known(written, roots, changes, rules, stop)).Where(graph => LabelKinds.Has(graph.Record.Root.Kind)).ToList();
        var ahead = foreseen as Foreseen;
        var active = await Owners.Among(written.Db, [.. OwnersOf(known).Union(ahead?.Owners ?? [])], stop);
        var isSo = ahead is null || (ahead.Rules == rules && ahead.Owners.IsSubsetOf(active.Active!));
        var rows = new LabelRows(written.Db, written.Connection, written.Within);
        await rows.Add(isSo ? ahead?.Labels ?? [] : Judge(WrittenGraphs.New(changes), active, written.At), stop);
        var judge = _by.Judge;
        var today = judge.DayOf(written.At);
        judge.Owners = active;
        await rows.Renew(known, graph => judge.Judge(graph, today), stop);
        await rows.Move(stop);
    }

    private static HashSet<Guid> OwnersOf(IEnumerable<RecordGraph> graphs) => [.. graphs.Select(graph => graph.Record.Owner).OfType<Guid>()];

    private List<Label?> Judge(List<RecordGraph> graphs, Owners owners, DateTime at)
    {
        var judge = _by.Judge;
        var today = judge.DayOf(at);
        judge.Owners = owners;
        return graphs.ConvertAll(graph => judge.Judge(graph, today));
    }
}
