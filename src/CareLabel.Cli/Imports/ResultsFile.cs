using CareLabel.Exports;
using CareLabel.Imports;

namespace CareLabel.Cli.Imports;

/// <summary>What came of each row of an import, written as it goes: <c>--results FILE</c>.</summary>
internal sealed class ResultsFile(string path) : IDisposable
{
    private static readonly string[] Header = ["List", "Row", "Result", "Record", "What is wrong"];

    private readonly CsvFile _file = new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), Header);

    /// <summary>Opens it, or says why not.</summary>
    public static Outcome<ResultsFile> Open(string path)
    {
        try
        {
            return new ResultsFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ResultsUnwritable(path, e.Message);
        }
    }

    /// <summary>Writes what came of rows and tells on how far it is.</summary>
    public IProgress<ImportProgress> Before(IProgress<ImportProgress> next) => new Both(this, next);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(ImportProgress at)
    {
        foreach (var row in at.Rows)
        {
            _file.Cell(Path.GetFileName(at.File));
            _file.Cell(row.Row);
            _file.Cell(Words(row.Outcome));
            _file.Cell(row.Record?.ToString());
            _file.Cell(string.Join(' ', row.Remarks.Select(remark => remark.Sentence)));
            _file.EndRow();
        }
    }

    private static string Words(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Made => "made",
        RowOutcome.Changed => "changed",
        RowOutcome.Same => "same",
        RowOutcome.Failed => "waits",
        _ => "waits for a word",
    };

    private sealed class Both(ResultsFile file, IProgress<ImportProgress> next) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            file.Write(value);
            next.Report(value);
        }
    }
}

/// <summary>The file of results cannot be written; nothing was imported.</summary>
internal sealed record ResultsUnwritable(string Path, string Why)
    : Refusal("results-unwritable", $"{Path}: what comes of the rows cannot be written there: {Why} Name another file; nothing was imported.");
