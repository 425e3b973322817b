using System.IO.Compression;
using System.Text;
using CareLabel.Wash.Tables;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CareLabel.Imports;

/// <summary>Reads the first sheet with data of an Excel workbook.</summary>
internal static class WorkbookFile
{
    private const long MostUnpackedBytes = 8L << 30, MostSparseCells = 1_000_000_000;

    // Sheets shrink to a tenth, and repeated text to a fiftieth; what shrinks more holds one cell that fills the memory.
    private const long LooseBytes = 512L << 20, MostShrunk = 200;

    public static Outcome<ListFile> Read(string path, bool zipped, Table table, Action<long, long> tell, RowSink? sink, CancellationToken stop)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (zipped && NotWorkbook(path, stream) is { } refusal) return refusal;

        stream.Position = 0;
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateReader(stream, new() { LeaveOpen = true });
            return Read(path, zipped, reader, table, () => stream.Position, tell, sink, stop);
        }
        catch (InvalidPasswordException)
        {
            return new WorkbookLocked(path);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws whatever it meets in a damaged workbook, from XML errors to null references.
            return zipped ? new WorkbookBroken(path) : new OldFileUnreadable(path);
        }
    }

    private static Outcome<ListFile> Read(string path, bool zipped, IExcelDataReader reader, Table table, Func<long> position,
        Action<long, long> tell, RowSink? sink, CancellationToken stop)
    {
        // One cell in the farthest corner makes every row as wide as the sheet.
        if ((long)reader.RowCount * reader.FieldCount > MostSparseCells)
            return new FileNotAList(path, FormattableString.Invariant($"the sheet \"{reader.Name}\" has {reader.RowCount} rows of {reader.FieldCount} columns"), "delete what stands far outside of the list, or save the list as CSV");
        if (OpenSheet.Find(reader) is not { } sheet || sheet.Header() is not { } found) return new FileEmpty(path);
        if (found.Names.Count > HeaderRow.MostColumns) return new TooManyColumns(path, found.Names.Count);

        var log = new FileLog(path, sink);
        var width = Math.Max(found.Names.Count, sheet.First.Skip(found.Data).Max(row => (int?)row.Cells.Length) ?? 0);
        var header = found with { Names = [.. found.Names, .. Enumerable.Repeat("", width - found.Names.Count)] };
        TextFile.Warn(log, header, 1);
        WarnOfMerged(log, reader.MergeCells, header);
        var (name, fill) = (reader.Name, new TableFill(table, path, header.Names, sink));
        new SheetRows(fill, log, header).Read(sheet.First.Skip(header.Data), sheet.Rest, () => tell(position(), log.Rows), stop);
        if (sheet.Beside || OpenSheet.AnyLater(reader))
            log.Note("several-sheets", 1, $"only the sheet \"{name}\" was read: save the others as files of their own");
        var format = new FileFormat(zipped ? "xlsx" : "xls", "", '\0', '\0', header.Line, header.Skipped);
        return new ListFile(path, format, header.Names, fill.Rows, log.Warnings(), log.UnreadRows);
    }

    private static void WarnOfMerged(FileLog log, CellRange[]? merged, HeaderRow header)
    {
        foreach (var range in merged ?? [])
        {
            if (range.FromRow >= header.Line && range.ToRow > range.FromRow) log.Note("merged-cells", range.FromRow + 1);
        }
    }

    private static Refusal? NotWorkbook(string path, Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase)))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostUnpackedBytes) return new FileNotAList(path, "this workbook is larger than 8 GB when unpacked", "export the list as CSV");
                return zip.Entries.Any(entry => entry.Length > LooseBytes && entry.Length / MostShrunk > entry.CompressedLength)
                    ? new FileNotAList(path, "this workbook is hundreds of times larger when unpacked, as no list is", "export the list as CSV") : null;
            }

            return zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null
                ? new FileNotAList(path, "this is an OpenDocument file", "save it as CSV or XLSX")
                : new FileNotAList(path, "this is a compressed file (zip)", "unpack it and give the list inside");
        }
        catch (InvalidDataException)
        {
            return new WorkbookBroken(path);
        }
    }
}
