using CareLabel.Faces.Tests.Washes;

namespace CareLabel.Faces.Tests.Bases;

public sealed class WhereTheBaseIsTests
{
    [Fact]
    public void The_folder_is_the_one_that_is_named_else_that_of_the_environment_else_data()
    {
        using var desk = new Desk(On.Sqlite);
        var work = desk.Work;
        work.Write("customers.csv", Customers.Two);
        var environment = new Dictionary<string, string> { ["CARELABEL_DATA"] = "ours" };

        Assert.Equal(0, work.Run("import", "customers.csv").Exit);
        Assert.Equal(0, work.RunWith(environment, "import", "customers.csv").Exit);
        Assert.Equal(0, work.RunWith(environment, "import", "customers.csv", "--data", "named").Exit);
        Assert.All(["data", "ours", "named"], folder => Assert.True(File.Exists(work[$"{folder}/carelabel.db"])));

        Assert.Equal("There is no base at nowhere/carelabel.db; 'carelabel import' or 'carelabel demo' makes one.", desk.Refused("history", "--data", "nowhere"));
        Assert.False(Directory.Exists(work["nowhere"]));
    }

    [Fact]
    public void The_database_is_the_one_that_is_named_else_that_of_the_environment()
    {
        using var desk = new Desk(On.Postgres);
        using var other = new Desk(On.Sqlite);
        var work = other.Work;
        work.Write("customers.csv", Customers.Two);

        Assert.Equal(0, work.Run("import", "customers.csv", "--database", desk.Connection!).Exit);
        Assert.False(File.Exists(work["data/carelabel.db"]));
        Assert.Equal(2, desk.Json("history").GetArrayLength());
        var refused = work.Run("history");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("data/carelabel.db", refused.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("house", "--country", "NO")]
    [InlineData("fields", "change", "person", "title", "--label", "Style")]
    [InlineData("fields", "retire", "person", "title")]
    [InlineData("lists", "change", "status", "customer", "--label", "Buyer")]
    [InlineData("lists", "retire", "status", "prospect")]
    [InlineData("user", "team", "North")]
    [InlineData("user", "limit", "2")]
    [InlineData("add", "company", "name=Fjordfisk")]
    public void What_sets_a_base_up_makes_it(params string[] line)
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done(line);
        Assert.Equal("seed", desk.Json("history").EnumerateArray().Last().GetProperty("what").GetString());
    }

    [Theory]
    [InlineData("house")]
    [InlineData("house", "--json")]
    [InlineData("fields", "list")]
    [InlineData("lists", "show")]
    [InlineData("user", "list")]
    [InlineData("user", "deactivate", "kari@example.no")]
    [InlineData("find", "kari")]
    [InlineData("set", "person", "01960000-0000-7000-8000-000000000001", "family=King")]
    [InlineData("house", "--country", "NO", "--as", "kari@example.no")]
    public void What_reads_or_needs_something_there_makes_none(params string[] line)
    {
        using var desk = new Desk(On.Sqlite);
        Assert.StartsWith("There is no base at ", desk.Refused(line), StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Work["data"]));
    }

    [Theory]
    [InlineData("import", "<FILE>", "--retry <ID>")]
    [InlineData("export", "<people|companies>", "--out <FILE.csv>")]
    [InlineData("history", "--record <KIND:ID>", "--limit <N>")]
    [InlineData("undo", "<ID>", "--restore")]
    [InlineData("find", "<WORDS>", "--kind <company|person>")]
    [InlineData("show", "<KIND>", "<ID>")]
    [InlineData("add", "<FIELD=VALUE>", "--acknowledge <WORD>")]
    [InlineData("set", "<FIELD=VALUE>", "--version <N>")]
    [InlineData("retire", "<ID>", "--back")]
    public void Each_command_explains_itself(string command, string own, string other)
    {
        using var work = new Workplace();
        var ran = work.Run(command, "--help");

        Assert.Equal((0, ""), (ran.Exit, ran.Said));
        Assert.All([own, other, "--data <DIR>", "--database <CONNECTION>", "--as <EMAIL>", "--json", "Examples:", $"carelabel {command}"],
            part => Assert.Contains(part, ran.Out, StringComparison.Ordinal));
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= 150, line));
    }
}
