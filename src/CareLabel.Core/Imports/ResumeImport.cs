using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>Goes on with an import that was ended before its list was, at the row where it stopped.</summary>
public sealed class ResumeImport(Db db, Writes writes, Catalogue catalogue, BasePlace place, TimeProvider clock, GateSteps steps)
{
    /// <summary>Goes on, or says why not.</summary>
    public async Task<Outcome<ImportDone>> Run(Actor actor, long id, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var turn = await Turn.Wait(place, "import", stop);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (import is null) return new NoSuchImport(id);
        if (import.State == ImportState.Done) return new ImportOver(id);
        if (!File.Exists(import.File)) return new FileMissing(import.File);
        if (ImportLists.PrintOf(import.File) != import.Print) return new ListChanged(id, import.File);

        var plan = CarryOut.PlanOf(actor, import);
        var header = CarryOut.HeaderOf(import);
        var request = new ImportLists.Request(import.File) { Mode = import.Mode, Key = import.Key };
        if (new CheckMap(catalogue, plan.Map, header).Run(actor, request) is { } refused) return refused;
        var run = new CarryOut(db, writes, catalogue, place, clock, steps);
        var set = await db.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == import.Set, stop);
        return set is null
            ? await run.Begin(plan, import, header, progress, stop)
            : await run.GoOn(plan, import, set, header, progress, stop);
    }
}
