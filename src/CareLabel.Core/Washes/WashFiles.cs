using CareLabel.Exports;
using CareLabel.Imports;
using CareLabel.Wash;

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
    public sealed record Request(IReadOnlyList<string> Paths, string Out, WashSettings Settings, bool Force = false)
    {
        /// <summary>Pairs of ids of rows that are never one, as <see cref="WashRules.Parted"/> has them.</summary>
        public IReadOnlyList<string[]> Parted { get; init; } = [];
    }

    /// <summary>Washes, or says in one sentence why not.</summary>
    /// <param name="request">What to wash.</param>
    /// <param name="progress">Told how far the work is; from any thread.</param>
    /// <param name="stop">Ends the work with <see cref="OperationCanceledException"/>; nothing is written then.</param>
    public Outcome<WashSummary> Run(Request request, IProgress<WashStage>? progress = null, CancellationToken stop = default)
    {
        if (NamedTwice(request.Paths) is { } twice) return new FileNamedTwice(twice);
        var stages = new StageClock(clock, progress);
        var begun = ResultFolder.Begin(new(request.Out, ResultNames.All, request.Paths, request.Force));
        if (begun.Done is not { } folder) return begun.Refused!;
        using (folder)
        {
            stages.Enter("read");
            var read = new ReadLists().Run(new([.. request.Paths]), stages, stop);
            if (read.Done is not { } lists) return read.Refused!;
            var fitted = FittedSettings.Of(request.Settings, lists);
            if (fitted.Done is { } fit) fitted = PartedIds.Over(fit, request.Parted, lists);
            if (fitted.Done is not { } settings) return fitted.Refused!;
            settings = settings with { Today = settings.Today ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime) };
            var list = new WashedList(lists, WashEngine.Run(lists.Table, settings, stages.Tell, stop));
            stages.Enter("write");
            WashSummary? summary = null;
            var failed = folder.Fill(aside => summary = Write(list, new(aside, stop), stages));
            return failed is not null ? failed : summary!;
        }
    }

    private static string? NamedTwice(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.FirstOrDefault(path => path.Length > 0 && !seen.Add(RealPath.Of(path)));
    }

    private static WashSummary Write(WashedList list, Results results, StageClock stages)
    {
        var (all, written) = (ResultNames.Of(list.Result.Settings.Stages), 0);
        long changes = 0, problems = 0;
        var writers = new Dictionary<string, Action<Stream>>
        {
            [ResultNames.Changes] = stream => changes = ChangesFile.Write(list, stream),
            [ResultNames.Clean] = stream => CleanFile.Write(list, stream),
            [ResultNames.Duplicates] = stream => DuplicatesFile.Write(list, stream),
            [ResultNames.Rows] = stream => RowsFile.Write(list, stream),
            [ResultNames.Problems] = stream => problems = ProblemsFile.Write(list, stream),
            [ResultNames.Profile] = stream => ProfileFile.Write(list, stream),
            [ResultNames.Rules] = stream => RulesFile.Write(list, stream),
            [ResultNames.Map] = stream => MapFile.Write(list, stream),
        };
        results.Write(
            list.Result.Settings.Threads,
            [.. writers.Where(writer => all.Contains(writer.Key))],
            () => stages.Tell("write", Interlocked.Increment(ref written) / (double)all.Count));
        var summary = WashSummary.Of(list, changes, problems, stages.Seconds());
        ReportPage.Write(list, summary, results.Create(ResultNames.Report));
        summary = summary with { Seconds = stages.Seconds() };
        SummaryFile.Write(summary, results.Create(ResultNames.Summary));
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

    /// <summary>
    /// Those that a wash of some stages writes. Problems always, because rows that could not be read stand nowhere else.
    /// </summary>
    public static IReadOnlyCollection<string> Of(WashStages stages)
    {
        List<string> names = [Problems, Report, Summary, Map];
        if (stages.HasFlag(WashStages.Profile)) names.Add(Profile);
        if (stages.HasFlag(WashStages.Match)) names.Add(Duplicates);
        if (stages != WashStages.Profile) names.AddRange([Clean, Rows, Changes, Rules]);
        return names;
    }
}

/// <summary>How far a wash is.</summary>
/// <param name="Stage">read, recognise, profile, standards, propose, learn, judge, group, merge, write.</param>
/// <param name="Done">The share of the stage that is done, 0 to 1.</param>
/// <param name="Rows">How many rows have been read so far.</param>
public readonly record struct WashStage(string Stage, double Done, long Rows);

/// <summary>Marks where one stage ends and the next begins: times them, clears up between them, and passes on how far they are.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<WashStage>? progress) : IProgress<ReadProgress>
{
    private const long LargeHeap = 2L << 30;

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

    public void Tell(string stage, double done)
    {
        lock (_lock)
        {
            if (!string.Equals(stage, _stage, StringComparison.Ordinal))
            {
                Close();
                ClearUp();
                _stage = stage;
            }
        }

        progress?.Report(new(stage, done, _rows));
    }

    // A stage leaves arrays as large as the list behind, and the next one makes its own: with ten million rows that is
    // twice the memory, unless what is of no more use goes first.
    private static void ClearUp()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeHeap) GC.Collect(2, GCCollectionMode.Forced, blocking: true);
    }

    private void Close()
    {
        if (_stage.Length > 0) _done.Add((_stage, clock.GetElapsedTime(_since).TotalSeconds));
        _since = clock.GetTimestamp();
    }
}
