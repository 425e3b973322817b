using System.CommandLine;
using System.Text.Json;
using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Fields;

/// <summary><c>carelabel house</c>.</summary>
internal static class HouseCommand
{
    public static Command Make()
    {
        var name = new Option<string?>("--name") { HelpName = "TEXT", Description = "What the organisation is called." };
        var country = new Option<string?>("--country") { HelpName = "XX", Description = "Its country: how phones and numbers are read where nothing else tells." };
        var language = new Option<string?>("--language") { HelpName = "XX", Description = "Its language." };
        var zone = new Option<string?>("--time-zone") { HelpName = "ZONE", Description = "When its day begins, such as Europe/Oslo." };
        var shows = new Option<string?>("--show") { HelpName = "codes|names", Description = "How countries and languages are shown and exported." };
        shows.AcceptOnlyFromAmong("codes", "names");
        Option[] sets = [name, country, language, zone, shows];
        var command = CatalogueCommand.Make("house", "Shows or sets what is so for the whole house: name, country, language, time zone.", async (room, line, stop) =>
        {
            var request = new SetHouse.Request(line.GetValue(name), line.GetValue(country), line.GetValue(language), line.GetValue(zone), line.GetValue(shows) switch
            {
                "names" => true,
                "codes" => false,
                _ => null,
            });
            if (request != new SetHouse.Request()) return CatalogueTalk.Tell(await room.GetRequiredService<SetHouse>().Run(room.GetRequiredService<Actor>(), request, stop), line);
            var house = room.GetRequiredService<Catalogue>().House;
            if (JsonOut.IsAsked(line)) Console.WriteLine(JsonSerializer.Serialize(house, CatalogueTalk.Json));
            else CatalogueTalk.Table([["name", house.Name], ["country", house.Country ?? ""], ["language", house.Language], ["time zone", house.TimeZone], ["shows", house.ShowsNames ? "names" : "codes"]]);
            return ExitCode.Done;
        }, line => sets.Any(option => line.GetResult(option) is not null));
        foreach (var option in sets) command.Add(option);
        HelpExamples.Add(command, "carelabel house", "carelabel house --name \"Fjordfisk AS\" --country NO --language nb --time-zone Europe/Oslo");
        return command;
    }
}
