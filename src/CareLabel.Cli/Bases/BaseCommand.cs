using System.CommandLine;
using CareLabel.Access;
using CareLabel.Activities;
using CareLabel.Data;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Bases;

/// <summary>A command that works on a base: where it is, opening it, refusals as sentences, Ctrl+C as an orderly end.</summary>
internal static class BaseCommand
{
    private static readonly Option<string?> Folder = new("--data")
    {
        HelpName = "DIR", Description = "The folder of the base (CARELABEL_DATA, or 'data' here, where not given).",
    };

    private static readonly Option<string?> Connection = new("--database")
    {
        HelpName = "CONNECTION", Description = "A PostgreSQL connection string, where the base is not a file (CARELABEL_DATABASE).",
    };

    private static readonly Option<string?> As = new("--as")
    {
        HelpName = "EMAIL", Description = "Act as this user, with no more than their rights; otherwise as who sits at the machine and may do everything.",
    };

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="mayMake">Whether it makes a base where there is none.</param>
    /// <param name="run">The work, with the use cases of the base and the <see cref="Actor"/> among them; answers the exit code.</param>
    public static Command Make(string name, string description, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run) =>
        Make(name, description, _ => mayMake, run);

    /// <summary>Makes one that sets or shows, as its line says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="mayMake">Whether it makes a base where there is none.</param>
    /// <param name="run">The work, with the use cases of the base and the <see cref="Actor"/> among them; answers the exit code.</param>
    public static Command Make(
        string name, string description, Func<ParseResult, bool> mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        var command = MakeUnopened(name, description, (settings, line, stop) => Work(settings, line, mayMake(line), run, stop));
        command.Add(As);
        return command;
    }

    /// <summary>Makes one that opens the base itself, or none: what it works on may be missing, of another time or damaged.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="run">The work, with the settings; answers the exit code.</param>
    public static Command MakeUnopened(string name, string description, Func<Settings, ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { Folder, Connection };
        command.SetAction(line => Run(line, run));
        return command;
    }

    /// <summary>Says a refusal to people, and to programs as JSON where their line asks for it; answers its exit code.</summary>
    public static int Refuse(Refusal refusal, ParseResult line)
    {
        if (JsonOut.IsAsked(line)) JsonOut.Refuse(refusal.Code, refusal.Sentence);
        return Say(refusal);
    }

    /// <summary>Says a refusal to people only, and answers its exit code.</summary>
    public static int Say(Refusal refusal)
    {
        Console.Error.WriteLine(Terminal.OneLine(refusal.Sentence));
        return ExitCode.Refused;
    }

    private static int Run(ParseResult line, Func<Settings, ParseResult, CancellationToken, Task<int>> run)
    {
        var settings = ReadSettings.Run(line.GetValue(Folder), line.GetValue(Connection), Variables());
        if (settings.Refused is { } refused) return refused is SettingWrong { Value.From: ReadSettings.CommandLine } ? Misuse(refused, line) : Refuse(refused, line);
        using var interrupts = new Interrupts();
        try
        {
            return run(settings.Done!, line, interrupts.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interrupts.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return interrupts.ExitCode;
        }
    }

    private static async Task<int> Work(
        Settings settings, ParseResult line, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run, CancellationToken stop)
    {
        // Where there is no base there is no user to act as.
        var opened = await BaseOpening.Run(settings.Place, mayMake && line.GetValue(As) is null, stop, Rooms.Seed);
        if (opened.Refused is { } refused) return Refuse(refused, line);
        await opened.Done!.DisposeAsync();
        var actor = Actor.OfMachine;
        await using var services = Rooms.Add(new ServiceCollection(), settings.Place).AddSingleton(settings)
            .AddSingleton(new FileRules(settings.UploadLimitBytes)).AddScoped(_ => actor).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        if (line.GetValue(As) is { } email)
        {
            var user = await scope.ServiceProvider.GetRequiredService<ActorOf>().Run(email, Door.Cli, stop);
            if (user.Done is null) return Refuse(user.Refused!, line);
            actor = user.Done;
        }

        try
        {
            var code = await run(scope.ServiceProvider, line, stop);
            return code == ExitCode.Done && BaseGone.Of(settings.Place) is { } gone ? Refuse(gone, line) : code;
        }
        catch (IOException) when (BaseGone.Of(settings.Place) is not null)
        {
            // What is kept beside the base was not found, for its folder went too.
            return Refuse(BaseGone.Of(settings.Place)!, line);
        }
    }

    private static int Misuse(Refusal refusal, ParseResult line)
    {
        Refuse(refusal, line);
        return ExitCode.Usage;
    }

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);
}
