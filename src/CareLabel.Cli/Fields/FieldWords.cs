using System.CommandLine;
using CareLabel.Fields;

namespace CareLabel.Cli.Fields;

/// <summary>The options by which things are said of a field, for adding and for changing one.</summary>
internal sealed class FieldWords
{
    public Option<string?> Required { get; } = Answer("--required", "Whether a record without it is not let in.");

    public Option<string[]> RequiredWhen { get; } = new("--required-when")
    {
        HelpName = "FIELD=VALUES", Description = "Where a record without it is not let in: status=customer,former. More than one may be given; 'never' for none.",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Wanted { get; } = Answer("--wanted", "Whether a record without it is incomplete.");

    public Option<string?> Sensitive { get; } = Answer("--sensitive", "Whether only those with the right see it.");

    public Option<int?> BestBefore { get; } = new("--best-before") { HelpName = "MONTHS", Description = "After how many months its value is no longer fresh; 0 for never." };

    public Option<string?> Meaning { get; } = new("--meaning") { HelpName = "TEXT", Description = "What it means, shown beside it." };

    public Option<string?> Purpose { get; } = new("--purpose") { HelpName = "TEXT", Description = "What it is kept for." };

    public IEnumerable<Option> All => [Required, RequiredWhen, Wanted, Sensitive, BestBefore, Meaning, Purpose];

    /// <summary>What was answered; null where nothing was.</summary>
    public static bool? YesNo(ParseResult line, Option<string?> option) => line.GetValue(option) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>When it is required; null where nothing was said.</summary>
    public IReadOnlyList<RequiredWhen>? When(ParseResult line) => line.GetValue(RequiredWhen) switch
    {
        null or [] => null,
        ["never"] => [],
        var said => [.. said.Select(one => one.Split('=', 2)).Select(parts => new RequiredWhen(parts[0].Trim(), parts.Length == 1 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries)))],
    };

    private static Option<string?> Answer(string name, string description)
    {
        var option = new Option<string?>(name) { HelpName = "yes|no", Description = description };
        option.AcceptOnlyFromAmong("yes", "no");
        return option;
    }
}
