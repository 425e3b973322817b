using CareLabel.Companies;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Makes the records of companies: most as today's gate would write them, every fourth as an old system did, and twins.</summary>
internal sealed class CompanyRecords(ulong seed, DemoTruth truth, DemoIds ids, PartRecords parts, DemoTies ties, DemoCalendar calendar)
{
    private const int PerMillisecond = 25;
    private const double Old = 0.25;
    private readonly OldCells _cells = new(seed);

    /// <summary>The id of a company, or of a twin of it.</summary>
    public Id<Company> Id(long index, int copy = 0)
    {
        var read = copy == 0 ? calendar.CompaniesRead : calendar.FairRead;
        return ids.Of<Company>(read.AddMilliseconds(index / PerMillisecond), index, copy);
    }

    /// <summary>The record with its parts.</summary>
    public IEnumerable<Row> Of(long index, int copy)
    {
        var made = truth.Company(index);
        var dice = Dice.For(seed, Topic.Record, index, 1000 + copy);
        var record = Record(made, copy, dice);
        var old = dice.Chance(copy > 0 ? 0.8 : Old);
        if (copy == 0) ties.Know(index, record.Status);
        yield return record;
        foreach (var part in old ? OldParts(record, made, copy, dice) : Parts(record, made, dice)) yield return part;
    }

    private Company Record(MadeUpCompany made, int copy, Dice dice)
    {
        var (size, people) = DemoSizes.Of(made, ties.Companies, dice);
        var type = dice.Chance(0.9) ? "customer" : dice.Pick<string>(["partner", "supplier", "competitor"]);
        var status = dice.Below(100) switch { < 22 => "lead", < 42 => "prospect", < 86 => "customer", _ => "former" };
        if (type is "supplier" or "competitor") status = null;
        var company = new Company
        {
            Id = Id(made.Index, copy), Name = WrittenName(made.Name), LegalForm = WrittenForm(made.Form.Written), Country = made.Land.Code,
            Industry = DemoTrades.SectionOf(made), Size = dice.Chance(0.8) ? size : null, Status = status,
            AccountType = type,
            Class = people > 100 ? "a" : people > 12 ? "b" : "c", Segment = dice.Chance(0.6) ? Segment(people) : null, Language = DemoWords.Languages[made.LandIndex],
            Parent = MadeUpCompanies.ParentOf(made.Index) is { } parent ? Id(parent) : null, Source = DemoWords.Sources.Pick(dice),
            Products = status is "customer" or "former" ? DemoWords.Bought(dice) : null, Interests = dice.Chance(0.2) ? DemoWords.Some(DemoWords.Interests, dice) : null,
            Owner = dice.Chance(0.8) ? DemoUsers.SellerIn(made.LandIndex).Id : null, Notes = dice.Chance(0.06) ? DemoWords.Note(made.LandIndex, dice) : null,
            Website = dice.Chance(0.7) ? "https://www." + made.Domain : null, Own = DemoFields.Of(made.Index, status, DemoWords.Currencies[made.LandIndex], people, calendar, dice),
        };
        if (dice.Chance(0.6)) SetRevenue(company, made.LandIndex, people, dice);
        return company;
    }

    private void SetRevenue(Company company, int land, int people, Dice dice)
    {
        var each = (400_000 + (dice.Unit() * 2_600_000)) * DemoWords.Crowns[land];
        company.RevenueMinor = (long)((people + 0.5) * each / 1000) * 100_000;
        company.RevenueCurrency = DemoWords.Currencies[land];
        company.RevenueYear = calendar.First.Year - 1 - dice.Below(4);
        company.RevenueSource = dice.Chance(0.6) ? "register" : null;
    }

    private IEnumerable<Row> Parts(Company company, MadeUpCompany made, Dice dice)
    {
        if (dice.Chance(0.85)) yield return Number(company, made, WrittenNumber(made));
        if (dice.Chance(0.75)) yield return parts.Email(company, $"{made.Desk}@{made.Domain}", "work", dice);
        if (dice.Chance(0.8)) yield return parts.Phone(company, FictionalNumbers.International(made.LandIndex, made.Phone), "switchboard", dice);
        if (dice.Chance(0.9)) yield return parts.Address(company, made.Address, "visit");
        if (!dice.Chance(0.1)) yield break;
        var box = parts.Address(company, made.Address, "post", 2);
        box.Street = $"{DemoWords.Boxes[made.LandIndex]} {1 + dice.Below(900)}";
        yield return box;
    }

    private IEnumerable<Row> OldParts(Company company, MadeUpCompany made, int copy, Dice dice)
    {
        var cells = _cells.Of(made, copy);
        (company.Name, company.LegalForm) = (cells.Text(MadeUpField.Company) ?? made.Name, null);
        (company.Website, company.Industry) = (cells.Text(MadeUpField.Web), cells.Text(MadeUpField.Category));
        company.Own = company.Own.With(DemoFields.OldCountry, DemoWords.CountrySpellings[made.LandIndex].Pick(dice));
        (company.Notes, company.Source) = (cells.Text(MadeUpField.Note) ?? company.Notes, cells.Text(MadeUpField.Source));
        var number = cells.Text(MadeUpField.Number);
        return number is null ? parts.Of(company, cells) : [Number(company, made, number), .. parts.Of(company, cells)];
    }

    private CompanyNumber Number(Company company, MadeUpCompany made, string number) =>
        new() { Id = ids.Part<CompanyNumber>(company), OfKind = RecordKind.Company, Of = company.Key, Scheme = DemoWords.NumberSchemes[made.LandIndex], Number = number };

    private static string WrittenNumber(MadeUpCompany made) => made.Land.Code switch { "FI" => made.Number.Insert(7, "-"), "SE" => made.Number.Insert(6, "-"), _ => made.Number };

    // Polish traders set what they deal in before their name; the gate knows that as a legal form.
    private static string WrittenName(string name) => name.StartsWith("P.H.U. ", StringComparison.Ordinal) || name.StartsWith("F.H.U. ", StringComparison.Ordinal) ? name[7..] : name;

    // As registers write them; the gate writes them one way.
    private static string WrittenForm(string form) => form switch { "Sp. z o.o." => "sp. z o.o.", "sp. j." => "sp.j.", "Sp. k." => "sp.k.", _ => form };

    private static string Segment(int people) => people switch { > 200 => "large", > 40 => "middle", _ => "small" };
}
