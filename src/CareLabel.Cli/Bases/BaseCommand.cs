using System.CommandLine;
using CareLabel.Access;
using CareLabel.Data;
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
    public static Command Make(string name, string description, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { Folder, Connection, As };
        command.SetAction(line => Run(line, mayMake, run));
        return command;
    }

    /// <summary>Where the command line says the base is.</summary>
    public static BasePlace Place(ParseResult line) => new(
        line.GetValue(Folder) ?? Environment.GetEnvironmentVariable("CARELABEL_DATA") ?? "data",
        line.GetValue(Connection) ?? (line.GetValue(Folder) is null ? Environment.GetEnvironmentVariable("CARELABEL_DATABASE") : null));

    /// <summary>Says a refusal, and answers its exit code.</summary>
    public static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Sentence);
        return ExitCode.Refused;
    }

    private static int Run(ParseResult line, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        using var interrupts = new Interrupts();
        try
        {
            return Work(line, mayMake, run, interrupts.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interrupts.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return interrupts.ExitCode;
        }
    }

    private static async Task<int> Work(
        ParseResult line, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run, CancellationToken stop)
    {
        var place = Place(line);
        // Where there is no base there is no user to act as.
        var opened = await OpenBase.Run(place, mayMake && line.GetValue(As) is null, stop);
        if (opened.Refused is { } refused) return Refuse(refused);
        await opened.Done!.DisposeAsync();
        var actor = Actor.OfMachine;
        await using var services = Rooms.Add(new ServiceCollection(), place).AddScoped(_ => actor).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        if (line.GetValue(As) is { } email)
        {
            var user = await scope.ServiceProvider.GetRequiredService<ActorOf>().Run(email, Door.Cli, stop);
            if (user.Done is null) return Refuse(user.Refused!);
            actor = user.Done;
        }

        return await run(scope.ServiceProvider, line, stop);
    }
}
