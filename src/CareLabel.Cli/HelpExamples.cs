using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CareLabel.Cli;

/// <summary>Adds a section of examples to the help of commands that have some.</summary>
internal sealed class HelpExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const int MostWidth = 110;

    private static readonly Dictionary<Command, string[]> Lines = [];

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its examples, one line each.</summary>
    public static void Add(Command command, params string[] lines) => Lines[command] = lines;

    /// <summary>Lets the help of a command and of all below it show their examples.</summary>
    public static void Show(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is not HelpAction help) return;
        help.MaxWidth = MostWidth;
        option.Action = new HelpExamples(help);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (!Lines.TryGetValue(parseResult.CommandResult.Command, out var lines)) return code;
        var to = parseResult.InvocationConfiguration.Output;
        to.WriteLine("Examples:");
        foreach (var line in lines) to.WriteLine(line.Length == 0 ? "" : $"  {line}");
        return code;
    }
}
