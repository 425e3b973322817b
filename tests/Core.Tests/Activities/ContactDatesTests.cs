using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Activities;

public sealed class ContactDatesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(52, "last real contact")]
    public async Task The_last_contact_is_the_last_call_or_meeting_that_was(On on)
    {
        await using var desk = await Desk.Make(on);
        var met = desk.Now.AddDays(-10);
        await desk.Log("meeting", "Old times", met.AddDays(-30));
        await desk.Log("meeting", "Prices", met);
        await desk.Log("note", "Prefers letters");
        await desk.Log("call", "Rang in vain", null, "no_answer");

        Assert.Equal((met, null), await desk.OfAda());
        Assert.Equal((met, null), await desk.OfCompany());
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_activities_that_come_in_together_the_last_and_the_next_count_whatever_their_order(On on)
    {
        await using var desk = await Desk.Make(on);
        var now = desk.Now;
        await using (var db = desk.Base.Open())
        {
            var changes = new Changes();
            foreach (var (state, start) in ((string, DateTime)[])[
                (ActivityStates.Done, now.AddDays(-2)), (ActivityStates.Done, now.AddDays(-1)), (ActivityStates.Done, now.AddDays(-3)),
                (ActivityStates.Planned, now.AddDays(5)), (ActivityStates.Planned, now.AddDays(2)), (ActivityStates.Planned, now.AddDays(8))])
            {
                var call = new Activity { Type = ActivityTypes.Call, State = state, Start = start };
                changes.Add(call);
                changes.Add(new ActivityLink { OfKind = RecordKind.Activity, Of = call.Key, ToKind = RecordKind.Person, To = desk.Ada.Key, At = start });
            }

            Assert.Null((await desk.Base.Writes(db, new ContactDates()).Save(new(Cast.Someone, "edit"), changes, Stop)).Refused);
        }

        Assert.Equal((now.AddDays(-1), now.AddDays(2)), await desk.OfAda());
        await desk.Log("call", "Older still", now.AddDays(-30));
        Assert.Equal((now.AddDays(-1), now.AddDays(2)), await desk.OfAda());
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(52, "next planned one")]
    public async Task The_next_contact_is_the_first_that_is_planned(On on)
    {
        await using var desk = await Desk.Make(on);
        var (soon, later) = (desk.Now.AddDays(2), desk.Now.AddDays(9));
        await desk.Plan("meeting", "Autumn", later);
        var call = await desk.Plan("call", "Before that", soon);
        await desk.Plan("task", "Think", null);
        Assert.Equal((null, soon), await desk.OfAda());

        desk.Base.Clock.Pass(TimeSpan.FromDays(3));
        await desk.With(draft => new CompleteActivity(draft, desk.Base.Clock).Run(Cast.Someone, new(call.Key), Stop));
        Assert.Equal((soon, later), await desk.OfAda());
        Assert.Equal((soon, later), await desk.OfCompany());
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Undone_and_retired_contacts_count_no_more_and_come_back(On on)
    {
        await using var desk = await Desk.Make(on);
        var first = (await desk.Log("call", "First", desk.Now.AddDays(-5))).Start;
        desk.Base.Clock.Pass(TimeSpan.FromHours(1));
        var second = await desk.Log("call", "Second");
        Assert.Equal(second.Start, (await desk.OfAda()).Last);

        var undone = await desk.Undo(await LastSet(desk));
        Assert.Equal(first, (await desk.OfAda()).Last);
        Assert.Empty(await desk.Doctor());
        await desk.Undo(undone.Set.Id);
        Assert.Equal(second.Start, (await desk.OfAda()).Last);

        await using var db = desk.Base.Open();
        (await db.Activities.SingleAsync(row => row.Id == second.Id, Stop)).RetiredAt = desk.Now;
        await desk.Base.Writes(db, new ContactDates()).Save(new(Cast.Someone, "retire"), Changes.Of(db), Stop);
        Assert.Equal(first, (await desk.OfAda()).Last);
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Many_who_log_at_once_on_one_company_all_count(On on)
    {
        await using var desk = await Desk.Make(on);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => desk.Log("call", $"Call {i}", desk.Now.AddDays(-i))));
        Assert.Equal(desk.Now, (await desk.OfCompany()).Last);
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_new_is_added_without_reading_what_was_before(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("call", "Hello", desk.Now.AddDays(-9));
        await desk.Plan("meeting", "Prices", desk.Now.AddDays(9));
        // Dates that no activity says: who reads all activities again would put them right.
        var (later, earlier) = (desk.Now.AddDays(-1), desk.Now.AddDays(1));
        await using var db = desk.Base.Open();
        await db.People.ExecuteUpdateAsync(row => row.SetProperty(one => one.LastContact, later).SetProperty(one => one.NextContact, earlier), Stop);

        await desk.Log("call", "Hello again", desk.Now.AddDays(-5));
        await desk.Log("call", "Nobody there", desk.Now, "no_answer");
        await desk.Plan("call", "Prices again", desk.Now.AddDays(5));
        Assert.Equal((later, earlier), await desk.OfAda());
        await desk.Log("meeting", "At last", desk.Now);
        await desk.Plan("call", "At once", desk.Now.AddHours(1));
        Assert.Equal((desk.Now, desk.Now.AddHours(1)), await desk.OfAda());
        Assert.Empty(await desk.Doctor());
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_lies_ahead_is_not_done(On on)
    {
        await using var desk = await Desk.Make(on);
        Task<Outcome<CareLabel.Fields.SaveRecord.Saved>> Log(DateTime start) =>
            desk.With(draft => new LogActivity(draft, desk.Base.Clock).Run(Cast.Someone, new([desk.Ada.Root], "call", "Hello") { Start = start }, Stop));

        Assert.IsType<NotYet>((await Log(desk.Now.AddDays(1))).Refused);
        Assert.Null((await Log(desk.Now.AddMinutes(5))).Refused);
        var planned = await desk.Plan("call", "Prices", desk.Now.AddDays(3));
        Assert.IsType<NotYet>((await desk.With(draft => new ChangeActivity(draft).Run(Cast.Someone, new(planned.Key, null, [new("state", "done")]), Stop))).Refused);
        Assert.Null((await desk.With(draft => new CompleteActivity(draft, desk.Base.Clock).Run(Cast.Someone, new(planned.Key), Stop))).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Dates_of_contact_make_no_new_version_and_no_journal(On on)
    {
        await using var desk = await Desk.Make(on);
        await desk.Log("call", "Hello");
        await using var db = desk.Base.Open();
        Assert.Equal(1, (await db.People.SingleAsync(Stop)).Version);
        Assert.Empty(await db.Set<JournalRow>().Where(row => row.Act == JournalAct.Update).ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_doctor_sees_what_is_planted(On on)
    {
        await using var desk = await Desk.Make(on);
        var call = await desk.Log("call", "Hello");
        await using var db = desk.Base.Open();
        await db.People.ExecuteUpdateAsync(row => row.SetProperty(one => one.LastContact, (DateTime?)null), Stop);
        await db.ActivityLinks.Where(row => row.ToKind == RecordKind.Company).ExecuteUpdateAsync(row => row.SetProperty(one => one.To, Guid.NewGuid()), Stop);
        await db.ActivityLinks.Where(row => row.ToKind == RecordKind.Person).ExecuteUpdateAsync(row => row.SetProperty(one => one.At, desk.Now.AddDays(1)), Stop);
        Assert.Equal(
            ["activity links: activity_link", "contacts: activity_link", "contacts: company", "contacts: person"],
            (await desk.Doctor()).Select(line => line[..line.IndexOf(' ', line.IndexOf(": ", StringComparison.Ordinal) + 2)]).Order(StringComparer.Ordinal));
        Assert.NotNull(call);
    }

    private static async Task<long> LastSet(Desk desk)
    {
        await using var db = desk.Base.Open();
        return await db.Set<ChangeSet>().MaxAsync(set => set.Id, Stop);
    }
}
