using System.Globalization;
using CareLabel.Imports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CareLabel.Cli.Imports;

/// <summary>How far an import is: a live bar on a terminal, a plain line now and then elsewhere; rows, rate, time left.</summary>
internal static class ImportBar
{
    private const int BarWidth = 16;

    /// <summary>Runs an import under it.</summary>
    public static async Task<Outcome<ImportDone>> Over(Func<IProgress<ImportProgress>, Task<Outcome<ImportDone>>> import)
    {
        if (Console.IsErrorRedirected) return await import(new Lines(Console.Error));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new LiveTerminal(), Interactive = InteractionSupport.Yes });
        var figures = new Figures();
        return await console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), figures)
            .StartAsync(async context => await import(new Bar(context.AddTask("Importing", maxValue: 1), figures)));
    }

    /// <summary>What is told after some time: <c>120,000 rows · 9,800/s · 0:01:30 left</c>.</summary>
    internal static string Words(ImportProgress at, TimeSpan spent)
    {
        if (at.WaitsFor is { } other) return $"waits for another import to end: {other}";
        var text = string.Create(CultureInfo.InvariantCulture, $"{at.Counts.Rows:N0} {(at.Counts.Rows == 1 ? "row" : "rows")}");
        if (spent.TotalSeconds < 1 || at.Counts.Rows == 0) return text;
        text += string.Create(CultureInfo.InvariantCulture, $" · {at.Counts.Rows / spent.TotalSeconds:N0}/s");
        var share = Share(at, at.FromBytes);
        return share is <= .02 or >= 1 ? text : text + $" · {TimeSpan.FromSeconds(spent.TotalSeconds * (1 - share) / share):h\\:mm\\:ss} left";
    }

    private static double Share(ImportProgress at, long from = 0) => at.OfBytes <= from ? 0 : Math.Clamp((double)(at.Bytes - from) / (at.OfBytes - from), 0, 1);

    private sealed class Bar(ProgressTask task, Figures figures) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            figures.Tell(value);
            task.Value = Share(value);
        }
    }

    private sealed class Figures : ProgressColumn
    {
        private readonly Lock _lock = new();
        private ImportProgress _last = new("", 0, 0, ImportCounts.None);

        protected override bool NoWrap => true;

        public void Tell(ImportProgress at)
        {
            lock (_lock) _last = at;
        }

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            lock (_lock) return new Text(Words(_last, task.ElapsedTime ?? TimeSpan.Zero));
        }
    }

    private sealed class Lines(TextWriter to) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

        private readonly long _begun = TimeProvider.System.GetTimestamp();
        private TimeSpan _next = Between;

        public void Report(ImportProgress value)
        {
            var spent = TimeProvider.System.GetElapsedTime(_begun);
            if (spent < _next && value.WaitsFor is null) return;
            if (value.WaitsFor is null) _next = spent + Between;
            to.WriteLine(Words(value, spent));
        }
    }
}
