using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data.Write;
using CareLabel.Demo.MadeUp;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>
/// Two years in a house that sells to companies in Norway, Sweden, Finland, Denmark and Poland: what was read in, what was
/// changed and by whom, and what had to be taken back. Days count from the first.
/// </summary>
internal sealed class DemoStory(ulong seed, long people, long companies, DemoCalendar calendar, DemoHouse house, IProgress<DemoProgress>? progress)
{
    private const double TwinCompanies = 0.06, Undone = 0.05;
    private readonly DemoIds _ids = new(seed);
    private readonly DemoTruth _truth = new(seed, people, companies - (long)(companies * TwinCompanies));
    private readonly List<(DateTime At, Func<CancellationToken, Task> Tell)> _acts = [];
    private CompanyRecords _companies = null!;
    private PersonRecords _people = null!;
    private long _made;

    /// <summary>Lets it all happen, in the order of time: later change sets have later moments.</summary>
    public async Task Tell(CancellationToken stop)
    {
        var parts = new PartRecords(_ids, calendar);
        _companies = new(seed, _truth, _ids, parts, calendar);
        _people = new(seed, _truth, _companies, _ids, parts, calendar);
        Reads();
        Sweeps();
        Days();
        foreach (var (_, tell) in _acts.OrderBy(act => act.At)) await tell(stop);
    }

    private void Reads()
    {
        var twins = Enumerable.Range(0, (int)(companies - _truth.Companies));
        var order = new Shuffle(seed, Topic.Story, _truth.Companies);
        Read(calendar.CompaniesRead, DemoUsers.Steward, "erp-customers.csv", Range(_truth.Companies).Select(index => _companies.Of(index, 0)));
        Read(calendar.PeopleRead, DemoUsers.Steward, "old-crm-contacts.csv", Of(calendar.PeopleRead));
        Read(calendar.AddressBooksRead, DemoUsers.Marketing, "outlook-address-books.csv", Of(calendar.AddressBooksRead));
        Read(calendar.FairRead.AddMinutes(-20), DemoUsers.Marketing, "fair-companies.xlsx", twins.Select(twin => _companies.Of(order.At(twin), 1)));
        Read(calendar.FairRead, DemoUsers.Marketing, "fair-leads.xlsx", Of(calendar.FairRead));
        Then(calendar.BoughtListRead, async stop =>
        {
            var bought = Range(Math.Clamp(people / 50, 10, 2000)).Select(place => _people.Of(people + place, calendar.BoughtListRead));
            var set = await house.Read(calendar.BoughtListRead, DemoUsers.Marketing, "bought-list.csv", bought, _ => { }, stop);
            await house.Undo(calendar.BoughtListRead.AddHours(3), DemoUsers.Administrator, set, stop);
        });
    }

    private void Sweeps()
    {
        Sweep(150, 0.04, new(Actor.Rule, "reach", "mail that came back"), (one, dice, day) => Bounce(one, day));
        Sweep(310, 0.02, new(DemoUsers.Steward.At(Door.Form), "bulk", "people who changed jobs"), (one, dice, day) => ChangeJob(one, dice, day));
        Sweep(520, 0.04, new(Actor.Rule, "reach", "mail that came back"), (one, dice, day) => Bounce(one, day));
        var at = calendar.At(402, 11);
        Then(at, async stop =>
        {
            var keys = Range(_truth.Companies).Where(index => MadeUpCompanies.LandOf(index) == 3).Take(2000).Select(index => _companies.Id(index).Value);
            var set = await house.Sweep(at, new(DemoUsers.Sales[0].At(Door.Form), "bulk", "Denmark is closed"), typeof(Company), keys, one => ((Company)one.Record).Status = "former", stop);
            await house.Undo(at.AddHours(2), DemoUsers.Steward, set, stop);
        });
    }

    private void Days()
    {
        var edits = (int)Math.Clamp(people / 25, 40, 1500);
        for (var edit = 0; edit < edits; edit++)
        {
            var dice = Dice.For(seed, Topic.Story, edit, 1);
            var first = 44 + (edit * (DemoCalendar.Days - 46.0) / edits);
            var at = calendar.At(first, 8 + (dice.Unit() * 9));
            var (by, person) = (dice.Pick(DemoUsers.AtTheDesk), dice.Chance(0.7));
            Then(at, async stop =>
            {
                var day = DateOnly.FromDateTime(at);
                var set = person
                    ? await house.Edit(at, by, typeof(Person), _people.Id((long)(dice.Unit() * people)).Value, one => DemoEdits.OfPerson(one, day, dice), stop)
                    : await house.Edit(at, by, typeof(Company), _companies.Id((long)(dice.Unit() * _truth.Companies)).Value, one => DemoEdits.OfCompany(one, day, dice), stop);
                if (set is not null && dice.Chance(Undone)) await house.Undo(at.AddMinutes(1), by, set, stop);
            });
        }
    }

    private static void Bounce(DemoHouse.Opened one, DateOnly day)
    {
        if (one.First<EmailAddress>() is { } email) (email.State, email.StateOn) = (ReachState.Bounced, day);
    }

    private void ChangeJob(DemoHouse.Opened one, Dice dice, DateOnly day)
    {
        if (one.First<Employment>() is not { To: null } job) return;
        (job.To, job.Position) = (day.AddDays(-dice.Below(60)), 9);
        one.Added.Add(new Employment
        {
            Id = _ids.Part<Employment>(one.Record, 20), OfKind = RecordKind.Person, Of = one.Record.Key, Company = _companies.Id((long)(dice.Unit() * _truth.Companies)),
            Role = job.Role, From = day.AddDays(-dice.Below(20)),
        });
        if (one.First<EmailAddress>() is { Use: "work" } email) (email.State, email.StateOn) = (ReachState.Bounced, day);
    }

    private IEnumerable<IEnumerable<Row>> Of(DateTime readAt) =>
        Range(people).Where(place => _people.ReadAt(place) == readAt).Select(place => _people.Of(place, readAt));

    private void Read(DateTime at, DemoUser by, string file, IEnumerable<IEnumerable<Row>> records) => Then(at, async stop =>
    {
        var before = _made;
        await house.Read(at, by, file, records, read => progress?.Report(new(_made = before + read, people + companies)), stop);
    });

    private void Sweep(int day, double share, Deed deed, Action<DemoHouse.Opened, Dice, DateOnly> change) => Then(calendar.At(day, 6), async stop =>
    {
        var keys = Range((long)(people * share)).Select(place => _people.Id((long)(Dice.For(seed, Topic.Story, day, place).Unit() * people)).Value);
        await house.Sweep(calendar.At(day, 6), deed, typeof(Person), keys,
            one => change(one, Dice.For(seed, Topic.Story, BitConverter.ToInt64(one.Record.Key.ToByteArray(), 8), day), calendar.Day(day)), stop);
    });

    private void Then(DateTime at, Func<CancellationToken, Task> tell) => _acts.Add((at, tell));

    private static IEnumerable<long> Range(long count)
    {
        for (var i = 0L; i < count; i++) yield return i;
    }
}

/// <summary>How far a demo is.</summary>
/// <param name="Made">Records that are in the base.</param>
/// <param name="Of">Records that there will be.</param>
public sealed record DemoProgress(long Made, long Of);
