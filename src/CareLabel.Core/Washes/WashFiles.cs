using CareLabel.Exports;
using CareLabel.Imports;
using CareLabel.Wash;
using CareLabel.Wash.Columns;

namespace CareLabel.Washes;

/// <summary>
/// Washes lists from file to files: reads them, lets the engine judge, writes the results. All results are there, or
/// none; the inputs are never touched.
/// </summary>
public sealed class WashFiles(TimeProvider clock)
{
    /// <summary>What to wash, and where to.</summary>
    /// <param name="Paths">The lists, in the order in which their rows shall stand.</param>
    /// <param name="Out">The folder for the results.</param>
    /// <param name="Settings">How; the defaults suit an ordinary list.</param>
    /// <param name="Force">Whether earlier results in the folder may be replaced.</param>
    public sealed record Request(IReadOnlyList<string> Paths, string Out, WashSettings Settings, bool Force = false);

    /// <summary>Washes, or says in one sentence why not.</summary>
    /// <param name="request">What to wash.</param>
    /// <param name="progress">Told how far the work is; from any thread.</param>
    /// <param name="stop">Ends the work with <see cref="OperationCanceledException"/>; nothing is written then.</param>
    public Outcome<WashSummary> Run(Request request, IProgress<WashStage>? progress = null, CancellationToken stop = default)
    {
        var stages = new StageClock(clock, progress);
        var begun = ResultFolder.Begin(new(request.Out, ResultNames.All, request.Paths, request.Force));
        if (begun.Done is not { } folder) return begun.Refused!;
        using (folder)
        {
            stages.Enter("read");
            var read = new ReadLists().Run(new([.. request.Paths]), stages, stop);
            if (read.Done is not { } lists) return read.Refused!;
            if (Refuse(request.Settings, lists) is { } refused) return refused;
            var settings = request.Settings with { Today = request.Settings.Today ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime) };
            var result = WashEngine.Run(lists.Table, settings, stages.Tell, stop);
            var list = new WashedList(lists, result);
            stages.Enter("write");
            WashSummary? summary = null;
            var failed = folder.Fill(aside => summary = Write(list, aside, stages, stop));
            return failed is not null ? failed : summary!;
        }
    }

    private static Refusal? Refuse(WashSettings settings, Lists lists)
    {
        var columns = Recognise.Columns(lists.Table);
        if (settings.IdColumn is { } id && !columns.Any(column => string.Equals(column.Name, id, StringComparison.Ordinal)))
        {
            return new NoSuchColumn(id, [.. columns.Select(column => column.Name)]);
        }

        if (settings.Map?.Over(columns).Problems is [var problem, ..]) return new MapNamesNothing(problem.Sentence);
        var unknown = settings.Survivors.Keys.FirstOrDefault(name => !columns.Any(column => string.Equals(column.Name, name, StringComparison.Ordinal)));
        return unknown is null ? null : new NoSuchColumn(unknown, [.. columns.Select(column => column.Name)]);
    }

    private static WashSummary Write(WashedList list, ResultFolder folder, StageClock stages, CancellationToken stop)
    {
        long changes = 0, problems = 0;
        // Two files at a time: writing is a matter of the processor here, not of the disk.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = list.Result.Settings.Threads, CancellationToken = stop },
            () => CleanFile.Write(list, folder.Create(ResultNames.Clean)),
            () => changes = ChangesFile.Write(list, folder.Create(ResultNames.Changes)),
            () => RowsFile.Write(list, folder.Create(ResultNames.Rows)),
            () => problems = ProblemsFile.Write(list, folder.Create(ResultNames.Problems)),
            () => DuplicatesFile.Write(list, folder.Create(ResultNames.Duplicates)),
            () => ProfileFile.Write(list, folder.Create(ResultNames.Profile)));
        var summary = WashSummary.Of(list, changes, problems, stages.Seconds());
        ReportPage.Write(list, summary, folder.Create(ResultNames.Report));
        RulesFile.Write(list, folder.Create(ResultNames.Rules));
        MapFile.Write(list, folder.Create(ResultNames.Map));
        summary = summary with { Seconds = stages.Seconds() };
        SummaryFile.Write(summary, folder.Create(ResultNames.Summary));
        return summary;
    }
}

/// <summary>The names of the result files.</summary>
public static class ResultNames
{
    public const string Clean = "clean.csv", Rows = "rows.csv", Duplicates = "duplicates.csv", Changes = "changes.csv",
        Problems = "problems.csv", Profile = "profile.csv", Report = "report.html", Summary = "summary.json", Map = "map.json",
        Rules = "rules.json";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Clean, Rows, Duplicates, Changes, Problems, Profile, Report, Summary, Map, Rules];
}

/// <summary>How far a wash is.</summary>
/// <param name="Stage">read, recognise, profile, standards, propose, learn, judge, group, merge, write.</param>
/// <param name="Done">The share of the stage that is done, 0 to 1.</param>
/// <param name="Rows">How many rows have been read so far.</param>
public readonly record struct WashStage(string Stage, double Done, long Rows);

/// <summary>Times the stages, and passes on how far they are.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<WashStage>? progress) : IProgress<ReadProgress>
{
    private readonly Lock _lock = new();
    private readonly List<(string Stage, double Seconds)> _done = [];
    private string _stage = "";
    private long _since = clock.GetTimestamp();
    private long _rows;

    public void Report(ReadProgress value)
    {
        _rows = value.Rows;
        Tell("read", value.OfBytes == 0 ? 0 : value.Bytes / (double)value.OfBytes);
    }

    public void Tell(WashProgress told) => Tell(told.Stage, told.Done);

    public void Enter(string stage) => Tell(stage, 0);

    /// <summary>Seconds by stage, in the order in which the stages began.</summary>
    public IReadOnlyDictionary<string, double> Seconds()
    {
        lock (_lock)
        {
            Close();
            var seconds = new Dictionary<string, double>();
            foreach (var (stage, spent) in _done) seconds[stage] = Math.Round(seconds.GetValueOrDefault(stage) + spent, 3);
            return seconds;
        }
    }

    private void Tell(string stage, double done)
    {
        lock (_lock)
        {
            if (!string.Equals(stage, _stage, StringComparison.Ordinal))
            {
                Close();
                _stage = stage;
            }
        }

        progress?.Report(new(stage, done, _rows));
    }

    private void Close()
    {
        if (_stage.Length > 0) _done.Add((_stage, clock.GetElapsedTime(_since).TotalSeconds));
        _since = clock.GetTimestamp();
    }
}
