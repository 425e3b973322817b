using System.CommandLine;
using System.Text.Json;
using CareLabel.Cli.Imports;

namespace CareLabel.Faces.Tests.Bases;

public sealed class JsonTests
{
    [Fact]
    public void Every_command_answers_programs_in_JSON() =>
        Assert.Empty(Leaves(Rooms()).Where(command => command.Options.All(option => option.Name != "--json")).Select(command => command.Name));

    [Fact]
    public void The_reader_sees_commands_without_JSON_where_there_are_some() =>
        Assert.Equal(["b"], Leaves([new Command("a") { new Command("b") }]).Where(command => command.Options.All(option => option.Name != "--json")).Select(command => command.Name));

    [Theory]
    [InlineData("no-base", "history", "--json")]
    [InlineData("base-trouble", "history", "--json", "--database", "Host=127.0.0.1;Port=1;Username=x;Database=x")]
    [InlineData("no-base", "user", "list", "--json")]
    [InlineData("file-missing", "import", "none.csv", "--json")]
    public void What_is_not_done_is_told_programs_in_JSON_and_people_in_a_sentence(string code, params string[] line)
    {
        using var desk = new Desk(On.Sqlite);
        var ran = desk.Run(line);
        var told = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal((1, code, Assert.Single(ran.Lines)), (ran.Exit, told.GetProperty("refused").GetString(), told.GetProperty("sentence").GetString()));
        Assert.DoesNotContain("..", ran.Said, StringComparison.Ordinal);
    }

    // Each command puts itself together without being told anything.
    private static IEnumerable<Command> Rooms() => typeof(ImportCommand).Assembly.GetTypes()
        .Select(type => type.GetMethod("Make", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public, []))
        .Where(make => make?.ReturnType == typeof(Command)).Select(make => (Command)make!.Invoke(null, [])!);

    private static IEnumerable<Command> Leaves(IEnumerable<Command> commands) =>
        commands.SelectMany(command => command.Subcommands.Count == 0 ? [command] : Leaves(command.Subcommands));
}
