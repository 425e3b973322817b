using System.Globalization;
using CareLabel.Washes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CareLabel.Cli.Washes;

/// <summary>One live bar: the stage, how far all is, rows, rows a second, time left.</summary>
internal sealed class StageBar(ProgressTask task, Figures figures) : IProgress<WashStage>
{
    // All words and figures fit beside it on a terminal of 80 columns.
    private const int BarWidth = 16;

    private readonly Lock _lock = new();
    private int _place = -1;

    /// <summary>Runs a wash under the bar; the bar is gone when it ends, however it ends.</summary>
    public static T Over<T>(Func<IProgress<WashStage>, T> wash)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new LiveTerminal(), Interactive = InteractionSupport.Yes,
        });
        var figures = new Figures();
        return console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), figures)
            .Start(context => wash(new StageBar(context.AddTask(Stages.Sentence(0), maxValue: 1), figures)));
    }

    public void Report(WashStage value)
    {
        lock (_lock)
        {
            var place = Stages.Place(value.Stage);
            if (place < _place || place < 0) return;
            if (place > _place)
            {
                _place = place;
                task.Description = Stages.Sentence(place);
            }

            figures.Tell(value);
            task.Value = Math.Max(task.Value, Stages.Done(place, value.Done));
        }
    }
}

/// <summary>Rows, how many of them go through the whole wash in a second, and the time left.</summary>
internal sealed class Figures : ProgressColumn
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private WashStage _last;

    protected override bool NoWrap => true;

    public void Tell(WashStage stage)
    {
        lock (_lock) _last = stage;
    }

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        lock (_lock) return new Text(Words(_last, task.Value, task.ElapsedTime ?? TimeSpan.Zero));
    }

    /// <summary>What is told of a stage when a share of the whole is done after some time.</summary>
    internal static string Words(WashStage stage, double done, TimeSpan spent)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{stage.Rows:N0} rows");
        if (spent < Settled || done <= .02) return text;
        if (stage.Done < 1 && Stages.Place(stage.Stage) == 0) return text + Rate(stage.Rows / spent.TotalSeconds);
        var left = TimeSpan.FromSeconds(spent.TotalSeconds * (1 - done) / done);
        text += Rate(stage.Rows * done / spent.TotalSeconds);
        return left.TotalSeconds < 1 ? text : text + $" · {left:h\\:mm\\:ss} left";
    }

    private static string Rate(double rows) => string.Create(CultureInfo.InvariantCulture, $" · {rows:N0}/s");
}
