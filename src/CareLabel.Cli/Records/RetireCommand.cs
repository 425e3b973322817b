using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Cli.Fields;
using CareLabel.History;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Records;

/// <summary><c>carelabel retire KIND ID</c>: takes a record out of use, or back into it; nothing of it is lost.</summary>
internal static class RetireCommand
{
    public static Command Make()
    {
        var (kind, id) = (CatalogueTalk.KindArgument(), RecordArguments.Id());
        var back = new Option<bool>("--back") { Description = "Takes a retired one into use again." };
        var reason = new Option<string?>("--reason") { HelpName = "TEXT", Description = "Why; it stands in the history." };
        var version = new Option<int?>("--version") { HelpName = "N", Description = "The version that was looked at; refused where somebody has changed it since." };
        var json = CatalogueTalk.JsonOption();
        var command = BaseCommand.Make("retire", "Takes one company or person out of use, as one that was entered by mistake.", false, async (room, line, stop) =>
        {
            var (actor, request) = (room.GetRequiredService<Actor>(), new RetireRecord.Request(RecordArguments.Of(line, kind, id), line.GetValue(version), line.GetValue(reason)));
            var outcome = line.GetValue(back)
                ? await room.GetRequiredService<RestoreRecord>().Run(actor, request, stop)
                : await room.GetRequiredService<RetireRecord>().Run(actor, request, stop);
            if (outcome.Refused is { } refused) return GateTalk.Refuse(refused, line.GetValue(json));
            var change = outcome.Done!.Id;
            if (line.GetValue(json)) return JsonOut.Write(new { request.Record.Kind, request.Record.Id, Change = change });
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done, as change {change}: carelabel undo {change} takes it back."));
            return ExitCode.Done;
        });
        command.Add(kind);
        command.Add(id);
        foreach (var option in (Option[])[back, reason, version, json]) command.Add(option);
        HelpExamples.Add(command, "carelabel retire person 0196… --reason \"entered by mistake\"", "carelabel retire person 0196… --back");
        return command;
    }
}
