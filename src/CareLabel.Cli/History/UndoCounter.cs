using System.Globalization;

namespace CareLabel.Cli.History;

/// <summary>Shows on a terminal how far a long undo is.</summary>
internal sealed class UndoCounter : IProgress<int>, IDisposable
{
    private bool _shown;

    public void Report(int value)
    {
        if (Console.IsErrorRedirected) return;
        _shown = true;
        Terminal.Live.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} records"));
    }

    public void Dispose()
    {
        if (_shown) Console.Error.WriteLine();
    }
}
