using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>One row of a list of organisations.</summary>
internal sealed record Firm(string Name, string Number, string Street, string Postcode, string City, string Phone)
{
    public const string Header = "Firmanavn,Orgnr,Adresse,Postnr,Poststed,Telefon";

    private static readonly string[] First =
    [
        "Nordlys", "Fjord", "Havblikk", "Polar", "Viking", "Trollheim", "Solstrand", "Kvitfjell", "Rondane", "Lofoten", "Hardanger", "Jotun", "Dovre",
        "Setesdal", "Glomma", "Femund", "Mjøsa", "Lindesnes", "Varanger", "Saltfjell", "Romsdal", "Valdres", "Telemark", "Finnmark",
    ];

    private static readonly string[] Second =
    [
        "Bygg", "Rør", "Elektro", "Regnskap", "Transport", "Fisk", "Trelast", "Maskin", "Bakeri", "Renhold", "Eiendom", "Hagesenter", "Optikk", "Blomster",
        "Bilpleie", "Møbler", "Trykkeri", "Konsult",
    ];

    private static readonly (string Code, string City)[] Places =
        [("0150", "Oslo"), ("5003", "Bergen"), ("7010", "Trondheim"), ("4006", "Stavanger"), ("9008", "Tromsø"), ("8006", "Bodø"), ("2317", "Hamar"), ("3717", "Skien")];

    private static readonly string[] Streets = ["Industriveien", "Storgata", "Havnegata", "Verkstedveien", "Torget", "Nygata", "Kaigata", "Næringsveien"];

    public string Row => string.Join(',', Name, Number, Street, Postcode, City, Phone);

    public static Firm Of(Dice dice)
    {
        var (code, city) = Places[dice.Below(Places.Length)];
        return new(
            $"{First[dice.Below(First.Length)]} {Second[dice.Below(Second.Length)]} AS", Orgnr(dice), $"{Streets[dice.Below(Streets.Length)]} {1 + dice.Below(90)}",
            code, city, $"2{dice.Below(9_000_000) + 1_000_000}");
    }

    public static List<Firm> Some(ulong seed, int count)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Of(dice))];
    }

    /// <summary>A number that stands the check (nine digits, the last by weights 3 2 7 6 5 4 3 2 modulo 11).</summary>
    public static string Orgnr(Dice dice)
    {
        while (true)
        {
            var number = $"9{dice.Below(10_000_000):0000000}";
            var sum = number.Zip("32765432", (digit, weight) => (digit - '0') * (weight - '0')).Sum();
            var check = (11 - (sum % 11)) % 11;
            if (check < 10) return number + check;
        }
    }
}
