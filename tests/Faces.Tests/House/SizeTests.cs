namespace CareLabel.Faces.Tests.House;

/// <summary>No file of code is longer than a reader can hold in mind.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Most = 400, Questionable = 200;

    [Fact]
    public void No_file_has_over_400_lines()
    {
        var files = Tree.Texts(".cs", ".razor", ".js", ".css", "dev/check", "dev/test").ToList();
        foreach (var (path, lines) in Longer(files, Questionable)) output.WriteLine($"{lines} lines, is it one thing? {path}");
        Assert.Empty(Longer(files, Most));
    }

    [Fact]
    public void A_file_that_is_too_long_is_seen() =>
        Assert.Equal([("b.cs", 401)], Longer([("a.cs", Lines(400)), ("b.cs", Lines(401)), ("Migrations/c.cs", Lines(900))], Most));

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));

    private static IEnumerable<(string Path, int Lines)> Longer(IEnumerable<(string Path, string Text)> files, int most) =>
        from file in files
        where !file.Path.Contains("Migrations/", StringComparison.Ordinal)
        let lines = file.Text.AsSpan().Count('\n')
        where lines > most
        orderby lines descending
        select (file.Path, lines);
}
