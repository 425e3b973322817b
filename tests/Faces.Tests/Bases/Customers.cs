namespace CareLabel.Faces.Tests.Bases;

/// <summary>Lists that the tests import.</summary>
internal static class Customers
{
    private const string Header = "Id,First name,Last name,Company,Job title,E-mail,Phone,Street,Postcode,City,Country\n";

    /// <summary>Two people of one company.</summary>
    public const string Two = Header
        + "7,kari,NORDMANN,Fjordfisk as,Innkjøper,Kari@Fjordfisk.NO,22 12 34 56,Storgt. 5,0155,OSLO,Norge\n"
        + "8,Ola,Hansen,Fjordfisk AS,Daglig leder,ola@fjordfisk.no,901 23 456,Storgata 5,0155,Oslo,Norge\n";

    /// <summary>One that goes in, one without a last name, one that needs a word.</summary>
    public const string Mixed = Header
        + "1,Ada,Lovelace,,,ada@example.org,,,,,\n2,Per,,Nordlys AB,Selger,per@nordlys.se,,,,,Sverige\n3,Anna,Berg,,,anna@example.org,ring meg,,,,\n";

    /// <summary>Many people.</summary>
    public static string Many(int count) => "Id,First name,Last name,E-mail\n" + string.Concat(Enumerable.Range(1, count)
        .Select(n => FormattableString.Invariant($"{n},Anna,Berg{Letters(n)},anna.{n}@berg.example\n")));

    private static string Letters(int number) =>
        string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
