using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>
/// The people and companies that the demo's records speak of, each made anew from its number whenever it is needed, with
/// addresses and numbers that are nobody's.
/// </summary>
internal sealed class DemoTruth
{
    private const int Layouts = 256;
    private const double WithEmployer = 0.75;
    private static readonly string[] PrivateDomains = ["post.example", "mail.example", "home.example", "epost.example", "poczta.example"];

    private readonly ulong _seed;
    private readonly Layout[] _layouts;
    private readonly FictionalNumbers _numbers;
    private readonly MadeUpCompanies _companies;
    private readonly MadeUpPeople _people;

    /// <summary>A house with so many rows of people and companies.</summary>
    public DemoTruth(ulong seed, long people, long companies)
    {
        (_seed, Companies) = (Dice.Mix(seed + 1), companies);
        _layouts = [.. Enumerable.Range(0, Layouts).Select(variant => new Layout(_seed, variant))];
        var (numbers, addresses) = (new Numbers(_seed), new Addresses(_seed));
        _numbers = new(_seed);
        _companies = new(_seed, companies, numbers, addresses);
        _people = new(_seed, people, numbers, addresses, _companies, mixed: false);
    }

    /// <summary>How many companies there are.</summary>
    public long Companies { get; }

    /// <summary>Who stands at a place of the list of people, and the how-manieth row of theirs it is; the first is 0.</summary>
    public (long Entity, int Copy) At(long place)
    {
        var (block, layout) = BlockOf(place);
        var (slot, copy) = layout.At((int)(place % Layout.Rows));
        return ((block * Layout.Rows) + slot, copy);
    }

    /// <summary>The person at a place.</summary>
    public MadeUpPerson Person(long place)
    {
        var (block, layout) = BlockOf(place);
        var (slot, _) = layout.At((int)(place % Layout.Rows));
        var person = _people.Of(block, slot, layout);
        var dice = Dice.For(_seed, Topic.Job, person.Entity);
        var job = person.Job ?? (dice.Chance(WithEmployer) ? new(_companies.Of(_companies.Employer(person.LandIndex, dice, false)), person.Land.Titles.Pick(dice), "") : null);
        return person with
        {
            Born = job is null ? person.Born : OfWorkingAge(person.Born),
            Mobile = _numbers.Mobile(person.LandIndex, person.Entity),
            LandLine = FictionalNumbers.Desk(person.LandIndex, person.Home.Town, dice),
            Mail = $"{person.Mail[..person.Mail.IndexOf('@', StringComparison.Ordinal)]}@{dice.Pick(PrivateDomains)}",
            Job = job is null ? null : At(person, job),
            FormerJob = (person.FormerJob ?? job) is { } former ? At(person, former) : null,
        };
    }

    /// <summary>The company with a number below <see cref="Companies"/>.</summary>
    public MadeUpCompany Company(long index)
    {
        var company = _companies.Of(index);
        var (parent, stem) = (MadeUpCompanies.ParentOf(index) ?? index, company.Domain[..company.Domain.IndexOf('.', StringComparison.Ordinal)]);
        return company with
        {
            Number = _numbers.Company(company.LandIndex, index),
            Phone = FictionalNumbers.Desk(company.LandIndex, company.Address.Town, Dice.For(_seed, Topic.LandLine, parent)),
            Domain = stem + ".example",
            Category = DemoTrades.CategoryOf(company),
        };
    }

    // Nobody works at eighty, or at eight.
    private static DateOnly OfWorkingAge(DateOnly born) => born.Year switch { < 1960 => born.AddYears(24), > 2020 => born.AddYears(-36), > 2004 => born.AddYears(-18), _ => born };

    private Job At(MadeUpPerson person, Job job)
    {
        var company = Company(job.Company.Index % Companies);
        return new(company, job.Title, MadeUpPeople.WorkMail(company, person.Given, person.Family));
    }

    private (long Block, Layout Layout) BlockOf(long place)
    {
        var block = place / Layout.Rows;
        return (block, _layouts[Dice.For(_seed, Topic.Layout, block, 1).Below(Layouts)]);
    }
}
