using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Someone who works in the demo's house.</summary>
/// <param name="Id">Always the same.</param>
/// <param name="Name">As the history shows it.</param>
/// <param name="Role">One of the six.</param>
internal sealed record DemoUser(Guid Id, string Name, string Role)
{
    private static readonly Rights Edits = new(Enum.GetValues<RecordKind>().ToDictionary(kind => kind, _ => Acts.See | Acts.Add | Acts.Edit));

    /// <summary>The user at a door.</summary>
    public Actor At(Door door) => new(Id, Name, door, Role is "administrator" or "steward" ? Rights.Full : Edits);
}

/// <summary>Who works in the demo's house.</summary>
internal static class DemoUsers
{
    public static DemoUser Administrator { get; } = Of(1, "Astrid Holm", "administrator");

    public static DemoUser Steward { get; } = Of(2, "Ingrid Dahl", "steward");

    public static DemoUser Marketing { get; } = Of(6, "Mikko Laine", "marketing");

    public static DemoUser Reader { get; } = Of(8, "Piotr Zieliński", "reader");

    /// <summary>Who owns customers, by country: Norway and Denmark, Sweden and Finland, Poland.</summary>
    public static IReadOnlyList<DemoUser> Sales { get; } = [Of(3, "Jonas Berg", "sales"), Of(4, "Elin Sjöberg", "sales"), Of(5, "Katarzyna Wójcik", "sales")];

    public static DemoUser Service { get; } = Of(7, "Sofie Lund", "service");

    /// <summary>Everyone.</summary>
    public static IReadOnlyList<DemoUser> All { get; } = [Administrator, Steward, .. Sales, Marketing, Service, Reader];

    /// <summary>Who changes single records in the course of a day.</summary>
    public static IReadOnlyList<DemoUser> AtTheDesk { get; } = [.. Sales, .. Sales, Marketing, Service, Service, Steward];

    /// <summary>Who sells in a country.</summary>
    public static DemoUser SellerIn(int land) => Sales[land switch { 0 or 3 => 0, 1 or 2 => 1, _ => 2 }];

    private static DemoUser Of(int number, string name, string role) =>
        new(Guid.Parse($"01940000-0000-7000-8000-{number:D12}"), name, role);
}
