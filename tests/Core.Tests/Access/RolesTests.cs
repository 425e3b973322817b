using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Access;

public sealed class RolesTests
{
    private static readonly Acts[] Columns = [Acts.See, Acts.Add, Acts.Edit, Acts.Merge, Acts.BulkChange, Acts.Import, Acts.Export, Acts.Retire];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, string> Matrix()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Vectors.Own("Access/roles.tsv")) data.Add(row[0], row[1], string.Concat(row[2..10]), row[10]);
        return data;
    }

    [Theory, MemberData(nameof(Matrix))]
    [Promise(5, "see, add, edit, import, export and retire by role")]
    [Promise(5, "per record type")]
    public void A_role_may_what_the_table_says(string role, string kind, string may, string why)
    {
        var rights = DefaultRoles.All.Single(one => one.Key == role).Rights;
        Assert.Equal(may, string.Concat(Columns.Select(act => rights.May(act, Enum.Parse<RecordKind>(kind)) ? 'y' : 'n')));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void The_table_has_every_role_and_kind() => Assert.Equal(
        DefaultRoles.All.SelectMany(role => DefaultRoles.Kinds.Select(kind => (role.Key, kind.ToString()))).Order(),
        Vectors.Own("Access/roles.tsv").Select(row => (row[0], row[1])).Order());

    [Theory, ClassData(typeof(Both))]
    public async Task Who_has_several_roles_may_what_any_of_them_may(On on)
    {
        await using var test = await AccessTest.Make(on);
        var both = await test.Acting(await test.User("kari", "reader", "marketing"));
        var none = await test.Acting(await test.User("ola"));

        Assert.True(both.Rights.May(Acts.See | Acts.Import, RecordKind.Person));
        Assert.False(both.Rights.May(Acts.Merge, RecordKind.Person));
        Assert.Equal(Acts.None, none.Rights.With(RecordKind.Person));
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(5, "field-level for sensitive fields")]
    public async Task A_sensitive_field_is_set_only_by_who_may_see_it(On on)
    {
        await using var test = await AccessTest.Make(on);
        var user = await test.User("kari", "sales");
        var draft = new Draft(RecordKind.Person, null, null, [new("family", "Lovelace"), new("born", "1955-12-10")]);

        var refused = Assert.IsType<NotAccepted>((await test.With((SaveRecord save) => Save(save, test, user, draft))).Refused);
        Assert.Equal(("born", "sensitive"), refused.Verdict.Remarks.Where(remark => remark.Weight == Weight.Refused).Select(remark => (remark.Field, remark.Rule)).Single());

        var sales = DefaultRoles.All.Single(role => role.Key == "sales");
        var wider = sales.Rights.Or(new(new Dictionary<RecordKind, Acts>()) { SeesSensitive = true });
        Assert.Null((await test.With((ChangeRole change) => change.Run(Actor.OfMachine, new(sales.Key, May: wider), Stop))).Refused);
        Assert.Null((await test.With((SaveRecord save) => Save(save, test, user, draft))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_a_role_may_not_is_refused_and_nothing_is_written(On on)
    {
        await using var test = await AccessTest.Make(on);
        var reader = await test.User("kari", "reader");
        var draft = new Draft(RecordKind.Company, null, null, [new("name", "Fjordfisk")]);

        var refused = (await test.With((SaveRecord save) => Save(save, test, reader, draft))).Refused;

        Assert.Equal("You may not add companies.", refused!.Sentence);
        await using var db = test.Base.Open();
        Assert.Empty(db.Set<CareLabel.Companies.Company>());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_house_changes_what_roles_may_and_the_rest_stays_by_default(On on)
    {
        await using var test = await AccessTest.Make(on);
        var user = await test.User("kari", "reader");
        var wanted = new RoleRights("reader", "Reader", Scopes.Read("person:see company:see,export activity:see").Done!);

        Assert.Null((await test.With((ChangeRole change) => change.Run(Actor.OfMachine, new(wanted.Key, wanted.Label, wanted.Rights), Stop))).Refused);

        var now = (await test.Acting(user)).Rights;
        Assert.Equal((Acts.See, Acts.See | Acts.Export), (now.With(RecordKind.Person), now.With(RecordKind.Company)));
        await using var db = test.Base.Open();
        Assert.Equal(RecordKind.Company, db.RoleActs.Single().Kind);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_house_makes_roles_of_its_own_and_the_administrator_stays_whole(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.With((ChangeRole change) => change.Run(Actor.OfMachine, new("intern", "Intern", Scopes.Read("company:see,add").Done!), Stop));
        var intern = await test.Acting(await test.User("ola", "intern"));

        Assert.Equal("company:see,add", Scopes.Write(intern.Rights));
        Assert.IsType<AdministratorFixed>((await test.With((ChangeRole change) => change.Run(Actor.OfMachine, new("administrator", "Boss", Rights.None), Stop))).Refused);
        Assert.IsType<MayNotAdminister>((await test.With((ChangeRole change) => change.Run(intern, new("intern", "Intern", Rights.Full), Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Rights_are_given_and_taken_one_by_one_and_put_back(On on)
    {
        await using var test = await AccessTest.Make(on);
        var user = await test.User("kari", "sales");
        var changed = await Change(test, new("sales", Give: Scopes.Read("person:export sensitive").Done, Take: Scopes.Read("company:retire,edit").Done));
        Assert.Equal("company:see,add person:see,add,edit,export,retire activity:see,add,edit,retire sensitive", Scopes.Write(changed.Done!.Rights));
        Assert.Equal(Scopes.Write(changed.Done.Rights), Scopes.Write((await test.Acting(user)).Rights));

        var sales = (await test.With((RoleList list) => list.Run(Actor.OfMachine, Stop))).Done!.Roles.Single(row => row.Role.Key == "sales");
        Assert.Equal((false, true, "kari@example.org"), (sales.IsOwn, sales.IsChanged, sales.Users.Single()));
        Assert.IsType<MayNotAdminister>((await test.With(async (RoleList list) => await list.Run(await test.Acting(user), Stop))).Refused);

        Assert.Null((await test.With((ResetRole reset) => reset.Run(Actor.OfMachine, "sales", Stop))).Refused);
        Assert.Equal(Scopes.Write(DefaultRoles.All.Single(role => role.Key == "sales").Rights), Scopes.Write((await test.Acting(user)).Rights));
        var log = (await test.With((SecurityLogList list) => list.Run(Actor.OfMachine, null, 10, Stop))).Done!.Lines.Where(line => line.What.StartsWith("role-", StringComparison.Ordinal));
        Assert.Equal(["role-reset", "role-changed"], log.Select(line => line.What));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_role_of_the_houses_own_is_removed_when_nobody_has_it_and_somebody_stays_to_administer(On on)
    {
        await using var test = await AccessTest.Make(on);
        Assert.IsType<BadName>((await Change(test, new("No Spaces", May: Rights.None))).Refused);
        Assert.Null((await Change(test, new("boss", Label: "Boss", May: Scopes.Read("administer").Done))).Refused);
        var user = await test.User("kari", "boss");
        Assert.IsType<RoleInUse>((await test.With((ResetRole reset) => reset.Run(Actor.OfMachine, "boss", Stop))).Refused);
        Assert.IsType<LastAdministrator>((await Change(test, new("boss", Take: Scopes.Read("administer").Done))).Refused);
        Assert.True((await test.Acting(user)).Rights.Administers);

        await test.User("ola", "administrator");
        Assert.Null((await Change(test, new("boss", Take: Scopes.Read("administer").Done))).Refused);
        await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(user.Id, Roles: ["reader"]), Stop));
        Assert.Null((await test.With((ResetRole reset) => reset.Run(Actor.OfMachine, "boss", Stop))).Refused);
        Assert.DoesNotContain("boss", (await test.With((RoleList list) => list.Run(Actor.OfMachine, Stop))).Done!.Roles.Select(row => row.Role.Key));
        Assert.IsType<NoSuchRole>((await test.With((ResetRole reset) => reset.Run(Actor.OfMachine, "boss", Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_others_took_out_of_use_comes_back_by_undo_only_for_who_may_retire(On on)
    {
        await using var test = await AccessTest.Make(on);
        var firm = (await test.With((SaveRecord save) => save.Run(Actor.OfMachine, new(RecordKind.Company, null, null, [new("name", "Fjordfisk")]), null, Stop))).Done!.Record;
        var retired = (await test.With((CareLabel.History.RetireRecord retire) => retire.Run(Actor.OfMachine, new(firm.Root), Stop))).Done!;
        var (service, sales) = (await test.Acting(await test.User("kari", "service")), await test.Acting(await test.User("ola", "sales")));

        Assert.IsType<CareLabel.History.MayNotUndo>((await test.With((CareLabel.History.UndoChanges undo) => undo.Run(service, new(retired.Id), null, Stop))).Refused);
        Assert.Null((await test.With((CareLabel.History.UndoChanges undo) => undo.Run(sales, new(retired.Id), null, Stop))).Refused);
    }

    private static Task<Outcome<RoleRights>> Change(AccessTest test, ChangeRole.Request request) => test.With((ChangeRole change) => change.Run(Actor.OfMachine, request, Stop));

    private static async Task<Outcome<SaveRecord.Saved>> Save(SaveRecord save, AccessTest test, User user, Draft draft) =>
        await save.Run(await test.Acting(user), draft, null, Stop);
}
