using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Demo;

/// <summary>Fills an empty base with a made-up house: customers of five countries, eight users, two years of changes.</summary>
public sealed class MakeDemo(Db db, BasePlace place, WriteLane lane, IEnumerable<IDerived> derived, TimeProvider time)
{
    private const long LeastPeople = 100, MostPeople = 20_000_000, LeastCompanies = 200, MostCompanies = 5_000_000;

    /// <summary>Why there is no demo with so many people; null where there is one.</summary>
    public static DemoSize? RefusesPeople(long people) => people is < LeastPeople or > MostPeople ? new("people", LeastPeople, MostPeople) : null;

    /// <summary>Why there is no demo with so many companies; null where there is one.</summary>
    public static DemoSize? RefusesCompanies(long companies) =>
        companies is < LeastCompanies or > MostCompanies ? new("companies", LeastCompanies, MostCompanies) : null;

    /// <summary>What is wanted.</summary>
    /// <param name="People">How many records of people.</param>
    /// <param name="Companies">How many records of companies.</param>
    /// <param name="Seed">The same seed gives the same demo on the same day.</param>
    /// <param name="Afresh">Whether a demo that is there is thrown away first.</param>
    public sealed record Request(long People, long Companies, long Seed, bool Afresh);

    /// <summary>What is in the base.</summary>
    /// <param name="Companies">Companies in use.</param>
    /// <param name="People">People in use.</param>
    /// <param name="Contacts">E-mails, phones and addresses of both.</param>
    /// <param name="Changes">Change sets.</param>
    /// <param name="Undone">How many of them were taken back.</param>
    public sealed record Made(int Companies, int People, int Contacts, int Changes, int Undone);

    /// <summary>Makes it.</summary>
    public async Task<Outcome<Made>> Run(Actor actor, Request request, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if ((RefusesPeople(request.People) ?? RefusesCompanies(request.Companies)) is { } size) return size;
        if (await db.DemoMarks.AnyAsync(stop))
        {
            if (!request.Afresh) return new DemoThere(place);
            await DemoRemoval.Run(db, place, stop);
        }
        else if (await db.Set<ChangeSet>().AnyAsync(set => set.What != SeedHouse.Deed, stop))
        {
            return new NotADemo(place);
        }

        await Tell(request, progress, stop);
        return await Counted(stop);
    }

    // The mark comes first and is finished last, so that a demo whose making was stopped is known as one.
    private async Task Tell(Request request, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var mark = new DemoMark { Seed = request.Seed, At = now };
        db.Add(mark);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();

        var clock = new DemoClock();
        var house = new DemoHouse(db, new Writes(db, lane, clock, derived), clock);
        var calendar = new DemoCalendar(DateOnly.FromDateTime(now));
        await new DemoStory((ulong)request.Seed, request.People, request.Companies, calendar, house, progress).Tell(stop);
        mark.Finished = true;
        db.Update(mark);
        await db.SaveChangesAsync(stop);
    }

    private async Task<Made> Counted(CancellationToken stop) => new(
        await Live<Company>(stop),
        await Live<Person>(stop),
        await Live<EmailAddress>(stop) + await Live<PhoneNumber>(stop) + await Live<PostalAddress>(stop),
        await db.Set<ChangeSet>().CountAsync(stop),
        await db.Set<ChangeSet>().CountAsync(set => set.Undoes != null, stop));

    private Task<int> Live<T>(CancellationToken stop)
        where T : Row => db.Set<T>().CountAsync(row => row.RetiredAt == null, stop);
}
