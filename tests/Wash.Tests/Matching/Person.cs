using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>One row of a list of people.</summary>
internal sealed record Person(
    string First, string Last, string Born, string Street, string Postcode, string City, string Phone, string Email)
{
    public const string Header = "Fornavn,Etternavn,Fødselsdato,Adresse,Postnr,Poststed,Mobil,E-post";

    private static readonly string[] Firsts =
    [
        "Kari", "Ola", "Ingrid", "Per", "Anne", "Lars", "Marit", "Jan", "Solveig", "Bjørn", "Astrid", "Knut", "Hilde", "Svein", "Randi", "Terje",
        "Silje", "Morten", "Camilla", "Håkon", "Ida", "Thomas", "Emma", "Jakob", "Nora", "Henrik", "Åse", "Øystein", "Agnieszka", "Wojciech",
        "Łukasz", "Małgorzata", "Zofia", "Mikael", "Göran", "Åke", "Birgitta", "Jesper", "Mette", "Søren", "Päivi", "Jukka", "Tuula", "Veikko",
    ];

    private static readonly string[] Starts =
    [
        "Berg", "Lund", "Dal", "Sol", "Nord", "Haug", "Vik", "Strand", "Moe", "Fjell", "Brekk", "Rud", "Tveit", "Skog", "Bakk", "Ås", "Eng",
        "Holm", "Sand", "Lie", "Myr", "Hell", "Grøn", "Kvam",
    ];

    private static readonly string[] Ends = ["", "e", "heim", "stad", "vold", "land", "seth", "mo", "rød", "nes", "vang", "gård"];

    private static readonly (string Code, string City)[] Places =
    [
        ("0150", "Oslo"), ("5003", "Bergen"), ("7010", "Trondheim"), ("4006", "Stavanger"), ("9008", "Tromsø"), ("8006", "Bodø"), ("4612", "Kristiansand"),
        ("6002", "Ålesund"), ("3015", "Drammen"), ("2317", "Hamar"), ("2609", "Lillehammer"), ("1601", "Fredrikstad"), ("3717", "Skien"), ("5501", "Haugesund"),
    ];

    private static readonly string[] Streets =
        ["Storgata", "Kirkeveien", "Skolegata", "Havnegata", "Bekkeveien", "Granlia", "Solbakken", "Elvegata", "Parkveien", "Fjordgata", "Nygata", "Torget"];

    private static readonly string[] Domains = ["gmail.com", "online.no", "hotmail.com", "yahoo.no", "outlook.com"];

    public string Row => string.Join(',', First, Last, Born, Street, Postcode, City, Phone, Email);

    /// <summary>Somebody, drawn at random.</summary>
    public static Person Of(Dice dice)
    {
        string first = Firsts[dice.Below(Firsts.Length)], last = Starts[dice.Below(Starts.Length)] + Ends[dice.Below(Ends.Length)];
        var (code, city) = Places[dice.Below(Places.Length)];
        var mail = $"{Plain(first)}.{Plain(last)}{dice.Below(9000) + 1000}@{Domains[dice.Below(Domains.Length)]}";
        return new(
            first, last, $"{1940 + dice.Below(65)}-{1 + dice.Below(12):00}-{1 + dice.Below(28):00}",
            $"{Streets[dice.Below(Streets.Length)]} {1 + dice.Below(90)}", code, city, $"9{dice.Below(9_000_000) + 1_000_000}", mail);
    }

    /// <summary>Different people.</summary>
    public static List<Person> Some(ulong seed, int count)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Of(dice))];
    }

    /// <summary>The same person as somebody else might have typed them: one or two things otherwise.</summary>
    public Person Retyped(Dice dice)
    {
        var typed = this;
        for (var slips = 1 + dice.Below(2); slips > 0; slips--)
        {
            typed = dice.Below(8) switch
            {
                0 => typed with { First = Slip(typed.First, dice) },
                1 => typed with { Last = Slip(typed.Last, dice) },
                2 => typed with { Phone = "" },
                3 => typed with { Email = "" },
                4 => typed with { Street = Of(dice).Street, Postcode = "", City = "" },
                5 => typed with { Born = "" },
                6 => typed with { Phone = Of(dice).Phone },
                _ => typed with { Last = typed.Last.ToUpperInvariant(), First = typed.First.ToLowerInvariant() },
            };
        }

        return typed;
    }

    private static string Slip(string text, Dice dice)
    {
        if (text.Length < 4) return text;
        var at = 1 + dice.Below(text.Length - 2);
        return dice.Below(2) == 0 ? text.Remove(at, 1) : $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}";
    }

    private static string Plain(string text) => CareLabel.Wash.Text.Fold.Plain(text);
}
