namespace CareLabel.Core.Tests.Imports;

/// <summary>A small list whose letters tell encodings apart.</summary>
internal static class TwoPeople
{
    public static readonly string[] Header = ["First name", "Last name", "Email", "Phone", "Company"];

    public static readonly string[][] People =
    [
        ["Åse", "Øystein", "ase@firma.example", "+47 22 12 34 56", "Firma AS"],
        ["Jürgen", "Müller", "jm@gmbh.example", "0049 30 1234567", "Müller & Söhne"],
    ];

    public static string Text(string delimiter, string end) =>
        string.Concat(People.Prepend(Header).Select(row => string.Join(delimiter, row) + end));
}
