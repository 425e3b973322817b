namespace CareLabel.Faces.Tests.Washes;

/// <summary>The script at the root of the checkout, run beside a stand-in for dotnet that only notes what it is asked.</summary>
public sealed class ScriptTests : IDisposable
{
    private static readonly string[] Tools = ["bash", "dirname", "readlink", "find", "mkdir", "touch", "mv", "rm", "cat", "flock"];

    private readonly Workplace _work = new();

    public ScriptTests()
    {
        foreach (var folder in new[] { "tools", "checkout/dev", "checkout/src/CareLabel.Cli", "checkout/node_modules" }) Directory.CreateDirectory(_work[folder]);
        foreach (var script in new[] { "carelabel", "dev/ready" }) File.Copy(Path.Combine(Workplace.Checkout, script), _work[$"checkout/{script}"]);
        _work.Write("checkout/src/CareLabel.Cli/Program.cs", "");
        foreach (var name in new[] { "global.json", "package.json", "package-lock.json", "Directory.Build.props", "npm.proj", ".npmrc" }) _work.Write($"checkout/{name}", "");
        _work.Write("checkout/node_modules/.package-lock.json", "");
        foreach (var tool in Tools)
        {
            var there = new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            if (there is not null) File.CreateSymbolicLink(_work[$"tools/{tool}"], there);
        }
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void It_builds_once_and_again_when_a_source_has_changed()
    {
        StandIn();
        Assert.Contains("Building", Run("--version").Said, StringComparison.Ordinal);
        Assert.Equal("", Run("--version").Said);
        File.SetLastWriteTimeUtc(_work["checkout/src/CareLabel.Cli/Program.cs"], DateTime.UtcNow.AddMinutes(1));
        Assert.Contains("Building", Run("--version").Said, StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(_work["checkout/src/CareLabel.Cli/Program.cs"], DateTime.UtcNow.AddMinutes(-1));
        Assert.Equal("", Run("--version").Said);
    }

    [Fact]
    public void Arguments_and_exit_code_go_through_as_they_are()
    {
        StandIn(exit: 7);
        var ran = Run("wash", "two words.csv", "--out", "");

        Assert.Equal(7, ran.Exit);
        Assert.Equal("[wash][two words.csv][--out][]\n", ran.Out);
    }

    [Fact]
    public void It_runs_through_a_link_and_from_any_folder()
    {
        StandIn();
        File.CreateSymbolicLink(_work["checkout/alias"], "carelabel");
        File.CreateSymbolicLink(_work["a link"], _work["checkout/alias"]);

        Assert.Equal("[--version]\n", Bash("cd / && \"$OLDPWD/a link\" --version").Out);
    }

    [Fact]
    public void A_build_that_fails_shows_why_and_leaves_no_stamp()
    {
        StandIn(build: "echo error CS1002: ; expected; exit 1");
        var ran = Run("--version");

        Assert.Equal(1, ran.Exit);
        Assert.Contains("error CS1002", ran.Said, StringComparison.Ordinal);
        Assert.Equal("CareLabel could not be built; the lines above say why.", ran.Lines[^1]);
        StandIn();
        Assert.Equal(0, Run("--version").Exit);
    }

    [Fact]
    public void It_says_what_is_missing()
    {
        Assert.Contains(".NET 10 SDK", OneSentence(Run("--version")), StringComparison.Ordinal);
        StandIn();
        File.Delete(_work["checkout/node_modules/.package-lock.json"]);
        Assert.Contains("Node.js", OneSentence(Run("--version")), StringComparison.Ordinal);
        StandIn(version: "exit 145");
        Assert.Contains("another version", OneSentence(Run("--version")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_is_missing_when_it_is_built_and_dotnet_has_gone()
    {
        StandIn();
        Assert.Equal(0, Run("--version").Exit);
        File.Delete(_work["tools/dotnet"]);

        Assert.Contains(".NET 10", OneSentence(Run("--version")), StringComparison.Ordinal);
    }

    private static string OneSentence(Ran ran)
    {
        Assert.Equal(1, ran.Exit);
        return Assert.Single(ran.Lines);
    }

    private void StandIn(int exit = 0, string build = "mkdir -p src/CareLabel.Cli/bin/ready && touch src/CareLabel.Cli/bin/ready/carelabel.dll", string version = "exit 0")
    {
        File.WriteAllText(_work["tools/dotnet"], $$"""
            #!/bin/bash
            case $1 in
              --version) {{version}} ;;
              publish) {{build}} ;;
              *) shift; for word in "$@"; do printf '[%s]' "$word"; done; echo; exit {{exit}} ;;
            esac
            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_work["tools/dotnet"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Ran Run(params string[] args) =>
        Workplace.Run(_work.Start("/bin/bash", new() { ["PATH"] = _work["tools"] }, [_work["checkout/carelabel"], .. args]));

    private Ran Bash(string line) =>
        Workplace.Run(_work.Start("/bin/bash", new() { ["PATH"] = _work["tools"], ["OLDPWD"] = _work.Folder }, ["-c", line]));
}
