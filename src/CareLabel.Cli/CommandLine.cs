using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CareLabel.Cli.Bases;
using CareLabel.Data;

namespace CareLabel.Cli;

/// <summary>The outermost edge: parses, runs, and turns whatever went wrong into one sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>The environment variable that asks for details of a mistake.</summary>
    private const string Trace = "CARELABEL_TRACE";

    /// <summary>Runs a command and answers the exit code.</summary>
    public static int Run(RootCommand root, string[] args)
    {
        // A list may be called @people.csv or [old].csv; neither is a response file or a directive here.
        root.Directives.Clear();
        HelpExamples.Show(root);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Misused(parsed);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OutOfMemoryException e)
        {
            return Failed(parsed, "no-memory", "There is not enough memory for this list; nothing was written. Wash it in parts or on a larger machine.", e);
        }
        catch (Exception e) when (BaseTrouble.Sentence(e) is { } trouble)
        {
            return Failed(parsed, "base-trouble", trouble, e);
        }
        catch (UnauthorizedAccessException e)
        {
            return Failed(parsed, "no-right", $"This account has no right to do that: {e.Message}", e);
        }
        catch (IOException e)
        {
            return Failed(parsed, "disk-trouble", $"The disk or the terminal failed: {e.Message}", e);
        }
        catch (Exception e)
        {
            return Failed(parsed, "mistake", $"CareLabel made a mistake ({Innermost(e).GetType().Name}) and nothing was written: please report it "
                + $"with what {Trace}=1 adds to this message.", e, ExitCode.Bug);
        }
    }

    private static int Misused(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var commands = string.Join(' ', Ancestors(command).Reverse().Select(at => at.Name));
        Console.Error.WriteLine(Terminal.OneLine(Wrong(command, commands, parsed).ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)));
        Console.Error.WriteLine($"Try: {commands} --help");
        return ExitCode.Usage;
    }

    private static string Wrong(Command command, string commands, ParseResult parsed)
    {
        var there = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
        if (there.Length == 0) return parsed.Errors[0].Message;
        return parsed.UnmatchedTokens is [var token, ..]
            ? $"'{token}' is no command of {commands}; there is: {there}."
            : $"After {commands} a command is missing; there is: {there}.";
    }

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault()) yield return at;
    }

    private static int Failed(ParseResult parsed, string what, string sentence, Exception e, int code = ExitCode.Refused)
    {
        Console.Error.WriteLine(Terminal.OneLine(sentence));
        if (Environment.GetEnvironmentVariable(Trace) == "1") Console.Error.WriteLine(e);
        if (JsonOut.IsAsked(parsed)) Answer(what, sentence);
        return code;
    }

    // What failed may be the very place where programs are answered.
    private static void Answer(string what, string sentence)
    {
        try
        {
            JsonOut.Refuse(what, sentence);
        }
        catch (IOException)
        {
        }
    }

    private static Exception Innermost(Exception e) => e is AggregateException several ? several.Flatten().InnerExceptions[0] : e;
}
