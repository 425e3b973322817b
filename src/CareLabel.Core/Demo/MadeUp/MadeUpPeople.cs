using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>All people a list speaks of, each made anew from its number whenever it is needed.</summary>
public sealed class MadeUpPeople(ulong seed, long count, Numbers numbers, Addresses addresses, MadeUpCompanies companies, bool mixed)
{
    private static readonly DateOnly Oldest = new(1940, 1, 1);

    /// <summary>The person in one slot of one block of a <see cref="Layout"/>.</summary>
    public MadeUpPerson Of(long block, int slot, Layout layout)
    {
        var entity = (block * Layout.Rows) + slot;
        var (first, role) = layout.Family(slot);
        var house = HouseholdOf((block * Layout.Rows) + first);
        var dice = Dice.For(seed, Topic.Person, entity);
        var land = Land.All[house.LandIndex];
        var (female, given, born) = Member(land, house, (block * Layout.Rows) + first, role, dice);
        var family = role == 1 && dice.Chance(0.3) ? CompanyNames.Family(land, dice) : house.Family;
        if (Namesake(layout, block, slot, role) is { } same) (female, given, family) = same;
        var former = female && dice.Chance(0.08) ? CompanyNames.Family(land, dice) : family;
        (family, former) = (Gendered(land, family, female), Gendered(land, former, female));
        var mail = house.SharedMail && role < 2 ? HouseMail(land, house, first + block) : PrivateMail(land, given, family, born, entity, female, dice);
        var job = dice.Chance(role >= 2 ? 0.4 : 0.62) ? JobOf(house, given, family, dice) : null;
        var old = job is not null && dice.Chance(0.16) ? JobOf(house, given, family, dice) : job;
        return new(entity, house.LandIndex, land, female, given, family, former, born, house.Home, house.FormerHome,
            house.LandLine, numbers.Mobile(house.LandIndex, entity), mail, job, old);
    }

    private Household HouseholdOf(long id)
    {
        var dice = Dice.For(seed, Topic.Household, id);
        var landIndex = Land.Pattern[dice.Below(20)];
        var land = Land.All[landIndex];
        var near = Dice.For(seed, Topic.Household, id / Layout.Rows, landIndex + 1);
        var town = land.Towns.Pick(dice.Chance(0.35) ? near : dice);
        var home = addresses.In(land, town, dice, home: true);
        var former = dice.Chance(0.14) ? addresses.In(land, dice.Chance(0.6) ? town : land.Towns.Pick(dice), dice, home: true) : home;
        return new(landIndex, CompanyNames.Family(land, dice), home, former, Numbers.LandLine(landIndex, town, dice),
            dice.Chance(0.04), dice.Chance(0.2), dice.Chance(0.3));
    }

    private (bool Female, string Given, DateOnly Born) Member(Land land, Household house, long household, int role, Dice dice)
    {
        var parent = Dice.For(seed, Topic.Person, household, 77);
        var parentFemale = parent.Chance(0.5) && !house.Junior;
        var parentGiven = (parentFemale ? land.Women : land.Men).Pick(parent);
        var parentBorn = Oldest.AddDays(parent.Below(365 * 45));
        var child = parentBorn.AddDays((365 * 22) + parent.Below(365 * 12));
        switch (role)
        {
            case 0: return (parentFemale, parentGiven, parentBorn);
            case 1: return (!parentFemale, (parentFemale ? land.Men : land.Women).Pick(dice), parentBorn.AddDays(dice.Below(3000) - 1500));
            case 2 when house.Junior: return (false, dice.Chance(0.35) ? parentGiven : SameInitial(land, parentGiven, dice), child);
            default:
                var female = dice.Chance(0.5);
                var born = role == 2 || house.Twins ? child : child.AddDays(700 + dice.Below(1500));
                return (female, (female ? land.Women : land.Men).Pick(dice), born);
        }
    }

    private static string SameInitial(Land land, string like, Dice dice)
    {
        for (var tries = 0; tries < 30; tries++)
            if (land.Men.Pick(dice) is var given && given[0] == like[0] && given != like) return given;
        return land.Men.Pick(dice);
    }

    // Somebody else of the same name, in the same town oftener than chance: a third of a block's households live in one.
    private (bool, string, string)? Namesake(Layout layout, long block, int slot, int role)
    {
        if (role != 0 || slot == 0 || !Dice.For(seed, Topic.Namesake, block, slot).Chance(0.1)) return null;
        var (first, otherRole) = layout.Family(slot - 1);
        var (house, own) = (HouseholdOf((block * Layout.Rows) + first), HouseholdOf((block * Layout.Rows) + slot));
        if (otherRole != 0 || house.LandIndex != own.LandIndex) return null;
        var (female, given, _) = Member(Land.All[house.LandIndex], house, (block * Layout.Rows) + first, 0, new Dice(0));
        return (female, given, house.Family);
    }

    private Job JobOf(Household house, string given, string family, Dice dice)
    {
        var land = Land.All[house.LandIndex];
        var employer = companies.Employer(house.LandIndex, dice, mixed);
        for (var tries = 0; tries < 3 && companies.TownOf(employer).Index != house.Home.Town.Index; tries++)
            employer = companies.Employer(house.LandIndex, dice, mixed);
        var company = companies.Of(employer);
        return new(company, land.Titles.Pick(dice), WorkMail(company, given, family));
    }

    /// <summary>The address that a company gives someone of this name.</summary>
    public static string WorkMail(MadeUpCompany company, string given, string family)
    {
        var (first, last) = (Slug.Of(given, "-"), Slug.Of(family));
        var local = company.MailStyle switch { < 13 => $"{first}.{last}", < 16 => $"{first[0]}{last}", < 18 => $"{first}_{last}", _ => $"{last}.{first}" };
        return $"{local}@{company.Domain}";
    }

    private static string HouseMail(Land land, Household house, long id) =>
        $"fam.{Slug.Of(house.Family)}{(id * 7 % 8999).ToString(CultureInfo.InvariantCulture)}@{land.MailDomains.Values[0]}";

    // An address at a free-mail provider has one owner: the more people share a name, the more digits theirs need.
    private string PrivateMail(Land land, string given, string family, DateOnly born, long entity, bool female, Dice dice)
    {
        var crowd = count * 0.3 * Share(female ? land.Women : land.Men, given) * 0.6 * Share(land.Families, family);
        var (first, last) = (Slug.Of(given, "-"), Slug.Of(family));
        var name = dice.Below(10) switch { < 5 => $"{first}.{last}", < 7 => first + last, < 8 => $"{first}_{last}", < 9 => $"{first[0]}.{last}{born.Year % 100:00}", _ => $"{last}.{first}" };
        var tail = "";
        if (crowd > 0.02) tail = (entity % (crowd > 20 ? 999_983 : crowd > 0.5 ? 9973 : 89)).ToString(CultureInfo.InvariantCulture);
        else if (dice.Chance(0.35)) tail = dice.Chance(0.5) ? (born.Year % 100).ToString("00", CultureInfo.InvariantCulture) : dice.Below(100).ToString(CultureInfo.InvariantCulture);
        return $"{name}{tail}@{land.MailDomains.Pick(dice)}";
    }

    private static double Share(Ranked<string> names, string name)
    {
        for (var i = 0; i < Math.Min(40, names.Values.Count); i++)
            if (names.Values[i] == name) return names.Share(i);
        return 0.0008;
    }

    internal static string Gendered(Land land, string family, bool female)
    {
        if (!female || land.Code != "PL" || family.Length < 4) return family;
        return family.EndsWith("ski", StringComparison.Ordinal) || family.EndsWith("cki", StringComparison.Ordinal) || family.EndsWith("dzki", StringComparison.Ordinal)
            ? family[..^1] + "a" : family;
    }
}
