using System.Xml.Linq;

namespace CareLabel.Faces.Tests.House;

/// <summary>The two walls of the house: the engine knows nobody, the domain knows no face.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["CareLabel.Wash"] = [],
        ["CareLabel.Core"] = ["CareLabel.Wash"],
        ["CareLabel.Web"] = ["CareLabel.Wash", "CareLabel.Core"],
        ["CareLabel.Cli"] = ["CareLabel.Wash", "CareLabel.Core", "CareLabel.Web"],
    };

    [Fact]
    public void Projects_know_only_the_floors_below() =>
        Assert.Empty(Tree.Texts(".csproj").Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Strangers(Name(file.Path), file.Text)));

    [Fact]
    public void A_core_that_knows_a_face_is_seen() =>
        Assert.Equal(["CareLabel.Core knows CareLabel.Cli"], Strangers("CareLabel.Core", Project("ProjectReference", "../CareLabel.Cli/CareLabel.Cli.csproj")));

    [Fact]
    public void A_project_that_nobody_placed_is_seen() =>
        Assert.Equal(["CareLabel.Attic has no floor"], Strangers("CareLabel.Attic", "<Project />"));

    [Fact]
    public void The_engine_takes_no_package()
    {
        var engine = Tree.Read("src/CareLabel.Wash/CareLabel.Wash.csproj");
        Assert.Empty(Items(engine, "PackageReference"));
        Assert.Empty(Items(engine, "FrameworkReference"));
        Assert.Contains("'$(MSBuildProjectName)' != 'CareLabel.Wash'", Tree.Read("Directory.Build.targets"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_is_seen_where_there_is_one() =>
        Assert.NotEmpty(Items(Tree.Read("src/CareLabel.Core/CareLabel.Core.csproj"), "PackageReference"));

    [Fact]
    public void The_solution_lists_all_projects() => Assert.Empty(Unlisted(Tree.With(".csproj"), Tree.Read("CareLabel.slnx")));

    [Fact]
    public void A_project_that_the_solution_forgot_is_seen() =>
        Assert.Equal(["attic/Attic.csproj"], Unlisted([.. Tree.With(".csproj"), "attic/Attic.csproj"], Tree.Read("CareLabel.slnx")));

    private static IEnumerable<string> Strangers(string project, string text)
    {
        if (!MayKnow.TryGetValue(project, out var known)) return [$"{project} has no floor"];
        return from reference in Items(text, "ProjectReference")
               let other = Name(reference)
               where !known.Contains(other)
               select $"{project} knows {other}";
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Parse(project).Descendants(kind).Select(item => item.Attribute("Include")?.Value ?? "");

    private static IEnumerable<string> Unlisted(IEnumerable<string> projects, string solution)
    {
        var listed = XDocument.Parse(solution).Descendants("Project").Select(project => project.Attribute("Path")?.Value).ToHashSet();
        return projects.Where(project => !listed.Contains(project));
    }

    private static string Project(string kind, string include) => $"<Project><ItemGroup><{kind} Include=\"{include}\" /></ItemGroup></Project>";
}
