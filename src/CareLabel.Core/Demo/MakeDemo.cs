using CareLabel.Access;
using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Demo;

/// <summary>Fills an empty base with a made-up house: customers of five countries, nine users, two years of calls, visits and changes.</summary>
public sealed class MakeDemo(Db db, BasePlace place, WriteLane lane, IServiceScopeFactory scopes, TimeProvider time)
{
    private const long LeastPeople = 100, MostPeople = 20_000_000, LeastCompanies = 200, MostCompanies = 5_000_000, MostActivities = 50_000_000;

    // Of a larger house not every call can be told in a time that anyone waits.
    private const long ActivitiesPerPerson = 8, OfUsersUnasked = 30_000, MostUnasked = 1_000_000;

    /// <summary>Why there is no demo with so many people; null where there is one.</summary>
    public static DemoSize? RefusesPeople(long people) => people is < LeastPeople or > MostPeople ? new("people", LeastPeople, MostPeople) : null;

    /// <summary>Why there is no demo with so many companies; null where there is one.</summary>
    public static DemoSize? RefusesCompanies(long companies) =>
        companies is < LeastCompanies or > MostCompanies ? new("companies", LeastCompanies, MostCompanies) : null;

    /// <summary>Why there is no demo with so many activities; null where there is one.</summary>
    public static DemoSize? RefusesActivities(long activities) => activities is < 0 or > MostActivities ? new("activities", 0, MostActivities) : null;

    /// <summary>
    /// How many activities a demo has where nobody says: eight a person, but not more than its eight users could have had in two
    /// years, about fifteen a day; in larger houses one a person, a million at most.
    /// </summary>
    public static long Unasked(long people) => Math.Min(Math.Min(people * ActivitiesPerPerson, Math.Max(OfUsersUnasked, people)), MostUnasked);

    /// <summary>What is wanted.</summary>
    /// <param name="People">How many records of people.</param>
    /// <param name="Companies">How many records of companies.</param>
    /// <param name="Seed">The same seed gives the same demo on the same day.</param>
    /// <param name="Afresh">Whether a demo that is there is thrown away first.</param>
    /// <param name="Activities">About how many calls, meetings, notes and tasks; null for what its few users could do.</param>
    public sealed record Request(long People, long Companies, long Seed, bool Afresh, long? Activities = null);

    /// <summary>What is in the base.</summary>
    /// <param name="Companies">Companies in use.</param>
    /// <param name="People">People in use.</param>
    /// <param name="Contacts">E-mails, phones and addresses of both.</param>
    /// <param name="Changes">Change sets.</param>
    /// <param name="Undone">How many of them were taken back.</param>
    /// <param name="Activities">Calls, meetings, notes and tasks.</param>
    /// <param name="Waiting">Rows of an import that wait to be mended.</param>
    /// <param name="Users">Who can sign in: addresses and roles.</param>
    /// <param name="Password">With which each of them signs in.</param>
    public sealed record Made(
        int Companies, int People, int Contacts, int Changes, int Undone, int Activities, int Waiting, IReadOnlyList<(string Email, string Role)> Users, string Password);

    /// <summary>Makes it.</summary>
    public async Task<Outcome<Made>> Run(Actor actor, Request request, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if ((RefusesPeople(request.People) ?? RefusesCompanies(request.Companies) ?? RefusesActivities(request.Activities ?? 0)) is { } size) return size;
        if (await db.DemoMarks.AnyAsync(stop))
        {
            if (!request.Afresh) return new DemoThere(place);
            await DemoRemoval.Run(db, place, stop);
        }
        else if (await db.Set<ChangeSet>().AnyAsync(set => set.What != SeedHouse.Deed, stop) || await db.Users.AnyAsync(stop))
        {
            return new NotADemo(place);
        }

        var password = DemoPassword.New();
        await Make(request, password, progress, stop);
        return await Counted(password, stop);
    }

    // The mark comes first and is finished last, so that a demo whose making was stopped is known as one.
    private async Task Make(Request request, string password, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var mark = new DemoMark { Seed = request.Seed, At = now };
        db.Add(mark);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();

        var (clock, calendar) = (new DemoClock(), new DemoCalendar(DateOnly.FromDateTime(now)));
        await using (var scope = scopes.CreateAsyncScope())
        {
            var writes = new Writes(db, lane, clock, [new CatalogueBump()]);
            await new DemoFounding(db, writes, clock, new((ulong)request.Seed), calendar).Run(scope.ServiceProvider.GetRequiredService<Passwords>(), password, stop);
        }

        await Tell(request, clock, calendar, progress, stop);
        await using (var scope = scopes.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<DrainLabels>().Run(Actor.Rule, null, stop);
        mark.Finished = true;
        db.Update(mark);
        await db.SaveChangesAsync(stop);
    }

    // In a scope of its own, in which users, lists and fields are those of the house. Labels are of today, and dates of contact of
    // the whole story, so they are written once, when all is told.
    private async Task Tell(Request request, DemoClock clock, DemoCalendar calendar, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rooms = scope.ServiceProvider;
        var (seed, own) = ((ulong)request.Seed, rooms.GetRequiredService<Db>());
        var writes = new Writes(own, lane, clock, rooms.GetServices<IDerived>().Where(one => one is not (RecordLabels or ContactDates)));
        var house = new DemoHouse(own, writes, clock);
        var import = new DemoImport(own, writes, rooms.GetRequiredService<Catalogues>(), place, clock, rooms.GetRequiredService<GateSteps>());
        var desk = new DemoDesk(seed, request.Companies / 2, own, house, new(rooms.GetRequiredService<FileStore>(), new(seed)), import, calendar);
        var activities = request.Activities ?? Unasked(request.People);
        await new DemoStory(request, activities, calendar, house, desk, progress).Tell(stop);
        await ContactDates.RefreshAll(own, stop);
    }

    private async Task<Made> Counted(string password, CancellationToken stop) => new(
        await Live<Company>(stop),
        await Live<Person>(stop),
        await Live<EmailAddress>(stop) + await Live<PhoneNumber>(stop) + await Live<PostalAddress>(stop),
        await db.Set<ChangeSet>().CountAsync(stop),
        await db.Set<ChangeSet>().CountAsync(set => set.Undoes != null, stop),
        await Live<Activity>(stop),
        await db.WaitingRows.CountAsync(stop),
        [.. DemoUsers.All.Where(user => user != DemoUsers.Left).Select(user => (user.Email, user.Role))],
        password);

    private Task<int> Live<T>(CancellationToken stop)
        where T : Row => db.Set<T>().CountAsync(row => row.RetiredAt == null, stop);
}
