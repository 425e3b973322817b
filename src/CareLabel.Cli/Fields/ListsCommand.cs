using System.CommandLine;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Fields;

/// <summary><c>carelabel lists show|new|add|change|retire|restore|synonym</c>.</summary>
internal static class ListsCommand
{
    private static readonly Option<string?> Label = new("--label") { HelpName = "TEXT", Description = "As it is shown." };

    private static readonly Option<string?> Colour = new("--colour") { HelpName = "NAME", Description = "One of the named colours, such as teal." };

    private static readonly Option<string?> Meaning = new("--meaning") { HelpName = "TEXT", Description = "What it means, shown where it is picked." };

    private static readonly Option<int?> Position = new("--position") { HelpName = "N", Description = "Its place in the list." };

    public static Command Make()
    {
        var command = new Command("lists", "Shows pick lists and changes their values and synonyms.")
        {
            Show(), New(), Add(), Change(), Retire("retire", "Takes a value out of use; records keep it.", false), Retire("restore", "Takes a retired value into use again.", true), Synonym(),
        };
        HelpExamples.Add(
            command, "carelabel lists show segment", "carelabel lists add segment \"Fish farms\" --colour teal", "carelabel lists new shirt \"Shirt size\" S M L XL",
            "carelabel lists synonym status Kunde customer", "carelabel lists synonym company.country Fedrelandet NO",
            "carelabel lists synonym status Kunde --remove");
        return command;
    }

    private static Argument<string> List() => new("LIST") { Description = "The list's name." };

    private static Argument<string> Value() => new("VALUE") { Description = "The value: its name, label or a synonym." };

    private static Command Show()
    {
        var list = new Argument<string?>("LIST") { Arity = ArgumentArity.ZeroOrOne, Description = "The list's name; all lists where not given." };
        var json = CatalogueTalk.JsonOption();
        var command = BaseCommand.Make("show", "Shows the lists, or the values of one.", false, (room, line, _) =>
        {
            var catalogue = room.GetRequiredService<Catalogue>();
            var name = line.GetValue(list);
            if (name is not null && catalogue.List(name) is null) return Task.FromResult(BaseCommand.Refuse(new ListUnknown(name, catalogue.Lists.Select(one => one.Key).Order()), line));
            var lists = catalogue.Lists.Where(one => name is null || one.Key == name).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
            if (line.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(lists.Select(Row), CatalogueTalk.Json));
            else if (name is null) CatalogueTalk.Table([["LIST", "LABEL", "VALUES"], .. lists.Select(one => new[] { one.Key, one.Label, $"{one.Live.Count()}" })]);
            else CatalogueTalk.Table([["VALUE", "LABEL", "COLOUR", "ALSO", "MEANING", ""], .. lists[0].All.Select(Cells)]);
            return Task.FromResult(ExitCode.Done);
        });
        command.Add(list);
        command.Add(json);
        return command;
    }

    private static Command New()
    {
        var (list, label) = (List(), new Argument<string>("LABEL") { Description = "As people call it." });
        var values = new Argument<string[]>("VALUE") { Arity = ArgumentArity.ZeroOrMore, Description = "The labels of its values, in their order." };
        var command = CatalogueCommand.Make("new", "Makes a list.", async (room, line, stop) => CatalogueTalk.Tell(
            await room.GetRequiredService<AddPickList>().Run(room.GetRequiredService<Actor>(), new(line.GetValue(label)!, line.GetValue(list), line.GetValue(values)), stop), line, done => done.Name, done => new { done.Name, Change = done.Set?.Id }));
        foreach (var argument in (Argument[])[list, label, values]) command.Add(argument);
        return command;
    }

    private static Command Add()
    {
        var (list, label) = (List(), new Argument<string>("LABEL") { Description = "As it is shown." });
        var command = CatalogueCommand.Make("add", "Adds a value.", async (room, line, stop) => CatalogueTalk.Tell(
            await room.GetRequiredService<AddPickValue>().Run(room.GetRequiredService<Actor>(), new(line.GetValue(list)!, line.GetValue(label)!)
            {
                Colour = line.GetValue(Colour), Meaning = line.GetValue(Meaning), Position = line.GetValue(Position),
            }, stop), line, done => done.Name, done => new { done.Name, Change = done.Set?.Id }));
        command.Add(list);
        command.Add(label);
        foreach (var option in (Option[])[Colour, Meaning, Position]) command.Add(option);
        return command;
    }

    private static Command Change()
    {
        var (list, value) = (List(), Value());
        var command = CatalogueCommand.Make("change", "Changes how a value is shown; records follow.", async (room, line, stop) => CatalogueTalk.Tell(
            await room.GetRequiredService<ChangePickValue>().Run(room.GetRequiredService<Actor>(), new(line.GetValue(list)!, line.GetValue(value)!)
            {
                Label = line.GetValue(Label), Colour = line.GetValue(Colour), Meaning = line.GetValue(Meaning), Position = line.GetValue(Position),
            }, stop), line));
        command.Add(list);
        command.Add(value);
        foreach (var option in (Option[])[Label, Colour, Meaning, Position]) command.Add(option);
        return command;
    }

    private static Command Retire(string name, string description, bool restore)
    {
        var (list, value) = (List(), Value());
        var command = CatalogueCommand.Make(name, description, async (room, line, stop) => CatalogueTalk.Tell(
            await room.GetRequiredService<RetirePickValue>().Run(room.GetRequiredService<Actor>(), line.GetValue(list)!, line.GetValue(value)!, restore, stop), line));
        command.Add(list);
        command.Add(value);
        return command;
    }

    private static Command Synonym()
    {
        var where = new Argument<string>("LIST|FIELD") { Description = "A list (status), or a field that is no list (company.country)." };
        var word = new Argument<string>("WORD") { Description = "The spelling." };
        var value = new Argument<string?>("VALUE") { Arity = ArgumentArity.ZeroOrOne, Description = "What it means." };
        var remove = new Option<bool>("--remove") { Description = "It means nothing any more; records keep what they have." };
        var command = CatalogueCommand.Make("synonym", "Lets a spelling mean a value, at every door, or no more.", async (room, line, stop) =>
        {
            var (actor, at, typed) = (room.GetRequiredService<Actor>(), line.GetValue(where)!, line.GetValue(word)!);
            var dot = at.IndexOf('.', StringComparison.Ordinal);
            var kind = dot > 0 && Enum.TryParse<RecordKind>(at[..dot], ignoreCase: true, out var known) ? known : (RecordKind?)null;
            var (add, take) = (room.GetRequiredService<AddSynonym>(), room.GetRequiredService<RemoveSynonym>());
            return CatalogueTalk.Tell((kind, line.GetValue(value)) switch
            {
                ({ } of, { } meant) => await add.Run(actor, of, at[(dot + 1)..], typed, meant, stop),
                (null, { } meant) => await add.RunOnList(actor, at, typed, meant, stop),
                ({ } of, null) => await take.Run(actor, of, at[(dot + 1)..], typed, stop),
                (null, null) => await take.RunOnList(actor, at, typed, stop),
            }, line);
        });
        foreach (var argument in (Argument[])[where, word, value]) command.Add(argument);
        command.Add(remove);
        command.Validators.Add(result =>
        {
            if (result.GetValue(remove) == result.GetValue(value) is null) return;
            result.AddError(result.GetValue(remove) ? "Say either what the word means or --remove." : "Say what the word means, or --remove.");
        });
        return command;
    }

    private static string[] Cells(PickValue value) =>
        [value.Key, value.Label, value.Colour ?? "", string.Join(", ", value.Synonyms), value.Meaning?.ReplaceLineEndings(" ") ?? "", value.IsRetired ? "retired" : ""];

    private static object Row(PickList list) => new
    {
        Name = list.Key, list.Label, list.IsFixed,
        Values = list.All.Select(value => new { Name = value.Key, value.Label, value.Colour, value.Meaning, value.Position, value.IsRetired, value.Synonyms }),
    };
}
