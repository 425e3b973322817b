using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Exports;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Exports;

/// <summary><c>carelabel export people|companies --out FILE.csv</c>.</summary>
internal sealed class ExportCommand
{
    private readonly Argument<string> _kind = new("KIND") { HelpName = "people|companies", Description = "The kind of records." };

    private readonly Option<string> _out = new("--out") { HelpName = "FILE.csv", Required = true, Description = "The file; what stood in it is replaced." };

    private readonly Option<string[]> _fields = new("--fields")
    {
        HelpName = "KEY", AllowMultipleArgumentsPerToken = true, Description = "The fields by their keys, in this order; all that you may see where not given.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write the result to stdout as JSON." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var export = new ExportCommand();
        export._kind.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("people" or "companies")) result.AddError($"'{token.Value}' is none of people, companies.");
        });
        var command = BaseCommand.Make("export", "Writes all people or companies to a CSV file, which 'import' takes again as it is.", false, export.Run);
        command.Arguments.Add(export._kind);
        foreach (var option in (Option[])[export._out, export._fields, export._json]) command.Options.Add(option);
        HelpExamples.Add(command, "carelabel export people --out people.csv", "carelabel export companies --out companies.csv --fields name number address.city");
        return command;
    }

    private async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var kind = line.GetValue(_kind) == "people" ? RecordKind.Person : RecordKind.Company;
        var fields = line.GetValue(_fields)?.SelectMany(given => given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var request = new ExportRecords.Request(kind, line.GetValue(_out)!, fields is { Count: > 0 } ? fields : null);
        var outcome = await services.GetRequiredService<ExportRecords>().Run(services.GetRequiredService<Actor>(), request, null, stop);
        if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
        var export = outcome.Done!;
        Console.Error.WriteLine(Terminal.OneLine(string.Create(CultureInfo.InvariantCulture, $"{export.Records:N0} {line.GetValue(_kind)} written to {request.Path}.")));
        if (line.GetValue(_json)) Console.Out.WriteLine(JsonSerializer.Serialize(new { export = export.Id, records = export.Records, file = export.File, fields = export.Fields.Split(' ') }));
        return ExitCode.Done;
    }
}
