using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Data;
using CareLabel.History;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.History;

/// <summary><c>carelabel undo ID</c>: takes a change back as one, however large.</summary>
internal static class UndoCommand
{
    private static readonly Argument<long> Change = new("ID") { CustomParser = Number, Description = "The number of the change, as 'history' shows it." };

    private static readonly Option<bool> Leave = new("--leave") { Description = "Leave what was changed again since (so it is where nobody can be asked)." };

    private static readonly Option<bool> Restore = new("--restore") { Description = "Restore also what was changed again since." };

    private static readonly Option<bool> Json = new("--json") { Description = "Write what was done to stdout as JSON." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = BaseCommand.Make("undo", "Takes back a change: an edit, a whole import, an undo. One that was interrupted goes on where it stopped.", false, Run);
        command.Add(Change);
        foreach (var option in (Option[])[Leave, Restore, Json]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Leave) && result.GetValue(Restore)) result.AddError("--leave and --restore exclude each other.");
        });
        HelpExamples.Add(command, "carelabel undo 12", "carelabel undo 12 --restore", "carelabel undo $(carelabel history --json | jq '.[0].id') --json");
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var asks = !Console.IsInputRedirected && !Console.IsErrorRedirected && !line.GetValue(Json);
        var since = line.GetValue(Restore) ? WhenChangedSince.Restore : line.GetValue(Leave) || !asks ? WhenChangedSince.Leave : WhenChangedSince.Ask;
        var outcome = await Undo(services, new(line.GetValue(Change), since), stop);
        if (outcome.Refused is ChangedSince changed)
        {
            if (UndoTalk.Ask(changed) is not { } answer) return ExitCode.Refused;
            outcome = await Undo(services, new(line.GetValue(Change), answer), stop);
        }

        return outcome.Refused switch
        {
            null => Tell(line, outcome.Done!),
            NothingToUndo nothing => UndoTalk.Nothing(nothing, line.GetValue(Json)),
            var refused => BaseCommand.Refuse(refused),
        };
    }

    private static async Task<Outcome<UndoChanges.Undone>> Undo(IServiceProvider services, UndoChanges.Request request, CancellationToken stop)
    {
        using var counted = new UndoCounter();
        return await services.GetRequiredService<UndoChanges>().Run(services.GetRequiredService<Actor>(), request, counted, stop);
    }

    private static long Number(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        result.AddError($"'{text}' is no number of a change; 'carelabel history' shows them.");
        return 0;
    }

    private static int Tell(ParseResult line, UndoChanges.Undone undone)
    {
        if (line.GetValue(Json)) UndoTalk.Json(line.GetValue(Change), undone);
        else UndoTalk.Lines(line.GetValue(Change), undone);
        return ExitCode.Done;
    }
}
