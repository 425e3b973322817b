namespace CareLabel.Cli;

/// <summary>What the process answers to whoever called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was not done, and one sentence on stderr says why.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A mistake of ours; the number that sysexits.h gives an internal error.</summary>
    public const int Bug = 70;

    /// <summary>Ended by a signal: 128 and the signal's number, as shells say it.</summary>
    public const int Interrupted = 130, Terminated = 143;
}
