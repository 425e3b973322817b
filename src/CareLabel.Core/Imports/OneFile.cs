using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>Reads one list, whatever it is written as.</summary>
internal static class OneFile
{
    /// <summary>How much of a file is looked at before it is decided what it is.</summary>
    private const int StartBytes = 1 << 20;

    /// <summary>Reads it into a table, or part by part into a sink, which alone takes cards.</summary>
    public static Outcome<ListFile> Read(string path, Table table, Action<long, long> tell, RowSink? sink, CancellationToken stop)
    {
        if (Directory.Exists(path)) return new FileIsFolder(path);
        if (!File.Exists(path)) return new FileMissing(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            // What is imported is read twice, first to see what it is.
            if (sink is not null && !stream.CanSeek) return new FileUnreadable(path, "it is a pipe or a device; save the list to a file and give that.");
            var start = new byte[StartBytes];
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            var kind = FileKind.Of(start);
            return kind.Name switch
            {
                "text" => TextFile.Read(path, new RawBytes(stream, start), start, table, tell, sink, stop),
                "workbook" or "old workbook" => WorkbookFile.Read(path, kind == FileKind.Workbook, table, tell, sink, stop),
                "cards" when sink is not null => CardFile.Read(path, stream, start, tell, sink, stop),
                "empty" => new FileEmpty(path),
                _ => new FileNotAList(path, kind.What, kind.Advice),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FileUnreadable(path, e.Message);
        }
    }
}
