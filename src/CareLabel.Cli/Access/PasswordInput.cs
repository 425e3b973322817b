using System.Text;

namespace CareLabel.Cli.Access;

/// <summary>Nothing was typed, or not the same twice.</summary>
internal sealed record PasswordUnread(string Why) : Refusal("password-unread", Why);

/// <summary>Reads passwords from the terminal without showing them, or a line from stdin; never from the command line, where others can read them.</summary>
internal static class PasswordInput
{
    /// <summary>Reads one.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="twice">Whether it must be typed twice: nobody sees a slip.</param>
    public static Outcome<string> Read(string asked = "Password", bool twice = true)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() is { Length: > 0 } line ? line : new PasswordUnread("There is no password on stdin.");
        var typed = Ask(asked);
        if (typed.Length == 0) return new PasswordUnread("No password was typed.");
        return twice && Ask($"{asked} again") != typed ? new PasswordUnread("The two passwords differ; nothing was changed.") : typed;
    }

    private static string Ask(string asked)
    {
        Console.Error.Write($"{asked}: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
