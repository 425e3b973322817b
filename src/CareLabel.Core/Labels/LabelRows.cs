using System.Data.Common;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>Writes labels and what they move in the tally, within a transaction.</summary>
internal sealed class LabelRows(Db db, DbConnection connection, DbTransaction within)
{
    private readonly PlainTable _labels = PlainTable.Of<Label>(db);
    private readonly Dictionary<(RecordKind Kind, Symbol Symbol, Mark Mark), int> _moves = [];

    /// <summary>Writes the labels of new records.</summary>
    public Task Add(IEnumerable<Label?> labels, CancellationToken stop) =>
        db.Dialect.Insert(connection, within, _labels.Shape, [.. labels.OfType<Label>().Select(Added)], stop);

    /// <summary>Writes the labels of records that had one or not; those that say the same stay.</summary>
    /// <param name="graphs">The records.</param>
    /// <param name="judge">Judges one.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task Renew(IReadOnlyList<RecordGraph> graphs, Func<RecordGraph, Label?> judge, CancellationToken stop)
    {
        foreach (var batch in graphs.Chunk(500))
        {
            var ids = batch.Select(graph => graph.Record.Key).ToList();
            var before = await db.Labels.AsNoTracking().Where(label => ids.Contains(label.Record)).ToDictionaryAsync(label => label.Record, stop);
            var (gone, changed) = (new List<object[]>(), new List<object[]>());
            foreach (var graph in batch)
            {
                var old = before.GetValueOrDefault(graph.Record.Key);
                var now = judge(graph);
                if (old is null ? now is null : now is not null && old.Says(now)) continue;
                if (old is not null) Move(old, -1);
                if (now is null) gone.Add([Key(graph.Record.Key)]);
                else changed.Add(Added(now));
            }

            await db.Dialect.Run(connection, within, Upsert, changed, stop);
            await db.Dialect.Run(connection, within, Delete, gone, stop);
        }
    }

    /// <summary>Writes what was moved.</summary>
    public Task Move(CancellationToken stop)
    {
        var table = PlainTable.Of<LabelMove>(db);
        var rows = _moves.Where(move => move.Value != 0)
            .Select(move => table.Values(new LabelMove { Kind = move.Key.Kind, Symbol = move.Key.Symbol, Mark = move.Key.Mark, Change = move.Value })).ToList();
        return rows.Count == 0 ? Task.CompletedTask : db.Dialect.Insert(connection, within, table.Shape, rows, stop);
    }

    private Statement Upsert => new(Dialect.Upsert(_labels.Shape, 1), [.. _labels.Shape.Columns.Select(column => column.StoreType)]);

    private Statement Delete => new(
        $"DELETE FROM {Dialect.Quote(_labels.Shape.Name)} WHERE {Dialect.Quote(_labels.Shape.Columns[0].Name)} = @p0", [_labels.Shape.Columns[0].StoreType]);

    private object Key(Guid record) => _labels.Stored(0, record);

    private object[] Added(Label label)
    {
        Move(label, 1);
        return _labels.Values(label);
    }

    private void Move(Label label, int change)
    {
        foreach (var symbol in Symbols)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_moves, (label.Kind, symbol, label[symbol]), out _) += change;
        }
    }

    /// <summary>The six.</summary>
    public static IReadOnlyList<Symbol> Symbols { get; } = Enum.GetValues<Symbol>();
}
