using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Labels;

/// <summary>Writes the care labels of records with the records.</summary>
public sealed class RecordLabels(Catalogue catalogue, Owners owners) : IDerived
{
    private readonly LabelJudge _judge = new(catalogue, owners);

    /// <inheritdoc/>
    public object? Foresee(Changes changes, DateTime at)
    {
        var today = _judge.DayOf(at);
        return WrittenGraphs.New(changes).ConvertAll(graph => _judge.Judge(graph, today));
    }

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
    {
        var labelled = roots.Where(root => LabelKinds.Has(root.Kind)).ToList();
        if (labelled.Count == 0) return;
        var known = await WrittenGraphs.Known(written, roots, changes, catalogue, stop);
        var rows = new LabelRows(written.Db, written.Connection, written.Within);
        var today = _judge.DayOf(written.At);
        if (foreseen is List<Label?> labels) await rows.Add(labels, stop);
        await rows.Renew([.. known.Where(graph => LabelKinds.Has(graph.Record.Root.Kind))], graph => _judge.Judge(graph, today), stop);
        await rows.Move(stop);
    }
}
