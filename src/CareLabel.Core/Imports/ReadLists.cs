using CareLabel.Wash.Tables;

namespace CareLabel.Imports;

/// <summary>
/// Reads lists (CSV of any delimiter, quote and encoding, XLSX, XLS) into one table: columns by union of the headers in
/// first-seen order, where the n-th column of a name in one file is the n-th of that name in another. A row that cannot
/// be taken as data is kept with its number and raw text; a file that is no list is refused, and then nothing is read.
/// </summary>
public sealed class ReadLists
{
    /// <summary>What to read.</summary>
    /// <param name="Paths">Files, in the order in which their rows shall stand; read, never written.</param>
    public sealed record Request(params IReadOnlyList<string> Paths);

    /// <summary>Reads all files or refuses, naming the first file that cannot be read.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="progress">Told after each block of about a megabyte.</param>
    /// <param name="stop">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    public Outcome<Lists> Run(Request request, IProgress<ReadProgress>? progress = null, CancellationToken stop = default)
    {
        var table = new Table();
        var files = new List<ListFile>();
        var total = request.Paths.Sum(Size);
        long before = 0, rows = 0;
        foreach (var path in request.Paths)
        {
            void Tell(long bytes, long fileRows) => progress?.Report(new(path, before + bytes, total, rows + fileRows));

            var read = OneFile.Read(path, table, Tell, null, stop);
            if (read.Done is not { } file) return read.Refused!;

            files.Add(file);
            before += Size(path);
            rows += file.ReadRows + file.UnreadRows.Count;
            Tell(0, 0);
        }

        return new Lists(table, files);
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
