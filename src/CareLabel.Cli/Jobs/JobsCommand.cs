using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using CareLabel.Cli.Bases;
using CareLabel.Jobs;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Jobs;

/// <summary><c>carelabel jobs list|show|run|cancel</c>.</summary>
internal static class JobsCommand
{
    private const int MostListed = 100;

    public static Command Make() => new("jobs", "Shows long work, does what waits, ends it.") { List(), Show(), Run(), Cancel() };

    private static Command List()
    {
        var (json, open) = (Json(), new Option<bool>("--open") { Description = "Only what waits or runs." });
        var command = BaseCommand.Make("list", "Lists the jobs, latest first.", mayMake: false, async (services, line, stop) =>
        {
            var jobs = await services.GetRequiredService<JobList>().Run(services.GetRequiredService<Actor>(), line.GetValue(open), MostListed, stop);
            if (line.GetValue(json)) return JsonOut.Write(jobs.Select(Shown));
            foreach (var job in jobs) Console.Out.WriteLine(Terminal.OneLine(Line(job)));
            if (jobs.Count == 0) Console.Error.WriteLine("There are no jobs.");
            else if (jobs.Count == MostListed) Console.Error.WriteLine($"These are the latest {MostListed}; older ones are left out.");
            return ExitCode.Done;
        });
        command.Options.Add(open);
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel jobs list --open", "carelabel jobs list --json | jq '.[].state'");
        return command;
    }

    private static Command Show()
    {
        var (id, json) = (Id(), Json());
        var command = BaseCommand.Make("show", "Shows one job: what is asked for, how far it is, what came out.", mayMake: false, async (services, line, stop) =>
        {
            var outcome = await services.GetRequiredService<ShowJob>().Run(services.GetRequiredService<Actor>(), new(line.GetValue(id)), stop);
            if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            var job = outcome.Done!;
            if (line.GetValue(json)) return JsonOut.Write(Shown(job));
            Console.Out.WriteLine(Terminal.OneLine(Line(job)));
            Console.Out.WriteLine(Terminal.OneLine($"asked      {job.Request}"));
            if (job.Checkpoint is { } checkpoint) Console.Out.WriteLine(Terminal.OneLine($"stands at  {checkpoint}"));
            if (job.Result is { } result) Console.Out.WriteLine(Terminal.OneLine($"came out   {result}"));
            return ExitCode.Done;
        });
        command.Arguments.Add(id);
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel jobs show 01960000-0000-7000-8000-000000000001 --json");
        return command;
    }

    private static Command Run()
    {
        var json = Json();
        var command = BaseCommand.Make("run", "Does what is due and what waits, one job after the other, and goes on with what was killed.", mayMake: false, async (services, line, stop) =>
        {
            var lines = line.GetValue(json) ? null : new Lines();
            var outcome = await services.GetRequiredService<RunJobs>().Run(services.GetRequiredService<Actor>(), lines, stop);
            if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            var done = outcome.Done!;
            if (line.GetValue(json)) JsonOut.Write(done.Select(Shown));
            else if (done.Count == 0) Console.Error.WriteLine("Nothing waits.");
            return done.Any(job => job.State == JobState.Failed) ? ExitCode.Refused : ExitCode.Done;
        });
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel jobs run", "carelabel jobs run --data /srv/carelabel --json");
        return command;
    }

    private static Command Cancel()
    {
        var (id, json) = (Id(), Json());
        var command = BaseCommand.Make("cancel", "Ends a job; what it has done stays.", mayMake: false, async (services, line, stop) =>
        {
            var outcome = await services.GetRequiredService<CancelJob>().Run(services.GetRequiredService<Actor>(), new(line.GetValue(id)), stop);
            if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            var job = outcome.Done!;
            if (line.GetValue(json)) return JsonOut.Write(Shown(job));
            Console.Error.WriteLine(job.IsOver ? job.Error : "The job ends at its next step; what it has done stays.");
            return ExitCode.Done;
        });
        command.Arguments.Add(id);
        command.Options.Add(json);
        HelpExamples.Add(command, "carelabel jobs cancel 01960000-0000-7000-8000-000000000001");
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Write JSON to stdout." };

    private static Argument<Guid> Id() => new("ID") { Description = "The job, as 'carelabel jobs list' shows it.", CustomParser = Read };

    private static Guid Read(ArgumentResult result)
    {
        if (Guid.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var id)) return id;
        result.AddError($"'{result.Tokens[0].Value}' is no id of a job.");
        return default;
    }

    private static object Shown(Job job) => new
    {
        id = job.Id.Value, job.Kind, job.State, job.Done, job.Total, job.Error, who = job.WhoName, job.Door, job.CancelAsked, job.Attempts,
        job.Created, job.Started, job.Ended, request = Node(job.Request), checkpoint = Node(job.Checkpoint), result = Node(job.Result),
    };

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);

    private static string Line(Job job)
    {
        var steps = job.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{job.Done:N0} of {total:N0}")
            : job.Done.ToString("N0", CultureInfo.InvariantCulture);
        var state = job.CancelAsked && !job.IsOver ? "cancelling" : job.State.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{job.Id}  {job.Created:yyyy-MM-dd HH:mm}  {job.Kind,-10}  {state,-10}  {steps}  {job.WhoName}  {job.Error}").TrimEnd();
    }

    private sealed class Lines : IProgress<Job>
    {
        public void Report(Job value) => Console.Out.WriteLine(Line(value));
    }
}
