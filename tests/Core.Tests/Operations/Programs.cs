using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using CareLabel.Data;

namespace CareLabel.Core.Tests.Operations;

/// <summary>A program of its own that works on a base until it is killed, and tells each deed once it is done.</summary>
internal sealed class Programs
{
    private readonly Process _process;
    private readonly Task _reading;

    private Programs(Process process)
    {
        _process = process;
        _reading = Task.Run(Read);
    }

    /// <summary>The numbers of the sets that it said were done.</summary>
    public Channel<long> Said { get; } = Channel.CreateUnbounded<long>();

    public static Programs Start(BasePlace place, int seed)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Programs).Assembly.Location);
        foreach (var argument in (string[])["-explicit", "only", "-method", $"{typeof(KillWork).FullName}.{nameof(KillWork.Works_until_it_is_killed)}", "-noLogo", "-noColor"]) start.ArgumentList.Add(argument);
        start.Environment["CARELABEL_KILL_FOLDER"] = place.Folder;
        start.Environment["CARELABEL_KILL_CONNECTION"] = place.Connection ?? "";
        start.Environment["CARELABEL_KILL_SEED"] = seed.ToString(CultureInfo.InvariantCulture);
        return new(Process.Start(start)!);
    }

    public void Kill() => _process.Kill();

    /// <summary>All that it said, once it is gone.</summary>
    public async Task<List<long>> Ended()
    {
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        var said = new List<long>();
        while (Said.Reader.TryRead(out var set)) said.Add(set);
        return said;
    }

    private async Task Read()
    {
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("done ", StringComparison.Ordinal)) Said.Writer.TryWrite(long.Parse(line[5..], CultureInfo.InvariantCulture));
        }

        Said.Writer.TryComplete();
    }
}
