using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Tries the waiting rows of an import again: as they wait, or as somebody mended them in the file that was written of them.</summary>
public sealed class RetryRows(Db db, Writes writes, Catalogue catalogue, BasePlace place, TimeProvider clock, GateSteps steps)
{
    private const int Page = 2000;

    private readonly RowsOfTable _rows = new();

    /// <summary>What to try again.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="Path">The file of waiting rows, mended; null for the rows as they wait.</param>
    /// <param name="Acknowledge">Let rows in that the gate only has doubts about.</param>
    public sealed record Request(long Import, string? Path = null, bool Acknowledge = false);

    /// <summary>Tries, or says why not.</summary>
    public async Task<Outcome<ImportDone>> Run(Actor actor, Request request, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var turn = await ImportTurn.Wait(db, writes, place, actor, $"waiting rows of import {request.Import}", progress, stop);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Import, stop);
        if (import is null) return new NoSuchImport(request.Import);
        if (import.State == ImportState.Running) return new ImportNotOver(import.Id);
        if (!await db.WaitingRows.AnyAsync(row => row.Import == import.Id, stop)) return new NothingWaits(import.Id);

        var plan = CarryOut.PlanOf(actor, import);
        if (request.Acknowledge) plan = plan with { Acknowledged = new Everything() };
        var header = CarryOut.HeaderOf(import);
        if (new CheckMap(catalogue, plan.Map, header).Run(actor, new(import.File) { Mode = import.Mode, Key = import.Key }) is { } unfit) return unfit;
        if (request.Path is { } path && Wrong(path, header, import, stop) is { } wrong) return wrong;

        var set = await writes.Begin(new(plan.Actor, "import", $"waiting rows of {Path.GetFileName(import.File)}"), stop);
        var total = await db.WaitingRows.CountAsync(row => row.Import == import.Id, stop);
        var writer = new WriteRows(db, writes, catalogue, plan, clock, steps)
        {
            Into = (import, set), IsRetry = true, Written = (counts, rows) => progress?.Report(new(import.File, counts.Rows, total, counts) { Rows = rows }),
        };
        ImportRun.Reader reader = request.Path is { } mended ? (take, end) => Mended(mended, header, take, end) : (take, end) => Waiting(import, take, end);
        var refused = await new ImportRun(place, catalogue, plan, header, writer, clock).Run(reader, stop);
        await writes.End(set, await CarryOut.Records(db, writer.Counts, set.Id, stop), stop);
        if (refused is not null) return refused;
        return new ImportDone(import.Id, set.Id, import.File, plan.Source, plan.Key, plan.Map, writer.Counts, []);
    }

    private static Refusal? Wrong(string path, IReadOnlyList<string> header, Import import, CancellationToken stop)
    {
        var looked = ImportLists.LookAt(path, stop);
        if (looked.Refused is { } refused) return refused;
        var names = looked.Done!.Columns.Select(column => column.Name).ToList();
        return names.Count >= header.Count + 1 && names[0] == WaitingFile.RowHeader && names.Skip(1).Take(header.Count).SequenceEqual(header) ? null : new NotTheRows(path, import.Id);
    }

    private static Outcome<ListFile> Mended(string path, IReadOnlyList<string> header, Action<IReadOnlyList<SourceRow>> take, CancellationToken stop)
    {
        return new ListReader(path, 0, 0).Read(rows => take([.. rows.Select(Row).OfType<SourceRow>()]), stop);

        SourceRow? Row(SourceRow row) => row.Unread is null && int.TryParse(row.Cells[0], System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new(number, row.Cells[1..(header.Count + 1)], row.Country)
            : null;
    }

    private List<SourceRow> Rows(Import import, List<WaitingRow> waiting)
    {
        var table = new Table();
        table.Begin(import.File);
        foreach (var name in CarryOut.HeaderOf(import)) table.Add(name);
        foreach (var row in waiting)
        {
            var cells = WaitingCells.Read(row.Cells);
            for (var i = 0; i < table.Columns.Count; i++) table.Columns[i].Append(i < cells.Length ? cells[i] : null);
        }

        table.Commit(waiting.Count);
        return _rows.Of(table, [.. waiting.Select(row => row.Row)], 0);
    }

    private Outcome<ListFile> Waiting(Import import, Action<IReadOnlyList<SourceRow>> take, CancellationToken stop)
    {
        using var own = place.Open();
        var last = 0;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var rows = own.WaitingRows.AsNoTracking().Where(row => row.Import == import.Id && row.Row > last).OrderBy(row => row.Row).Take(Page).ToList();
            if (rows.Count == 0) break;
            last = rows[^1].Row;
            // A row that could not be read is no row before somebody has mended it.
            take(Rows(import, [.. rows.Where(row => row.Cells.StartsWith('['))]));
        }

        return new ListFile(import.File, new("rows", "", '\0', '\0', 0, 0), [], 0, [], []);
    }
}
