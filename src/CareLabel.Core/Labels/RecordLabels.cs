using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Labels;

/// <summary>Writes the care labels of records with the records.</summary>
public sealed class RecordLabels(Catalogue catalogue, Owners owners) : IDerived
{
    private readonly LabelJudge _judge = new(catalogue, owners);

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, CancellationToken stop)
    {
        var labelled = roots.Where(root => LabelKinds.Has(root.Kind)).ToList();
        if (labelled.Count == 0) return;
        var graphs = await WrittenGraphs.Of(written, roots, changes, catalogue, stop);
        var rows = new LabelRows(written.Db, written.Connection, written.Within);
        var today = _judge.DayOf(written.At);
        await rows.Add(graphs.Made.Select(graph => _judge.Judge(graph, today)), stop);
        await rows.Renew([.. graphs.Known.Where(graph => LabelKinds.Has(graph.Record.Root.Kind))], graph => _judge.Judge(graph, today), stop);
        await rows.Move(stop);
    }
}
