using System.Text;
using CareLabel.Contacts;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Labels;

namespace CareLabel.Labels;

/// <summary>
/// Says whether anything is older than it keeps. A value counts from the day on which it was last seen to be true: its fact's
/// day, the day of a reach state that works, else the day on which the record was made. Past its best-before is warn, past
/// twice that bad; an address that bounces or is another's is warn, and bad where no other is left.
/// </summary>
internal sealed class FreshJudge(TimeZoneInfo zone)
{
    private DateTime _moment;
    private DateOnly _day;

    public DateOnly DayOf(DateTime moment)
    {
        // Rows of one batch are made at one moment.
        if (moment != _moment) (_moment, _day) = (moment, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone)));
        return _day;
    }

    public (Mark Mark, DateOnly? Due) Judge(LabelPlan plan, RecordGraph graph, DateOnly today, StringBuilder reasons)
    {
        var round = new Round(reasons, today);
        var made = DayOf(graph.Record.Created);
        foreach (var field in plan.Aging)
        {
            switch (field)
            {
                case { IsOwn: false, Standard: ColumnKind.Email, Key: "email" }:
                    Reach(ref round, graph, field, made, graph.Parts<EmailAddress>(), email => (email.State, email.StateOn));
                    break;
                case { IsOwn: false, Standard: ColumnKind.Phone, Key: "phone" }:
                    Reach(ref round, graph, field, made, graph.Parts<PhoneNumber>(), phone => (phone.State, phone.StateOn));
                    break;
                default:
                    for (var number = field.Place.Count(graph); number > 0; number--)
                    {
                        if (field.Place.Read(graph, number) is not null) round.Age(field, number, Since(graph, field, number, made));
                    }

                    break;
            }
        }

        return (round.Worst, round.Due);
    }

    // Most records have nothing that deviates from their own day.
    private static DateOnly Since(RecordGraph graph, Field field, int number, DateOnly made) => graph.Record.Facts.IsNone
        ? made
        : graph.Record.Facts[FactsOfValues.Key(graph, field, number)]?.Verified ?? made;

    private static void Reach<T>(ref Round round, RecordGraph graph, Field field, DateOnly made, IReadOnlyList<T> parts, Func<T, (ReachState State, DateOnly? On)> state)
    {
        var reachable = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (state(parts[i]).State is ReachState.Unknown or ReachState.Works) reachable++;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var (now, on) = state(parts[i]);
            var since = Since(graph, field, i + 1, made);
            if (now is ReachState.Bounced or ReachState.Wrong) round.Lost(field, i + 1, now, on, reachable > 0);
            else round.Age(field, i + 1, now == ReachState.Works && on > since ? on.Value : since);
        }
    }

    private struct Round(StringBuilder reasons, DateOnly today)
    {
        public Mark Worst { get; private set; }

        public DateOnly? Due { get; private set; }

        public void Age(Field field, int number, DateOnly since)
        {
            var months = field.BestBeforeMonths!.Value;
            var stale = Past(since, months);
            var old = Past(since, months * 2L);
            Note(today < stale ? Mark.Good : today < old ? Mark.Warn : Mark.Bad);
            if (today < old)
            {
                var next = today < stale ? stale : old;
                if (next != DateOnly.MaxValue && (Due is null || next < Due)) Due = next;
            }

            if (today >= stale) Reason.Append(reasons, ReasonCode.Stale, field.Key, number, Codec.Of(since), Codec.Of(months));
        }

        public void Lost(Field field, int number, ReachState state, DateOnly? on, bool hasOther)
        {
            Note(hasOther ? Mark.Warn : Mark.Bad);
            Reason.Append(reasons, state == ReachState.Bounced ? ReasonCode.Bounced : ReasonCode.Wrong, field.Key, number, Codec.Of(on));
        }

        // The first day on which it is past; a calendar has an end.
        private static DateOnly Past(DateOnly since, long months)
        {
            var year = since.Year + (months / 12) + 1;
            return year > DateOnly.MaxValue.Year ? DateOnly.MaxValue : since.AddMonths((int)months).AddDays(1);
        }

        private void Note(Mark mark) => Worst = (Mark)Math.Max((byte)Worst, (byte)mark);
    }
}
