using CareLabel.Activities;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Activities;

public sealed class LogActivityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task An_activity_that_stands_on_a_record_twice_is_seen(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("call", "About prices.", about: [desk.Ada.Root, desk.Company.Root]);
        await using var db = desk.Base.Open();
        await db.Set<ActivityLink>().ExecuteUpdateAsync(set => set.SetProperty(link => link.To, desk.Ada.Key).SetProperty(link => link.ToKind, RecordKind.Person), TestContext.Current.CancellationToken);
        Assert.Contains(await desk.Doctor(), found => found.EndsWith("Its activity stands on the same record twice.", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Three_facts_are_enough_to_log_a_call(On on)
    {
        await using var desk = await Desk.Make(on);
        var call = await desk.Log("call", "Wants a new offer");

        await using var db = desk.Base.Open();
        var kept = await db.Activities.SingleAsync(Stop);
        Assert.Equal((call.Id, "call", "done", desk.Now, Cast.Someone.User, "Wants a new offer"), (kept.Id, kept.Type, kept.State, kept.Start, kept.Owner, kept.Text));
        Assert.Equal([desk.Company.Root, desk.Ada.Root], await db.ActivityLinks.OrderBy(link => link.ToKind).Select(link => new RecordRef(link.ToKind, link.To)).ToListAsync(Stop));
        Assert.Equal(desk.Now, (await db.ActivityLinks.FirstAsync(Stop)).At);
        Assert.Equal(3, await db.Set<JournalRow>().CountAsync(row => row.RootKind == RecordKind.Activity, Stop));
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_plan_is_done_or_missed_once(On on)
    {
        await using var desk = await Desk.Make(on);
        var meeting = await desk.Plan("meeting", "Autumn prices", desk.Now.AddDays(2));
        var other = await desk.Plan("call", "Remind of it", desk.Now.AddDays(3));
        desk.Base.Clock.Pass(TimeSpan.FromDays(4));

        Assert.Null((await desk.With(draft => new CompleteActivity(draft, desk.Base.Clock).Run(Cast.Someone, new(meeting.Key, "interested", "Will buy", Minutes: 45), Stop))).Refused);
        Assert.Null((await desk.With(draft => new MissActivity(draft).Run(Cast.Someone, new(other.Key, "on holiday"), Stop))).Refused);
        Assert.IsType<NotPlanned>((await desk.With(draft => new MissActivity(draft).Run(Cast.Someone, new(meeting.Key), Stop))).Refused);

        await using var db = desk.Base.Open();
        var kept = await db.Activities.ToDictionaryAsync(row => row.Id, Stop);
        Assert.Equal(("done", "interested", "Will buy", 45, meeting.Start), (kept[meeting.Id].State, kept[meeting.Id].Outcome, kept[meeting.Id].Text, kept[meeting.Id].Minutes, kept[meeting.Id].Start));
        Assert.Equal("missed", kept[other.Id].State);
        Assert.Contains("on holiday", await db.Set<ChangeSet>().Select(set => set.Reason).ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_task_stands_where_it_was_done(On on)
    {
        await using var desk = await Desk.Make(on);
        var task = await desk.Plan("task", "Send the price list", null);
        desk.Base.Clock.Pass(TimeSpan.FromDays(5));
        await desk.With(draft => new CompleteActivity(draft, desk.Base.Clock).Run(Cast.Someone, new(task.Key), Stop));

        await using var db = desk.Base.Open();
        Assert.Equal(desk.Now, (await db.Activities.SingleAsync(Stop)).Start);
        Assert.Equal(desk.Now, (await db.ActivityLinks.FirstAsync(Stop)).At);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_makes_no_sense_is_refused_in_a_sentence_and_leaves_nothing(On on)
    {
        await using var desk = await Desk.Make(on);
        Assert.IsType<AboutNothing>(await Log(desk, new([], "call", "Hello")));
        Assert.IsType<NothingSaid>(await Log(desk, new([desk.Ada.Root], "note", " ")));
        Assert.IsType<LinkGone>(await Log(desk, new([new(RecordKind.Person, Guid.NewGuid())], "call", "Hello")));
        Assert.IsType<LinkGone>(await Log(desk, new([new(RecordKind.Company, desk.Ada.Key)], "call", "Hello")));
        Assert.IsType<TooLong>(await Log(desk, new([desk.Ada.Root], "call", "Hello") { Minutes = 99_999 }));
        Assert.IsType<TooLong>(await Log(desk, new([desk.Ada.Root], "call", "Hello") { Minutes = -1 }));
        Assert.IsType<NotAccepted>(await Log(desk, new([desk.Ada.Root], "seance", "Hello")));
        Assert.IsType<NotAccepted>(await Log(desk, new([desk.Ada.Root], "call", "Hello") { Outcome = "splendid" }));
        Assert.IsType<NoteIsNotPlanned>((await Plan(desk, new([desk.Ada.Root], "note", "Hello"))));
        Assert.IsType<WhenMissing>((await Plan(desk, new([desk.Ada.Root], "call", "Hello"))));
        Assert.IsType<NoSuchActivity>((await desk.With(draft => new ChangeActivity(draft).Run(Cast.Someone, new(Guid.NewGuid(), null, []), Stop))).Refused);

        await using var db = desk.Base.Open();
        Assert.Equal((0, 1), (await db.Activities.CountAsync(Stop), await db.Set<ChangeSet>().CountAsync(Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_may_not_is_refused(On on)
    {
        await using var desk = await Desk.Make(on);
        var reader = Cast.Someone with { Rights = new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = Acts.See, [RecordKind.Company] = Acts.See }) };
        var blind = Cast.Someone with { Rights = new(new Dictionary<RecordKind, Acts> { [RecordKind.Activity] = Acts.All }) };
        Assert.IsType<NotAccepted>((await desk.With(draft => new LogActivity(draft, desk.Base.Clock).Run(reader, new([desk.Ada.Root], "call", "Hello"), Stop))).Refused);
        Assert.IsType<MayNotSee>((await desk.With(draft => new LogActivity(draft, desk.Base.Clock).Run(blind, new([desk.Ada.Root], "call", "Hello"), Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_moves_it_in_time_and_to_other_records(On on)
    {
        await using var desk = await Desk.Make(on);
        var other = Cast.Ada;
        await Cast.Have(desk.Base, other);
        var call = await desk.Log("call", "Hello");
        var changed = await desk.With(draft => new ChangeActivity(draft).Run(
            Cast.Someone, new(call.Key, 1, [new("start", "2026-02-01 10:00"), new("person", other.Key.ToString()), new("remind", "2026-04-01T08:00:00Z")]), Stop));

        Assert.Null(changed.Refused);
        Assert.Equal((null, null), await desk.OfAda());
        await using var db = desk.Base.Open();
        var at = new DateTime(2026, 2, 1, 10, 0, 0, DateTimeKind.Utc);
        Assert.Equal((at, at), ((await db.People.SingleAsync(row => row.Id == other.Id, Stop)).LastContact, (await db.ActivityLinks.FirstAsync(Stop)).At));
        Assert.Equal(new(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc), (await db.Activities.SingleAsync(Stop)).Remind);
        Assert.Empty(await desk.Doctor());
        Assert.IsType<Collision>((await desk.With(draft => new ChangeActivity(draft).Run(Cast.Someone, new(call.Key, 1, [new("text", "x")]), Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_record_named_twice_is_linked_once(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("call", "Hello", null, null, desk.Ada.Root, desk.Company.Root, desk.Ada.Root);
        await using var db = desk.Base.Open();
        Assert.Equal(2, await db.ActivityLinks.CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Links_are_taken_away_by_the_number_that_they_were_typed_with(On on)
    {
        await using var desk = await Desk.Make(on);
        var (second, third) = (Cast.Ada, Cast.Ada);
        await Cast.Have(desk.Base, second, third);
        var call = await desk.Log("call", "Hello", null, null, desk.Ada.Root, second.Root, third.Root);

        Assert.Null((await Change(desk, call, new("person", null), new("person", null, 2))).Refused);
        await using (var db = desk.Base.Open()) Assert.Equal([third.Key], await Linked(db));
        Assert.Null((await Change(desk, call, new("person", second.Key.ToString(), 2), new("person", desk.Ada.Key.ToString()))).Refused);
        await using (var db = desk.Base.Open()) Assert.Equal(new[] { desk.Ada.Key, second.Key }.Order(), (await Linked(db)).Order());
        Assert.Null((await Change(desk, call, new Typed("person", second.Key.ToString()))).Refused);
        await using (var db = desk.Base.Open()) Assert.Equal([second.Key], await Linked(db));
        Assert.Empty(await desk.Doctor());

        static Task<List<Guid>> Linked(CareLabel.Data.Db db) =>
            db.ActivityLinks.Where(link => link.RetiredAt == null && link.ToKind == RecordKind.Person).Select(link => link.To).ToListAsync(Stop);
    }

    private static Task<Outcome<SaveRecord.Saved>> Change(Desk desk, Activity activity, params Typed[] values) =>
        desk.With(draft => new ChangeActivity(draft).Run(Cast.Someone, new(activity.Key, null, values), Stop));

    private static async Task<Refusal?> Log(Desk desk, LogActivity.Request request) =>
        (await desk.With(draft => new LogActivity(draft, desk.Base.Clock).Run(Cast.Someone, request, Stop))).Refused;

    private static async Task<Refusal?> Plan(Desk desk, PlanActivity.Request request) =>
        (await desk.With(draft => new PlanActivity(draft, desk.Base.Clock).Run(Cast.Someone, request, Stop))).Refused;
}
