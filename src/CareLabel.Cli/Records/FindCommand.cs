using System.CommandLine;
using CareLabel.Cli.Bases;
using CareLabel.Cli.Fields;
using CareLabel.Search;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Records;

/// <summary><c>carelabel find WORDS</c>: the most relevant companies and people, with their ids.</summary>
internal static class FindCommand
{
    public static Command Make()
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.OneOrMore, Description = "Words or how they begin: names, e-mails, phones, numbers, cities." };
        var kind = new Option<string?>("--kind") { HelpName = "company|person", Description = "Only records of this kind." };
        kind.AcceptOnlyFromAmong("company", "companies", "person", "people");
        var (retired, json) = (new Option<bool>("--retired") { Description = "Retired records too." }, CatalogueTalk.JsonOption());
        var command = BaseCommand.Make("find", "Finds companies and people by words or how they begin.", false, async (room, line, stop) =>
        {
            var request = new FindRecords.Request(string.Join(' ', line.GetValue(words)!), CatalogueTalk.KindOrNull(line.GetValue(kind)), line.GetValue(retired));
            var outcome = await room.GetRequiredService<FindRecords>().Run(room.GetRequiredService<Actor>(), request, stop);
            if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            var found = outcome.Done!;
            if (line.GetValue(json)) return JsonOut.Write(found.Rows.Select(row => new { row.Record.Kind, row.Record.Id, row.Title, row.City, Retired = row.IsRetired }));
            CatalogueTalk.Table([.. found.Rows.Select(Cells)]);
            if (found.Rows.Count == 0) Console.Error.WriteLine("Nothing was found.");
            if (found.HasMore) Console.Error.WriteLine("More fit; another word narrows it.");
            return ExitCode.Done;
        });
        command.Add(words);
        foreach (var option in (Option[])[kind, retired, json]) command.Add(option);
        HelpExamples.Add(command, "carelabel find lovelace ada", "carelabel find \"22 86 44 00\" --kind person", "carelabel find fjord --json | jq -r '.[0].id'");
        return command;
    }

    private static string[] Cells(FindRecords.Row row) =>
        [row.Record.Kind.ToString().ToLowerInvariant(), row.Record.Id.ToString(), row.Title, row.City ?? "", row.IsRetired ? "retired" : ""];
}
