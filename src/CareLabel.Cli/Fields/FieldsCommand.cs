using System.CommandLine;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Fields;

/// <summary><c>carelabel fields list|add|change|retire|restore</c>.</summary>
internal static class FieldsCommand
{
    private static readonly Dictionary<string, (FieldType Type, RecordKind? LinksTo)> Types = new()
    {
        ["text"] = (FieldType.Text, null), ["long-text"] = (FieldType.LongText, null), ["number"] = (FieldType.Number, null), ["money"] = (FieldType.Money, null),
        ["date"] = (FieldType.Date, null), ["yes-no"] = (FieldType.YesNo, null), ["pick"] = (FieldType.Pick, null), ["multi-pick"] = (FieldType.MultiPick, null),
        ["link"] = (FieldType.Link, null), ["email"] = (FieldType.Email, null), ["phone"] = (FieldType.Phone, null), ["identifier"] = (FieldType.Identifier, null),
        ["company"] = (FieldType.Record, RecordKind.Company), ["person"] = (FieldType.Record, RecordKind.Person), ["user"] = (FieldType.User, null),
    };

    public static Command Make()
    {
        var command = new Command("fields", "Shows what is known of each field, and adds fields of the house's own.")
        {
            List(), Add(), Change(), Retire("retire", "Takes a field out of use; its values stay.", restore: false), Retire("restore", "Takes a retired field into use again.", restore: true),
        };
        HelpExamples.Add(
            command, "carelabel fields list person", "carelabel fields add company \"Fleet size\" --type number --best-before 12",
            "carelabel fields add person \"Shirt\" --type pick --list shirt", "carelabel fields change person email --required yes", "carelabel fields retire company own.fleet_size");
        return command;
    }

    private static Command List()
    {
        var kind = new Argument<string?>("KIND") { Arity = ArgumentArity.ZeroOrOne, Description = "Which records: company or person; both where not given." };
        kind.AcceptOnlyFromAmong("company", "companies", "person", "people");
        var (all, json) = (new Option<bool>("--all") { Description = "Shows retired fields too." }, CatalogueTalk.JsonOption());
        var command = BaseCommand.Make("list", "Shows the fields.", false, (room, line, _) =>
        {
            var catalogue = room.GetRequiredService<Catalogue>();
            var wanted = CatalogueTalk.KindOrNull(line.GetValue(kind));
            var fields = catalogue.Types.Where(type => wanted is null || type.Kind == wanted)
                .SelectMany(type => line.GetValue(all) ? catalogue.AtAll(type.Kind).OrderBy(field => field.Position) : catalogue.Of(type.Kind)).ToList();
            if (line.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(fields.Select(Row), CatalogueTalk.Json));
            else CatalogueTalk.Table([["KIND", "KEY", "LABEL", "TYPE", ""], .. fields.Select(Cells)]);
            return Task.FromResult(ExitCode.Done);
        });
        command.Add(kind);
        command.Add(all);
        command.Add(json);
        return command;
    }

    private static Command Add()
    {
        var (kind, label) = (CatalogueTalk.KindArgument(), new Argument<string>("LABEL") { Description = "As people call it." });
        var type = new Option<string>("--type") { Required = true, Description = "What it holds." };
        type.AcceptOnlyFromAmong([.. Types.Keys]);
        var key = new Option<string?>("--key") { HelpName = "KEY", Description = "Its stable name; made of the label where not given." };
        var list = new Option<string?>("--list") { HelpName = "LIST", Description = "For pick and multi-pick: the list; see 'carelabel lists show'." };
        var number = new Option<string?>("--number") { HelpName = "KIND", Description = "For identifier: which number it is, such as intl.iban or se.orgnr." };
        var reason = new Option<string?>("--reason") { HelpName = "TEXT", Description = "For text and long-text: why it cannot be a pick list." };
        var said = new FieldWords();
        var command = CatalogueCommand.Make("add", "Adds a field; it is there at once.", async (room, line, stop) =>
        {
            var (holds, links) = Types[line.GetValue(type)!];
            var request = new AddField.Request(CatalogueTalk.Kind(line.GetValue(kind)!), line.GetValue(label)!, holds)
            {
                Name = line.GetValue(key), PickList = line.GetValue(list), LinksTo = links, Scheme = line.GetValue(number), Reason = line.GetValue(reason),
                Required = FieldWords.YesNo(line, said.Required) ?? false, RequiredWhen = said.When(line) ?? [], Wanted = FieldWords.YesNo(line, said.Wanted) ?? false, Sensitive = FieldWords.YesNo(line, said.Sensitive) ?? false,
                BestBeforeMonths = line.GetValue(said.BestBefore), Meaning = line.GetValue(said.Meaning), Purpose = line.GetValue(said.Purpose),
            };
            var added = await room.GetRequiredService<AddField>().Run(room.GetRequiredService<Actor>(), request, stop);
            return CatalogueTalk.Tell(added, line, done => done.Key, done => new { done.Key, Change = done.Set.Id });
        });
        command.Add(kind);
        command.Add(label);
        foreach (var option in (Option[])[type, key, list, number, reason, .. said.All]) command.Add(option);
        return command;
    }

    private static Command Change()
    {
        var (kind, key) = (CatalogueTalk.KindArgument(), new Argument<string>("KEY") { Description = "The field's key." });
        var label = new Option<string?>("--label") { HelpName = "TEXT", Description = "As people call it." };
        var place = new Option<int?>("--position") { HelpName = "N", Description = "Its place among the fields." };
        var said = new FieldWords();
        var command = CatalogueCommand.Make("change", "Changes what is said of a field.", async (room, line, stop) => CatalogueTalk.Tell(
            await room.GetRequiredService<ChangeField>().Run(room.GetRequiredService<Actor>(), new(CatalogueTalk.Kind(line.GetValue(kind)!), line.GetValue(key)!)
            {
                Label = line.GetValue(label), Position = line.GetValue(place), Required = FieldWords.YesNo(line, said.Required), RequiredWhen = said.When(line),
                Wanted = FieldWords.YesNo(line, said.Wanted),
                Sensitive = FieldWords.YesNo(line, said.Sensitive), BestBeforeMonths = line.GetValue(said.BestBefore), Meaning = line.GetValue(said.Meaning),
                Purpose = line.GetValue(said.Purpose),
            }, stop), line));
        command.Add(kind);
        command.Add(key);
        foreach (var option in (Option[])[label, place, .. said.All]) command.Add(option);
        return command;
    }

    private static Command Retire(string name, string description, bool restore)
    {
        var (kind, key) = (CatalogueTalk.KindArgument(), new Argument<string>("KEY") { Description = "The field's key." });
        var command = CatalogueCommand.Make(name, description, async (room, line, stop) =>
        {
            var (of, field) = (CatalogueTalk.Kind(line.GetValue(kind)!), line.GetValue(key)!);
            return CatalogueTalk.Tell(restore
                ? await room.GetRequiredService<RestoreField>().Run(room.GetRequiredService<Actor>(), of, field, stop)
                : await room.GetRequiredService<RetireField>().Run(room.GetRequiredService<Actor>(), of, field, stop), line);
        });
        command.Add(kind);
        command.Add(key);
        return command;
    }

    private static string[] Cells(Field field) =>
    [
        field.Kind.ToString().ToLowerInvariant(), field.Key, field.Label, field.PickList is null ? Name(field) : $"{Name(field)} of {field.PickList}",
        string.Join(", ", new[] { field.Required ? "required" : "", field.RequiredWhen.Count > 0 ? $"required when {string.Join(" or ", field.RequiredWhen)}" : "", field.Wanted && !field.Required ? "wanted" : "", field.Sensitive ? "sensitive" : "", field.IsRetired ? "retired" : "" }.Where(word => word.Length > 0)),
    ];

    // Moments are none of the types that a house's own field can have.
    private static string Name(Field field) =>
        Types.FirstOrDefault(pair => pair.Value.Type == field.Type && pair.Value.LinksTo == field.LinksTo).Key ?? field.Type.ToString().ToLowerInvariant();

    private static object Row(Field field) => new
    {
        field.Kind, field.Key, field.Label, Type = Name(field), List = field.PickList, Number = field.Scheme, field.IsMany, field.Required, RequiredWhen = field.RequiredWhen.Select(when => when.ToString()), field.Wanted, field.Sensitive,
        field.ReadOnly, field.BestBeforeMonths, field.Meaning, field.Purpose, field.IsOwn, field.IsRetired, field.KeptIn,
    };
}
