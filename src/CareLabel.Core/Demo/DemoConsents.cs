using CareLabel.Demo.MadeUp;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Makes what people said about being written to: given, refused and withdrawn, each with its proof.</summary>
internal sealed class DemoConsents(DemoIds ids, DemoCalendar calendar)
{
    private static readonly Ranked<string> Proofs = new(["web form", "trade fair card", "phone call", "contract"], place => new[] { 50.0, 22, 16, 12 }[place]);

    /// <summary>What was known of somebody when they were read in; of most nothing.</summary>
    public IEnumerable<Consent> Before(Person person, DateTime readAt, Dice dice)
    {
        if (!dice.Chance(0.3)) yield break;
        var granted = dice.Chance(0.8);
        var days = 2 + dice.Below(700);
        var said = readAt.Date.AddDays(-days).AddMinutes((5 * 60) + dice.Below(15 * 60));
        yield return Of(person, 1, 1, granted ? ConsentStatus.Granted : ConsentStatus.Refused, said, Proofs.Pick(dice));
        if (granted && dice.Chance(0.08)) yield return Of(person, 2, 2, ConsentStatus.Withdrawn, said.AddMinutes(60 + dice.Below((days - 1) * 24 * 60)), "unsubscribe link");
    }

    /// <summary>Somebody sent the answer card back, if they had said nothing before.</summary>
    public void Answer(DemoHouse.Opened one, Dice dice, DateOnly day)
    {
        if (one.First<Contacts.EmailAddress>() is null || one.First<Consent>() is not null) return;
        Add(one, dice.Chance(0.85) ? ConsentStatus.Granted : ConsentStatus.Refused, "answer card", day, dice);
    }

    /// <summary>Somebody left the newsletter, if they had it.</summary>
    public void Unsubscribe(DemoHouse.Opened one, Dice dice, DateOnly day)
    {
        var said = one.Parts.OfType<Consent>().MaxBy(consent => consent.At);
        if (said is { Status: ConsentStatus.Granted }) Add(one, ConsentStatus.Withdrawn, "unsubscribe link", day, dice);
    }

    private void Add(DemoHouse.Opened one, ConsentStatus status, string proof, DateOnly day, Dice dice)
    {
        var place = one.Parts.OfType<Consent>().Count() + 1;
        var said = calendar.At(day.DayNumber - calendar.First.DayNumber - 1 - dice.Below(10), 6 + (dice.Unit() * 16));
        one.Added.Add(Of(one.Record, place, 40 + place, status, said, proof));
    }

    private Consent Of(Record of, int position, int place, ConsentStatus status, DateTime said, string proof) => new()
    {
        Id = ids.Part<Consent>(of, place), OfKind = RecordKind.Person, Of = of.Key, Position = position, Channel = "email", Purpose = "marketing", Status = status, At = said,
        Proof = proof,
    };
}
