using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Access;

public sealed class TokensTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_token_acts_as_its_user_within_its_scopes(On on)
    {
        await using var test = await AccessTest.Make(on);
        var user = await test.User("kari", "sales");
        var made = (await Make(test, Actor.OfMachine, user, "person:see,add")).Done!;

        var actor = (await Check(test, made.Text)).Done!;

        Assert.Equal((user.Id, "kari (shop)", Door.Api, "person:see,add"), (actor.User, actor.Name, actor.Door, Scopes.Write(actor.Rights)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_a_token_only_the_hash_is_kept(On on)
    {
        await using var test = await AccessTest.Make(on);
        var made = (await Make(test, Actor.OfMachine, await test.User("kari", "sales"), "person:see")).Done!;
        var other = (await Make(test, Actor.OfMachine, await test.User("ola", "sales"), "person:see")).Done!;

        Assert.Matches("^cl_[0-9a-f]{64}$", made.Text);
        Assert.NotEqual(made.Text, other.Text);
        await using var db = test.Base.Open();
        var row = await db.Tokens.SingleAsync(token => token.Id == made.Token.Id, Stop);
        Assert.Equal(MakeToken.Hash(made.Text), row.Hash);
        Assert.DoesNotContain(made.Text[3..], string.Join(' ', row.Hash, row.Name, row.Scopes), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_token_ends_on_its_day_when_taken_back_and_with_its_user(On on)
    {
        await using var test = await AccessTest.Make(on);
        var user = await test.User("kari", "sales");
        var (ends, taken, left) = ((await Make(test, Actor.OfMachine, user, "person:see")).Done!,
            (await Make(test, Actor.OfMachine, user, "person:see", 300)).Done!, (await Make(test, Actor.OfMachine, user, "person:see", 300)).Done!);

        test.Base.Clock.Pass(TimeSpan.FromDays(29));
        Assert.NotNull((await Check(test, ends.Text)).Done);
        test.Base.Clock.Pass(TimeSpan.FromDays(1));
        Assert.IsType<TokenInvalid>((await Check(test, ends.Text)).Refused);
        Assert.NotNull((await Check(test, taken.Text)).Done);
        await test.With((RevokeToken revoke) => revoke.Run(Actor.OfMachine, taken.Token.Id, Stop));
        Assert.IsType<TokenInvalid>((await Check(test, taken.Text)).Refused);
        Assert.NotNull((await Check(test, left.Text)).Done);
        await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, user.Id, Stop));
        Assert.IsType<TokenInvalid>((await Check(test, left.Text)).Refused);
        Assert.IsType<TokenInvalid>((await Check(test, left.Text + "0")).Refused);
        Assert.IsType<TokenInvalid>((await Check(test, left.Token.Hash)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task No_token_does_more_than_its_user_or_its_maker(On on)
    {
        await using var test = await AccessTest.Make(on);
        var (kari, ola) = (await test.User("kari", "sales"), await test.User("ola", "steward"));
        Assert.IsType<ScopeTooWide>((await Make(test, Actor.OfMachine, kari, "person:merge")).Refused);
        Assert.IsType<ScopeTooWide>((await Make(test, Actor.OfMachine, ola, "administer")).Refused);
        Assert.IsType<MayNotAdminister>((await Make(test, await test.Acting(kari), ola, "person:see")).Refused);

        var narrow = (await Check(test, (await Make(test, await test.Acting(ola), ola, "person:see")).Done!.Text)).Done!;
        Assert.IsType<ScopeTooWide>((await Make(test, narrow, ola, "person:see,edit")).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_token_loses_what_its_user_loses(On on)
    {
        await using var test = await AccessTest.Make(on);
        var ola = await test.User("ola", "steward");
        var made = (await Make(test, Actor.OfMachine, ola, "person:see,merge fields")).Done!;
        await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(ola.Id, Roles: ["reader"]), Stop));
        Assert.Equal("person:see", Scopes.Write((await Check(test, made.Text)).Done!.Rights));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_last_use_is_written_seldom(On on)
    {
        await using var test = await AccessTest.Make(on);
        var made = (await Make(test, Actor.OfMachine, await test.User("ola", "steward"), "person:see")).Done!;
        var first = test.Base.Clock.Now.UtcDateTime;
        await Check(test, made.Text);
        test.Base.Clock.Pass(TimeSpan.FromMinutes(4));
        await Check(test, made.Text);
        Assert.Equal(first, await LastUsed(test));
        test.Base.Clock.Pass(TimeSpan.FromMinutes(4));
        await Check(test, made.Text);
        Assert.Equal(first.AddMinutes(8), await LastUsed(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Odd_tokens_are_refused_in_a_sentence(On on)
    {
        await using var test = await AccessTest.Make(on);
        var ola = await test.User("ola", "steward");
        Assert.IsType<UnknownScope>((await Make(test, Actor.OfMachine, ola, "person:fly")).Refused);
        Assert.IsType<ScopeMissing>((await Make(test, Actor.OfMachine, ola, " ")).Refused);
        Assert.IsType<ExpiryOdd>((await Make(test, Actor.OfMachine, ola, "person:see", 0)).Refused);
        Assert.IsType<ExpiryOdd>((await Make(test, Actor.OfMachine, ola, "person:see", 9999)).Refused);
        Assert.IsType<NoSuchToken>((await test.With((RevokeToken revoke) => revoke.Run(Actor.OfMachine, Guid.NewGuid(), Stop))).Refused);
    }

    private static async Task<DateTime?> LastUsed(AccessTest test)
    {
        await using var db = test.Base.Open();
        return (await db.Tokens.SingleAsync(Stop)).LastUsed;
    }

    private static Task<Outcome<MakeToken.Made>> Make(AccessTest test, Actor actor, User user, string scopes, int days = 30) =>
        test.With((MakeToken make) => make.Run(actor, new(user.Id, "shop", scopes, test.Base.Clock.Now.UtcDateTime.AddDays(days)), Stop));

    private static Task<Outcome<Actor>> Check(AccessTest test, string text) => test.With((CheckToken check) => check.Run(text, Stop));
}
