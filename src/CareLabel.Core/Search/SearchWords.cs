using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Search;

/// <summary>Writes the words by which records are found with the records.</summary>
public sealed class SearchWords(Catalogue catalogue) : IDerived
{
    private readonly RecordWords _words = new(catalogue);

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, CancellationToken stop)
    {
        if (!roots.Any(root => _words.Has(root.Kind))) return;
        var graphs = await WrittenGraphs.Of(written, roots, changes, catalogue, stop);
        await Add(written, [.. graphs.Made.Where(HasWords).Select(_words.Of)], stop);
        foreach (var batch in graphs.Known.Where(HasWords).Chunk(500)) await Renew(written, batch, stop);
    }

    private bool HasWords(RecordGraph graph) => _words.Has(graph.Record.Root.Kind);

    private async Task Renew(Written written, RecordGraph[] graphs, CancellationToken stop)
    {
        var ids = graphs.Select(graph => graph.Record.Key).ToList();
        var before = await written.Db.SearchEntries.AsNoTracking().Where(entry => ids.Contains(entry.Record)).ToDictionaryAsync(entry => entry.Record, stop);
        var (made, changed) = (new List<SearchEntry>(), new List<SearchEntry>());
        foreach (var graph in graphs)
        {
            var now = _words.Of(graph);
            if (!before.TryGetValue(now.Record, out var old)) made.Add(now);
            else if ((old.IsRetired, old.Names, old.Words) != (now.IsRetired, now.Names, now.Words)) changed.Add(now);
        }

        await Add(written, made, stop);
        if (changed.Count == 0) return;
        var shape = PlainTable.Of<SearchEntry>(written.Db);
        var (id, retired) = (shape.Column(nameof(SearchEntry.Record)), shape.Column(nameof(SearchEntry.IsRetired)));
        await written.Db.Dialect.Run(written.Connection, written.Within, new(
            "UPDATE search_entry SET is_retired = @p0, names = @p1, words = @p2 WHERE record = @p3",
            [shape.Shape.Columns[retired].StoreType, "text", "text", shape.Shape.Columns[id].StoreType]),
            [.. changed.Select(entry => (object[])[shape.Stored(retired, entry.IsRetired), entry.Names, entry.Words, shape.Stored(id, entry.Record)])], stop);
    }

    private static Task Add(Written written, List<SearchEntry> entries, CancellationToken stop)
    {
        var table = PlainTable.Of<SearchEntry>(written.Db);
        return entries.Count == 0 ? Task.CompletedTask
            : written.Db.Dialect.Insert(written.Connection, written.Within, table.Shape, entries.Select(table.Values), stop);
    }
}
