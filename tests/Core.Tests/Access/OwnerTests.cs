using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.Shared;
using CareLabel.Wash.Labels;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Access;

/// <summary>Who answers for a record is an active user, or its label says so; as the program itself registers it.</summary>
public sealed class OwnerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task When_a_user_is_deactivated_the_labels_of_their_records_turn_and_turn_back(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("Boss", "administrator");
        var kari = await test.User("Kari", "sales");
        await Company(test, "Fjordfisk", "Kari");
        await Company(test, "Havbruk", "Boss");
        await Drain(test);
        Assert.Equal([Mark.Good, Mark.Good], await Owned(test));

        Assert.Null((await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, kari.Id, Stop))).Refused);
        Assert.Equal(1, (await Drain(test)).Queued);
        Assert.Equal([Mark.Bad, Mark.Good], await Owned(test));
        Assert.Empty(await Findings(test));

        Assert.Null((await test.With((ChangeUser change) => change.Run(Actor.OfMachine, new(kari.Id, Reactivate: true), Stop))).Refused);
        Assert.Equal(1, (await Drain(test)).Queued);
        Assert.Equal([Mark.Good, Mark.Good], await Owned(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_write_sees_who_is_active_at_that_moment(On on)
    {
        await using var test = await AccessTest.Make(on);
        await test.User("Boss", "administrator");
        var kari = await test.User("Kari", "sales");
        var company = await Company(test, "Fjordfisk", "Kari");
        Assert.Equal([Mark.Good], await Owned(test));

        Assert.Null((await test.With((DeactivateUser leave) => leave.Run(Actor.OfMachine, kari.Id, Stop))).Refused);
        Assert.Empty(await Findings(test));
        await test.With((SaveRecord save) => save.Run(Actor.OfMachine, new(RecordKind.Company, company, null, [new("name", "Fjordfisk 2")]), null, Stop));
        Assert.Equal([Mark.Bad], await Owned(test));
        Assert.Equal("user-inactive", await Refused(test, "Kari"));
    }

    private static async Task<Guid> Company(AccessTest test, string name, string owner) => (await test.With((SaveRecord save) =>
        save.Run(Actor.OfMachine, new(RecordKind.Company, null, null, [new("name", name), new("owner", owner)]), null, Stop))).Done!.Record.Key;

    private static async Task<string> Refused(AccessTest test, string owner) => ((NotAccepted)(await test.With((SaveRecord save) =>
        save.Run(Actor.OfMachine, new(RecordKind.Company, null, null, [new("name", "Havbruk"), new("owner", owner)]), null, Stop))).Refused!).Verdict.Remarks.Single().Rule;

    private static async Task<DrainLabels.Drained> Drain(AccessTest test) => (await test.With((DrainLabels drain) => drain.Run(Actor.Rule, null, Stop))).Done!;

    private static async Task<List<Mark>> Owned(AccessTest test)
    {
        await using var db = test.Base.Open();
        return await db.Labels.OrderBy(label => label.Record).Select(label => label.Owned).ToListAsync(Stop);
    }

    private static Task<List<Finding>> Findings(AccessTest test) => test.With(async (IEnumerable<ICheck> checks) =>
    {
        await using var db = test.Base.Open();
        return await checks.OfType<LabelsAsJudged>().Single().Run(db, Stop).ToListAsync(Stop);
    });
}
