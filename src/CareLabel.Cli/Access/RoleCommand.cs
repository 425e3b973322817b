using System.CommandLine;
using CareLabel.Access;
using CareLabel.Cli.Bases;
using CareLabel.Cli.Fields;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Access;

/// <summary><c>carelabel role list|set|reset</c>: what each role may do, per kind of record, act and sensitive field.</summary>
internal static class RoleCommand
{
    private const string Words = "company:see,edit, person:*, *:see; sensitive, lists, fields, administer";

    /// <summary>Makes it.</summary>
    public static Command Make()
    {
        var command = new Command("role", "What each role may do: per kind of record and act, and with sensitive fields, lists and fields.") { List(), Set(), Reset() };
        HelpExamples.Add(command,
            "carelabel role list",
            "carelabel role set sales --give sensitive --give person:export",
            "carelabel role set intern --label Intern --may \"company:see person:see,add activity:see,add\"",
            "carelabel role reset sales");
        return command;
    }

    private static Command List()
    {
        var json = UserCommand.Json();
        return UserCommand.Made("list", "Shows the roles, what each may do and who has it.", [json], false, async (services, line, stop) =>
        {
            var list = await services.GetRequiredService<RoleList>().Run(UserCommand.Who(services), stop);
            if (list.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if (line.GetValue(json)) return JsonOut.Write(list.Done!.Roles.Select(Shown));
            CatalogueTalk.Table([["ROLE", "LABEL", "MAY", "USERS", ""], .. list.Done!.Roles.Select(row => new[]
            {
                row.Role.Key, row.Role.Label, Written(row.Role.Rights), row.Users.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                row.IsOwn ? "own" : row.IsChanged ? "changed" : "",
            })]);
            return ExitCode.Done;
        });
    }

    private static Command Set()
    {
        var (role, json) = (Role(), UserCommand.Json());
        var label = new Option<string?>("--label") { HelpName = "TEXT", Description = "As people call it." };
        var may = Rights("--may", $"All that it may do, as scopes: {Words}.");
        var (give, take) = (Rights("--give", "What it may do besides; may be given several times."), Rights("--take", "What it may do no more; may be given several times."));
        return UserCommand.Made("set", "Changes what a role may do, or makes a role of the house's own.", [role, label, may, give, take, json], true, async (services, line, stop) =>
        {
            var read = new[] { may, give, take }.Select(option => Read(line, option)).ToList();
            if (read.Find(one => one.Refused is not null).Refused is { } unread) return BaseCommand.Refuse(unread, line);
            var request = new ChangeRole.Request(line.GetValue(role)!.Trim(), line.GetValue(label), read[0].Done, read[1].Done, read[2].Done);
            var changed = await services.GetRequiredService<ChangeRole>().Run(UserCommand.Who(services), request, stop);
            if (changed.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if ((await services.GetRequiredService<CountAdministrators>().Run(stop)).Warning is { } warning) Console.Error.WriteLine(warning);
            return Tell(changed.Done!, line.GetValue(json));
        });
    }

    private static Command Reset()
    {
        var (role, json) = (Role(), UserCommand.Json());
        return UserCommand.Made("reset", "Gives a role back what it may in every house; a role of the house's own is removed.", [role, json], false, async (services, line, stop) =>
        {
            var reset = await services.GetRequiredService<ResetRole>().Run(UserCommand.Who(services), line.GetValue(role)!, stop);
            return reset.Refused is { } refused ? BaseCommand.Refuse(refused, line) : Tell(reset.Done!, line.GetValue(json));
        });
    }

    private static Argument<string> Role() => new("ROLE") { Description = "The role's name, as 'role list' shows it." };

    private static Option<string[]?> Rights(string name, string description) => new(name) { HelpName = "SCOPE", Description = description, Arity = ArgumentArity.OneOrMore };

    // Nothing may be said as well: a role that may do nothing is written --may "".
    private static Outcome<Rights> Read(ParseResult line, Option<string[]?> option) =>
        line.GetResult(option) is null ? default : Scopes.Read(string.Join(' ', line.GetValue(option) ?? []));

    private static int Tell(RoleRights role, bool json)
    {
        if (json) return JsonOut.Write(new { role.Key, role.Label, May = Scopes.Write(role.Rights) });
        Console.Out.WriteLine($"{role.Key}  {role.Label}  {Written(role.Rights)}");
        return ExitCode.Done;
    }

    private static string Written(Rights rights) => Scopes.Write(rights) is { Length: > 0 } text ? text : "nothing";

    private static object Shown(RoleList.Row row) => new
    {
        row.Role.Key, row.Role.Label, row.IsOwn, row.IsChanged, May = Scopes.Write(row.Role.Rights),
        Acts = DefaultRoles.Kinds.ToDictionary(kind => kind.ToString().ToLowerInvariant(), kind => Scopes.WriteAll(row.Role.Rights.With(kind))),
        row.Role.Rights.SeesSensitive, row.Role.Rights.ExtendsLists, row.Role.Rights.SetsFields, row.Role.Rights.Administers, row.Users,
    };
}
