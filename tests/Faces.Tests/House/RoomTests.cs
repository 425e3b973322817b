using System.Text.RegularExpressions;

namespace CareLabel.Faces.Tests.House;

/// <summary>The rooms of the core stand in no ring: of two that know each other, neither can be changed alone.</summary>
public sealed class RoomTests
{
    private const string Core = "src/CareLabel.Core/";

    [Fact]
    public void Rooms_stand_in_no_ring() => Assert.Null(Ring(Known(Tree.Texts(".cs").Where(file =>
        file.Path.StartsWith(Core, StringComparison.Ordinal) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)))));

    [Fact]
    public void A_ring_is_seen() => Assert.Equal(
        "Deals → Mail → People → Deals",
        Ring(Known([
            (Core + "Deals/Deal.cs", "using CareLabel.Mail;"), (Core + "Mail/Letter.cs", "var one = new People.Person();"),
            (Core + "People/Person.cs", "global::CareLabel.Deals.Deal deal;"), (Core + "Tags/Tag.cs", "using CareLabel.People; // Deals"),
        ])));

    // A room is known by its using, or by its name before a member: rooms are neighbours in one namespace.
    private static Dictionary<string, SortedSet<string>> Known(IEnumerable<(string Path, string Text)> files)
    {
        var inRooms = files.Where(file => file.Path.LastIndexOf('/') > Core.Length).GroupBy(file => file.Path[Core.Length..].Split('/')[0]).ToList();
        var names = string.Join('|', inRooms.Select(room => room.Key));
        var mention = new Regex($@"(?:\busing (?:static )?CareLabel\.|\bCareLabel\.|(?<![\w.]))({names})(?:\.[A-Z]|;)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        return inRooms.ToDictionary(
            room => room.Key,
            room => new SortedSet<string>(
                room.SelectMany(file => mention.Matches(WithoutComments(file.Text))).Select(match => match.Groups[1].Value).Where(other => other != room.Key),
                StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string WithoutComments(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static string? Ring(Dictionary<string, SortedSet<string>> known)
    {
        foreach (var room in known.Keys.Order(StringComparer.Ordinal))
        {
            if (Way(room, room, known, []) is { } way) return string.Join(" → ", way.Prepend(room));
        }

        return null;
    }

    private static IEnumerable<string>? Way(string from, string to, Dictionary<string, SortedSet<string>> known, HashSet<string> seen)
    {
        foreach (var next in known[from])
        {
            if (next == to) return [to];
            if (seen.Add(next) && Way(next, to, known, seen) is { } way) return way.Prepend(next);
        }

        return null;
    }
}
