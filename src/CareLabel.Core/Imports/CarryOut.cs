using System.Collections.Concurrent;
using System.Text.Json;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Carries an import out from where it is to its end.</summary>
internal sealed class CarryOut(Db db, Writes writes, Catalogue catalogue, BasePlace place, TimeProvider clock, GateSteps steps)
{
    /// <summary>Whether it stops where nearly all rows wait.</summary>
    public bool IsBounded { get; init; } = true;

    /// <summary>Counts what an import would do.</summary>
    public async Task<Outcome<ImportDone>> Look(ImportPlan plan, string path, IReadOnlyList<string> header, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var list = new ListReader(path, 0, 0);
        var writer = new WriteRows(db, writes, catalogue, plan, clock, steps) { Written = (counts, rows) => list.Tell(progress, counts, rows) };
        if (await new ImportRun(place, catalogue, plan, header, writer, clock).Run(list.Read, stop) is { } refused) return refused;
        return new ImportDone(null, null, path, plan.Source, plan.Key, plan.Map, writer.Counts, list.Warnings);
    }

    /// <summary>Begins an import's change set and goes on with it.</summary>
    public async Task<Outcome<ImportDone>> Begin(ImportPlan plan, Import import, IReadOnlyList<string> header, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var set = await writes.Begin(new(plan.Actor, "import", Path.GetFileName(import.File)), stop);
        await db.Imports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Set, set.Id), stop);
        return await GoOn(plan, import, set, header, progress, stop);
    }

    /// <summary>Goes on with an import behind the last row that is done.</summary>
    public async Task<Outcome<ImportDone>> GoOn(
        ImportPlan plan, Import import, ChangeSet set, IReadOnlyList<string> header, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var list = new ListReader(import.File, import.Row, import.UnreadRow);
        var writer = new WriteRows(db, writes, catalogue, plan, clock, steps)
        {
            Into = (import, set), Written = (counts, rows) => list.Tell(progress, counts, rows), Limit = IsBounded ? new(import.Id, set.Id, import.File, CountsOf(import)) : null,
        };
        var refused = await new ImportRun(place, catalogue, plan, header, writer, clock).Run(list.Read, stop);
        if (refused is not (null or ImportStopped)) return refused;
        if (BaseGone.Of(place) is { } gone) return gone;

        var done = await End(import, stop, refused is null ? ImportState.Done : ImportState.Stopped, set);
        return refused ?? (Outcome<ImportDone>)new ImportDone(import.Id, set.Id, import.File, plan.Source, plan.Key, plan.Map, CountsOf(done), list.Warnings);
    }

    /// <summary>Says that an import is at its end, and its change with it; answers it as it is then.</summary>
    public async Task<Import> End(Import import, CancellationToken stop, ImportState state = ImportState.Done, ChangeSet? into = null)
    {
        var done = await db.Imports.AsNoTracking().SingleAsync(row => row.Id == import.Id, stop);
        var set = into ?? await db.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == import.Set, stop);
        if (set is not null) await writes.End(set, await Records(db, CountsOf(done), set.Id, stop), stop);
        await db.Imports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, state).SetProperty(one => one.Ended, clock.GetUtcNow().UtcDateTime), stop);
        return done;
    }

    /// <summary>How many records a set wrote: several rows may speak of one.</summary>
    public static async Task<int> Records(Db db, ImportCounts counts, long set, CancellationToken stop) => counts.Changed == 0
        ? counts.Records
        : await db.Set<JournalRow>().Where(row => row.Set == set).Select(row => row.Root).Distinct().CountAsync(stop);

    /// <summary>What came of an import's rows so far.</summary>
    public static ImportCounts CountsOf(Import import) => new(
        import.Made + import.Changed + import.Same + import.Failed + import.NeedsWord, import.Made, import.Changed, import.Same, import.Failed, import.NeedsWord, import.Companies);

    /// <summary>The plan of an import that was begun before.</summary>
    public static ImportPlan PlanOf(Actor actor, Import import) => new(
        actor.At(Door.Import), ListMap.FromJson(import.Map)!, import.Source, import.Mode, import.Key, import.Acknowledged == "*" ? new Everything() : new HashSet<string>());

    /// <summary>The header of an import's list.</summary>
    public static IReadOnlyList<string> HeaderOf(Import import) => JsonSerializer.Deserialize<List<string>>(import.Header)!;
}

/// <summary>Reads a list's rows from behind the last that is done.</summary>
internal sealed class ListReader(string path, int doneRow, int doneUnread)
{
    private readonly long _size = new FileInfo(path).Length;
    private readonly RowsOfTable _rows = new();
    private readonly ConcurrentQueue<(int Rows, long Bytes)> _ends = new();
    private (int Rows, long Bytes) _passed;
    private long _bytes;
    private long _before;
    private long _from;
    private int _given;

    /// <summary>What a person should know about the list, when it is read.</summary>
    public IReadOnlyList<FileWarning> Warnings { get; private set; } = [];

    /// <summary>Tells how far the list is. Reading is ahead of writing, so only bytes of rows that are written count.</summary>
    public void Tell(IProgress<ImportProgress>? progress, ImportCounts counts, IEnumerable<RowTold> rows)
    {
        while (_ends.TryPeek(out var end) && end.Rows <= counts.Rows && _ends.TryDequeue(out _)) _passed = end;
        var bytes = _passed.Bytes;
        if (_ends.TryPeek(out var next)) bytes += (next.Bytes - _passed.Bytes) * (counts.Rows - _passed.Rows) / (next.Rows - _passed.Rows);
        progress?.Report(new(path, bytes, _size, counts) { FromBytes = Volatile.Read(ref _from), Rows = rows });
    }

    /// <summary>Reads all rows.</summary>
    public Outcome<ListFile> Read(Action<IReadOnlyList<SourceRow>> take, CancellationToken stop)
    {
        var sink = new RowSink(part => take(Rows(part)));
        var read = OneFile.Read(path, new Table(), (bytes, _) => Volatile.Write(ref _bytes, bytes), sink, stop);
        if (read.Done is null) return read;
        sink.End();
        Warnings = read.Done.Warnings;
        return read;
    }

    private List<SourceRow> Rows(ListPart part)
    {
        var rows = ToDo(part);
        // What was done before, by an import that is resumed, took none of this one's time.
        if (_given == 0) Skip();
        if (rows.Count > 0) _ends.Enqueue((_given += rows.Count, _bytes));
        _before = _bytes;
        return rows;
    }

    private void Skip()
    {
        Volatile.Write(ref _from, _before);
        _ends.Enqueue((0, _before));
    }

    private List<SourceRow> ToDo(ListPart part)
    {
        var rows = part.Unread.Where(row => row.Row > doneUnread).Select(row => new SourceRow(row.Row, [], null, row));
        return [.. rows, .. _rows.Of(part.Table, part.Numbers, doneRow)];
    }
}

/// <summary>Rows of tables, each with the country that it shows.</summary>
internal sealed class RowsOfTable
{
    private IReadOnlyList<RecognisedColumn>? _columns;

    /// <summary>The rows of a table, but for those that are done.</summary>
    public List<SourceRow> Of(Table table, IReadOnlyList<int> numbers, int done)
    {
        var rows = new List<SourceRow>(table.RowCount);
        if (table.RowCount == 0 || numbers[^1] <= done) return rows;
        _columns ??= Recognise.Columns(table);
        var countries = CountryOfRows.Of(table, _columns, null);
        var texts = table.Columns.Select(column => new string?[column.Pool.Count]).ToArray();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (numbers[row] <= done) continue;
            var cells = new string?[texts.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                var column = table.Columns[i];
                if (column.Codes[row] is var code and >= 0) cells[i] = texts[i][code] ??= column.Pool.Text(code);
            }

            rows.Add(new(numbers[row], cells, countries.Known[countries.Of(row)]));
        }

        return rows;
    }
}
