using System.CommandLine;
using CareLabel.Access;
using CareLabel.Cli.Bases;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Cli.Access;

/// <summary><c>carelabel user token add|revoke</c>.</summary>
internal static class TokenCommand
{
    private const int UsualDays = 365;

    /// <summary>Makes it.</summary>
    public static Command Make() => new("token", "What lets programs in as a user.") { Add(), Revoke() };

    private static Command Add()
    {
        var (email, json) = (UserCommand.Email(), UserCommand.Json());
        var name = new Option<string>("--name") { HelpName = "NAME", Required = true, Description = "What it is for." };
        var scope = new Option<string[]>("--scope")
        {
            HelpName = "SCOPE", Required = true, Description = "What it may do: person:see,edit or company:* or sensitive; may be given several times.",
        };
        var days = new Option<int>("--days") { HelpName = "N", DefaultValueFactory = _ => UsualDays, Description = $"For how many days, at most {MakeToken.MostDays}." };
        return UserCommand.Made("add", "Makes a token and shows it, once.", [email, name, scope, days, json], false, async (services, line, stop) =>
        {
            var user = await UserCommand.Find(services, line.GetValue(email)!, stop);
            if (user.Refused is { } nobody) return BaseCommand.Refuse(nobody, line);
            // Beyond what dates can hold it is refused as any day too far.
            var until = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(Math.Clamp(line.GetValue(days), -1, MakeToken.MostDays + 1));
            var request = new MakeToken.Request(user.Done!.Id, line.GetValue(name)!, string.Join(' ', line.GetValue(scope)!), until);
            var made = await services.GetRequiredService<MakeToken>().Run(UserCommand.Who(services), request, stop);
            if (made.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if (line.GetValue(json)) return JsonOut.Write(new { Token = UserTable.Shown(made.Done!.Token), made.Done.Text });
            Console.Error.WriteLine(Terminal.OneLine($"{UserTable.Line(made.Done!.Token)}; keep the next line, it is not shown again:"));
            Console.Out.WriteLine(made.Done.Text);
            return ExitCode.Done;
        });
    }

    private static Command Revoke()
    {
        var (token, json) = (new Argument<Guid>("ID") { Description = "The token's id, as 'user list' shows it." }, UserCommand.Json());
        return UserCommand.Made("revoke", "Takes a token back.", [token, json], false, async (services, line, stop) =>
        {
            var revoked = await services.GetRequiredService<RevokeToken>().Run(UserCommand.Who(services), line.GetValue(token), stop);
            if (revoked.Refused is { } refused) return BaseCommand.Refuse(refused, line);
            if (line.GetValue(json)) return JsonOut.Write(UserTable.Shown(revoked.Done!));
            Console.Out.WriteLine(Terminal.OneLine($"{revoked.Done!.Name} is taken back."));
            return ExitCode.Done;
        });
    }
}
