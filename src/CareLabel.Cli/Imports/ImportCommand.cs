using System.CommandLine;
using CareLabel.Cli.Bases;
using CareLabel.Data;
using CareLabel.Imports;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Imports;

/// <summary><c>carelabel import FILE...</c>.</summary>
internal sealed class ImportCommand
{
    private static readonly string[] Examples =
    [
        "carelabel import customers.csv",
        "carelabel import people.csv companies.xlsx contacts.vcf --source crm",
        "carelabel import customers.csv --dry-run --json | jq .map > map.json",
        "carelabel import customers.csv --map map.json --mode update --key email",
        "",
        "Rows that are not let in wait in a file that is named at the end; mend them there and try again.",
        "carelabel import --retry 3",
        "carelabel import --retry 3 --acknowledge",
        "",
        "An import that stopped since nearly all rows wait goes on when you say so.",
        "carelabel import --resume 3 --anyway",
    ];

    private readonly Argument<string[]> _files = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore, Description = "The lists: CSV of any delimiter and encoding, XLSX or vCard. They are read, never written.",
    };

    private readonly Option<string> _kind = new("--kind")
    {
        HelpName = "people|companies|auto", DefaultValueFactory = _ => "auto", Description = "What the rows are.",
    };

    private readonly Option<string?> _map = new("--map")
    {
        HelpName = "FILE.json", Description = "Which column goes to which field, as --dry-run --json shows it; otherwise found out, or as the last time.",
    };

    private readonly Option<string> _mode = new("--mode")
    {
        HelpName = "create|update|both", DefaultValueFactory = _ => "both", Description = "What to do with rows whose record is there, or is not.",
    };

    private readonly Option<string?> _key = new("--key")
    {
        HelpName = "FIELD", Description = "By what records are found: id, email, phone, number or name (the list's own ids where it has some).",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Count what would be done, and do nothing." };

    private readonly Option<string?> _source = new("--source")
    {
        HelpName = "NAME", Description = "Where the list comes from: its ids and its mapping are remembered for it (the file's name where not given).",
    };

    private readonly Option<bool> _acknowledge = new("--acknowledge") { Description = "Let rows in that there are only doubts about." };

    private readonly Option<bool> _anyway = new("--anyway") { Description = "Read the list to its end however many rows wait; without it an import stops where nearly all do." };

    private readonly Option<bool> _anew = new("--anew") { Description = "Begin anew with a list of which an import was ended half-way; otherwise --resume is asked for." };

    private readonly Option<bool> _json = new("--json") { Description = "Write the result to stdout as JSON." };

    private readonly Option<string?> _results = new("--results")
    {
        HelpName = "FILE.csv", Description = "Write what came of each row, as it goes: made, changed, same or waiting, its record, what is wrong.",
    };

    private readonly Option<long?> _resume = new("--resume") { HelpName = "ID", Description = "Go on with an import that was ended before its list was." };

    private readonly Option<long?> _retry = new("--retry")
    {
        HelpName = "ID", Description = "Try the waiting rows of an import again: those of FILE, or of the file that the import wrote of them.",
    };

    private ImportCommand()
    {
    }

    /// <summary>The command with its options and examples.</summary>
    public static Command Make()
    {
        var import = new ImportCommand();
        OneOf(import._kind, "people", "companies", "auto");
        OneOf(import._mode, "create", "update", "both");
        var command = BaseCommand.Make("import", "Reads lists into the base through the gate, each as one change that can be undone.", true, import.Run);
        command.Arguments.Add(import._files);
        foreach (var option in (Option[])[import._kind, import._map, import._mode, import._key, import._dryRun, import._source, import._acknowledge, import._anyway, import._anew, import._results, import._json, import._resume, import._retry])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(line =>
        {
            var files = line.GetValue(import._files)?.Length ?? 0;
            if (line.GetValue(import._resume) is not null && line.GetValue(import._retry) is not null) line.AddError("--resume and --retry do not go together.");
            else if (line.GetValue(import._resume) is not null && files > 0) line.AddError("--resume reads the list that the import began with; name no FILE.");
            else if (line.GetValue(import._retry) is not null && files > 1) line.AddError("--retry takes one FILE at most.");
            else if (line.GetValue(import._resume) is null && line.GetValue(import._retry) is null && files == 0) line.AddError("A FILE is missing.");
        });
        HelpExamples.Add(command, Examples);
        return command;
    }

    private async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var talk = new ImportTalk(services.GetRequiredService<BasePlace>(), services.GetRequiredService<Actor>(), services.GetRequiredService<WaitingFile>(), line.GetValue(_json));
        var results = line.GetValue(_results) is { } path ? ResultsFile.Open(path) : default;
        using var file = talk.Results = results.Done;
        var code = results.Refused is { } refused ? talk.Refuse(refused) : await Run(talk, services, line, stop);
        talk.Answer(several: line.GetValue(_files) is { Length: > 1 });
        return code;
    }

    private async Task<int> Run(ImportTalk talk, IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(_resume) is { } resume)
        {
            talk.Begun = resume;
            return await talk.Over(progress => services.GetRequiredService<ResumeImport>().Run(services.GetRequiredService<Actor>(), resume, progress, stop, line.GetValue(_anyway)), stop);
        }

        if (line.GetValue(_retry) is { } retry)
        {
            var mended = line.GetValue(_files) is [var file] ? file : talk.WaitingPath(retry);
            var request = new RetryRows.Request(retry, File.Exists(mended) || line.GetValue(_files) is [_] ? mended : null, line.GetValue(_acknowledge));
            return await talk.Over(progress => services.GetRequiredService<RetryRows>().Run(services.GetRequiredService<Actor>(), request, progress, stop), stop);
        }

        foreach (var path in line.GetValue(_files)!)
        {
            var request = Request(path, line);
            if (request.Refused is { } refused) return talk.Refuse(refused);
            await using var scope = services.CreateAsyncScope();
            var code = await talk.Over(progress => scope.ServiceProvider.GetRequiredService<ImportLists>().Run(scope.ServiceProvider.GetRequiredService<Actor>(), request.Done!, progress, stop, talk.Begin), stop);
            if (code != ExitCode.Done) return code;
        }

        return ExitCode.Done;
    }

    private Outcome<ImportLists.Request> Request(string path, ParseResult line)
    {
        ListMap? map = null;
        if (line.GetValue(_map) is { } file)
        {
            if (!File.Exists(file)) return new FileMissing(file);
            map = ListMap.FromJson(File.ReadAllText(file));
            if (map is null) return new MapUnreadable(file);
        }

        return new ImportLists.Request(path)
        {
            Rows = line.GetValue(_kind) switch { "people" => RecordKind.Person, "companies" => RecordKind.Company, _ => null },
            Map = map, Key = line.GetValue(_key), Source = line.GetValue(_source), DryRun = line.GetValue(_dryRun), Acknowledge = line.GetValue(_acknowledge), Anyway = line.GetValue(_anyway), Anew = line.GetValue(_anew),
            Mode = line.GetValue(_mode) switch { "create" => ImportMode.Create, "update" => ImportMode.Update, _ => ImportMode.Both },
        };
    }

    private static void OneOf(Option<string> option, params string[] words) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !words.Contains(token.Value)) result.AddError($"'{token.Value}' for {option.Name} is none of {string.Join(", ", words)}.");
    });
}
