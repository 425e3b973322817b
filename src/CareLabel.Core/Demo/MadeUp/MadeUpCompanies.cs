using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>A company as it truly is.</summary>
public sealed record MadeUpCompany(
    long Index, int LandIndex, Land Land, string Name, LegalForm Form, string Number, Address Address, string Phone,
    string Domain, string Desk, string[] Category, int MailStyle);

/// <summary>
/// All companies a list speaks of, each made anew from its number whenever it is needed. Every thirteenth place holds
/// branches of a chain (same name and site, other town and number), every other one a parent with its subsidiary
/// (same address, switchboard and site, other name and number).
/// </summary>
public sealed class MadeUpCompanies
{
    private const int Branches = 6;
    private const char Chain = 'c', Subsidiary = 's';
    private readonly ulong _seed;
    private readonly Numbers _numbers;
    private readonly Addresses _addresses;
    private readonly long _hundreds;
    private readonly double _crowd;

    /// <summary>About <paramref name="count"/> companies.</summary>
    public MadeUpCompanies(ulong seed, long count, Numbers numbers, Addresses addresses)
    {
        (_seed, _numbers, _addresses) = (seed, numbers, addresses);
        _hundreds = Math.Max(2, count / 100);
        _crowd = count;
    }

    // Index = 5 m + r: the country hangs on m, so that each country counts its companies without gaps and r is free to part people from companies in a mixed list.
    /// <summary>The place in <see cref="Land.All"/> of a company's country.</summary>
    public static int LandOf(long index) => Land.Pattern[(int)(index / 5 % 20)];

    /// <summary>An employer in this country: low numbers are large companies, most have few people in the list.</summary>
    public long Employer(int land, Dice dice, bool mixed)
    {
        var u = dice.Unit();
        var hundred = (long)(_hundreds * u * Math.Sqrt(u));
        var place = dice.Below(20);
        while (Land.Pattern[place] != land) place = (place + 1) % 20;
        return (hundred * 100) + (place * 5) + (mixed ? 3 + dice.Below(2) : dice.Below(5));
    }

    /// <summary>The town of the company with this number, without making up the rest of it.</summary>
    public Town TownOf(long index)
    {
        if (KindOf(index) == Subsidiary) index -= 100;
        return Land.All[LandOf(index)].Towns.Pick(Dice.For(_seed, Topic.Company, index));
    }

    /// <summary>The number of the company that owns this one; null for most.</summary>
    public static long? ParentOf(long index) => KindOf(index) == Subsidiary ? index - 100 : null;

    /// <summary>The company with this number.</summary>
    public MadeUpCompany Of(long index)
    {
        var landIndex = LandOf(index);
        var land = Land.All[landIndex];
        var (hundred, place) = (index / 100, (int)(index % 100));
        var own = Dice.For(_seed, Topic.Company, index);
        var kind = KindOf(index);
        var number = _numbers.Company(landIndex, LocalPlace(landIndex, index));
        if (kind == Subsidiary) return SubsidiaryOf(Of(index - 100), index, number, own);

        var name = kind == Chain ? Dice.For(_seed, Topic.Chain, hundred / Branches, place) : own;
        var town = land.Towns.Pick(own);
        var address = _addresses.In(land, town, own, home: false);
        var called = CompanyNames.Make(land, kind == Chain ? land.Towns.Pick(name) : town, name);
        var form = land.Forms.Pick(name);
        var domain = Domain(called, town, land, name, index, kind == Chain);
        var phone = Numbers.LandLine(landIndex, kind == Chain && name.Chance(0.5) ? land.Towns.Values[0] : town, kind == Chain && name.Chance(0.5) ? name : own);
        return new(index, landIndex, land, called, form, number, address, phone, domain, Desk(land, name), name.Pick(land.Categories), name.Below(20));
    }

    private static MadeUpCompany SubsidiaryOf(MadeUpCompany parent, long index, string number, Dice own) => parent with
    {
        Index = index,
        Number = number,
        Name = parent.Name + " " + own.Pick(parent.Land.MoreWords),
        Form = parent.Land.Forms.Pick(own),
    };

    private static char KindOf(long index) => (index % 100 * 7 % 13) switch { 0 => Chain, 1 when index / 100 % 2 == 1 => Subsidiary, _ => ' ' };

    private string Domain(string name, Town town, Land land, Dice dice, long index, bool chain)
    {
        var gap = dice.Chance(0.3) ? "-" : "";
        var stem = Slug.Of(name, gap);
        if (!chain && _crowd > 3_000 && dice.Chance(0.5)) stem += gap + Slug.Of(town.Name);
        else if (!chain && _crowd > 3_000 && dice.Chance(0.5)) stem += (index % 997).ToString(CultureInfo.InvariantCulture);
        var end = dice.Below(100);
        return stem + (land.Code == "PL" && end < 20 ? ".com.pl" : end < 12 ? ".com" : end < 15 ? ".eu" : "." + land.Code.ToLowerInvariant());
    }

    private static string Desk(Land land, Dice dice) => dice.Chance(0.4) ? "info" : land.Code switch
    {
        "NO" => dice.Chance(0.7) ? "post" : "firmapost",
        "SE" => dice.Chance(0.7) ? "info" : "kontakt",
        "FI" => dice.Chance(0.7) ? "myynti" : "toimisto",
        "DK" => dice.Chance(0.7) ? "kontakt" : "mail",
        _ => dice.Chance(0.6) ? "biuro" : "sekretariat",
    };

    private static long LocalPlace(int land, long index)
    {
        var (m, r) = (index / 5, index % 5);
        int count = 0, rank = 0;
        for (var i = 0; i < 20; i++)
        {
            if (Land.Pattern[i] != land) continue;
            if (i < m % 20) rank++;
            count++;
        }

        return (((m / 20 * count) + rank) * 5) + r;
    }
}
