using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareLabel.Faces.Tests.House;

/// <summary>The papers of the house: licence, notices, change list, decisions, links, locks, scripts.</summary>
public sealed partial class PaperTests
{
    [Fact]
    public void Licence_and_notices_are_there()
    {
        Assert.StartsWith("MIT License", Tree.Read("LICENSE"), StringComparison.Ordinal);
        Assert.Empty(Unnamed(Tree.Read("package.json"), Tree.Read("NOTICE")));
    }

    [Fact]
    public void A_package_that_is_not_named_in_the_notices_is_seen() =>
        Assert.Equal(["htmx.org"], Unnamed("{\"dependencies\":{\"htmx.org\":\"4.0.1\"}}", Tree.Read("NOTICE")));

    [Fact]
    public void The_change_list_has_room_for_what_is_not_released() => Assert.Contains("\n## [Unreleased]", Tree.Read("CHANGELOG.md"), StringComparison.Ordinal);

    [Fact]
    public void Links_between_pages_lead_somewhere() => Assert.Empty(Tree.Texts(".md").SelectMany(file => DeadLinks(file.Path, file.Text)));

    [Fact]
    public void A_dead_link_is_seen() => Assert.Equal(
        ["docs/a.md: ../nowhere.md"],
        DeadLinks("docs/a.md", "[read](../README.md#map), [lost](../nowhere.md), [out](https://example.org/x), [here](#top)"));

    [Fact]
    public void Decisions_are_numbered_without_gaps() => Assert.Null(Gap(Tree.Files.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal))));

    [Fact]
    public void A_gap_in_the_decisions_is_seen() => Assert.Equal("docs/decisions/0003-c.md", Gap(["docs/decisions/0001-a.md", "docs/decisions/0003-c.md"]));

    [Fact]
    public void Lock_files_hold_no_private_addresses() =>
        Assert.Empty(Tree.Texts("packages.lock.json", "package-lock.json", ".npmrc", "nuget.config", "NuGet.config").SelectMany(PrivateAddresses));

    [Fact]
    public void A_private_address_is_seen() => Assert.Equal(
        ["a: http://10.0.0.1:8081/npm"],
        PrivateAddresses(("a", "\"resolved\": \"http://10.0.0.1:8081/npm\", \"resolved\": \"https://registry.npmjs.org/a.tgz\"")));

    [Fact]
    public void The_build_server_runs_the_check_and_nothing_else() =>
        Assert.Equal(["exec \"$(dirname \"${BASH_SOURCE[0]}\")/../dev/check\""], Commands(Tree.Read(".ci/run")));

    [Fact]
    public void Every_script_says_what_it_does() => Assert.DoesNotContain(Scripts(), script => !SaysWhat(script.Text));

    [Fact]
    public void A_script_that_does_not_is_seen() => Assert.False(SaysWhat("#!/usr/bin/env bash\nrm -rf x\n"));

    private static IEnumerable<(string Path, string Text)> Scripts() =>
        Tree.Files.Where(path => path.StartsWith("dev/", StringComparison.Ordinal)).Select(path => (path, Tree.Read(path)));

    private static IEnumerable<string> Unnamed(string packages, string notice) =>
        JsonDocument.Parse(packages).RootElement.GetProperty("dependencies").EnumerateObject().Select(package => package.Name)
            .Where(name => !notice.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> DeadLinks(string page, string text) =>
        from match in Link().Matches(text)
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(Tree.Root, Path.GetDirectoryName(page)!, target))
        select $"{page}: {target}";

    private static string? Gap(IEnumerable<string> decisions) => decisions.Order(StringComparer.Ordinal).Index()
        .FirstOrDefault(item => !Path.GetFileName(item.Item).StartsWith((item.Index + 1).ToString("0000", CultureInfo.InvariantCulture) + "-", StringComparison.Ordinal))
        .Item;

    private static IEnumerable<string> PrivateAddresses((string Path, string Text) file) =>
        Address().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}");

    private static IEnumerable<string> Commands(string script) => script.Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    private static bool SaysWhat(string script) => script.Split('\n') is ["#!/usr/bin/env bash", ['#', ' ', ..], ..];

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://(?!registry\.npmjs\.org/|api\.nuget\.org/)[^""\s]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
