using CareLabel.Data;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>The file in which waiting rows are mended: number, cells under the list's own header, what is wrong.</summary>
public sealed class WaitingFile(Db db, Catalogue catalogue)
{
    /// <summary>The header of the numbers of rows.</summary>
    public const string RowHeader = "Row";

    private const int Page = 2000;

    /// <summary>What was written.</summary>
    /// <param name="Rows">How many rows; where there are none, there is no file.</param>
    public sealed record Written(long Rows);

    /// <summary>Writes the rows of an import that wait, for those who may import their like, or says why not; then what stood in the file still does.</summary>
    public async Task<Outcome<Written>> Run(Actor actor, long id, string path, CancellationToken stop)
    {
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (import is null) return new NoSuchImport(id);
        if (CheckMap.MayNot(actor, CarryOut.PlanOf(actor, import).Map, catalogue) is { } no) return no;
        var aside = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var rows = await Fill(import, aside, stop);
            if (rows > 0) File.Move(aside, path, overwrite: true);
            else File.Delete(path);
            return new Written(rows);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return new WaitingUnwritable(id, path, DiskTrouble.Sentence(e));
        }
        finally
        {
            Forget(aside);
        }
    }

    private async Task<long> Fill(Import import, string path, CancellationToken stop)
    {
        var header = CarryOut.HeaderOf(import);
        using var file = new CsvFile(new FileStream(path, FileMode.Create, FileAccess.Write), [RowHeader, .. header, "What is wrong"]);
        var last = 0;
        while (true)
        {
            var rows = await db.WaitingRows.AsNoTracking().Where(row => row.Import == import.Id && row.Row > last).OrderBy(row => row.Row).Take(Page).ToListAsync(stop);
            foreach (var row in rows) Write(file, row, header.Count);
            if (rows.Count == 0) break;
            last = rows[^1].Row;
        }

        return file.Rows;
    }

    // A disk that takes no file may not let go of one either.
    private static void Forget(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
        }
    }

    private static void Write(CsvFile file, WaitingRow row, int width)
    {
        var cells = WaitingCells.Read(row.Cells);
        file.Cell(row.Row);
        for (var i = 0; i < width; i++) file.Cell(i < cells.Length ? cells[i] : null);
        file.Cell(string.Join(' ', RowResult.RemarksOf(row.Remarks).Select(remark => remark.Sentence)));
        file.EndRow();
    }
}
