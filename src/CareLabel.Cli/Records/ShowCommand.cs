using System.CommandLine;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Cli.Fields;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;
using Symbol = CareLabel.Labels.Symbol;

namespace CareLabel.Cli.Records;

/// <summary><c>carelabel show KIND ID</c>: one record with its values, where they come from, how old they are, and its care label.</summary>
internal static class ShowCommand
{
    private static readonly Symbol[] Symbols = Enum.GetValues<Symbol>();

    public static Command Make()
    {
        var (kind, id, json) = (CatalogueTalk.KindArgument(), RecordArguments.Id(), CatalogueTalk.JsonOption());
        var command = BaseCommand.Make("show", "Shows one company or person: values, sources, ages, care label.", false, async (room, line, stop) =>
        {
            var (actor, record) = (room.GetRequiredService<Actor>(), RecordArguments.Of(line, kind, id));
            var outcome = await room.GetRequiredService<ShowRecord>().Run(actor, record, stop);
            if (outcome.Refused is { } refused) return GateTalk.Refuse(refused, line.GetValue(json));
            var label = await room.GetRequiredService<ShowLabel>().Run(actor, record, stop);
            var today = Today(room);
            return line.GetValue(json) ? JsonOut.Write(Shown(outcome.Done!, label, today)) : Write(outcome.Done!, label, today);
        });
        command.Add(kind);
        command.Add(id);
        command.Add(json);
        HelpExamples.Add(command, "carelabel show person 0196…", "carelabel show company 0196… --json | jq .label");
        return command;
    }

    private static DateOnly Today(IServiceProvider room)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(room.GetRequiredService<Catalogue>().House.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(room.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, zone));
    }

    private static object Shown(RecordView view, Label? label, DateOnly today) => new
    {
        Kind = view.Record.Root.Kind, Id = view.Record.Key, view.Record.Version, view.Record.Created, view.Record.Changed, Retired = view.Record.RetiredAt, view.Record.MergedInto,
        Label = label is null ? null : Symbols.ToDictionary(Word, symbol => label[symbol]),
        Reasons = label is null ? [] : Reason.ReadAll(label).Select(reason => new
        {
            Symbol = Word(reason.Code.Symbol), Reason = reason.Code.Name, reason.Field, reason.Number, reason.Arguments, Way = reason.Code.Way,
        }),
        Values = view.Values.Select(value => new
        {
            Field = value.Field.Key, value.Field.Label, value.Number, Value = value.Written, value.Shown, Hidden = value.IsHidden, value.Fact.Source, value.Fact.Verified,
            AgeDays = Age(value.Fact, today), value.Field.BestBeforeMonths,
        }),
    };

    private static int Write(RecordView view, Label? label, DateOnly today)
    {
        var record = view.Record;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{record.Root}, version {record.Version}, changed {record.Changed:yyyy-MM-dd HH:mm}Z{(record.RetiredAt is { } at ? $", retired {at:yyyy-MM-dd}" : "")}"));
        CatalogueTalk.Table([["FIELD", "VALUE", "SOURCE", "SEEN TO BE TRUE"], .. view.Values.Select(value => Cells(value, today))]);
        if (label is null) return ExitCode.Done;
        Console.Out.WriteLine();
        Console.Out.WriteLine($"label  {string.Join(" · ", Symbols.Select(symbol => $"{Word(symbol)}: {Mark(label, symbol)}"))}");
        foreach (var reason in Reason.ReadAll(label)) Console.Out.WriteLine(Terminal.OneLine($"       {Line(reason)}"));
        return ExitCode.Done;
    }

    private static string[] Cells(RecordView.Value value, DateOnly today)
    {
        var field = value.Number == 1 ? value.Field.Key : string.Create(CultureInfo.InvariantCulture, $"{value.Field.Key}:{value.Number}");
        // What follows from other things was seen by nobody.
        if (value.Field.ReadOnly) return [field, Text(value), "", ""];
        var seen = value.Fact.Verified is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} ({Days(today.DayNumber - day.DayNumber)})") : "";
        return [field, Text(value), value.Fact.Source ?? "", seen];
    }

    // A record or user is shown by name, with the id behind it.
    private static string Text(RecordView.Value value)
    {
        return value.Field.Type is FieldType.Record or FieldType.User && value.Written is { } id && id != value.Shown ? $"{value.Shown} ({id})" : value.Shown;
    }

    private static string Line(Reason reason)
    {
        var number = reason.Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $":{reason.Number}");
        var about = reason.Field is null ? "" : $" {reason.Field}{number}";
        return $"{Word(reason.Code.Symbol)}: {reason.Code.Name}{about}{(reason.Arguments.Count == 0 ? "" : $" ({string.Join(", ", reason.Arguments)})")}";
    }

    private static string Mark(Label label, Symbol symbol) => label[symbol] == CareLabel.Wash.Labels.Mark.NotJudged ? "not judged" : label[symbol].ToString().ToLowerInvariant();

    private static string Word(Symbol symbol) => symbol.ToString().ToLowerInvariant();

    private static int? Age(Fact fact, DateOnly today) => fact.Verified is { } day ? today.DayNumber - day.DayNumber : null;

    private static string Days(int days) => days switch { <= 0 => "today", 1 => "1 day ago", _ => string.Create(CultureInfo.InvariantCulture, $"{days:N0} days ago") };
}
