namespace CareLabel.Faces.Tests.Washes;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "a command is missing")]
    [InlineData("wash", "--out")]
    [InlineData("wash list.csv", "--out")]
    [InlineData("wash --out washed", "FILE")]
    [InlineData("wash list.csv --out washed --threshold 1", "'1' for --threshold is no probability above 0 and below 1, such as 0.8.")]
    [InlineData("wash list.csv --out washed --threshold much", "--threshold")]
    [InlineData("wash list.csv --out washed --country NORGE", "'NORGE' for --country is no country code of two letters, such as NO.")]
    [InlineData("wash list.csv --out washed --kind cats", "'cats' for --kind is none of auto, people, companies, any.")]
    [InlineData("wash list.csv --out washed --only dry", "'dry' for --only is none of profile, standards, match.")]
    [InlineData("wash list.csv --out washed --soap", "'--soap' is no option of wash")]
    [InlineData("rinse", "'rinse' is no command")]
    [InlineData("wash list.csv --out washed --out other", "--out")]
    public void A_wrong_command_line_is_told_and_exits_2(string line, string part)
    {
        using var work = new Workplace();
        var ran = work.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, ran.Exit);
        Assert.Equal("", ran.Out);
        Assert.Equal(2, ran.Lines.Length);
        Assert.Contains(part, ran.Said, StringComparison.Ordinal);
        Assert.Matches("^Try: carelabel( wash)? --help$", ran.Lines[1]);
        Assert.Empty(work.There());
    }

    [Fact]
    public void Help_shows_every_option_and_examples()
    {
        using var work = new Workplace();
        var ran = work.Run("wash", "--help");

        Assert.Equal((0, ""), (ran.Exit, ran.Said));
        Assert.All(
            ["--out <DIR>", "--kind <auto|people|companies|any>", "--country <XX>", "--id <COLUMN>", "--map <FILE.json>", "--threshold <P>",
                "--rules <FILE.json>", "--only <profile|standards|match>", "--json", "--force", "Examples:", "carelabel wash people.csv --out washed"],
            part => Assert.Contains(part, ran.Out, StringComparison.Ordinal));
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void Each_example_of_the_help_is_a_command_line_that_parses()
    {
        using var work = new Workplace();
        var examples = work.Run("wash", "--help").Out.Split("Examples:")[1].Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("carelabel ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, line => Assert.Equal(1, work.Run(line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]).Exit));
    }

    [Theory]
    [InlineData("", "washed", "One FILE has no name.")]
    [InlineData("list.csv", "", "The folder after --out has no name.")]
    [InlineData("list.csv", " ", "The folder after --out has no name.")]
    public void A_name_that_is_empty_is_a_wrong_command_line(string file, string folder, string said)
    {
        using var work = new Workplace();
        work.Write("list.csv", "name,email\nAda Berg,ada@b.example\n");
        var ran = work.Run("wash", file, "--out", folder);

        Assert.Equal((2, said), (ran.Exit, ran.Lines[0]));
        Assert.Equal(["list.csv"], work.There());
    }

    [Fact]
    public void The_whole_command_has_help_and_a_version()
    {
        using var work = new Workplace();

        Assert.Contains("wash", work.Run("--help").Out, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", work.Run("--version").Out);
    }

    [Fact]
    public void A_file_may_be_called_as_it_likes()
    {
        using var work = new Workplace();
        work.Write("@[odd] list.csv", "name,email\nAda Berg,ada@b.example\nBo Lund,bo@b.example\n");

        Assert.Equal(0, work.Run("wash", "@[odd] list.csv", "--out", "washed").Exit);
        Assert.Equal("'@[odd] list.csv", work.Rows("washed/rows.csv")[0]["file"]);
    }
}
