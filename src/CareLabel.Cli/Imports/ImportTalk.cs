using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Data;
using CareLabel.Imports;
using CareLabel.Shared;
using Spectre.Console;

namespace CareLabel.Cli.Imports;

/// <summary>Tells how an import goes and what came of it: talk to stderr, the result as JSON to stdout where it is asked for.</summary>
internal sealed class ImportTalk(BasePlace place, Actor actor, WaitingFile waiting, bool json)
{
    private readonly List<object> _answers = [];

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The import that was begun; null before it is, and where it is at its end.</summary>
    public long? Begun { get; set; }

    /// <summary>Where it is written what came of each row; null where nobody asked.</summary>
    public ResultsFile? Results { get; set; }

    /// <summary>Adds what was refused before it was begun.</summary>
    public int Refuse(Refusal refused)
    {
        _answers.Add(new { refused = refused.Code, sentence = refused.Sentence });
        return BaseCommand.Say(refused);
    }

    /// <summary>Writes for programs what came of the lists: of one it, of several a list of them.</summary>
    public void Answer(bool several)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(several ? _answers : _answers[0], Written));
    }

    /// <summary>Notes that an import is begun.</summary>
    public Task Begin(long import)
    {
        Begun = import;
        return Task.CompletedTask;
    }

    /// <summary>Where the waiting rows of an import are written, to be mended.</summary>
    public string WaitingPath(long import) => Path.Combine(place.Folder, "imports", string.Create(CultureInfo.InvariantCulture, $"{import}-waiting.csv"));

    /// <summary>Runs an import under a bar, or with plain lines where nobody watches; answers the exit code.</summary>
    public async Task<int> Over(Func<IProgress<ImportProgress>, Task<Outcome<ImportDone>>> import, CancellationToken stop)
    {
        Outcome<ImportDone> outcome = default;
        try
        {
            outcome = await ImportBar.Over(progress => import(Results?.Before(progress) ?? progress));
        }
        finally
        {
            // Broken off or refused half-way: what went in is kept, and the rest can follow.
            if (Begun is { } begun && outcome is { Done: null, Refused: null or not (ImportStopped or ImportIsStopped or ImportOver or NoSuchImport or ImportUndone or BaseGone) })
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"To go on with it later: carelabel import --resume {begun}"));
            }
        }

        Begun = null;
        if (outcome.Refused is { } refused) return await NotDone(refused, stop);
        var done = outcome.Done!;
        var (path, unwritable) = done.Import is { } id ? await Waiting(id, stop) : default;
        foreach (var warning in done.Warnings) Console.Error.WriteLine(Terminal.OneLine($"{Path.GetFileName(done.File)}: {warning.Sentence}"));
        foreach (var left in done.Map.Lines.Where(line => line.To is null)) Console.Error.WriteLine(Terminal.OneLine($"Left out: {left.Column} ({left.Why ?? "the mapping says so"})"));
        Console.Error.WriteLine(Sentence(done));
        if (path is not null) Console.Error.WriteLine(Terminal.OneLine($"The rows that wait, with what is wrong: {path}. Mend them there, then: carelabel import --retry {done.Import}"));
        if (unwritable is not null) BaseCommand.Say(unwritable);
        _answers.Add(Shown(done, path));
        return ExitCode.Done;
    }

    private async Task<int> NotDone(Refusal refused, CancellationToken stop)
    {
        var code = Refuse(refused);
        if (refused is ImportStopped stopped)
        {
            var (path, unwritable) = await Waiting(stopped.Import, stop);
            if (unwritable is not null) BaseCommand.Say(unwritable);
            else Console.Error.WriteLine(Terminal.OneLine($"The rows that wait, with what is wrong: {path}"));
        }

        return code;
    }

    private static string Sentence(ImportDone done)
    {
        var counts = done.Counts;
        var would = done.Import is null ? "Would make" : "Made";
        var text = string.Create(CultureInfo.InvariantCulture, $"{counts.Rows:N0} {(counts.Rows == 1 ? "row" : "rows")}. {would} {counts.Made:N0}, changed {counts.Changed:N0}, same {counts.Same:N0}, waiting {counts.Failed + counts.NeedsWord:N0}");
        if (counts.NeedsWord > 0) text += string.Create(CultureInfo.InvariantCulture, $" ({counts.NeedsWord:N0} of them for a word: --acknowledge lets them in)");
        if (counts.Companies > 0) text += string.Create(CultureInfo.InvariantCulture, $"; companies made beside: {counts.Companies:N0}");
        if (done.Set is not { } set) return text + ".";
        if (counts.Records == 0) return text + string.Create(CultureInfo.InvariantCulture, $". Import {done.Import}, change {set}; no record was changed.");
        return text + string.Create(CultureInfo.InvariantCulture, $". Import {done.Import}, change {set}: carelabel undo {set} takes it back.");
    }

    // That the file cannot be written undoes nothing: the rows wait in the base.
    private async Task<(string? Path, Refusal? Unwritable)> Waiting(long import, CancellationToken stop)
    {
        var path = WaitingPath(import);
        var rows = await waiting.Run(actor, import, path, stop);
        return rows.Refused is { } refused ? (null, refused) : (rows.Done!.Rows > 0 ? path : null, null);
    }

    private static object Shown(ImportDone done, string? waiting) => new
    {
        import = done.Import, change = done.Set, file = done.File, source = done.Source, key = done.Key, dryRun = done.Import is null,
        rows = done.Counts.Rows, made = done.Counts.Made, changed = done.Counts.Changed, same = done.Counts.Same, failed = done.Counts.Failed,
        needsWord = done.Counts.NeedsWord, companies = done.Counts.Companies, waiting,
        map = JsonDocument.Parse(done.Map.ToJson()).RootElement, warnings = done.Warnings.Select(warning => warning.Sentence),
    };
}
