using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>Writes one copy of a company as a CRM would hold it. As with people, 95 of 100 copies keep the company's anchor: its number, its domain or its phone.</summary>
public sealed class CompanyRows(ulong seed, Addresses addresses)
{
    private enum Anchor { Number, Domain, Phone }

    private static readonly string[] Sources = ["Register", "Trade fair", "Outlook", "Import 2016", "Import 2021", "Webshop", "Phone", "ERP"];
    private static readonly MadeUpField[] Texts = [MadeUpField.Company, MadeUpField.Street, MadeUpField.City];

    /// <summary>Fills the row; <paramref name="entity"/> is the company's place in the list.</summary>
    public void Write(MadeUpCompany company, long entity, int copy, MadeUpRow row)
    {
        var dice = Dice.For(seed, Topic.Row, entity, copy + 1000);
        var once = Dice.For(seed, Topic.Entity, entity, 1);
        var anchor = once.Below(100) switch { < 45 => Anchor.Number, < 80 => Anchor.Domain, _ => Anchor.Phone };
        var former = once.Chance(0.1) ? addresses.In(company.Land, once.Chance(0.7) ? company.Address.Town : company.Land.Towns.Pick(once), once, home: false) : company.Address;
        var mobile = Numbers.LandLine(company.LandIndex, company.Address.Town, once);
        Anchor? held = dice.Chance(0.95) ? anchor : null;
        var damage = dice.Chance(copy == 0 ? 0.7 : 0.3) ? 0.4 : 1.5;

        row[MadeUpField.Company] = CompanySpelling.Name(company, dice, damage);
        Number(company, held == Anchor.Number, row, dice, damage);
        Contact(company, held, mobile, row, dice, damage);
        Place(company.LandIndex, dice.Chance(0.5) ? former : company.Address, row, dice, damage);
        if (dice.Chance(0.6)) row[MadeUpField.Category] = dice.Chance(0.6) ? company.Category[0] : dice.Pick(company.Category);
        row[MadeUpField.Source] = Sources[dice.Below(Sources.Length)];
        row[MadeUpField.Created] = Spelling.Date(new DateOnly(2009, 1, 1).AddDays(dice.Below(6200)), company.LandIndex, new Dice(dice.Next() % 2));
        if (dice.Chance(0.04)) row[MadeUpField.Note] = dice.Chance(0.5) ? "Invoice by e-mail" : $"credit limit {(dice.Below(40) * 1000).ToString(CultureInfo.InvariantCulture)}";
        if (dice.Chance(0.006) && row[MadeUpField.Category].Length == 0) (row[MadeUpField.Category], row[MadeUpField.Number]) = (row[MadeUpField.Number], "");
        if (dice.Chance(0.004) && row[MadeUpField.Web].Length == 0) (row[MadeUpField.Web], row[MadeUpField.Mail]) = (row[MadeUpField.Mail], "");
        var manner = Spelling.OfRow(dice, damage);
        foreach (var field in Texts) row[field] = Spelling.In(manner, row[field], dice);
    }

    private static void Number(MadeUpCompany company, bool held, MadeUpRow row, Dice dice, double damage)
    {
        if (!held && dice.Chance(0.4)) return;
        var number = CompanySpelling.Number(company, dice);
        row[MadeUpField.Number] = dice.Chance(0.02 * damage) ? Typos.InDigits(number, dice) : number;
    }

    private static void Contact(MadeUpCompany company, Anchor? held, string direct, MadeUpRow row, Dice dice, double damage)
    {
        var domain = held != Anchor.Domain && dice.Chance(0.06 * damage) ? Slug.Of(company.Name, "-") + ".com" : company.Domain;
        if (held == Anchor.Domain || !dice.Chance(0.3))
        {
            var local = dice.Chance(0.7) ? company.Desk : dice.Chance(0.5) ? "post" : $"{Slug.Of(company.Land.Men.Pick(dice))}.{Slug.Of(CompanyNames.Family(company.Land, dice))}";
            row[MadeUpField.Mail] = Spelling.Mail($"{local}@{domain}", dice, damage);
        }

        if (dice.Chance(0.45))
            row[MadeUpField.Web] = dice.Below(10) switch { < 4 => "www." + domain, < 6 => domain, < 8 => "https://www." + domain, < 9 => $"http://{domain}/", _ => "WWW." + domain.ToUpperInvariant() };
        if (held != Anchor.Phone && dice.Chance(0.3)) return;
        var phone = held != Anchor.Phone && dice.Chance(0.15) ? direct : company.Phone;
        if (dice.Chance(0.012 * damage)) phone = Typos.InDigits(phone, dice);
        row[MadeUpField.Phone] = PhoneSpelling.Write(company.LandIndex, phone, dice);
    }

    private static void Place(int land, Address address, MadeUpRow row, Dice dice, double damage)
    {
        row[MadeUpField.Country] = AddressSpelling.Country(land, dice);
        if (!dice.Chance(0.05)) row[MadeUpField.City] = AddressSpelling.City(address, dice, damage);
        if (dice.Chance(0.2)) return;
        row[MadeUpField.Street] = AddressSpelling.Street(address, dice, damage);
        if (!dice.Chance(0.05)) row[MadeUpField.Postcode] = AddressSpelling.Postcode(address, dice);
    }
}
