using System.Globalization;
using CareLabel.Washes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CareLabel.Cli.Washes;

/// <summary>One live bar: the stage, how far all is, rows, rows a second, time left.</summary>
internal sealed class StageBar(ProgressTask task, Figures figures) : IProgress<WashStage>
{
    private readonly Lock _lock = new();
    private int _place = -1;

    /// <summary>Runs a wash under the bar; the bar is gone when it ends, however it ends.</summary>
    public static T Over<T>(Func<IProgress<WashStage>, T> wash)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error), Interactive = InteractionSupport.Yes,
        });
        var figures = new Figures();
        return console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), figures)
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
                figures.Enter();
            }

            figures.Tell(value);
            task.Value = Math.Max(task.Value, Stages.Done(place, value.Done));
        }
    }
}

/// <summary>Rows, rows a second in this stage, and the time left of all.</summary>
internal sealed class Figures : ProgressColumn
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long _entered = TimeProvider.System.GetTimestamp();
    private WashStage _last;

    protected override bool NoWrap => true;

    public void Enter()
    {
        lock (_lock) _entered = TimeProvider.System.GetTimestamp();
    }

    public void Tell(WashStage stage)
    {
        lock (_lock) _last = stage;
    }

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        lock (_lock)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{_last.Rows:N0} rows");
            var spent = TimeProvider.System.GetElapsedTime(_entered);
            var rows = string.Equals(_last.Stage, "read", StringComparison.Ordinal) ? _last.Rows : _last.Rows * _last.Done;
            if (spent > Settled && rows > 0) text += string.Create(CultureInfo.InvariantCulture, $" · {rows / spent.TotalSeconds:N0}/s");
            return new Text(text + Left(task));
        }
    }

    private static string Left(ProgressTask task)
    {
        if (task.ElapsedTime is not { } spent || spent < Settled || task.Value <= .02) return "";
        var left = TimeSpan.FromSeconds(spent.TotalSeconds * (1 - task.Value) / task.Value);
        return left.TotalSeconds < 1 ? "" : $" · {left:h\\:mm\\:ss} left";
    }
}
