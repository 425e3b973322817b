namespace CareLabel.Imports;

/// <summary>A vCard as one row of a list.</summary>
internal static class CardRow
{
    /// <summary>The columns, called as the columns of lists are, so that they are recognised alike.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "Id", "Full name", "First name", "Middle name", "Last name", "Name prefix", "Company", "Job title",
        "E-mail", "E-mail 2", "E-mail 3", "Phone", "Phone 2", "Mobile", "Mobile 2",
        "Street", "Address line 2", "Postcode", "City", "Region", "Country",
        "Address 2 - Street", "Address 2 - Postal code", "Address 2 - City", "Address 2 - Country", "Birth date", "Website", "Language", "Notes",
    ];

    /// <summary>The cells of a card.</summary>
    public static string[] Of(IReadOnlyList<CardLine> card)
    {
        var row = new string[Headers.Count];
        Array.Fill(row, "");
        Put(row, "Id", One(card, "UID")?.Text.Replace("urn:uuid:", "", StringComparison.OrdinalIgnoreCase));
        Name(card, row);
        Put(row, "Job title", One(card, "TITLE")?.Text ?? One(card, "ROLE")?.Text);
        Several(row, "E-mail", 3, card.Where(line => line.Name == "EMAIL").Select(line => line.Text));
        var phones = card.Where(line => line.Name == "TEL" && !line.Types.Contains("FAX")).ToLookup(line => line.Types.Contains("CELL"));
        Several(row, "Phone", 2, phones[false].Select(Phone));
        Several(row, "Mobile", 2, phones[true].Select(Phone));
        Addresses(card, row);
        Put(row, "Birth date", One(card, "BDAY")?.Text.Split('T')[0]);
        Put(row, "Website", One(card, "URL")?.Text);
        Put(row, "Language", One(card, "LANG")?.Text);
        Put(row, "Notes", string.Join("\n", card.Where(line => line.Name == "NOTE").Select(line => line.Text)));
        return row;
    }

    private static void Name(IReadOnlyList<CardLine> card, string[] row)
    {
        var company = One(card, "ORG")?.Part(0) ?? "";
        var full = One(card, "FN")?.Text ?? "";
        var name = One(card, "N");
        var isCompany = (One(card, "KIND")?.Text.ToUpperInvariant() is "ORG" or "ORGANIZATION") || One(card, "X-ABSHOWAS")?.Text == "COMPANY";
        Put(row, "Company", company.Length > 0 || !isCompany ? company : full);
        if (isCompany) return;
        if (name is null || (name.Part(0).Length == 0 && name.Part(1).Length == 0))
        {
            if (full != company) Put(row, "Full name", full);
            return;
        }

        Put(row, "Last name", name.Part(0));
        Put(row, "First name", name.Part(1));
        Put(row, "Middle name", name.Part(2));
        Put(row, "Name prefix", name.Part(3));
    }

    private static void Addresses(IReadOnlyList<CardLine> card, string[] row)
    {
        var number = 0;
        foreach (var address in card.Where(line => line.Name == "ADR").Take(2))
        {
            var isFirst = ++number == 1;
            var street = address.Part(2).Length > 0 ? address.Part(2) : address.Part(0);
            Put(row, isFirst ? "Street" : "Address 2 - Street", street);
            if (isFirst) Put(row, "Address line 2", address.Part(1));
            Put(row, isFirst ? "City" : "Address 2 - City", address.Part(3));
            if (isFirst) Put(row, "Region", address.Part(4));
            Put(row, isFirst ? "Postcode" : "Address 2 - Postal code", address.Part(5));
            Put(row, isFirst ? "Country" : "Address 2 - Country", address.Part(6));
        }
    }

    private static string Phone(CardLine line) => line.Text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? line.Text[4..] : line.Text;

    // What is more than there are columns stands in the last of them.
    private static void Several(string[] row, string header, int columns, IEnumerable<string> values)
    {
        var all = values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < Math.Min(columns, all.Count); i++)
        {
            Put(row, i == 0 ? header : $"{header} {i + 1}", i == columns - 1 ? string.Join("; ", all.Skip(i)) : all[i]);
        }
    }

    private static void Put(string[] row, string header, string? value)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (Headers[i] == header) row[i] = value ?? "";
        }
    }

    private static CardLine? One(IReadOnlyList<CardLine> card, string name) => card.FirstOrDefault(line => line.Name == name);
}
