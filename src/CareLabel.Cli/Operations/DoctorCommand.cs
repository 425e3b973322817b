using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel doctor</c>: verifies that all in a base is as it must be.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Write the findings to stdout as JSON." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = BaseCommand.Make("doctor", "Verifies that all in the base is as it must be; changes nothing. Exits 1 where something is not.", false, Run);
        command.Add(Json);
        HelpExamples.Add(command, "carelabel doctor", "carelabel doctor --json | jq '.findings[].where'");
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var doctor = services.GetRequiredService<Doctor>();
        return line.GetValue(Json) ? await AsJson(doctor, stop) : await AsLines(doctor, stop);
    }

    private static async Task<int> AsLines(Doctor doctor, CancellationToken stop)
    {
        var count = 0;
        await foreach (var finding in doctor.Run(new Begun(), stop))
        {
            count++;
            Console.WriteLine(Terminal.OneLine($"{finding.Check}: {finding.Where}: {finding.Problem}"));
        }

        Console.WriteLine(count switch
        {
            0 => $"All is in order ({string.Join(", ", doctor.Checks)}).",
            1 => "1 finding.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} findings."),
        });
        return count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> AsJson(Doctor doctor, CancellationToken stop)
    {
        var count = 0;
        await JsonOut.Stream(new { doctor.Checks, Findings = Counted() }, stop);
        return count == 0 ? ExitCode.Done : ExitCode.Refused;

        async IAsyncEnumerable<Finding> Counted()
        {
            await foreach (var finding in doctor.Run(null, stop))
            {
                count++;
                yield return finding;
            }
        }
    }

    private sealed class Begun : IProgress<string>
    {
        public void Report(string value)
        {
            if (!Console.IsErrorRedirected) Console.Error.WriteLine($"{value} …");
        }
    }
}
