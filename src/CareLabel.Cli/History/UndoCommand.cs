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

    private static readonly Option<string?> Field = new("--field")
    {
        HelpName = "FIELD", Description = "Give only this value back what it was before the change: family, or phone:2 for the second phone; a label will do.",
    };

    private static readonly Option<string?> OfRecord = new("--record") { HelpName = "KIND:ID", Description = "With --field: of this record, where the change touched several." };

    private static readonly Option<bool> Json = new("--json") { Description = "Write what was done to stdout as JSON." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = BaseCommand.Make("undo", "Takes back a change: an edit, a whole import, an undo. One that was interrupted goes on where it stopped.", false, Run);
        command.Add(Change);
        foreach (var option in (Option[])[Field, OfRecord, Leave, Restore, Json]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Leave) && result.GetValue(Restore)) result.AddError("--leave and --restore exclude each other.");
            if (result.GetValue(Field) is not null && (result.GetValue(Leave) || result.GetValue(Restore))) result.AddError("--field gives one value back whatever came since; --leave and --restore are for whole changes.");
            if (result.GetValue(OfRecord) is not null && result.GetValue(Field) is null) result.AddError("--record says whose value --field means; name a field, or leave it out.");
            if (result.GetValue(OfRecord) is { } typed && HistoryCommand.RecordOf(typed) is null) result.AddError($"'{typed}' for --record is not written as KIND:ID, such as person:01960000-0000-7000-8000-000000000001.");
        });
        HelpExamples.Add(command, "carelabel undo 12", "carelabel undo 12 --restore", "carelabel undo 12 --field family", "carelabel undo 12 --field phone:2 --record person:01960000-0000-7000-8000-000000000001", "carelabel undo $(carelabel history --json | jq '.[0].id') --json");
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(Field) is { } field) return await OneValue(services, line, field, stop);
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
            var refused => BaseCommand.Refuse(refused, line),
        };
    }

    private static async Task<int> OneValue(IServiceProvider services, ParseResult line, string field, CancellationToken stop)
    {
        var actor = services.GetRequiredService<Actor>();
        var colon = field.LastIndexOf(':');
        var number = colon > 0 && int.TryParse(field[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var which) ? which : (int?)null;
        var record = line.GetValue(OfRecord) is { } typed ? HistoryCommand.RecordOf(typed) : null;
        var found = await services.GetRequiredService<FindChangedValue>().Run(actor, new(line.GetValue(Change), record, number is null ? field : field[..colon], number), stop);
        if (found.Refused is { } unclear) return BaseCommand.Refuse(unclear, line);
        var outcome = await services.GetRequiredService<RestoreValue>().Run(actor, found.Done!, stop);
        return outcome.Refused is { } refused ? BaseCommand.Refuse(refused, line) : UndoTalk.OneValue(found.Done!, outcome.Done!, line.GetValue(Json));
    }

    private static async Task<Outcome<UndoChanges.Undone>> Undo(IServiceProvider services, UndoChanges.Request request, CancellationToken stop)
    {
        using var counted = new UndoCounter();
        var isAnswered = false;
        try
        {
            var outcome = await services.GetRequiredService<UndoChanges>().Run(services.GetRequiredService<Actor>(), request, counted, stop);
            isAnswered = true;
            return outcome;
        }
        finally
        {
            // Broken off: what is undone stays so, and the rest can follow.
            if (!isAnswered) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"To go on with it later: carelabel undo {request.Set}"));
        }
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
