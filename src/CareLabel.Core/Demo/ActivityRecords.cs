using CareLabel.Activities;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>
/// Makes the calls, meetings, notes and tasks of two years, week by week and user by user: talks begin with somebody and go on in
/// steps. Most are with open customers and a few people; with those who went quiet nobody speaks. What lies ahead of today is planned.
/// </summary>
internal sealed class ActivityRecords(ulong seed, long count, DemoIds ids, DemoTies ties, Func<long, RecordRef> person, Func<long, RecordRef> company, DemoCalendar calendar)
{
    private const int MostTries = 80, StepsKept = 8;
    private const double OfCompany = 0.08, InEnglish = 0.08, NotKept = 0.03, WithColleague = 0.2;
    private static readonly double[] MeetingHours = [8.5, 9, 9, 9.5, 10, 10, 10.5, 12.5, 13, 13, 13.5, 14, 14.5];
    private readonly double _perWeek = count / DemoTalks.MeanSteps / DemoCalendar.Weeks;

    /// <summary>What a user writes down in a week, each with its parts.</summary>
    public IEnumerable<IEnumerable<Row>> Of(int week, DemoUser user)
    {
        // Who has left writes nothing down, of talks that were begun neither.
        if (user == DemoUsers.Left && DemoCalendar.LastDayOf(week) >= DemoUsers.LeftDay) yield break;
        for (var begun = Math.Max(0, week - DemoTalks.MostWeeks); begun <= week; begun++)
        {
            for (var talk = Talks(begun, user) - 1; talk >= 0; talk--)
            {
                foreach (var made in Steps(begun, user, talk, week)) yield return made;
            }
        }
    }

    /// <summary>The id of the first step of a talk, if it was made in the week in which the talk began.</summary>
    public Id<Activity> FirstOf(int week, DemoUser user, Dice dice) => Id(week, user, week, dice.Below(Math.Max(1, Talks(week, user))), 0);

    private int Talks(int begun, DemoUser user)
    {
        var rate = _perWeek * DemoUsers.ShareOf(user, DemoCalendar.LastDayOf(begun));
        return (int)(Math.Floor(calendar.WorkUpTo(begun + 1) * rate) - Math.Floor(calendar.WorkUpTo(begun) * rate));
    }

    private IEnumerable<IEnumerable<Row>> Steps(int begun, DemoUser user, int talk, int week)
    {
        var dice = Dice.For(seed, Topic.Talk, Key(begun, user), talk);
        var steps = DemoTalks.All.Pick(dice);
        var day = DemoCalendar.LastDayOf(begun) - 6 + dice.Below(7);
        Customer? with = null;
        for (var i = 0; i < steps.Length; i++)
        {
            day = calendar.Workday(day + steps[i].After + dice.Below(steps[i].More + 1));
            var own = new Dice(dice.Next());
            if (DemoCalendar.WeekOf(day) != week || StateOf(steps[i], day, own) is not { } state) continue;
            with ??= Find(user, DemoCalendar.LastDayOf(begun) - 6, Dice.For(seed, Topic.Talker, Key(begun, user), talk));
            if (with is null) yield break;
            yield return Values(steps[i], state, day, user, with, own).Rows(Id(week, user, begun, talk, i), with.About, (activity, place) => ids.Part<Activity>(activity, place).Value);
        }
    }

    private Id<Activity> Id(int week, DemoUser user, int begun, int talk, int step) =>
        ids.Of<Activity>(calendar.Written(week, user), Key(begun, user), ((long)talk * StepsKept) + step);

    private static long Key(int begun, DemoUser user) => (begun * 100L) + user.Place;

    // Some of what should have happened by now still stands there as planned.
    private static string? StateOf(TalkStep step, int day, Dice dice)
    {
        var at = dice.Unit();
        if (day >= DemoCalendar.Days) return step.Type == ActivityTypes.Note ? null : ActivityStates.Planned;
        if (step.Type == ActivityTypes.Note) return ActivityStates.Done;
        if (day is > DemoCalendar.Days - 40 and < DemoCalendar.Days - 2 && at < 0.15) return ActivityStates.Planned;
        return at > (step.Type == ActivityTypes.Call ? 0.98 : 0.92) ? ActivityStates.Missed : ActivityStates.Done;
    }

    private ActivityValues Values(TalkStep step, string state, int day, DemoUser user, Customer with, Dice dice)
    {
        var words = step.Type == ActivityTypes.Note && dice.Chance(NotKept) ? TalkWords.Private : step.Words;
        var (isDone, isTask, isAhead) = (state == ActivityStates.Done, step.Type == ActivityTypes.Task, day >= DemoCalendar.Days);
        var minutes = MinutesOf(step, isDone, dice);
        var (subject, text) = TalkWords.Of(with.Language, words, minutes is >= 2 and <= 26 && step.Type == ActivityTypes.Call ? minutes : null, dice);
        var start = calendar.At(isTask && isAhead ? calendar.PastWorkday(DemoCalendar.Days - 1) : day, HourOf(step.Type, dice));
        return new(step.Type, state, start)
        {
            Subject = subject, Text = isDone || isTask ? text : null, Outcome = isDone ? step.Outcome : null, Owner = user.Id,
            Due = isTask ? calendar.Day(isAhead ? day : calendar.Workday(day + dice.Below(3))) : null,
            Minutes = minutes,
            Remind = isAhead && !isTask && dice.Chance(0.5) ? start.AddHours(-1) : null,
            Colleagues = step.Type == ActivityTypes.Meeting && dice.Chance(WithColleague) ? [Colleague(user, dice)] : [],
        };
    }

    // Who did not answer was not spoken with; a message takes a minute.
    private static int? MinutesOf(TalkStep step, bool isDone, Dice dice) => (step.Type, step.Outcome) switch
    {
        (ActivityTypes.Meeting, _) => 30 + (15 * dice.Below(5)),
        (ActivityTypes.Call, "no_answer") => null,
        (ActivityTypes.Call, "left_message" or "wrong_number") when isDone => 1,
        (ActivityTypes.Call, _) when isDone => 2 + (int)(25 * dice.Unit() * dice.Unit()),
        _ => null,
    };

    // Meetings begin on the half hour, as calendars have them; the rest is noted when it happens. Hardly anybody is called at lunch.
    private static double HourOf(string type, Dice dice)
    {
        if (type == ActivityTypes.Meeting) return dice.Pick(MeetingHours);
        var hour = 8 + (dice.Unit() * 8);
        if (hour is > 11.4 and < 12.2 && dice.Chance(0.8)) hour += 2.5;
        return Math.Floor(hour * 60) / 60;
    }

    private static Guid Colleague(DemoUser user, Dice dice)
    {
        var others = DemoUsers.Sales.Append(DemoUsers.Service).Where(other => other != user).ToList();
        return dice.Pick(others).Id;
    }

    private Customer? Find(DemoUser user, int day, Dice dice)
    {
        var alone = dice.Chance(OfCompany);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var at = (long)(dice.Unit() * (alone ? ties.Companies : ties.People));
            if (alone ? FindCompany(at, user, day, dice) : FindPerson(at, user, day, dice)) return alone ? Company(at, dice) : Person(at, dice);
        }

        return null;
    }

    private bool FindCompany(long at, DemoUser user, int day, Dice dice) =>
        DemoUsers.Serves(user, MadeUpCompanies.LandOf(at), day) && dice.Chance(ties.Warmth(at));

    private bool FindPerson(long at, DemoUser user, int day, Dice dice)
    {
        var tie = ties.Person(at);
        return tie.Since > 0 && tie.Since <= day && DemoUsers.Serves(user, tie.Land, day) && dice.Chance(tie.Warmth * Nearness(at, day));
    }

    // A few are spoken with again and again, every third has gone quiet at some time.
    private double Nearness(long place, int day)
    {
        var dice = Dice.For(seed, Topic.Warmth, place);
        var near = dice.Below(100) switch { < 12 => 1, < 50 => 0.35, _ => 0.1 };
        return dice.Chance(0.35) && day > 120 + dice.Below(500) ? near * 0.01 : near;
    }

    private Customer Person(long place, Dice dice)
    {
        var tie = ties.Person(place);
        RecordRef[] about = tie.Employer == DemoTies.NoEmployer ? [person(place)] : [person(place), company(tie.Employer)];
        return new(about, Language(tie.Land, dice));
    }

    private Customer Company(long index, Dice dice) => new([company(index)], Language(MadeUpCompanies.LandOf(index), dice));

    private static string Language(int land, Dice dice) => dice.Chance(InEnglish) ? "en" : DemoWords.Languages[land];

    private sealed record Customer(IReadOnlyList<RecordRef> About, string Language);
}
