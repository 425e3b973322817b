using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Imports;

/// <summary>Lists on disk, and what tests do with them.</summary>
internal sealed class Importing(TestCopy test)
{
    /// <summary>The catalogue that imports and exports see.</summary>
    public Catalogue Catalogue { get; init; } = Rooms.NewCatalogue();

    /// <summary>The gate's steps that ask the base.</summary>
    public GateSteps Steps { get; init; } = new([new LinkStep(), new UserStep()]);

    /// <summary>Writes a list.</summary>
    public string List(string name, params string[] lines)
    {
        var path = Path.Combine(test.Place.Folder, name);
        File.WriteAllText(path, string.Join("\n", lines) + "\n");
        return path;
    }

    /// <summary>Imports a list.</summary>
    public async Task<Outcome<ImportDone>> Import(ImportLists.Request request, Actor? actor = null, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        await using var db = test.Open();
        return await new ImportLists(db, test.Writes(db), Catalogue, test.Place, test.Clock, Steps).Run(actor ?? Cast.Someone, request, progress, stop);
    }

    /// <summary>Imports a list that is let in, but perhaps for some rows.</summary>
    public async Task<ImportDone> Import(string path) => (await Import(new ImportLists.Request(path))).Done!;

    /// <summary>Goes on with an import.</summary>
    public async Task<Outcome<ImportDone>> Resume(long import, bool anyway = false, IProgress<ImportProgress>? progress = null)
    {
        await using var db = test.Open();
        return await new ResumeImport(db, test.Writes(db), Catalogue, test.Place, test.Clock, Steps).Run(Cast.Someone, import, progress, default, anyway);
    }

    /// <summary>Tries waiting rows again.</summary>
    public async Task<Outcome<ImportDone>> Retry(RetryRows.Request request)
    {
        await using var db = test.Open();
        return await new RetryRows(db, test.Writes(db), Catalogue, test.Place, test.Clock, Steps).Run(Cast.Someone, request, null, default);
    }

    /// <summary>Undoes a change set.</summary>
    public async Task<Outcome<UndoChanges.Undone>> Undo(long set)
    {
        await using var db = test.Open();
        return await new UndoChanges(db, test.Writes(db)).Run(Cast.Someone, new(set), null, default);
    }

    /// <summary>Exports all records of a kind; answers the lines of the file.</summary>
    public async Task<(Outcome<Export> Outcome, string Path)> Export(RecordKind kind, Actor? actor = null, params string[] fields)
    {
        await using var db = test.Open();
        var path = Path.Combine(test.Place.Folder, $"{kind}.csv");
        return (await new ExportRecords(db, Catalogue, test.Clock).Run(actor ?? Cast.Someone, new(kind, path, fields.Length > 0 ? fields : null), null, default), path);
    }

    private string WaitingPath => Path.Combine(test.Place.Folder, "waiting.csv");

    /// <summary>Writes the waiting rows of an import.</summary>
    public async Task<string> Waiting(long import)
    {
        Assert.Null((await Waiting(import, Cast.Someone)).Refused);
        return WaitingPath;
    }

    /// <inheritdoc cref="Waiting(long)"/>
    public async Task<Outcome<WaitingFile.Written>> Waiting(long import, Actor actor)
    {
        await using var db = test.Open();
        return await new WaitingFile(db, Catalogue).Run(actor, import, WaitingPath, default);
    }
}
