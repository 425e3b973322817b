using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Operations;

/// <summary><c>carelabel doctor</c>: verifies that all in a base is as it must be.</summary>
internal static class DoctorCommand
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
            Console.WriteLine($"{finding.Check}: {finding.Where}: {finding.Problem}");
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
        await using var json = new Utf8JsonWriter(Console.OpenStandardOutput(), Readable);
        json.WriteStartObject();
        json.WriteStartArray("checks");
        foreach (var check in doctor.Checks) json.WriteStringValue(check);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        await foreach (var finding in doctor.Run(null, stop))
        {
            count++;
            json.WriteStartObject();
            json.WriteString("check", finding.Check);
            json.WriteString("where", finding.Where);
            json.WriteString("problem", finding.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
        Console.WriteLine();
        return count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private sealed class Begun : IProgress<string>
    {
        public void Report(string value)
        {
            if (!Console.IsErrorRedirected) Console.Error.WriteLine($"{value} …");
        }
    }
}
