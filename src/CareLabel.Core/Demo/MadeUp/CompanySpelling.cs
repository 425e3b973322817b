namespace CareLabel.Demo.MadeUp;

/// <summary>The ways people write company names and numbers.</summary>
public static class CompanySpelling
{
    private static readonly (string Full, string Short)[] Abbreviations =
    [
        ("Entreprenør", "Entr."), ("Eiendom", "Eiend."), ("Regnskap", "Regnsk."), ("Mekaniske Verksted", "Mek. Verksted"), ("Transport", "Transp."),
        ("Redovisning", "Redov."), ("Fastigheter", "Fast."), ("Entreprenad", "Entr."), ("Tilitoimisto", "Tilitsto"), ("Kiinteistöt", "Kiint."),
        ("Ejendomme", "Ejd."), ("Maskinværksted", "Maskinv."), ("Biuro Rachunkowe", "Biuro Rach."), ("Nieruchomości", "Nieruch."),
        ("Usługi Budowlane", "Usł. Bud."), (" & ", " og "), (" & ", " och "), (" & ", "&"), (" & ", " i "), ("Consult", "Consulting"),
    ];

    /// <summary>A company's name with its legal form in one of its places, or without it.</summary>
    public static string Name(MadeUpCompany company, Dice dice, double damage)
    {
        var name = company.Name;
        if (dice.Chance(0.07 * damage)) name = Abbreviated(name, dice);
        if (dice.Chance(0.05 * damage)) name = Typos.In(name, dice);
        if (dice.Chance(0.01 * damage)) name = $"{name} avd. {company.Address.Town.Name}";
        return dice.Below(100) switch
        {
            < 24 => name,
            < 42 => $"{name} {dice.Pick(company.Form.Others)}",
            < 46 => $"{name} {company.Form.SpelledOut}",
            < 50 => $"{company.Form.Written} {name}",
            < 52 => $"{name}, {company.Form.Written}",
            < 54 => $"\"{name}\" {company.Form.Written}",
            _ => $"{name} {company.Form.Written}",
        };
    }

    /// <summary>A company number, plain, spaced or as a VAT number.</summary>
    public static string Number(MadeUpCompany company, Dice dice)
    {
        var n = company.Number;
        var style = dice.Below(100);
        return company.Land.Code switch
        {
            "NO" => style switch { < 40 => n, < 80 => $"{n[..3]} {n[3..6]} {n[6..]}", < 88 => $"NO{n}MVA", < 94 => $"{n} MVA", _ => $"NO {n[..3]} {n[3..6]} {n[6..]} MVA" },
            "SE" => style switch { < 65 => $"{n[..6]}-{n[6..]}", < 85 => n, < 95 => $"SE{n}01", _ => $"16{n}" },
            "FI" => style switch { < 75 => $"{n[..7]}-{n[7..]}", < 90 => $"FI{n}", _ => n.TrimStart('0') },
            "DK" => style switch { < 50 => n, < 70 => $"{n[..2]} {n[2..4]} {n[4..6]} {n[6..]}", < 90 => $"DK{n}", _ => $"CVR {n}" },
            _ => style switch { < 40 => n, < 70 => $"{n[..3]}-{n[3..6]}-{n[6..8]}-{n[8..]}", < 80 => $"{n[..3]}-{n[3..5]}-{n[5..7]}-{n[7..]}", < 95 => $"PL{n}", _ => $"NIP {n}" },
        };
    }

    private static string Abbreviated(string name, Dice dice)
    {
        var from = dice.Below(Abbreviations.Length);
        for (var i = 0; i < Abbreviations.Length; i++)
        {
            var (full, shorter) = Abbreviations[(from + i) % Abbreviations.Length];
            if (name.Contains(full, StringComparison.Ordinal)) return name.Replace(full, shorter, StringComparison.Ordinal);
        }

        return name;
    }
}
