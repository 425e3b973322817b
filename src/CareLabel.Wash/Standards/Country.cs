#pragma warning disable CS1591
namespace CareLabel.Wash.Standards;
public static class Country { public static string? Name(string alpha2, string language) => null; }
