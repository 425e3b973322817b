using System.CommandLine;
using CareLabel.Access;
using CareLabel.Cli.Bases;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Access;

/// <summary><c>carelabel user add|list|change|deactivate|password|token|team|limit|log</c>.</summary>
internal static class UserCommand
{
    /// <summary>Makes it.</summary>
    public static Command Make()
    {
        var command = new Command("user", "Who works with the base, and what they may do.")
        {
            Add(), List(), Change(), Deactivate(), Password(), TokenCommand.Make(), Team(), Limit(), Log(),
        };
        HelpExamples.Add(command,
            "carelabel user add kari@example.no --name \"Kari Nordmann\" --role sales --role steward --password",
            "carelabel user change kari@example.no --role marketing",
            "carelabel user token add kari@example.no --name \"web shop\" --scope \"person:see,add company:see\" --days 365",
            "carelabel user list --json");
        return command;
    }

    /// <summary>The user whom an argument names, or the refusal.</summary>
    public static Task<Outcome<User>> Find(IServiceProvider services, string email, CancellationToken stop) =>
        services.GetRequiredService<FindUser>().Run(email, stop);

    /// <summary>The e-mail address of a user.</summary>
    public static Argument<string> Email() => new("EMAIL") { Description = "The user's e-mail address." };

    /// <summary>The option of answers for programs.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Answer as JSON on stdout." };

    private static Command Add()
    {
        var (email, json) = (Email(), Json());
        var name = new Option<string>("--name") { HelpName = "NAME", Required = true, Description = "As colleagues call them." };
        var (roles, teams) = (Many("--role", "A role; may be given several times."), Many("--team", "A team; may be given several times."));
        var password = new Option<bool>("--password") { Description = "Ask for a password, or read it from stdin; without one they cannot sign in yet." };
        return Made("add", "Adds a user.", [email, name, roles, teams, password, json], true, async (services, line, stop) =>
        {
            var secret = line.GetValue(password) ? PasswordInput.Read() : default;
            if (secret.Refused is { } unread) return BaseCommand.Refuse(unread, line);
            var request = new AddUser.Request(
                line.GetValue(email)!, line.GetValue(name)!, line.GetValue(roles) ?? [], line.GetValue(teams) ?? [], secret.Done);
            return Tell(await services.GetRequiredService<AddUser>().Run(Who(services), request, stop), line);
        });
    }

    private static Command Change()
    {
        var (email, json) = (Email(), Json());
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = "Another name." };
        var address = new Option<string?>("--email") { HelpName = "NEW", Description = "Another e-mail address." };
        var roles = Many("--role", "A role; those that are given replace all they had.");
        var teams = Many("--team", "A team; those that are given replace all they were in.");
        var (noRoles, noTeams) = (new Option<bool>("--no-roles") { Description = "Take all roles away." }, new Option<bool>("--no-teams") { Description = "Take them out of all teams." });
        var active = new Option<bool>("--active") { Description = "Let a deactivated user in again." };
        return Made("change", "Changes a user's name, address, roles or teams.", [email, name, address, roles, teams, noRoles, noTeams, active, json], false, async (services, line, stop) =>
        {
            var user = await Find(services, line.GetValue(email)!, stop);
            if (user.Refused is { } nobody) return BaseCommand.Refuse(nobody, line);
            var request = new ChangeUser.Request(
                user.Done!.Id, line.GetValue(name), line.GetValue(address), Wanted(line, roles, noRoles), Wanted(line, teams, noTeams), line.GetValue(active));
            return Tell(await services.GetRequiredService<ChangeUser>().Run(Who(services), request, stop), line);
        });
    }

    private static Command List()
    {
        var json = Json();
        return Made("list", "Lists the users with roles, teams and tokens.", [json], false, async (services, line, stop) =>
        {
            var list = await services.GetRequiredService<UserList>().Run(Who(services), stop);
            return list.Done is { } shown ? UserTable.Write(shown, line.GetValue(json)) : BaseCommand.Refuse(list.Refused!, line);
        });
    }

    private static Command Deactivate()
    {
        var (email, json) = (Email(), Json());
        return Made("deactivate", "Lets a user in no more; what they own and did stays.", [email, json], false, async (services, line, stop) =>
        {
            var user = await Find(services, line.GetValue(email)!, stop);
            if (user.Refused is { } nobody) return BaseCommand.Refuse(nobody, line);
            return Tell(await services.GetRequiredService<DeactivateUser>().Run(Who(services), user.Done!.Id, stop), line);
        });
    }

    private static Command Password()
    {
        var (email, json) = (Email(), Json());
        return Made("password", "Sets a user's password, asked for at the terminal or read from stdin.", [email, json], false, async (services, line, stop) =>
        {
            var user = await Find(services, line.GetValue(email)!, stop);
            if (user.Refused is { } nobody) return BaseCommand.Refuse(nobody, line);
            var me = Who(services);
            var present = me.Rights.Administers ? null : PasswordInput.Read("Present password", twice: false).Done;
            var secret = PasswordInput.Read();
            if (secret.Refused is { } unread) return BaseCommand.Refuse(unread, line);
            return Tell(await services.GetRequiredService<SetPassword>().Run(me, new(user.Done!.Id, secret.Done!, present), stop), line);
        });
    }

    private static Command Team()
    {
        var (name, json) = (new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = "As people call it." }, Json());
        return Made("team", "Makes a team; without NAME lists the teams and who is in them.", [name, json], line => line.GetValue(name) is not null, async (services, line, stop) =>
        {
            if (line.GetValue(name) is not { } called) return await Teams(services, line, stop);
            var team = await services.GetRequiredService<AddTeam>().Run(Who(services), called, stop);
            if (team.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if (line.GetValue(json)) return JsonOut.Write(new { team.Done!.Id, team.Done.Name });
            Console.Out.WriteLine(Terminal.OneLine(team.Done!.Name));
            return ExitCode.Done;
        });
    }

    private static async Task<int> Teams(IServiceProvider services, ParseResult line, CancellationToken stop)
    {
        var list = await services.GetRequiredService<TeamList>().Run(Who(services), stop);
        return list.Done is { } shown ? UserTable.Write(shown, JsonOut.IsAsked(line)) : BaseCommand.Refuse(list.Refused!, line);
    }

    private static Command Limit()
    {
        var (most, json) = (new Argument<int>("N") { Description = "With more full administrators the program warns." }, Json());
        return Made("limit", "Sets how many full administrators the house wants at most.", [most, json], true, async (services, line, stop) =>
        {
            var count = await services.GetRequiredService<SetAdministratorLimit>().Run(Who(services), line.GetValue(most), stop);
            if (count.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if (count.Done!.Warning is { } warning) Console.Error.WriteLine(warning);
            if (line.GetValue(json)) return JsonOut.Write(new { Administrators = count.Done.Count, MostAdministrators = count.Done.Most });
            Console.Out.WriteLine($"{count.Done.Count} of at most {count.Done.Most} administrators");
            return ExitCode.Done;
        });
    }

    private static Command Log()
    {
        var json = Json();
        var last = new Option<int>("--last") { HelpName = "N", DefaultValueFactory = _ => 50, Description = "How many lines." };
        return Made("log", "Shows who changed which rights when, newest first.", [last, json], false, async (services, line, stop) =>
        {
            var page = await services.GetRequiredService<SecurityLogList>().Run(Who(services), null, line.GetValue(last), stop);
            return page.Done is { } shown ? UserTable.Write(shown, line.GetValue(json)) : BaseCommand.Refuse(page.Refused!, line);
        });
    }

    /// <summary>Puts a command together.</summary>
    public static Command Made(
        string name, string description, IEnumerable<Symbol> symbols, bool mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run) =>
        Made(name, description, symbols, _ => mayMake, run);

    /// <summary>Puts one together that makes a base or not, as its line says.</summary>
    public static Command Made(
        string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, bool> mayMake, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        var command = BaseCommand.Make(name, description, mayMake, run);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)symbol);
        }

        return command;
    }

    /// <summary>Who acts.</summary>
    public static Actor Who(IServiceProvider services) => services.GetRequiredService<Actor>();

    private static Option<string[]?> Many(string name, string description) =>
        new(name) { HelpName = "NAME", Description = description, Arity = ArgumentArity.OneOrMore };

    private static string[]? Wanted(ParseResult line, Option<string[]?> some, Option<bool> none) =>
        line.GetValue(none) ? [] : line.GetValue(some) is { Length: > 0 } given ? given : null;

    private static int Tell(Outcome<UserChanged> outcome, ParseResult line)
    {
        if (outcome.Refused is { } refused) return BaseCommand.Refuse(refused, line);
        if (outcome.Done!.Warning is { } warning) Console.Error.WriteLine(warning);
        return UserTable.Write(outcome.Done.User, JsonOut.IsAsked(line));
    }

    private static int Tell(Outcome<User> outcome, ParseResult line) =>
        outcome.Refused is { } refused ? BaseCommand.Refuse(refused, line) : UserTable.Write(outcome.Done!, JsonOut.IsAsked(line));
}
