using CareLabel.Companies;
using CareLabel.Demo.MadeUp;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Makes the records of people: most as today's gate would write them, a third as an old system did, and twins.</summary>
internal sealed class PersonRecords(ulong seed, DemoTruth truth, CompanyRecords companies, DemoIds ids, PartRecords parts, DemoTies ties, DemoCalendar calendar)
{
    private const int PerMillisecond = 50;
    private readonly OldCells _cells = new(seed);
    private readonly DemoConsents _consents = new(ids, calendar);

    /// <summary>When the list was read in that holds a place: the first rows of people in two, their twins in a third.</summary>
    public DateTime ReadAt(long place)
    {
        var (entity, copy) = truth.At(place);
        return copy > 0 ? calendar.FairRead : entity % 10 < 7 ? calendar.PeopleRead : calendar.AddressBooksRead;
    }

    /// <summary>The id of the record at a place of a list.</summary>
    public Id<Person> Id(long place) => Id(place, ReadAt(place));

    /// <summary>The record with its parts.</summary>
    /// <param name="place">Its place among all people.</param>
    /// <param name="readAt">When its list was read in.</param>
    public IEnumerable<Row> Of(long place, DateTime readAt)
    {
        var made = truth.Person(place);
        var copy = truth.At(place).Copy;
        var dice = Dice.For(seed, Topic.Record, place);
        var person = Record(made, place, readAt, dice);
        var old = dice.Chance(copy > 0 ? 0.8 : 0.3);
        yield return person;
        var works = false;
        foreach (var part in old ? OldParts(person, made, copy) : Parts(person, made, dice))
        {
            works |= part is Employment { To: null };
            yield return part;
        }

        ties.Know(place, person.Status, made.LandIndex, works ? made.Job!.Company.Index : null, person.DoNotContact, DateOnly.FromDateTime(readAt), calendar.First);
        foreach (var consent in _consents.Before(person, readAt, dice)) yield return consent;
    }

    private Id<Person> Id(long place, DateTime readAt) => ids.Of<Person>(readAt.AddMilliseconds(place / PerMillisecond), place);

    private Person Record(MadeUpPerson made, long place, DateTime readAt, Dice dice) => new()
    {
        Id = Id(place, readAt), Given = made.Given, Family = made.Family, Country = made.Land.Code, Language = DemoWords.Languages[made.LandIndex],
        Salutation = dice.Chance(0.8) ? made.Female ? "ms" : "mr" : null, Title = dice.Chance(0.02) ? "dr" : null, Born = dice.Chance(0.15) ? made.Born : null,
        Status = dice.Below(100) switch { < 30 => "lead", < 45 => "prospect", < 88 => "customer", < 97 => "former", _ => null },
        PreferredChannel = dice.Chance(0.3) ? dice.Pick<string>(["email", "email", "phone", "sms", "letter"]) : null,
        PreferredHours = dice.Chance(0.05) ? dice.Pick(DemoWords.Hours) : null, DoNotContact = dice.Chance(0.02), Source = DemoWords.Sources.Pick(dice),
        Interests = dice.Chance(0.15) ? DemoWords.Some(DemoWords.Interests, dice) : null, Notes = Note(made, dice),
        Own = OwnOf(made, dice),
        Owner = dice.Chance(0.75) ? DemoUsers.SellerIn(made.LandIndex).Id : null,
    };

    private static OwnValues OwnOf(MadeUpPerson made, Dice dice)
    {
        var own = made.Job is not null && dice.Chance(0.12) ? OwnValues.None.With(DemoFields.Decides, Codec.Of(dice.Chance(0.7))) : OwnValues.None;
        return made.Job is not null && dice.Chance(0.1) ? own.With(DemoFields.Profile, $"https://www.people.example/{Slug.Of(made.Given, "-")}-{Slug.Of(made.Family)}") : own;
    }

    // A personal number in a note is what no house wants to find.
    private static string? Note(MadeUpPerson made, Dice dice)
    {
        if (!dice.Chance(0.07)) return null;
        var number = dice.Chance(0.08);
        return made.Land.Code switch
        {
            "NO" when number => $"Fnr {PersonalTestNumbers.Norwegian(made.Born, dice)}",
            "SE" when number => $"Pnr {PersonalTestNumbers.Swedish(dice)}",
            "FI" when number => $"Hetu {PersonalTestNumbers.Finnish(made.Born, dice)}",
            _ => DemoWords.Note(made.LandIndex, dice),
        };
    }

    private IEnumerable<Row> Parts(Person person, MadeUpPerson made, Dice dice)
    {
        if (made.Job is { } job)
        {
            var changed = made.FormerJob is { } former && former.Company.Index != job.Company.Index;
            var since = calendar.First.AddDays(-dice.Below(3000));
            yield return Employment(person, job, 1, since, null, dice);
            if (changed) yield return Employment(person, made.FormerJob!, 2, since.AddDays(-400 - dice.Below(2500)), since.AddDays(-dice.Below(90)), dice);
        }

        var mails = 0;
        if (made.Job is not null && dice.Chance(0.85)) yield return parts.Email(person, made.Job.Mail, "work", dice, ++mails);
        if (dice.Chance(mails == 0 ? 0.7 : 0.2)) yield return parts.Email(person, made.Mail, "private", dice, ++mails);
        if (dice.Chance(0.7)) yield return parts.Phone(person, FictionalNumbers.International(made.LandIndex, made.Mobile), "mobile", dice);
        if (made.Job is not null && dice.Chance(0.3)) yield return Desk(person, made, dice);
        if (dice.Chance(made.Job is null ? 0.8 : 0.25)) yield return parts.Address(person, made.Home, "private");
    }

    private IEnumerable<Row> OldParts(Person person, MadeUpPerson made, int copy)
    {
        var cells = _cells.Of(made, copy);
        (person.Given, person.Family) = (cells.Text(MadeUpField.First), cells.Text(MadeUpField.Last));
        person.Source = cells.Text(MadeUpField.Source);
        if (cells.Text(MadeUpField.Born) is not null) person.Born = made.Born;
        foreach (var part in parts.Of(person, cells)) yield return part;
        if (made.Job is { } job && cells.Text(MadeUpField.Company) is not null)
        {
            yield return new Employment
            {
                Id = ids.Part<Employment>(person), OfKind = RecordKind.Person, Of = person.Key, Company = companies.Id(job.Company.Index), Role = cells.Text(MadeUpField.Title),
            };
        }
    }

    private Employment Employment(Person person, Job job, int place, DateOnly from, DateOnly? to, Dice dice) => new()
    {
        Id = ids.Part<Employment>(person, place), OfKind = RecordKind.Person, Of = person.Key, Position = place, Company = companies.Id(job.Company.Index),
        Role = dice.Chance(0.85) ? dice.Chance(0.8) ? job.Title[0] : dice.Pick(job.Title) : null, From = dice.Chance(0.6) ? from : null, To = to,
    };

    private Contacts.PhoneNumber Desk(Person person, MadeUpPerson made, Dice dice)
    {
        var phone = parts.Phone(person, FictionalNumbers.International(made.LandIndex, made.Job!.Company.Phone), "work", dice, 2);
        phone.Number += $";ext={100 + dice.Below(900)}";
        return phone;
    }
}
