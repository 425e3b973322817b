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
    /// <summary>The field of the house's own, without <c>own.</c>: the country as the system before wrote it.</summary>
    public const string OldCountry = "erp_country";

    private const double Hour = 6;
    private readonly DemoHouse _house = new(db, writes, clock);

    /// <summary>Founds it; everybody gets the same password.</summary>
    public async Task Run(Passwords passwords, string password, CancellationToken stop)
    {
        await Lists(stop);
        await Users(passwords, password, stop);
        await _house.Write(calendar.At(0, Hour + 0.5), new(DemoUsers.Administrator.At(Door.Form), "set house"),
            [new House { Id = ids.Of<House>(calendar.At(0, Hour), 1), Name = "Nordvik Handel", Country = "NO", TimeZone = "Europe/Oslo" }], stop);
        await Values(stop);
        await _house.Write(calendar.At(0, Hour + 1.5), new(DemoUsers.Steward.At(Door.Form), "add field", "Country in the ERP"),
        [
            new FieldSetting
            {
                Id = ids.Of<FieldSetting>(calendar.At(0, Hour), 2), Kind = RecordKind.Company, Name = $"own.{OldCountry}", Label = "Country in the ERP", Type = FieldType.Text,
                Meaning = "As the ERP wrote it, to compare.", Reason = "Nobody knows the spellings beforehand.", Position = 200,
            },
        ], stop);
    }

    // The lists that every house begins with are as old as this one, so that the history stays in the order of time.
    private async Task Lists(CancellationToken stop)
    {
        clock.Now = calendar.At(0, Hour - 1);
        await new SeedHouse(db, writes).Run(Actor.Rule, stop);
        var then = clock.Now;
        await db.Set<ChangeSet>().Where(set => set.What == SeedHouse.Deed).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, then), stop);
        db.ChangeTracker.Clear();
    }

    private async Task Users(Passwords passwords, string password, CancellationToken stop)
    {
        clock.Now = calendar.At(0, Hour);
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
                PasswordHash = first.PasswordHash, DeactivatedAt = user == DemoUsers.Left ? calendar.At(DemoUsers.LeftDay, 15) : null,
            });
            db.Add(new UserRole { User = user.Id, Role = user.Role });
            db.Add(new TeamMember { Team = teams[user.Team].Id, User = user.Id });
            access.Log(Actor.OfMachine, "user-added", user.Id, $"{user.Email}: {user.Role}");
            await db.SaveChangesAsync(stop);
        }

        clock.Now = calendar.At(DemoUsers.LeftDay, 15);
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
                Id = ids.Of<StoredValue>(calendar.At(0, Hour), 100 + (++number)), OfKind = RecordKind.PickList, Of = list.Key, Name = value.Split(':')[0], Label = value.Split(':')[1],
                Position = place + 1,
            });
            await _house.Write(calendar.At(0, Hour + 1 + (number / 100.0)), new(DemoUsers.Steward.At(Door.Form), "add value", list.Label), [.. rows], stop);
        }
    }
}
