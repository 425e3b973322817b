using System.Diagnostics;

namespace CareLabel.Faces.Tests.Washes;

/// <summary>What a run of the command answered.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Out">What it wrote to stdout.</param>
/// <param name="Said">What it wrote to stderr.</param>
public sealed record Ran(int Exit, string Out, string Said)
{
    /// <summary>The lines of what it said.</summary>
    public string[] Lines => Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A folder for one test, in which the built command is run as a person runs it.</summary>
public sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public Workplace() => Directory.CreateDirectory(Folder);

    /// <summary>The folder; its name has a blank, as people's folders have.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "carelabel tests", Path.GetRandomFileName());

    /// <summary>The root of the checkout.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>The built command: the one that starts quickly where the tests are given it, else the one beside the tests.</summary>
    public static string Command { get; } =
        Environment.GetEnvironmentVariable("COMMAND_UNDER_TEST") is { Length: > 0 } ready ? ready : Path.Combine(AppContext.BaseDirectory, "carelabel.dll");

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return name;
    }

    /// <summary>Brings a sample of the checkout into the folder.</summary>
    public string Sample(string name)
    {
        File.Copy(Path.Combine(Checkout, "samples", name), this[name]);
        return name;
    }

    /// <summary>The rows of a CSV file with the header first, read without our own reader.</summary>
    public List<string[]> Csv(string name) => [.. Rfc4180.Rows(File.ReadAllText(this[name]))];

    /// <summary>The rows of a CSV file by header.</summary>
    public List<Dictionary<string, string>> Rows(string name)
    {
        var csv = Csv(name);
        return [.. csv.Skip(1).Select(row => csv[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>Runs the command in the folder.</summary>
    public Ran Run(params string[] args) => RunWith([], args);

    /// <summary>Runs the command with environment variables.</summary>
    public Ran RunWith(Dictionary<string, string> environment, params string[] args) =>
        Run(Start("dotnet", environment, [Command, .. args]));

    /// <summary>Runs a line of bash in which <c>$carelabel</c> runs the command.</summary>
    public Ran Bash(string line, Dictionary<string, string>? environment = null) =>
        Run(Start("bash", environment ?? [], ["-c", $"carelabel='dotnet {Command}'\n{line}"]));

    /// <summary>Starts a program in the folder.</summary>
    public Process Start(string program, Dictionary<string, string> environment, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for a process and answers what it said.</summary>
    public static Ran Run(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("The command did not end.");
            }

            return new(process.ExitCode, output.GetAwaiter().GetResult(), said.GetAwaiter().GetResult());
        }
    }

    /// <summary>What stands in the folder, hidden files too.</summary>
    public string[] There() => [.. Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CareLabel.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
