using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Operations;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Access;

/// <summary>Who has no right is refused by each use case, and nothing is written.</summary>
public sealed class NoRightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Actor Nobody { get; } = new(Guid.Parse("01960000-0000-7000-8000-0000000000aa"), "Ola", Door.Form, Rights.None);

    [Theory, ClassData(typeof(Both))]
    public async Task Fields_lists_and_the_house_are_changed_only_with_the_right(On on)
    {
        await using var test = await AccessTest.Make(on);
        var steward = Nobody with { Rights = new(new Dictionary<RecordKind, Acts>()) { SetsFields = true, ExtendsLists = true } };
        await test.With((AddField add) => add.Run(steward, new(RecordKind.Person, "Shoe", FieldType.Number), Stop));
        await test.With((AddField add) => add.Run(steward, new(RecordKind.Person, "Hat", FieldType.Number), Stop));
        await test.With((RetireField retire) => retire.Run(steward, RecordKind.Person, "own.hat", Stop));
        await test.With((AddSynonym add) => add.RunOnList(steward, "status", "Kunde", "customer", Stop));
        var before = await Sets(test);

        await Refused<MayNotSetFields, AddField.Added>(test.With((AddField add) => add.Run(Nobody, new(RecordKind.Person, "Glove", FieldType.Number), Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((ChangeField change) => change.Run(Nobody, new(RecordKind.Person, "own.shoe") { Label = "Boot" }, Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((RetireField retire) => retire.Run(Nobody, RecordKind.Person, "own.shoe", Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((RestoreField restore) => restore.Run(Nobody, RecordKind.Person, "own.hat", Stop)));
        await Refused<MayNotSetFields, AddPickList.Added>(test.With((AddPickList add) => add.Run(Nobody, new("Colours"), Stop)));
        await Refused<MayNotExtendLists, AddPickValue.Added>(test.With((AddPickValue add) => add.Run(Nobody, new("status", "Partner"), Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((ChangePickValue change) => change.Run(Nobody, new("status", "customer") { Label = "Client" }, Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((RetirePickValue retire) => retire.Run(Nobody, "status", "customer", false, Stop)));
        await Refused<MayNotExtendLists, CatalogueSaved>(test.With((AddSynonym add) => add.RunOnList(Nobody, "status", "Klient", "customer", Stop)));
        await Refused<MayNotExtendLists, CatalogueSaved>(test.With((AddSynonym add) => add.Run(Nobody, RecordKind.Company, "country", "Heimen", "NO", Stop)));
        await Refused<MayNotExtendLists, CatalogueSaved>(test.With((RemoveSynonym remove) => remove.RunOnList(Nobody, "status", "Kunde", Stop)));
        await Refused<MayNotSetFields, CatalogueSaved>(test.With((SetHouse set) => set.Run(Nobody, new(Name: "Mine"), Stop)));
        Assert.Equal(before, await Sets(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Users_teams_and_roles_are_changed_only_by_administrators(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari", "administrator");
        var ola = await test.User("ola", "sales");
        await test.With((ChangeRole change) => change.Run(Actor.OfMachine, new("sales", May: Rights.None), Stop));
        await using var db = test.Base.Open();
        var before = await db.SecurityLog.CountAsync(Stop);

        await Refused<MayNotAdminister, Team>(test.With((AddTeam add) => add.Run(Nobody, "North", Stop)));
        await Refused<MayNotAdminister, UserChanged>(test.With((ChangeUser change) => change.Run(Nobody, new(ola.Id, Roles: ["administrator"]), Stop)));
        await Refused<MayNotAdminister, User>(test.With((DeactivateUser leave) => leave.Run(Nobody, ola.Id, Stop)));
        await Refused<MayNotAdminister, RoleRights>(test.With((ChangeRole change) => change.Run(Nobody, new("sales", Give: Rights.Full), Stop)));
        await Refused<MayNotAdminister, RoleRights>(test.With((ResetRole reset) => reset.Run(Nobody, "sales", Stop)));
        await Refused<MayNotAdminister, RoleList.Shown>(test.With((RoleList roles) => roles.Run(Nobody, Stop)));
        await Refused<MayNotAdminister, AdministratorCount>(test.With((SetAdministratorLimit set) => set.Run(Nobody, 9, Stop)));
        Assert.Equal((before, 0), (await db.SecurityLog.CountAsync(Stop), await db.Teams.CountAsync(Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Records_are_added_changed_and_read_only_with_the_right_for_their_kind(On on)
    {
        await using var test = await AccessTest.Make(on);
        var (ada, firm) = (Cast.Ada, Cast.Fjordfisk);
        await Cast.Have(test.Base, ada, firm);
        var seller = Nobody with { Rights = new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = Acts.See | Acts.Add }) };
        var before = await Sets(test);

        Assert.Equal("right", await Rule(test, seller, new(RecordKind.Company, null, null, [new("name", "Nordlys")])));
        Assert.Equal("right", await Rule(test, seller, new(RecordKind.Person, ada.Key, null, [new("family", "King")])));
        Assert.Equal("right", await Rule(test, Nobody, new(RecordKind.Person, null, null, [new("family", "King")])));
        await Refused<CareLabel.History.MayNotSee, RecordHistory.Page>(test.With((RecordHistory history) => history.Run(seller, new(firm.Root), Stop)));
        await Refused<CareLabel.History.MayNotSee, RecordHistory.Past>(test.With((RecordHistory history) => history.At(seller, firm.Root, 1, Stop)));
        Assert.Equal(before, await Sets(test));
        Assert.Null((await test.With((RecordHistory history) => history.Run(seller, new(ada.Root), Stop))).Refused);
    }

    [Fact]
    public async Task A_base_is_restored_and_upgraded_only_by_administrators()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        Assert.IsType<MayNotOperate>((await new RestoreBackup(test.Place, (_, _) => Task.CompletedTask).Run(Nobody, new("backup.zip", Force: true), Stop)).Refused);
        Assert.IsType<MayNotOperate>((await new Upgrade(test.Place, test.Clock).Run(Nobody, test.Place.Folder, Stop)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_has_two_roles_may_what_either_of_them_may_and_loses_it_with_a_new_stamp(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("kari", "administrator");
        var ola = await test.User("ola", "reader", "steward", "sales");
        var rights = (await test.Acting(ola)).Rights;
        Assert.Equal((true, true, true), (rights.SetsFields, rights.May(Acts.Retire, RecordKind.Company), rights.May(Acts.See, RecordKind.Person)));

        await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(ola.Id, Roles: ["reader"]), Stop));
        await using var db = test.Base.Open();
        Assert.NotEqual(ola.SecurityStamp, (await db.Users.SingleAsync(user => user.Id == ola.Id, Stop)).SecurityStamp);
        Assert.False((await test.Acting(ola)).Rights.May(Acts.Edit, RecordKind.Company));
    }

    private static async Task Refused<TRefusal, TDone>(Task<Outcome<TDone>> outcome)
        where TDone : class => Assert.IsType<TRefusal>((await outcome).Refused);

    private static async Task<string> Rule(AccessTest test, Actor actor, Draft draft) =>
        Assert.IsType<NotAccepted>((await test.With((SaveRecord save) => save.Run(actor, draft, null, Stop))).Refused).Verdict.Remarks[0].Rule;

    private static async Task<int> Sets(AccessTest test)
    {
        await using var db = test.Base.Open();
        return await db.Set<CareLabel.Data.Write.ChangeSet>().CountAsync(Stop);
    }
}
