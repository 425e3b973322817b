using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Access;

public sealed class UsersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_user_is_added_with_roles_and_teams_and_the_log_says_so(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.With((AddTeam add) => add.Run(Actor.OfMachine, "North", Stop));
        var added = await test.With((AddUser add) => add.Run(Actor.OfMachine, new(" Kari@Example.ORG ", "Kari Nordmann", ["sales", "steward"], ["North"]), Stop));

        Assert.Equal("kari@example.org", added.Done!.User.Email);
        var row = (await test.With((UserList list) => list.Run(Actor.OfMachine, Stop))).Done!.Users.Single();
        Assert.Equal(["sales", "steward"], row.Roles);
        Assert.Equal(["North"], row.Teams);
        Assert.False(row.Administers);
        Assert.Equal(["kari@example.org"], (await test.With((TeamList list) => list.Run(Actor.OfMachine, Stop))).Done!.Teams.Single().Members);
        Assert.IsType<MayNotAdminister>((await test.With((TeamList list) => list.Run(Actor.OfMachine with { Rights = Rights.None }, Stop))).Refused);
        await using var db = test.Base.Open();
        Assert.Equal(("user-added", "command line", "kari@example.org: sales, steward"),
            db.SecurityLog.OrderByDescending(line => line.Id).AsEnumerable().Select(line => (line.What, line.WhoName, line.Details)).First());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_cannot_be_a_user_is_refused_in_a_sentence_and_leaves_nothing(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari", "administrator");
        Assert.IsType<EmailTaken>(await Refused(test, new("KARI@example.org", "Other", [], [])));
        Assert.IsType<EmailUnreadable>(await Refused(test, new("kari", "Kari", [], [])));
        Assert.IsType<NameMissing>(await Refused(test, new("ola@example.org", " ", [], [])));
        foreach (var odd in (string[])["Ola\u001b[2J", "Ola\nHansen", "Ola\u2028", "\u202eOla", "Ola\0", new string('x', 201)]) Assert.IsType<NameOdd>(await Refused(test, new("ola@example.org", odd, [], [])));
        Assert.IsType<NoSuchRole>(await Refused(test, new("ola@example.org", "Ola", ["king"], [])));
        Assert.IsType<NoSuchTeam>(await Refused(test, new("ola@example.org", "Ola", [], ["South"])));
        Assert.IsType<PasswordWeak>(await Refused(test, new("ola@example.org", "Ola", [], [], "short")));
        Assert.IsType<PasswordWeak>(await Refused(test, new("ola@example.org", "Ola", [], [], "aaaaaaaaaaaaaaaaaa")));
        Assert.IsType<PasswordWeak>(await Refused(test, new("ola@example.org", "Ola", [], [], "OLA@example.org")));
        Assert.IsType<MayNotAdminister>((await test.With(async (AddUser add) => await add.Run(
            Actor.OfMachine with { Rights = Rights.None }, new("ola@example.org", "Ola", [], []), Stop))).Refused);

        await using var db = test.Base.Open();
        Assert.Equal((1, 1), (await db.Users.CountAsync(Stop), await db.SecurityLog.CountAsync(Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Letters_beyond_ascii_are_good_in_names_addresses_and_passwords(On on)
    {
        await using var test = await AccessTest.Make(on);
        var added = await test.With((AddUser add) => add.Run(Actor.OfMachine, new("øystein@fjordfisk.no", "Øystein Łukasz 𝔸", [], [], "blåbærsyltetøy på brød"), Stop));
        Assert.Null(added.Refused);
        Assert.NotNull((await test.With((CheckSignIn check) => check.Run("ØYSTEIN@fjordfisk.no", "blåbærsyltetøy på brød", Door.Form, Stop))).Done);
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(6, "full administrators are counted, with a warning above a limit")]
    public async Task Above_the_limit_of_administrators_the_house_is_warned(On on)
    {
        await using var test = await AccessTest.Make(on);
        foreach (var name in (string[])["a", "b", "c"]) await test.User(name, "administrator");
        Assert.Null((await test.With((CountAdministrators count) => Wrap(count.Run(Stop)))).Done!.Warning);

        var fourth = await test.With((AddUser add) => add.Run(Actor.OfMachine, new("d@example.org", "D", ["administrator", "sales"], []), Stop));
        Assert.Equal("There are 4 full administrators; the house wants at most 3. Give some of them a role that does less.", fourth.Done!.Warning);

        await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, fourth.Done.User.Id, Stop));
        Assert.Null((await test.With((CountAdministrators count) => Wrap(count.Run(Stop)))).Done!.Warning);
        var tighter = await test.With((SetAdministratorLimit set) => set.Run(Actor.OfMachine, 2, Stop));
        Assert.Equal((3, 2, true), (tighter.Done!.Count, tighter.Done.Most, tighter.Done.Warning is not null));
        Assert.IsType<LimitOdd>((await test.With((SetAdministratorLimit set) => set.Run(Actor.OfMachine, 0, Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_last_administrator_stays(On on)
    {
        await using var test = await AccessTest.Make(on);
        var kari = await test.User("kari", "administrator");
        Assert.IsType<LastAdministrator>((await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, kari.Id, Stop))).Refused);
        Assert.IsType<LastAdministrator>((await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(kari.Id, Roles: ["sales"]), Stop))).Refused);
        Assert.True((await test.Acting(kari)).Rights.Administers);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Two_administrators_who_take_each_others_role_at_once_leave_one(On on)
    {
        await using var test = await AccessTest.Make(on);
        var (kari, ola) = (await test.User("kari", "administrator"), await test.User("ola", "administrator"));
        var both = await Task.WhenAll(new[] { kari, ola }.Select(user => test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(user.Id, Roles: []), Stop))));
        Assert.Single(both, outcome => outcome.Refused is LastAdministrator);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_is_deactivated_gets_in_no_more_until_let_in_again(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari", "administrator");
        var ola = await test.User("ola", "sales");
        await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, ola.Id, Stop));

        Assert.IsType<UserInactive>((await test.With((ActorOf of) => of.Run("ola@example.org", Door.Cli, Stop))).Refused);
        Assert.IsType<NotLetIn>((await test.With((CheckSignIn check) => check.Run("ola@example.org", AccessTest.Password, Door.Form, Stop))).Refused);

        Assert.Null((await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(ola.Id, Reactivate: true), Stop))).Refused);
        Assert.NotNull((await test.With((CheckSignIn check) => check.Run("ola@example.org", AccessTest.Password, Door.Form, Stop))).Done);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_of_roles_is_in_the_log_with_before_and_after(On on)
    {
        await using var test = await AccessTest.Make(on);
        var boss = await test.Acting(await test.User("kari", "administrator"));
        var ola = await test.User("ola", "sales");
        test.Base.Clock.Pass(TimeSpan.FromHours(1));
        await test.With((ChangeUser change) => change.Run(boss, new(ola.Id, Name: "Ola N.", Roles: ["steward", "sales"]), Stop));

        await using var db = test.Base.Open();
        var lines = await db.SecurityLog.OrderBy(line => line.Id).Where(line => line.Who != null).ToListAsync(Stop);
        Assert.Equal([("user-renamed", "ola <ola@example.org> → Ola N. <ola@example.org>"), ("roles-changed", "ola@example.org: sales → sales, steward")],
            lines.Select(line => (line.What, line.Details)));
        var read = (await test.With((SecurityLogList log) => log.Run(boss, null, 2, Stop))).Done!.Lines;
        Assert.Equal(["roles-changed", "user-renamed"], read.Select(line => line.What));
        Assert.Equal("user-added", (await test.With((SecurityLogList log) => log.Run(boss, read[^1].Id, 1, Stop))).Done!.Lines.Single().What);
        Assert.IsType<MayNotAdminister>((await test.With((SecurityLogList log) => log.Run(boss with { Rights = Rights.None }, null, 1, Stop))).Refused);
        Assert.All(lines, line => Assert.Equal((boss.User, "kari", test.Base.Clock.Now.UtcDateTime), (line.Who, line.WhoName, line.At)));
    }

    private static async Task<Refusal?> Refused(AccessTest test, AddUser.Request request) =>
        (await test.With((AddUser add) => add.Run(Actor.OfMachine, request, Stop))).Refused;

    private static async Task<Outcome<AdministratorCount>> Wrap(Task<AdministratorCount> count) => await count;
}
