using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Cli.Fields;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Records;

/// <summary><c>carelabel add KIND FIELD=VALUE…</c> and <c>carelabel set KIND ID FIELD=VALUE…</c>: one record through the gate.</summary>
internal sealed class SaveCommand
{
    private readonly Argument<string> _kind = CatalogueTalk.KindArgument();

    private readonly Argument<Guid> _id = RecordArguments.Id();

    private readonly Argument<Typed[]> _values = RecordArguments.Values();

    private readonly Option<int?> _version = new("--version") { HelpName = "N", Description = "The version that was looked at; refused where somebody has changed it since." };

    private readonly Option<string[]> _acknowledge = new("--acknowledge")
    {
        HelpName = "WORD", AllowMultipleArgumentsPerToken = false, Description = "Let a doubt stand, by the word that came with it (email:email-typo); may be given several times.",
    };

    private readonly Option<bool> _move = new("--move") { Description = "Put values that stand in the wrong field where they belong." };

    private readonly Option<string?> _source = new("--source") { HelpName = "SOURCE", Description = "Where the values come from: a value of the list of sources." };

    private readonly Option<DateOnly?> _seen = new("--verified") { HelpName = "DAY", CustomParser = Day, Description = "The day on which they were seen to be true; today where not given." };

    private readonly Option<string?> _reason = new("--reason") { HelpName = "TEXT", Description = "Why; it stands in the history." };

    private readonly Option<bool> _json = CatalogueTalk.JsonOption();

    /// <summary>The command that makes a record.</summary>
    public static Command MakeAdd()
    {
        var save = new SaveCommand();
        var command = BaseCommand.Make("add", "Adds one company or person, through the gate.", true, (room, line, stop) => save.Run(room, line, null, stop));
        command.Add(save._kind);
        save.Rest(command);
        HelpExamples.Add(
            command, "carelabel add company name=\"Fjordfisk AS\" country=NO number=974760673", "carelabel add person name=\"Kari Nordmann\" email=kari@fjordfisk.no --source fair");
        return command;
    }

    /// <summary>The command that changes one.</summary>
    public static Command MakeSet()
    {
        var save = new SaveCommand();
        var command = BaseCommand.Make("set", "Changes one company or person, through the gate.", false, (room, line, stop) => save.Run(room, line, line.GetValue(save._id), stop));
        command.Add(save._kind);
        command.Add(save._id);
        save.Rest(command);
        command.Add(save._version);
        HelpExamples.Add(
            command, "carelabel set person 0196… family=Lovelace phone:2=\"+47 22 86 44 00\" notes=", "carelabel set company 0196… email=ola@gmial.com --acknowledge email:email-typo",
            "carelabel set person 0196… status=former --version 3 --reason \"left the trade\" --json");
        return command;
    }

    private void Rest(Command command)
    {
        command.Add(_values);
        foreach (var option in (Option[])[_acknowledge, _move, _source, _seen, _reason, _json]) command.Add(option);
    }

    private async Task<int> Run(IServiceProvider room, ParseResult line, Guid? id, CancellationToken stop)
    {
        var draft = new Draft(CatalogueTalk.Kind(line.GetValue(_kind)!), id, id is null ? null : line.GetValue(_version), line.GetValue(_values)!)
        {
            Acknowledged = (line.GetValue(_acknowledge) ?? []).ToHashSet(StringComparer.Ordinal), Source = line.GetValue(_source), VerifiedOn = line.GetValue(_seen),
        };
        var outcome = await Save(room, line, draft, stop);
        if (line.GetValue(_move) && outcome.Refused is NotAccepted { Verdict: var verdict } && verdict.Remarks.Any(remark => remark.MoveTo is not null))
        {
            outcome = await Save(room, line, verdict.Remarks.Aggregate(draft, (moved, remark) => moved.Move(remark)), stop);
        }

        return outcome.Refused is { } refused ? GateTalk.Refuse(refused, line.GetValue(_json)) : Tell(outcome.Done!, line.GetValue(_json));
    }

    private Task<Outcome<SaveRecord.Saved>> Save(IServiceProvider room, ParseResult line, Draft draft, CancellationToken stop) =>
        room.GetRequiredService<SaveRecord>().Run(room.GetRequiredService<Actor>(), draft, line.GetValue(_reason), stop);

    private static int Tell(SaveRecord.Saved saved, bool json)
    {
        var (kind, id) = (saved.Record.Root.Kind.ToString().ToLowerInvariant(), saved.Record.Key);
        if (json)
        {
            return JsonOut.Write(new { Kind = kind, Id = id, saved.Record.Version, Change = saved.Set?.Id, Mended = saved.Verdict.Remarks.Select(GateTalk.Shown) });
        }

        GateTalk.Mended(saved.Verdict);
        Console.Error.WriteLine(saved.Set is { } set
            ? string.Create(CultureInfo.InvariantCulture, $"Done, as change {set.Id}; it is version {saved.Record.Version} now: carelabel undo {set.Id} takes it back.")
            : "Nothing to change.");
        Console.Out.WriteLine(id);
        return ExitCode.Done;
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is no day such as 2026-03-01.");
        return null;
    }
}
