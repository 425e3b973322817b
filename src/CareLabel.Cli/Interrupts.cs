using System.Runtime.InteropServices;

namespace CareLabel.Cli;

/// <summary>
/// Lets the work end cleanly when the person or the machine asks for it (Ctrl+C, kill, a closed terminal). A second
/// request ends the process at once; what it has not finished goes with it all the same.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interrupts() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    /// <summary>Cancelled when the work should end.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What to exit with when the work ended for that.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped at once.");
            Environment.Exit(ExitCode);
        }

        if (context.Signal != PosixSignal.SIGINT) ExitCode = Cli.ExitCode.Terminated;
        _stop.Cancel();
    }
}
