using CareLabel.Access;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Someone who works in the demo's house.</summary>
/// <param name="Place">Their number among the house's users.</param>
/// <param name="Name">As the history shows it.</param>
/// <param name="Role">The key of the role.</param>
/// <param name="Team">The name of the team.</param>
/// <param name="Share">How much of the house's calls and visits is theirs.</param>
/// <param name="Lands">The places of the countries that they look after; none for all.</param>
internal sealed record DemoUser(int Place, string Name, string Role, string Team, double Share, IReadOnlyList<int> Lands)
{
    /// <summary>Always the same.</summary>
    public Guid Id { get; } = Guid.Parse($"01940000-0000-7000-8000-{Place:D12}");

    /// <summary>By it they sign in.</summary>
    public string Email { get; } = $"{string.Join('.', Name.Split(' ').Select(name => Slug.Of(name)))}@nordvik.example";

    /// <summary>The user at a door.</summary>
    public Actor At(Door door) => new(Id, Name, door, DefaultRoles.All.Single(role => role.Key == Role).Rights);
}

/// <summary>Who works in the demo's house.</summary>
internal static class DemoUsers
{
    /// <summary>The day of the story on which one of them left; the records stayed theirs.</summary>
    public const int LeftDay = 600;

    public static DemoUser Administrator { get; } = Of(1, "Astrid Holm", DefaultRoles.Administrator, "Office", 0);

    public static DemoUser Steward { get; } = Of(2, "Ingrid Dahl", "steward", "Office", 0.01);

    public static DemoUser Norway { get; } = Of(3, "Jonas Berg", "sales", "Sales", 0.31, 0);

    public static DemoUser Left { get; } = Of(9, "Henrik Møller", "sales", "Sales", 0.08, 3);

    public static DemoUser Marketing { get; } = Of(6, "Mikko Laine", "marketing", "Marketing", 0.04);

    public static DemoUser Reader { get; } = Of(8, "Piotr Zieliński", "reader", "Office", 0);

    public static DemoUser Service { get; } = Of(7, "Sofie Lund", "service", "Customer service", 0.1);

    /// <summary>Who sells today: in Norway (and since one left in Denmark), in Sweden and Finland, in Poland.</summary>
    public static IReadOnlyList<DemoUser> Sales { get; } =
        [Norway, Of(4, "Elin Sjöberg", "sales", "Sales", 0.29, 1, 2), Of(5, "Katarzyna Wójcik", "sales", "Sales", 0.17, 4)];

    /// <summary>Everyone who is or was there.</summary>
    public static IReadOnlyList<DemoUser> All { get; } = [Administrator, Steward, .. Sales, Left, Marketing, Service, Reader];

    /// <summary>The teams.</summary>
    public static IReadOnlyList<string> Teams { get; } = [.. All.Select(user => user.Team).Distinct()];

    private static readonly DemoUser[] Desks = [.. Sales, .. Sales, Marketing, Service, Service, Steward];

    /// <summary>Who changes single records on a day.</summary>
    public static IReadOnlyList<DemoUser> AtTheDesk(double day) => day < LeftDay ? [.. Desks, Left] : Desks;

    /// <summary>Who owns the customers of a country, be they still there or not.</summary>
    public static DemoUser SellerIn(int land) => land == 3 ? Left : Sales.Single(user => user.Lands.Contains(land));

    /// <summary>How much of the house's calls and visits is a user's on a day.</summary>
    public static double ShareOf(DemoUser user, int day) =>
        day < LeftDay ? user.Share : user == Left ? 0 : user == Norway ? user.Share + Left.Share : user.Share;

    /// <summary>Whether a user speaks with customers of a country on a day.</summary>
    public static bool Serves(DemoUser user, int land, int day) =>
        user.Lands.Count == 0 || user.Lands.Contains(land) || (user == Norway && day >= LeftDay && Left.Lands.Contains(land));

    private static DemoUser Of(int number, string name, string role, string team, double share, params int[] lands) =>
        new(number, name, role, team, share, lands);
}
