using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using CareLabel.Wash;

namespace CareLabel.Faces.Tests.House;

/// <summary>The engine knows no clock, culture, file, network or chance, and says of every member what it is.</summary>
public sealed class EngineTests
{
    // Iterators ask for it by themselves.
    private static readonly (string, string) OfIterators = ("System.Environment", "get_CurrentManagedThreadId");

    private static readonly string[] Banned =
    [
        .. File.ReadAllLines(Tree.Full("src/CareLabel.Wash/BannedSymbols.txt")),
        "N:Microsoft;The engine knows the base library only",
        "N:System.Security.Cryptography;The engine knows no chance",
        "T:System.TimeZoneInfo;The engine has no clock",
        "T:System.Diagnostics.Process;The engine asks nothing of the machine",
        "M:System.Random.get_Shared;The engine knows no chance",
    ];

    private static string Engine => Path.Combine(AppContext.BaseDirectory, "CareLabel.Wash.dll");

    [Fact]
    public void The_engine_asks_for_nothing_that_is_banned() =>
        Assert.Empty(References.Of(Engine).Banned(Banned, OfIterators).Except(["N:Microsoft;The engine knows the base library only"]));

    [Fact]
    public void What_is_banned_is_seen_where_it_is_used()
    {
        Assert.NotEmpty(Planted.All().ToString(CultureInfo.InvariantCulture));
        var seen = References.Of(typeof(EngineTests).Assembly.Location).Banned(Banned, OfIterators).Select(line => line.Split(';')[0]).ToList();
        Assert.Contains("T:System.IO.File", seen);
        Assert.Contains("T:System.Environment", seen);
        Assert.Contains("T:System.Random", seen);
        Assert.Contains("P:System.DateTime.UtcNow", seen);
        Assert.Contains("M:System.Guid.NewGuid", seen);
        Assert.Contains("P:System.Globalization.CultureInfo.CurrentCulture", seen);
        Assert.Contains("N:System.Net", seen);
        Assert.DoesNotContain("P:System.DateTime.Today", seen);
    }

    [Fact]
    public void The_build_watches_over_it_too()
    {
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\" />", Tree.Read("src/CareLabel.Wash/CareLabel.Wash.csproj"), StringComparison.Ordinal);
        Assert.Contains("GlobalPackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", Tree.Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Tree.Read(".editorconfig"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_member_is_documented()
    {
        Assert.Contains("<GenerateDocumentationFile>true</GenerateDocumentationFile>", Tree.Read("src/CareLabel.Wash/CareLabel.Wash.csproj"), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Tree.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Empty(Silent(XDocument.Load(Path.ChangeExtension(Engine, ".xml"))));
        Assert.Empty(Undocumented(typeof(WashEngine).Assembly, XDocument.Load(Path.ChangeExtension(Engine, ".xml"))));
    }

    [Fact]
    public void A_member_without_a_word_is_seen() =>
        Assert.Contains("CareLabel.Wash.WashEngine.Run", Undocumented(typeof(WashEngine).Assembly, XDocument.Parse("<doc />")));

    [Fact]
    public void A_summary_that_says_nothing_is_seen() => Assert.Equal(
        ["T:A", "T:B"],
        Silent(XDocument.Parse("<doc><members><member name='T:A'><summary> </summary></member><member name='T:B'><summary>...</summary></member><member name='T:C'><summary>One.</summary></member></members></doc>")));

    private static IEnumerable<string> Silent(XDocument documentation) =>
        from member in documentation.Descendants("member")
        from summary in member.Elements("summary")
        where !summary.Value.Any(char.IsLetterOrDigit) && !summary.HasElements
        select member.Attribute("name")!.Value;

    // Names of enumerations may say themselves; what the compiler makes of a record is said by its parameters, a delegate is said whole.
    private static IEnumerable<string> Undocumented(Assembly assembly, XDocument documentation)
    {
        var said = documentation.Descendants("member").Select(member => member.Attribute("name")!.Value[2..].Split('(', '`')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var type in assembly.GetExportedTypes())
        {
            var name = type.FullName!.Replace('+', '.').Split('`')[0];
            if (!said.Contains(name)) yield return name;
            if (type.IsEnum || type.IsSubclassOf(typeof(Delegate))) continue;
            var ofRecord = type.GetConstructors().SelectMany(made => made.GetParameters()).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (member is ConstructorInfo or Type or MethodInfo { IsSpecialName: true } || ofRecord.Contains(member.Name)) continue;
                if (member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "Item" or "Deconstruct" or "Equals" or "GetHashCode") continue;
                if (!said.Contains($"{name}.{member.Name}")) yield return $"{name}.{member.Name}";
            }
        }
    }

    /// <summary>Does what the engine may not.</summary>
    private static class Planted
    {
        public static int All() =>
            HashCode.Combine(
                File.Exists("nothing"), Environment.ProcessId, new Random().Next(), DateTime.UtcNow, Guid.NewGuid(), CultureInfo.CurrentCulture,
                System.Net.IPAddress.Loopback);
    }
}
