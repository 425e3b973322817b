using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.History;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.History;

/// <summary><c>carelabel history</c>: what was done, newest first; of one record field by field.</summary>
internal static class HistoryCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Write the changes to stdout as JSON." };

    private static readonly Option<string?> OfRecord = new("--record") { HelpName = "KIND:ID", Description = "Only what touched this record, field by field: person:0196…" };

    private static readonly Option<string?> Who = new("--who") { HelpName = "NAME", Description = "Only what this one did." };

    private static readonly Option<string?> Way = new("--door") { HelpName = "DOOR", Description = "Only what came this way: form, api, import, rule, cli, customer." };

    private static readonly Option<string?> What = new("--what") { HelpName = "WORD", Description = "Only deeds of this sort: edit, import, undo." };

    private static readonly Option<DateTime?> From = new("--from") { HelpName = "DAY", CustomParser = Moment, Description = "Only from this day or moment on (UTC)." };

    private static readonly Option<DateTime?> To = new("--to") { HelpName = "DAY", CustomParser = Moment, Description = "Only before this day or moment (UTC)." };

    private static readonly Option<int> Limit = new("--limit") { HelpName = "N", DefaultValueFactory = _ => 50, Description = "How many, 1 to 1000." };

    private static readonly Option<long?> Before = new("--before") { HelpName = "ID", Description = "Only older ones than this change." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = BaseCommand.Make("history", "Shows what was done: who, when, from where, and whether it was undone.", false, Run);
        foreach (var option in (Option[])[Json, OfRecord, Who, Way, What, From, To, Limit, Before]) command.Add(option);
        Limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ChangeList.MostRows))
            {
                result.AddError($"'{token.Value}' for --limit is no number from 1 to {ChangeList.MostRows}.");
            }
        });
        OfRecord.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && RecordOf(token.Value) is null) result.AddError($"'{token.Value}' for --record is not written as KIND:ID, such as person:01960000-0000-7000-8000-000000000001.");
        });
        Way.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && DoorOf(token.Value) is null) result.AddError($"'{token.Value}' for --door is none of form, api, import, rule, cli, customer.");
        });
        HelpExamples.Add(command, "carelabel history", "carelabel history --json --limit 5", "carelabel history --record person:01960000-0000-7000-8000-000000000001", "carelabel history --what import --from 2026-03-01");
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var record = line.GetValue(OfRecord) is { } typed ? RecordOf(typed) : null;
        var outcome = await services.GetRequiredService<ChangeList>().Run(services.GetRequiredService<Actor>(), new()
        {
            Record = record, WhoName = line.GetValue(Who), Door = line.GetValue(Way) is { } way ? DoorOf(way) : null, What = line.GetValue(What),
            From = line.GetValue(From), To = line.GetValue(To), Limit = line.GetValue(Limit), Before = line.GetValue(Before),
        }, stop);
        if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
        if (record is { } one) return await OneRecord(services, line, one, outcome.Done!, stop);
        if (line.GetValue(Json)) HistoryTalk.Json(outcome.Done!.Rows);
        else HistoryTalk.Lines(outcome.Done!);
        return ExitCode.Done;
    }

    // The deeds that are wanted, each with what it did to the record.
    private static async Task<int> OneRecord(IServiceProvider services, ParseResult line, RecordRef record, ChangeList.Page deeds, CancellationToken stop)
    {
        var (entries, before) = (new Dictionary<long, RecordHistory.Entry>(), line.GetValue(Before));
        RecordHistory.Page page;
        do
        {
            var outcome = await services.GetRequiredService<RecordHistory>().Run(services.GetRequiredService<Actor>(), new(record, before, ChangeList.MostRows), stop);
            if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            page = outcome.Done!;
            foreach (var entry in page.Entries) entries[entry.Set.Id] = entry;
            before = page.Before;
        }
        while (before is { } last && deeds.Rows is [.., var oldest] && oldest.Set.Id < last);

        if (line.GetValue(Json)) HistoryTalk.Json(deeds.Rows, set => entries.GetValueOrDefault(set)?.Changes ?? []);
        else HistoryTalk.Record(new(page.Title, [.. deeds.Rows.Where(row => entries.ContainsKey(row.Set.Id)).Select(row => entries[row.Set.Id])], deeds.Before));
        return ExitCode.Done;
    }

    /// <summary>The record that is meant by <c>KIND:ID</c>; null where it is not written so.</summary>
    public static RecordRef? RecordOf(string typed)
    {
        var parts = typed.Split(':');
        return parts.Length == 2 && Enum.TryParse<RecordKind>(parts[0], ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(parts[0][0])
            && Guid.TryParse(parts[1], out var id)
            ? new RecordRef(kind, id)
            : null;
    }

    private static Door? DoorOf(string typed) =>
        Enum.TryParse<Door>(typed, ignoreCase: true, out var door) && Enum.IsDefined(door) && !char.IsAsciiDigit(typed[0]) ? door : null;

    private static DateTime? Moment(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)) return moment;
        result.AddError($"'{text}' is no day such as 2026-03-01 or moment such as 2026-03-01T12:00.");
        return null;
    }
}
