using CareLabel.Activities;
using CareLabel.Core.Tests.Data;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Activities;

public sealed class TimelineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Company_and_person_see_the_same_event(On on)
    {
        await using var desk = await Desk.Make(on);
        var call = await desk.Log("call", "Hello");
        foreach (var record in (RecordRef[])[desk.Ada.Root, desk.Company.Root])
        {
            var row = (await Page(desk, record)).Rows.Single();
            Assert.Equal(call.Id, row.Activity.Id);
            Assert.Equal(["Fjordfisk", "Ada Lovelace"], row.On.Select(on => on.Name));
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task It_is_read_newest_first_page_by_page_without_gap_or_repeat(On on)
    {
        await using var desk = await Desk.Make(on);
        // Three at each moment: the key must tell them apart.
        for (var i = 0; i < 12; i++) await desk.Log("note", $"Note {i}", desk.Now.AddHours(-(i / 3)));
        var read = new List<Activity>();
        Timeline.Key? after = null;
        do
        {
            var page = await Page(desk, desk.Ada.Root, after, 5);
            read.AddRange(page.Rows.Select(row => row.Activity));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(12, read.Select(activity => activity.Id).Distinct().Count());
        Assert.Equal(12, read.Count);
        Assert.Equal(read.OrderByDescending(activity => activity.Start).ThenByDescending(activity => activity.Id.Value).Select(activity => activity.Id), read.Select(activity => activity.Id));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_taken_back_stands_there_no_more(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("note", "Hello");
        await using (var db = desk.Base.Open()) await desk.Undo(db.Set<CareLabel.Data.Write.ChangeSet>().Max(set => set.Id));
        Assert.Empty((await Page(desk, desk.Ada.Root)).Rows);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Names_of_what_one_may_not_see_are_not_shown(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("note", "Hello");
        var rights = new Rights(new Dictionary<RecordKind, Acts> { [RecordKind.Company] = Acts.See, [RecordKind.Activity] = Acts.See });
        var row = (await Read(desk, Cast.Someone with { Rights = rights }, desk.Company.Root)).Done!.Rows.Single();
        Assert.Equal(["Fjordfisk", null], row.On.Select(on => on.Name));
        Assert.IsType<MayNotSee>((await Read(desk, Cast.Someone with { Rights = rights }, desk.Ada.Root)).Refused);
        Assert.IsType<MayNotSee>((await Read(desk, Cast.Someone with { Rights = Rights.None }, desk.Ada.Root)).Refused);
    }

    private static async Task<Timeline.Page> Page(Desk desk, RecordRef record, Timeline.Key? after = null, int take = 50) =>
        (await Read(desk, Cast.Someone, record, after, take)).Done!;

    private static async Task<Outcome<Timeline.Page>> Read(Desk desk, Actor actor, RecordRef record, Timeline.Key? after = null, int take = 50)
    {
        await using var db = desk.Base.Open();
        return await new Timeline(db).Run(actor, record, after, take, Stop);
    }
}
