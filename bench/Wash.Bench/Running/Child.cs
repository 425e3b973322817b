using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CareLabel.Wash.Bench.Running;

/// <summary>What a finished program cost.</summary>
public sealed record Cost(int ExitCode, double WallSeconds, double CpuSeconds, double PeakMebibytes, string LastWords);

/// <summary>Runs one program to its end and measures it from outside. CPU and peak memory are known on Linux only.</summary>
public static class Child
{
    private const int Children = -1;

    /// <summary>Runs it; what it says on stderr is kept only to be shown when it fails.</summary>
    public static Cost Run(string program, IReadOnlyList<string> arguments)
    {
        var dll = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(dll ? "dotnet" : program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // As the script at the root of the checkout runs a wash.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        if (dll) start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        var before = Usage();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var words = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(20)) peak = Math.Max(peak, HighWater(process.Id));
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        var after = Usage();
        _ = output.GetAwaiter().GetResult();
        return new(process.ExitCode, wall, after - before, peak, words.GetAwaiter().GetResult().Trim());
    }

    // Not rusage's largest resident set: that counts the moment before exec, when the child still is a copy of the bench.
    private static double HighWater(int id)
    {
        try
        {
            foreach (var line in File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status")))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended between two looks.
        }

        return 0;
    }

    private static double Usage()
    {
        if (!OperatingSystem.IsLinux()) return double.NaN;
        var usage = new long[18];
        if (GetUsage(Children, usage) != 0) return double.NaN;
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    // struct rusage on 64-bit Linux: user time and system time (seconds and microseconds each), and 14 more.
    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
