using System.Text.RegularExpressions;
using CareLabel.Faces.Tests.Washes;

namespace CareLabel.Faces.Tests.Bases;

/// <summary>Every line that stands in the guide as one to be typed is one that the program understands.</summary>
public sealed partial class GuideLinesTests
{
    private const string Said = "'CARELABEL_DATTA' in the environment is no setting; did you mean 'CARELABEL_DATA'?";

    [Theory]
    [InlineData("history")]
    [InlineData("imports")]
    [InlineData("fields")]
    [InlineData("records")]
    [InlineData("access")]
    [InlineData("demo")]
    public void What_the_guide_says_to_type_is_understood(string page)
    {
        using var work = new Workplace();
        var lines = Lines(File.ReadAllText(Path.Combine(Workplace.Checkout, "docs", "guide", $"{page}.md"))).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal((1, Said), Understood(work, line)));
    }

    [Fact]
    public void Lines_are_found_with_and_without_a_sign_before_and_words_behind() => Assert.Equal(
        ["carelabel history", "carelabel undo 12 --leave", "carelabel show person 01960000-0000-7000-8000-000000000001"],
        Lines("carelabel no\n```\ncarelabel history          newest first\n$ carelabel undo 12 --leave\nlook  carelabel x\n```\n```\ncarelabel show person 0196…\n```\n"));

    [Theory]
    [InlineData("carelabel histroy")]
    [InlineData("carelabel undo 12 --leaf")]
    [InlineData("carelabel set person 0196 family=Lovelace")]
    public void A_line_that_nobody_understands_is_seen(string line)
    {
        using var work = new Workplace();
        Assert.Equal(2, Understood(work, line).Exit);
    }

    // What is understood is refused for a mistyped setting before any base is looked for, so that nothing is done.
    private static (int Exit, string Said) Understood(Workplace work, string line)
    {
        var ran = work.Bash("carelabel() { $carelabel \"$@\"; }\n" + line, new() { ["CARELABEL_DATTA"] = "x" });
        return (ran.Exit, ran.Said.Trim());
    }

    private static IEnumerable<string> Lines(string page) => page.Split("```").Where((_, place) => place % 2 == 1)
        .SelectMany(block => block.Split('\n')).Select(line => Typed().Match(line)).Where(match => match.Success)
        .Select(match => match.Groups[1].Value.Replace("0196…", "01960000-0000-7000-8000-000000000001", StringComparison.Ordinal));

    // Two blanks end what is to be typed; what stands behind them says what it does.
    [GeneratedRegex(@"^(?:\$ )?(carelabel (?:(?!  ).)+)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Typed();
}
