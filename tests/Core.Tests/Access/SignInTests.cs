using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Access;

public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task The_right_password_lets_in_and_is_kept_as_a_hash_only(On on)
    {
        await using var test = await AccessTest.Make(on);
        var kari = await test.User("kari", "sales");
        var known = (await SignIn(test, "Kari@Example.org ", AccessTest.Password)).Done!;

        Assert.Equal((kari.Id, false), (known.User.Id, known.NeedsCode));
        Assert.DoesNotContain("rusty", kari.PasswordHash, StringComparison.Ordinal);
        Assert.True(Convert.FromBase64String(kari.PasswordHash!).Length > 40);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari");
        for (var i = 0; i < CheckSignIn.MostWrong; i++) Assert.IsType<NotLetIn>((await SignIn(test, "kari@example.org", "wrong")).Refused);

        Assert.IsType<NotLetIn>((await SignIn(test, "kari@example.org", AccessTest.Password)).Refused);
        test.Base.Clock.Pass(TimeSpan.FromMinutes(CheckSignIn.LockMinutes) + TimeSpan.FromSeconds(1));
        Assert.NotNull((await SignIn(test, "kari@example.org", AccessTest.Password)).Done);

        await using var db = test.Base.Open();
        Assert.Equal(["sign-in-refused", "sign-in-refused", "sign-in-refused", "sign-in-refused", "sign-in-locked"],
            await db.SecurityLog.OrderBy(line => line.Id).Where(line => line.What.StartsWith("sign-in")).Select(line => line.What).ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Wrong_tries_at_once_are_all_counted(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari");
        await Task.WhenAll(Enumerable.Range(0, CheckSignIn.MostWrong).Select(_ => SignIn(test, "kari@example.org", "wrong")));
        Assert.IsType<NotLetIn>((await SignIn(test, "kari@example.org", AccessTest.Password)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_right_password_forgets_the_wrong_ones_before(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari");
        for (var round = 0; round < 3; round++)
        {
            for (var i = 1; i < CheckSignIn.MostWrong; i++) await SignIn(test, "kari@example.org", "wrong");
            Assert.NotNull((await SignIn(test, "kari@example.org", AccessTest.Password)).Done);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_is_unknown_hears_the_same_as_who_is_wrong(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari");
        await test.With((AddUser add) => add.Run(Actor.OfMachine, new("nopass@example.org", "No", [], []), Stop));
        Assert.Equal((await SignIn(test, "kari@example.org", "wrong")).Refused, (await SignIn(test, "nobody@example.org", "wrong")).Refused);
        Assert.IsType<NotLetIn>((await SignIn(test, "nopass@example.org", "")).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_password_is_changed_with_the_present_one_or_by_an_administrator(On on)
    {
        await using var test = await AccessTest.Make(on);
        var (kari, ola) = (await test.User("kari", "sales"), await test.User("ola", "sales"));
        var me = await test.Acting(kari);

        Assert.IsType<PasswordNotThis>((await Set(test, me, new(kari.Id, "five shiny fishing boats", "wrong"))).Refused);
        Assert.IsType<PasswordNotThis>((await Set(test, me, new(kari.Id, "five shiny fishing boats"))).Refused);
        Assert.IsType<MayNotAdminister>((await Set(test, me, new(ola.Id, "five shiny fishing boats"))).Refused);
        Assert.IsType<PasswordWeak>((await Set(test, me, new(kari.Id, "boats", AccessTest.Password))).Refused);
        Assert.NotNull((await Set(test, me, new(kari.Id, "five shiny fishing boats", AccessTest.Password))).Done);
        Assert.NotNull((await Set(test, Actor.OfMachine, new(ola.Id, "six wooden fishing boats"))).Done);

        Assert.IsType<NotLetIn>((await SignIn(test, "kari@example.org", AccessTest.Password)).Refused);
        Assert.NotNull((await SignIn(test, "kari@example.org", "five shiny fishing boats")).Done);
        Assert.NotNull((await SignIn(test, "ola@example.org", "six wooden fishing boats")).Done);
        await using var db = test.Base.Open();
        Assert.NotEqual(kari.SecurityStamp, (await db.Users.SingleAsync(user => user.Id == kari.Id, Stop)).SecurityStamp);
    }

    private static Task<Outcome<User>> Set(AccessTest test, Actor actor, SetPassword.Request request) =>
        test.With((SetPassword set) => set.Run(actor, request, Stop));

    private static Task<Outcome<CheckSignIn.Known>> SignIn(AccessTest test, string email, string password) =>
        test.With((CheckSignIn check) => check.Run(email, password, Door.Form, Stop));
}
