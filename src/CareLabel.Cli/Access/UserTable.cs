using System.Globalization;
using CareLabel.Access;
using CareLabel.Cli.Bases;

namespace CareLabel.Cli.Access;

/// <summary>Users as they are shown: lines for people, JSON for programs. Never a hash or a stamp.</summary>
internal static class UserTable
{
    /// <summary>Writes one.</summary>
    public static int Write(User user, bool json)
    {
        if (json) return JsonOut.Write(new { user.Id, user.Email, user.Name, Active = user.IsActive });
        Console.Out.WriteLine(Terminal.OneLine($"{user.Email}  {user.Name}{(user.IsActive ? "" : "  (deactivated)")}"));
        return ExitCode.Done;
    }

    /// <summary>Writes all.</summary>
    public static int Write(UserList.Shown shown, bool json)
    {
        if (shown.Administrators.Warning is { } warning) Console.Error.WriteLine(warning);
        if (json)
        {
            return JsonOut.Write(new
            {
                Administrators = shown.Administrators.Count, MostAdministrators = shown.Administrators.Most,
                Users = shown.Users.Select(row => new
                {
                    row.User.Id, row.User.Email, row.User.Name, Active = row.User.IsActive, row.Roles, row.Teams, row.Administers,
                    HasPassword = row.User.PasswordHash is not null, Tokens = row.Tokens.Select(Shown),
                }),
            });
        }

        var widths = (Email: Widest(shown, row => row.User.Email!), Name: Widest(shown, row => row.User.Name), Roles: Widest(shown, Roles));
        foreach (var row in shown.Users)
        {
            var teams = string.Join(", ", row.Teams) + (row.User.IsActive ? "" : "  (deactivated)");
            Console.Out.WriteLine(Terminal.OneLine($"{row.User.Email!.PadRight(widths.Email)}  {row.User.Name.PadRight(widths.Name)}  {Roles(row).PadRight(widths.Roles)}  {teams}".TrimEnd()));
            foreach (var token in row.Tokens.Where(token => token.RevokedAt is null)) Console.Out.WriteLine(Terminal.OneLine("  " + Line(token)));
        }

        if (shown.Users.Count == 0) Console.Error.WriteLine("There are no users; 'carelabel user add' adds one.");
        return ExitCode.Done;
    }

    /// <summary>Writes the teams.</summary>
    public static int Write(TeamList.Shown shown, bool json)
    {
        if (json) return JsonOut.Write(shown.Teams.Select(row => new { row.Team.Id, row.Team.Name, row.Members }));
        var width = shown.Teams.Select(row => row.Team.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var row in shown.Teams) Console.Out.WriteLine(Terminal.OneLine($"{row.Team.Name.PadRight(width)}  {string.Join(", ", row.Members)}".TrimEnd()));
        if (shown.Teams.Count == 0) Console.Error.WriteLine("There are no teams; 'carelabel user team NAME' makes one.");
        return ExitCode.Done;
    }

    /// <summary>Writes lines of the security log.</summary>
    public static int Write(SecurityLogList.Page page, bool json)
    {
        if (json) return JsonOut.Write(page.Lines.Select(line => new { line.Id, line.At, line.Who, line.WhoName, line.What, line.About, line.Details }));
        foreach (var line in page.Lines)
        {
            Console.Out.WriteLine(Terminal.OneLine($"{line.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}  {line.WhoName}  {line.What}  {line.Details}"));
        }

        return ExitCode.Done;
    }

    /// <summary>A token for programs.</summary>
    public static object Shown(ApiToken token) =>
        new { token.Id, token.Name, token.Scopes, token.Created, token.Expires, token.LastUsed, Revoked = token.RevokedAt };

    /// <summary>A token for people.</summary>
    public static string Line(ApiToken token) =>
        $"token {token.Id}  {token.Name}  {token.Scopes}  until {token.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string Roles(UserList.Row row) => row.Roles.Count == 0 ? "no role" : string.Join(", ", row.Roles);

    private static int Widest(UserList.Shown shown, Func<UserList.Row, string> cell) => shown.Users.Select(row => cell(row).Length).DefaultIfEmpty(0).Max();
}
