using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Search;

/// <summary>Writes the words by which records are found with the records.</summary>
public sealed class SearchWords(Catalogue catalogue) : IDerived
{
    private (Catalogue Rules, RecordWords Words) _by = (catalogue, new(catalogue));

    private sealed record Foreseen(Catalogue Rules, List<SearchEntry> Entries);

    /// <inheritdoc/>
    public bool FollowsFields => true;

    /// <inheritdoc/>
    public object? Foresee(Changes changes, DateTime at) => new Foreseen(_by.Rules, Entries(changes));

    /// <inheritdoc/>
    public async Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
    {
        // Long work may outlive the fields and lists that it began with.
        var rules = Catalogues.FoundIn(written) ?? catalogue;
        if (rules != _by.Rules) _by = (rules, new(rules));
        if (!roots.Any(root => _by.Words.Has(root.Kind))) return;
        var known = await WrittenGraphs.Known(written, roots, changes, rules, stop);
        await Add(written, foreseen is Foreseen ahead && ahead.Rules == rules ? ahead.Entries : Entries(changes), stop);
        foreach (var batch in known.Where(HasWords).Chunk(500)) await Renew(written, batch, stop);
    }

    private List<SearchEntry> Entries(Changes changes) => WrittenGraphs.New(changes).FindAll(HasWords).ConvertAll(_by.Words.Of);

    private bool HasWords(RecordGraph graph) => _by.Words.Has(graph.Record.Root.Kind);

    private async Task Renew(Written written, RecordGraph[] graphs, CancellationToken stop)
    {
        var ids = graphs.Select(graph => graph.Record.Key).ToList();
        var before = await written.Db.SearchEntries.AsNoTracking().Where(entry => ids.Contains(entry.Record)).ToDictionaryAsync(entry => entry.Record, stop);
        var (made, retired, changed) = (new List<SearchEntry>(), new List<SearchEntry>(), new List<SearchEntry>());
        foreach (var graph in graphs)
        {
            var now = _by.Words.Of(graph);
            if (!before.TryGetValue(now.Record, out var old)) made.Add(now);
            else if ((old.Names, old.Words) != (now.Names, now.Words)) changed.Add(now);
            else if (old.IsRetired != now.IsRetired) retired.Add(now);
        }

        await Add(written, made, stop);
        // A retired record keeps its words, and the index knows only words.
        await Update(written, [nameof(SearchEntry.IsRetired)], retired, stop);
        await Update(written, [nameof(SearchEntry.IsRetired), nameof(SearchEntry.Names), nameof(SearchEntry.Words)], changed, stop);
    }

    private static async Task Update(Written written, string[] properties, List<SearchEntry> entries, CancellationToken stop)
    {
        if (entries.Count == 0) return;
        var table = PlainTable.Of<SearchEntry>(written.Db);
        var columns = Array.ConvertAll([.. properties, nameof(SearchEntry.Record)], table.Column);
        var set = columns[..^1].Select((column, i) => $"{Dialect.Quote(table.Shape.Columns[column].Name)} = @p{i}");
        await written.Db.Dialect.Run(
            written.Connection, written.Within,
            new($"UPDATE search_entry SET {string.Join(", ", set)} WHERE record = @p{columns.Length - 1}", [.. columns.Select(column => table.Shape.Columns[column].StoreType)]),
            [.. entries.Select(table.Values).Select(values => (object[])[.. columns.Select(column => values[column])])], stop);
    }

    private static Task Add(Written written, List<SearchEntry> entries, CancellationToken stop) => entries.Count == 0
        ? Task.CompletedTask
        : written.Db.Dialect.Words.Add(written, PlainTable.Of<SearchEntry>(written.Db), entries, stop);
}
