using CareLabel.Operations;
using Microsoft.Extensions.Logging;

namespace CareLabel.Core.Tests.Operations;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carelabel-settings-").FullName;

    [Fact]
    public void Where_nobody_sets_anything_the_presets_hold()
    {
        var settings = Read([]).Done!;

        Assert.Equal((200_000_000, LogLevel.Information, true), (settings.UploadLimitBytes, settings.LogLevel, settings.Place.IsFile));
        Assert.Equal(Path.Combine(_folder, "backups"), settings.Backups);
    }

    [Fact]
    public void The_command_line_goes_before_the_environment_and_that_before_the_file()
    {
        Write("""{ "database": "Host=file;Database=crm", "uploadLimit": "1 GB", "logLevel": "error" /* nights only */, }""");

        Assert.Equal("Host=line", ReadSettings.Run(_folder, "Host=line", Variables(("CARELABEL_DATABASE", "Host=environment"))).Done!.Place.Connection);
        Assert.Equal("Host=environment", Read([("CARELABEL_DATABASE", "Host=environment"), ("CARELABEL_DATA", _folder)], folder: null).Done!.Place.Connection);
        Assert.Equal("Host=file;Database=crm", Read([("CARELABEL_DATA", _folder)], folder: null).Done!.Place.Connection);
        var both = Read([("CARELABEL_LOG_LEVEL", "Debug"), ("CARELABEL_BACKUPS", "/backups")]).Done!;
        Assert.Equal((1_000_000_000, LogLevel.Debug, "/backups"), (both.UploadLimitBytes, both.LogLevel, both.Backups));
        Assert.Equal(["the command line", Path.Combine(_folder, "carelabel.json"), "CARELABEL_BACKUPS", Path.Combine(_folder, "carelabel.json"), "CARELABEL_LOG_LEVEL"],
            both.All.Select(value => value.From));
    }

    [Fact]
    public void A_folder_on_the_command_line_is_meant_whatever_database_the_environment_speaks_of() =>
        Assert.True(Read([("CARELABEL_DATABASE", "Host=environment")]).Done!.Place.IsFile);

    [Theory]
    [InlineData("""{ "datbase": "Host=x" }""", "'datbase' in FILE is no setting; did you mean 'database'?")]
    [InlineData("""{ "colour": "red" }""", "'colour' in FILE is no setting; there is: database, backups, uploadLimit, logLevel.")]
    [InlineData("""{ "database": 5 }""", "FILE: 'database' must be a text in quotes.")]
    [InlineData("[]", "FILE: it must hold one object { … }.")]
    [InlineData("{\n oops", "FILE: line 2 is not valid JSON.")]
    [InlineData("""{ "uploadLimit": "much" }""", "uploadLimit is 'much' by FILE; it must be a size such as 200 MB.")]
    [InlineData("""{ "uploadLimit": "-1 MB" }""", "uploadLimit is '-1 MB' by FILE; it must be a size such as 200 MB.")]
    [InlineData("""{ "logLevel": "2" }""", "logLevel is '2' by FILE; it must be one of debug, information, warning, error.")]
    [InlineData("""{ "database": "crm" }""", "database is 'crm' by FILE; it must be a connection string such as Host=localhost;Database=carelabel;Username=carelabel.")]
    public void What_is_mistyped_is_not_passed_over(string json, string said)
    {
        Write(json);
        Assert.Equal(said, Read([]).Refused!.Sentence.Replace(Path.Combine(_folder, "carelabel.json"), "FILE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_variable_that_is_mistyped_is_not_passed_over() => Assert.Equal(
        "'CARELABEL_DATABSE' in the environment is no setting; did you mean 'CARELABEL_DATABASE'?",
        Read([("CARELABEL_DATABSE", "Host=x"), ("CARELABEL_TRACE", "1"), ("PATH", "x")]).Refused!.Sentence);

    [Fact]
    public void A_password_is_not_shown() => Assert.DoesNotContain(
        "hush", ReadSettings.Run(null, "Host=db;Password=hush", Variables()).Done!.Shown(Setting.Database), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, true);

    private Outcome<Settings> Read((string, string)[] variables) => Read(variables, _folder);

    private static Outcome<Settings> Read((string, string)[] variables, string? folder) => ReadSettings.Run(folder, null, Variables(variables));

    private static Dictionary<string, string> Variables(params (string Name, string Value)[] variables) =>
        variables.ToDictionary(variable => variable.Name, variable => variable.Value);

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder, ReadSettings.FileName), json);
}
