using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>
/// Writes one copy of a person as a CRM would hold it. Nearly every copy (93 of 100) of one person keeps that person's
/// anchor (mobile, one e-mail address, or home and birth date): people who know nothing in common about somebody do
/// not make twins that anybody could find.
/// </summary>
public sealed class PersonRows(ulong seed)
{
    private enum Anchor { Mobile, Mail, Home }

    /// <summary>Fills the row.</summary>
    public void Write(MadeUpPerson person, int copy, MadeUpRow row)
    {
        var dice = Dice.For(seed, Topic.Row, person.Entity, copy);
        var once = Dice.For(seed, Topic.Entity, person.Entity);
        var anchor = once.Below(100) switch { < 45 => Anchor.Mobile, < 80 => Anchor.Mail, _ => Anchor.Home };
        var worker = person.Job is not null && once.Chance(0.9);
        Anchor? held = dice.Chance(0.93) ? anchor : null;
        var damage = dice.Chance(copy == 0 ? 0.7 : 0.3) ? 0.4 : 1.5;

        Name(person, row, dice, damage);
        var job = dice.Chance(0.5) ? person.FormerJob : person.Job;
        if (worker) Work(person, job!, row, dice, damage);
        Contact(person, worker ? (held == Anchor.Mail ? person.Job : job) : null, held, row, dice, damage);
        Home(person, worker ? job : null, held, row, dice, damage);
        row[MadeUpField.Source] = Sources[dice.Below(Sources.Length)];
        row[MadeUpField.Created] = Spelling.Date(new DateOnly(2011, 1, 1).AddDays(dice.Below(5600)), person.LandIndex, new Dice(dice.Next() % 2));
        if (dice.Chance(0.05)) row[MadeUpField.Note] = Note(row, dice);
        Misfile(row, dice);
        var manner = Spelling.OfRow(dice, damage);
        foreach (var field in Texts) row[field] = Spelling.In(manner, row[field], dice);
    }

    private static readonly string[] Sources = ["Web form", "Trade fair", "Outlook", "Import 2016", "Import 2021", "Webshop", "Phone", "Business card", "Newsletter"];
    private static readonly MadeUpField[] Texts = [MadeUpField.First, MadeUpField.Last, MadeUpField.Company, MadeUpField.Title, MadeUpField.Street, MadeUpField.City];

    private static void Name(MadeUpPerson person, MadeUpRow row, Dice dice, double damage)
    {
        var given = person.Given;
        var family = person.FormerFamily != person.Family && dice.Chance(0.4) ? person.FormerFamily : person.Family;
        if (person.FormerFamily != person.Family && dice.Chance(0.2)) family = $"{person.FormerFamily}{(dice.Chance(0.5) ? " " : "-")}{person.Family}";
        var hyphen = given.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && dice.Chance(0.35)) given = dice.Chance(0.5) ? given[..hyphen] : given.Replace('-', ' ');
        else if (dice.Chance(0.09 * damage) && person.Land.Nicknames.TryGetValue(given, out var pets)) given = dice.Pick(pets);
        else if (dice.Chance(0.03 * damage)) given = given[..1] + (dice.Chance(0.7) ? "." : "");
        else if (dice.Chance(0.05)) given = $"{given} {(person.Female ? person.Land.Women : person.Land.Men).Pick(Dice.For(7, Topic.Person, person.Entity, 5))}";
        if (dice.Chance(0.035 * damage)) given = Typos.In(given, dice);
        if (dice.Chance(0.055 * damage)) family = Typos.In(family, dice);
        (row[MadeUpField.First], row[MadeUpField.Last]) = dice.Below((int)(1000 / damage)) switch
        {
            < 16 => (family, given),
            < 24 => ("", $"{family}, {given}"),
            < 32 => ("", $"{given} {family}"),
            < 38 => ($"{given} {family}", ""),
            < 43 => (given, ""),
            < 47 => ((person.Female ? "Fru " : "Hr. ") + given, family),
            _ => (given, family),
        };
    }

    private static void Work(MadeUpPerson person, Job job, MadeUpRow row, Dice dice, double damage)
    {
        if (!dice.Chance(0.12)) row[MadeUpField.Company] = CompanySpelling.Name(job.Company, dice, damage * 0.7);
        if (dice.Chance(0.6)) row[MadeUpField.Title] = dice.Chance(0.8) ? job.Title[0] : dice.Pick(job.Title);
        if (dice.Chance(0.4)) row[MadeUpField.Phone] = PhoneSpelling.Write(person.LandIndex, job.Company.Phone, dice);
    }

    private static void Contact(MadeUpPerson person, Job? job, Anchor? held, MadeUpRow row, Dice dice, double damage)
    {
        var mail = job is null || (held != Anchor.Mail && dice.Chance(0.25)) ? person.Mail : job.Mail;
        if (held != Anchor.Mail && job is not null && dice.Chance(0.06)) mail = $"{job.Company.Desk}@{job.Company.Domain}";
        if (held == Anchor.Mail || !dice.Chance(0.18)) row[MadeUpField.Mail] = Spelling.Mail(mail, dice, damage);
        if (held == Anchor.Mobile || !dice.Chance(0.34))
        {
            var mobile = dice.Chance(0.012 * damage) ? Typos.InDigits(person.Mobile, dice) : person.Mobile;
            row[dice.Chance(0.1) && row[MadeUpField.Phone].Length == 0 ? MadeUpField.Phone : MadeUpField.Mobile] = PhoneSpelling.Write(person.LandIndex, mobile, dice);
        }

        if (job is null && row[MadeUpField.Phone].Length == 0 && dice.Chance(0.25)) row[MadeUpField.Phone] = PhoneSpelling.Write(person.LandIndex, person.LandLine, dice);
        if (job is not null && row[MadeUpField.Mail].Length > 0 && dice.Chance(0.012)) row[MadeUpField.Mail] += (dice.Chance(0.5) ? "; " : ", ") + person.Mail;
        if (row[MadeUpField.Phone].Length > 0 && row[MadeUpField.Mobile].Length > 0 && dice.Chance(0.012))
            (row[MadeUpField.Phone], row[MadeUpField.Mobile]) = ($"{row[MadeUpField.Phone]} / {row[MadeUpField.Mobile]}", "");
    }

    private static void Home(MadeUpPerson person, Job? job, Anchor? held, MadeUpRow row, Dice dice, double damage)
    {
        var atWork = job is not null && held != Anchor.Home && dice.Chance(0.8);
        var home = held != Anchor.Home && dice.Chance(0.5) ? person.FormerHome : person.Home;
        var address = atWork ? job!.Company.Address : home;
        var born = held == Anchor.Home || dice.Chance(job is null ? 0.3 : 0.06);
        if (born) row[MadeUpField.Born] = Spelling.Date(person.Born, person.LandIndex, dice);
        row[MadeUpField.Country] = AddressSpelling.Country(person.LandIndex, dice);
        var nothingElse = row[MadeUpField.Mail].Length == 0 && row[MadeUpField.Mobile].Length == 0;
        if (held != Anchor.Home && !nothingElse && dice.Chance(0.28))
        {
            if (dice.Chance(0.4)) row[MadeUpField.City] = AddressSpelling.City(address, dice, damage);
            return;
        }

        row[MadeUpField.Street] = AddressSpelling.Street(address, dice, damage);
        if (!dice.Chance(0.06)) row[MadeUpField.Postcode] = AddressSpelling.Postcode(address, dice);
        if (!dice.Chance(0.04)) row[MadeUpField.City] = AddressSpelling.City(address, dice, damage);
    }

    private static string Note(MadeUpRow row, Dice dice) => dice.Below(4) switch
    {
        0 => $"Ringte {(1 + dice.Below(28)).ToString(CultureInfo.InvariantCulture)}.{(1 + dice.Below(12)).ToString(CultureInfo.InvariantCulture)}",
        1 => "VIP, \"handle with care\"",
        2 => $"see also {row[MadeUpField.Company]}",
        _ => "moved?\nask for new address",
    };

    // A value in its neighbour's column, as when somebody pastes one cell to the right.
    private static void Misfile(MadeUpRow row, Dice dice)
    {
        if (!dice.Chance(0.008)) return;
        var (from, to) = dice.Pick<(MadeUpField, MadeUpField)>([(MadeUpField.Mail, MadeUpField.Phone), (MadeUpField.Mobile, MadeUpField.Mail), (MadeUpField.Company, MadeUpField.Title), (MadeUpField.Postcode, MadeUpField.City), (MadeUpField.City, MadeUpField.Street), (MadeUpField.Mail, MadeUpField.Company), (MadeUpField.Mobile, MadeUpField.Title)]);
        if (row[to].Length == 0) (row[to], row[from]) = (row[from], "");
    }
}
