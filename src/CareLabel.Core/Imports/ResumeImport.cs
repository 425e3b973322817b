using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Goes on with an import that was ended before its list was, at the row where it stopped.</summary>
public sealed class ResumeImport(Db db, Writes writes, Catalogue catalogue, BasePlace place, TimeProvider clock, GateSteps steps)
{
    /// <summary>Goes on, or says why not.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The import.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="stop">Ends the work early; it can be resumed.</param>
    /// <param name="anyway">Go on however many rows wait.</param>
    public async Task<Outcome<ImportDone>> Run(Actor actor, long id, IProgress<ImportProgress>? progress, CancellationToken stop, bool anyway = false)
    {
        await using var turn = await ImportTurn.Wait(db, writes, place, actor, $"import {id}", progress, stop);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (import is null) return new NoSuchImport(id);
        if (import.State == ImportState.Done) return new ImportOver(id);
        if (import.State == ImportState.Stopped && !anyway) return new ImportIsStopped(id, import.Failed + import.NeedsWord);
        if ((await Undoings.Of(db, [import.Set], stop)).By(import.Set) is { } undo) return new ImportUndone(id, undo);
        if (!File.Exists(import.File)) return new FileMissing(import.File);
        if (ImportLists.PrintOf(import.File) != import.Print) return new ListChanged(id, import.File);

        var plan = CarryOut.PlanOf(actor, import);
        var header = CarryOut.HeaderOf(import);
        var request = new ImportLists.Request(import.File) { Mode = import.Mode, Key = import.Key };
        if (new CheckMap(catalogue, plan.Map, header).Run(actor, request) is { } refused) return refused;
        var run = new CarryOut(db, writes, catalogue, place, clock, steps) { IsBounded = !anyway };
        var set = await db.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == import.Set, stop);
        if (import.State == ImportState.Stopped) await Open(import, stop);
        return set is null
            ? await run.Begin(plan, import, header, progress, stop)
            : await run.GoOn(plan, import, set, header, progress, stop);
    }

    // Its change is not at its end any more, so nobody undoes it meanwhile.
    private async Task Open(Import import, CancellationToken stop)
    {
        await writes.Reopen(import.Set, stop);
        await db.Imports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.State, ImportState.Running).SetProperty(one => one.Ended, (DateTime?)null), stop);
    }
}
