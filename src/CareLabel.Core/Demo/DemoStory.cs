using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data.Write;
using CareLabel.Demo.MadeUp;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>
/// Two years in a house that sells to companies in Norway, Sweden, Finland, Denmark and Poland: what was read in, who spoke with
/// whom, what was changed and by whom, and what had to be taken back. Days count from the first.
/// </summary>
internal sealed class DemoStory(MakeDemo.Request wanted, long activities, DemoCalendar calendar, DemoHouse house, DemoDesk desk, IProgress<DemoProgress>? progress)
{
    private const double TwinCompanies = 0.06, Undone = 0.05, OfActivities = 0.15;
    private const int ClosedLand = 3;
    private readonly ulong _seed = (ulong)wanted.Seed;
    private readonly DemoIds _ids = new((ulong)wanted.Seed);
    private readonly DemoTruth _truth = new((ulong)wanted.Seed, wanted.People, wanted.Companies - (long)(wanted.Companies * TwinCompanies));
    private readonly List<(DateTime At, Func<CancellationToken, Task> Tell)> _acts = [];
    private readonly DemoConsents _consents = new(new((ulong)wanted.Seed), calendar);
    private CompanyRecords _companies = null!;
    private PersonRecords _people = null!;
    private ActivityRecords _activities = null!;
    private long _made;

    /// <summary>Lets it all happen, in the order of time: later change sets have later moments.</summary>
    public async Task Tell(CancellationToken stop)
    {
        var (parts, ties) = (new PartRecords(_ids, calendar), new DemoTies(wanted.People, _truth.Companies));
        _companies = new(_seed, _truth, _ids, parts, ties, calendar);
        _people = new(_seed, _truth, _companies, _ids, parts, ties, calendar);
        _activities = new(_seed, activities, _ids, ties, place => new(RecordKind.Person, _people.Id(place).Value), index => new(RecordKind.Company, _companies.Id(index).Value), calendar);
        Reads();
        Sweeps();
        Mistake();
        Edits();
        Talks();
        desk.Acts(_ids, Mails, index => _companies.Id(index), Then);
        foreach (var (_, tell) in _acts.OrderBy(act => act.At)) await tell(stop);
    }

    private void Reads()
    {
        var twins = Enumerable.Range(0, (int)(wanted.Companies - _truth.Companies));
        var order = new Shuffle(_seed, Topic.Story, _truth.Companies);
        Read(calendar.CompaniesRead, DemoUsers.Steward, "erp-customers.csv", Range(_truth.Companies).Select(index => _companies.Of(index, 0)));
        Read(calendar.PeopleRead, DemoUsers.Steward, "old-crm-contacts.csv", Of(calendar.PeopleRead));
        Read(calendar.AddressBooksRead, DemoUsers.Marketing, "outlook-address-books.csv", Of(calendar.AddressBooksRead));
        Read(calendar.FairRead.AddMinutes(-20), DemoUsers.Marketing, "fair-companies.xlsx", twins.Select(twin => _companies.Of(order.At(twin), 1)));
        Read(calendar.FairRead, DemoUsers.Marketing, "fair-leads.xlsx", Of(calendar.FairRead));
        Then(calendar.BoughtListRead, async stop =>
        {
            var bought = Range(Math.Clamp(wanted.People / 50, 10, 2000)).Select(place => _people.Of(wanted.People + place, calendar.BoughtListRead));
            var set = await house.Add(calendar.BoughtListRead, new(DemoUsers.Marketing.At(Door.Import), "import", "bought-list.csv"), bought, _ => { }, stop);
            await house.Undo(calendar.BoughtListRead.AddHours(3), DemoUsers.Administrator, set!, stop);
        });
    }

    private void Sweeps()
    {
        Sweep<Person>(150, 0.04, new(Actor.Rule, "reach", "mail that came back"), (one, dice, day) => Bounce(one, day));
        Sweep<Person>(310, 0.02, new(DemoUsers.Steward.At(Door.Form), "bulk", "people who changed jobs"), (one, dice, day) => ChangeJob(one, dice, day));
        Sweep<Person>(362, 0.05, new(DemoUsers.Marketing.At(Door.Form), "bulk", "answers to the letter"), (one, dice, day) => _consents.Answer(one, dice, day));
        Sweep<Company>(450, 0.1, new(Actor.Rule, "register", "revenue of the year before"), (one, dice, day) => DemoEdits.FromRegister(one, day, dice));
        Sweep<Person>(520, 0.04, new(Actor.Rule, "reach", "mail that came back"), (one, dice, day) => Bounce(one, day));
        Sweep<Person>(588, 0.08, new(Actor.Rule, "unsubscribe", "links in the newsletter"), (one, dice, day) => _consents.Unsubscribe(one, dice, day));
        Sweep<Person>(655, 0.08, new(DemoUsers.Service.At(Door.Form), "bulk", "called up and checked"), (one, dice, day) => DemoEdits.Checked(one, day));
    }

    private void Mistake()
    {
        var at = calendar.At(calendar.Workday(402), 11);
        Then(at, async stop =>
        {
            var keys = Range(_truth.Companies).Where(index => MadeUpCompanies.LandOf(index) == ClosedLand).Take(2000).Select(index => _companies.Id(index).Value);
            var deed = new Deed(DemoUsers.Norway.At(Door.Form), "bulk", "Denmark is closed");
            var set = await house.Sweep(at, deed, typeof(Company), keys, one => ((Company)one.Record).Status = "former", stop);
            await house.Undo(at.AddHours(2), DemoUsers.Steward, set, stop);
        });
    }

    private void Edits()
    {
        var edits = (int)Math.Clamp(wanted.People / 25, 40, 1500);
        for (var edit = 0; edit < edits; edit++)
        {
            var dice = Dice.For(_seed, Topic.Story, edit, 1);
            var day = calendar.PastWorkday((int)(44 + (edit * (DemoCalendar.Days - 46.0) / edits)));
            var at = calendar.At(day, 7.8 + (dice.Unit() * 8.7));
            var by = dice.Pick(DemoUsers.AtTheDesk(day));
            Then(at, async stop =>
            {
                var set = await Edit(at, day, by, dice, stop);
                if (set is not null && dice.Chance(Undone)) await house.Undo(at.AddMinutes(1), by, set, stop);
            });
        }
    }

    private Task<ChangeSet?> Edit(DateTime at, int number, DemoUser by, Dice dice, CancellationToken stop)
    {
        var (day, deed, which) = (DateOnly.FromDateTime(at), new Deed(by.At(Door.Form), "edit"), dice.Unit());
        if (which < OfActivities && by.Share > 0)
        {
            var activity = _activities.FirstOf(Math.Max(0, DemoCalendar.WeekOf(number) - 1), by, dice);
            return house.Edit(at, deed, typeof(Activity), activity.Value, one => DemoEdits.OfActivity(one, by, dice), stop);
        }

        return which < 0.75
            ? house.Edit(at, deed, typeof(Person), _people.Id((long)(dice.Unit() * wanted.People)).Value, one => DemoEdits.OfPerson(one, day, dice), stop)
            : house.Edit(at, deed, typeof(Company), _companies.Id((long)(dice.Unit() * _truth.Companies)).Value, one => DemoEdits.OfCompany(one, day, dice), stop);
    }

    private void Talks()
    {
        for (var week = 0; week < DemoCalendar.Weeks; week++)
        {
            foreach (var user in DemoUsers.All.Where(user => user.Share > 0))
            {
                var (now, at) = (week, calendar.Written(week, user));
                var deed = new Deed(user.At(Door.Api), "log", $"calls and calendar until {DateOnly.FromDateTime(at):yyyy-MM-dd}");
                Read(at, deed, () => _activities.Of(now, user));
            }
        }
    }

    private IReadOnlyList<string> Mails(int count)
    {
        var dice = Dice.For(_seed, Topic.Story, 3, 3);
        var places = Enumerable.Range(0, count).Select(_ => (long)(dice.Unit() * wanted.People));
        return [.. places.Select(place => _people.Of(place, _people.ReadAt(place)).OfType<EmailAddress>().FirstOrDefault()?.Address).OfType<string>()];
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
        Range(wanted.People).Where(place => _people.ReadAt(place) == readAt).Select(place => _people.Of(place, readAt));

    private void Read(DateTime at, DemoUser by, string file, IEnumerable<IEnumerable<Row>> records) => Read(at, new(by.At(Door.Import), "import", file), () => records);

    private void Read(DateTime at, Deed deed, Func<IEnumerable<IEnumerable<Row>>> records) => Then(at, async stop =>
    {
        var before = _made;
        await house.Add(at, deed, records(), read => progress?.Report(new(_made = before + read, wanted.People + wanted.Companies + activities)), stop);
    });

    private void Sweep<T>(int day, double share, Deed deed, Action<DemoHouse.Opened, Dice, DateOnly> change)
        where T : Record => Then(When(day, deed), async stop =>
    {
        var ofPeople = typeof(T) == typeof(Person);
        var all = ofPeople ? wanted.People : _truth.Companies;
        var places = Range((long)(all * share)).Select(place => (long)(Dice.For(_seed, Topic.Story, day, place).Unit() * all));
        await house.Sweep(When(day, deed), deed, typeof(T), places.Select(place => ofPeople ? _people.Id(place).Value : _companies.Id(place).Value),
            one => change(one, Dice.For(_seed, Topic.Story, BitConverter.ToInt64(one.Record.Key.ToByteArray(), 8), day), calendar.Day(day)), stop);
    });

    // Rules run before anybody is there.
    private DateTime When(int day, Deed deed) => deed.Actor.Door == Door.Rule ? calendar.At(day, 5.5) : calendar.At(calendar.Workday(day), 14.3);

    private void Then(DateTime at, Func<CancellationToken, Task> tell) => _acts.Add((at, tell));

    private static IEnumerable<long> Range(long count)
    {
        for (var i = 0L; i < count; i++) yield return i;
    }
}

/// <summary>How far a demo is.</summary>
/// <param name="Made">Records that are in the base.</param>
/// <param name="Of">Records that there will be, about.</param>
public sealed record DemoProgress(long Made, long Of);
