using CareLabel.Wash;
using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>
/// Puts batches of one file's rows into the table, while the next batch is being scanned. Each column is filled by one
/// thread at a time and batch after batch, so the result does not depend on how many threads there are.
/// </summary>
internal sealed class TableFill
{
    private const int FewCells = 4096;

    private readonly string _source;
    private readonly RowSink? _sink;
    private Table _table;
    private Column[] _columns;
    private Column[] _others;

    // One is scanned into, one is held back, one is being put into the table, and one takes what a block leaves over.
    private readonly Stack<RowBatch> _free = new([new(), new(), new(), new()]);
    private Task<RowBatch>? _running;

    /// <summary>Fills a table, or many of some thousand rows each where a sink takes them.</summary>
    public TableFill(Table table, string source, IReadOnlyList<string> header, RowSink? sink = null)
    {
        (_table, _source, _sink) = (table, source, sink);
        table.Begin(source);
        _columns = Match(table, header);
        _others = [.. table.Columns.Except(_columns)];
    }

    /// <summary>How many rows have been given.</summary>
    public int Rows { get; private set; }

    /// <summary>The columns of this file, in its order.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>An empty batch to fill.</summary>
    public RowBatch Rent(int blockSize)
    {
        var batch = _free.Pop();
        batch.Clear(_columns.Length, blockSize);
        return batch;
    }

    /// <summary>Takes a batch back unused.</summary>
    public void Return(RowBatch batch) => _free.Push(batch);

    /// <summary>Takes a filled batch; answers before its rows are in the table.</summary>
    public void Post(RowBatch batch)
    {
        Finish();
        Rows += batch.Rows;
        _running = batch.Rows * batch.Width < FewCells ? Task.FromResult(Fill(batch, 1)) : Task.Run(() => Fill(batch, -1));
    }

    /// <summary>Waits until all rows given are in the table.</summary>
    public void Finish()
    {
        if (_running is null) return;
        _free.Push(_running.GetAwaiter().GetResult());
        _running = null;
        if (_sink is not null && _table.RowCount > 0) HandOver(_sink);
    }

    private void HandOver(RowSink sink)
    {
        sink.Take(_table);
        var next = new Table();
        next.Begin(_source);
        _columns = [.. _columns.Select(column => next.Add(column.Name))];
        (_table, _others) = (next, []);
    }

    private RowBatch Fill(RowBatch batch, int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        OneAtATime.For(_columns.Length, options, i => batch.AppendTo(_columns[i], i));
        foreach (var column in _others)
        {
            for (var row = 0; row < batch.Rows; row++) column.Append([]);
        }

        _table.Commit(batch.Rows);
        return batch;
    }

    /// <summary>
    /// The n-th column of a name in this file is the n-th of that name in the table; a name that is not there is taken for
    /// one that differs in capitals only, as "E-post" and "e-post" in the exports of two programs.
    /// </summary>
    private static Column[] Match(Table table, IReadOnlyList<string> header)
    {
        var there = table.Columns.ToList();
        var matched = new Column?[header.Count];
        foreach (var comparer in new[] { StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase })
        {
            var known = there.GroupBy(column => column.Name, comparer).ToDictionary(group => group.Key, group => new Queue<Column>(group), comparer);
            for (var i = 0; i < header.Count; i++)
            {
                if (matched[i] is null && known.TryGetValue(header[i], out var same) && same.Count > 0) there.Remove(matched[i] = same.Dequeue());
            }
        }

        return [.. header.Select((name, i) => matched[i] ?? table.Add(name))];
    }
}
