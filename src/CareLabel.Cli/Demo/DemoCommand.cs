using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CareLabel.Cli.Bases;
using CareLabel.Data;
using CareLabel.Demo;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Demo;

/// <summary><c>carelabel demo</c>: a made-up house to try everything on.</summary>
internal static class DemoCommand
{
    private static readonly Option<long> People = new("--people") { HelpName = "N", Description = "How many records of people.", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<long?> Companies = new("--companies") { HelpName = "N", Description = "How many records of companies (a quarter of the people)." };

    private static readonly Option<long?> Activities = new("--activities")
    {
        HelpName = "N", Description = "About how many calls, meetings, notes and tasks (eight a person up to 30,000; of larger houses one a person, a million at most).",
    };

    private static readonly Option<long> Seed = new("--seed") { HelpName = "S", Description = "The same seed gives the same demo on the same day.", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> NoServe = new("--no-serve") { Description = "Makes the base and ends." };

    private static readonly Option<bool> Force = new("--force") { Description = "Throws away a demo that is there; never a base that is none." };

    private static readonly Option<bool> Json = new("--json") { Description = "Write what was made to stdout as JSON." };

    public static Command Make()
    {
        var command = BaseCommand.Make("demo", "Makes a base of made-up customers of five countries, with two years of calls, visits and changes.", mayMake: true, Run);
        Bound(People, MakeDemo.RefusesPeople);
        Bound(Companies, MakeDemo.RefusesCompanies);
        Bound(Activities, MakeDemo.RefusesActivities);
        foreach (var option in (Option[])[People, Companies, Activities, Seed, NoServe, Force, Json]) command.Add(option);
        HelpExamples.Add(command, "carelabel demo --no-serve", "carelabel demo --people 1000000 --data big --no-serve", "carelabel demo --seed 7 --force --no-serve");
        return command;
    }

    // Said before a base is opened or made; what is no number is said by the parser.
    private static void Bound(Option option, Func<long, Refusal?> refuses) => option.Validators.Add(given =>
    {
        if (given.Tokens is not [var token] || !long.TryParse(token.Value, CultureInfo.InvariantCulture, out var number)) return;
        if (refuses(number) is { } refusal) given.AddError(refusal.Sentence);
    });

    private static async Task<int> Run(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var people = line.GetValue(People);
        var clock = Stopwatch.StartNew();
        var request = new MakeDemo.Request(people, line.GetValue(Companies) ?? Math.Max(200, people / 4), line.GetValue(Seed), line.GetValue(Force), line.GetValue(Activities));
        var outcome = await services.GetRequiredService<MakeDemo>().Run(services.GetRequiredService<Actor>(), request, new Counter(), stop);
        if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
        if (line.GetValue(Json)) JsonOut.Write(Shown(outcome.Done!, services.GetRequiredService<BasePlace>()));
        else Tell(outcome.Done!, services.GetRequiredService<BasePlace>(), clock.Elapsed);
        if (!line.GetValue(NoServe)) Console.Error.WriteLine("There are no pages yet, so nothing is served; the base is ready for the other commands.");
        return ExitCode.Done;
    }

    private static object Shown(MakeDemo.Made made, BasePlace place) => new
    {
        Base = place.Shown, made.Companies, made.People, made.Contacts, made.Activities, made.Changes, made.Undone, made.Waiting,
        Users = made.Users.Select(user => new { user.Email, user.Role }), made.Password,
    };

    private static void Tell(MakeDemo.Made made, BasePlace place, TimeSpan took)
    {
        var where = place.IsFile ? $"--data {place.Folder}" : "--database …";
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made in {took.TotalSeconds:0.0} s. Everyone and everything in it is made up."));
        Console.Out.WriteLine($"base       {place.Shown}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"companies  {made.Companies:N0}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"people     {made.People:N0}, with {made.Contacts:N0} e-mails, phones and addresses of both"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"activities {made.Activities:N0}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"changes    {made.Changes:N0} change sets in two years, {made.Undone:N0} of them undoings"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"waiting    {made.Waiting:N0} rows of an import, to be mended"));
        for (var i = 0; i < made.Users.Count; i++) Console.Out.WriteLine($"{(i == 0 ? "sign in" : ""),-10} {made.Users[i].Email} ({made.Users[i].Role})");
        Console.Out.WriteLine($"password   {made.Password} for each of them; it is shown only now");
        Console.Out.WriteLine($"look       carelabel history {where}");
        Console.Out.WriteLine($"           carelabel export people --out people.csv {where}");
    }

    /// <summary>One line on a terminal, overwritten; nothing where nobody looks.</summary>
    private sealed class Counter : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (Console.IsErrorRedirected) return;
            Terminal.Live.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Made:N0} of {value.Of:N0} records"));
            if (value.Made >= value.Of) Console.Error.WriteLine();
        }
    }
}
