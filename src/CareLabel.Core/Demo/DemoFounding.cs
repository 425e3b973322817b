using CareLabel.Access;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Demo;

/// <summary>Gives the demo's house what it stands on before the first list is read in: users and teams, its name, values of its lists, a field of its own.</summary>
internal sealed class DemoFounding(Db db, Writes writes, DemoClock clock, DemoIds ids, DemoCalendar calendar)
{
    private const double Hour = 7.5;
    private readonly DemoHouse _house = new(db, writes, clock);

    /// <summary>Founds it; everybody gets the same password.</summary>
    public async Task Run(Passwords passwords, string password, CancellationToken stop)
    {
        await Lists(stop);
        await Users(passwords, password, stop);
        await _house.Write(calendar.At(calendar.Founded, Hour + 0.5), new(DemoUsers.Administrator.At(Door.Form), "set house"),
            [new House { Id = ids.Of<House>(calendar.At(calendar.Founded, Hour), 1), Name = "Nordvik Handel", Country = "NO", TimeZone = "Europe/Oslo" }], stop);
        await Values(stop);
        await Colours(stop);
        await Fields(stop);
    }

    // The lists that every house begins with are as old as this one, so that the history stays in the order of time.
    private async Task Lists(CancellationToken stop)
    {
        clock.Now = calendar.At(calendar.Founded, Hour - 1);
        await new SeedHouse(db, writes).Run(Actor.Rule, stop);
        var then = clock.Now;
        await db.Set<ChangeSet>().Where(set => set.What == SeedHouse.Deed).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, then), stop);
        db.ChangeTracker.Clear();
    }

    private async Task Users(Passwords passwords, string password, CancellationToken stop)
    {
        clock.Now = calendar.At(calendar.Founded, Hour);
        var access = new AccessWrite(db, clock);
        await using var transaction = await access.Begin(stop);
        var teams = DemoUsers.Teams.Select((name, place) => new Team { Id = ids.Of<Team>(clock.Now, place).Value, Name = name }).ToDictionary(team => team.Name);
        db.AddRange(teams.Values);
        // To make the hash of a password takes its time on purpose; here they all have one.
        var first = new User();
        passwords.Set(first, password);
        foreach (var user in DemoUsers.All)
        {
            var normal = FindUser.Normal(user.Email);
            db.Add(new User
            {
                Id = user.Id, Name = user.Name, Created = clock.Now, UserName = user.Email, NormalizedUserName = normal, Email = user.Email, NormalizedEmail = normal,
                PasswordHash = first.PasswordHash, DeactivatedAt = user == DemoUsers.Left ? calendar.At(calendar.Workday(DemoUsers.LeftDay), 15) : null,
            });
            db.Add(new UserRole { User = user.Id, Role = user.Role });
            db.Add(new TeamMember { Team = teams[user.Team].Id, User = user.Id });
            access.Log(Actor.OfMachine, "user-added", user.Id, $"{user.Email}: {user.Role}");
            await db.SaveChangesAsync(stop);
        }

        clock.Now = calendar.At(calendar.Workday(DemoUsers.LeftDay), 15);
        access.Log(DemoUsers.Administrator.At(Door.Form), "user-deactivated", DemoUsers.Left.Id, DemoUsers.Left.Email);
        await access.Commit(transaction, stop);
        db.ChangeTracker.Clear();
    }

    private async Task Values(CancellationToken stop)
    {
        (string List, string Values)[] added =
        [
            ("segment", "small:Small|middle:Mid-size|large:Large|public:Public sector"),
            ("product", "service:Service|licence:Licences|support:Support|training:Training|hardware:Hardware"),
            ("interest", "fairs:Fairs|sustainability:Sustainability|savings:Savings|newsletter:Newsletter|webinars:Webinars"),
        ];
        var number = 0;
        foreach (var (name, values) in added)
        {
            var list = await db.Set<StoredList>().SingleAsync(row => row.Name == name, stop);
            var rows = values.Split('|').Select((value, place) => new StoredValue
            {
                Id = ids.Of<StoredValue>(calendar.At(calendar.Founded, Hour), 100 + (++number)), OfKind = RecordKind.PickList, Of = list.Key, Name = value.Split(':')[0], Label = value.Split(':')[1],
                Position = place + 1,
            });
            await _house.Write(calendar.At(calendar.Founded, Hour + 0.6 + (number / 100.0)), new(DemoUsers.Steward.At(Door.Form), "add value", list.Label), [.. rows], stop);
        }
    }

    // So that a list of customers can be read from afar.
    private async Task Colours(CancellationToken stop)
    {
        Dictionary<string, string> colours = new() { ["lead"] = "azure", ["prospect"] = "yellow", ["customer"] = "green", ["former"] = "gray" };
        var list = await db.Set<StoredList>().SingleAsync(row => row.Name == "status", stop);
        foreach (var value in await db.Set<StoredValue>().Where(row => row.Of == list.Id.Value).ToListAsync(stop)) value.Colour = colours[value.Name];
        await _house.Write(calendar.At(calendar.Founded, Hour + 1), new(DemoUsers.Steward.At(Door.Form), "change values", list.Label), [], stop);
    }

    private async Task Fields(CancellationToken stop)
    {
        var at = calendar.At(calendar.Founded, Hour + 1.1);
        var list = new StoredList { Id = ids.Of<StoredList>(at, 1), Name = DemoFields.TermsList, Label = "Payment terms" };
        var values = DemoFields.TermsValues.Select((value, place) => new StoredValue
        {
            Id = ids.Of<StoredValue>(at, 200 + place), OfKind = RecordKind.PickList, Of = list.Key, Name = value.Name, Label = value.Label, Colour = value.Colour, Position = place + 1,
        });
        await _house.Write(at, new(DemoUsers.Administrator.At(Door.Form), "add list", list.Label), [list, .. values], stop);
        var number = 0;
        foreach (var field in DemoFields.All(ids, at))
        {
            await _house.Write(calendar.At(calendar.Founded, Hour + 1.15 + (++number / 20.0)), new(DemoUsers.Administrator.At(Door.Form), "add field", field.Label), [field], stop);
        }
    }
}
