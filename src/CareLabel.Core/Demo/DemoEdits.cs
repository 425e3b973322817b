using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Demo.MadeUp;
using CareLabel.People;

namespace CareLabel.Demo;

/// <summary>What people at their desks change on one record: a number, a status, a title, a note.</summary>
internal static class DemoEdits
{
    /// <summary>One change to a person, as it could come out of a call.</summary>
    public static void OfPerson(DemoHouse.Opened opened, DateOnly day, Dice dice)
    {
        var person = (Person)opened.Record;
        switch (dice.Below(8))
        {
            case 0: person.Status = Onwards(person.Status); break;
            case 1 when opened.First<PhoneNumber>() is { } phone: (phone.State, phone.StateOn) = (dice.Chance(0.7) ? ReachState.Works : ReachState.Wrong, day); break;
            case 2 when opened.First<EmailAddress>() is { } email: (email.State, email.StateOn) = (ReachState.Works, day); break;
            case 3 when opened.First<Employment>() is { } job: job.Role = dice.Pick(Land.All[LandOf(person.Country)].Titles.Values)[0]; break;
            case 4: person.PreferredChannel = person.PreferredChannel == "phone" ? "email" : "phone"; break;
            case 5: person.DoNotContact = true; break;
            case 6: person.Owner = dice.Pick(DemoUsers.Sales).Id; break;
            default: person.Notes = Longer(person.Notes, DemoWords.Note(LandOf(person.Country), dice)); break;
        }
    }

    /// <summary>One change to a company.</summary>
    public static void OfCompany(DemoHouse.Opened opened, DateOnly day, Dice dice)
    {
        var company = (Company)opened.Record;
        switch (dice.Below(7))
        {
            case 0: company.Status = Onwards(company.Status); break;
            case 1: company.Size = DemoWords.Sizes.Pick(dice).Key; break;
            case 2 when company.RevenueMinor is { } revenue: (company.RevenueMinor, company.RevenueYear) = (revenue / 100 * (92 + dice.Below(25)), day.Year - 1); break;
            case 3: company.Class = dice.Pick<string>(["a", "b", "c"]); break;
            case 4 when company.Products is not null: company.Products = DemoWords.Bought(dice); break;
            case 5 when opened.First<PhoneNumber>() is { } phone: (phone.State, phone.StateOn) = (ReachState.Works, day); break;
            default: company.Notes = Longer(company.Notes, DemoWords.Note(LandOf(company.Country), dice)); break;
        }
    }

    /// <summary>One change to an activity: what was planned was done or was not, what was done gets a word more.</summary>
    public static void OfActivity(DemoHouse.Opened opened, DemoUser by, Dice dice)
    {
        var activity = (Activity)opened.Record;
        if (activity.State == ActivityStates.Planned) activity.State = dice.Chance(0.7) ? ActivityStates.Done : ActivityStates.Missed;
        else if (activity.State == ActivityStates.Missed) activity.Text = Longer(activity.Text, DemoWords.PutOff[LandOf(by)]);
        else if (activity.Type == ActivityTypes.Meeting) activity.Minutes = 30 + (15 * dice.Below(6));
        else activity.Text = Longer(activity.Text, DemoWords.Note(LandOf(by), dice));
    }

    /// <summary>What somebody who called them up has found: the number works, the title is as it stands there.</summary>
    public static void Checked(DemoHouse.Opened opened, DateOnly day)
    {
        if (opened.First<PhoneNumber>() is { State: ReachState.Unknown or ReachState.Works } phone) (phone.State, phone.StateOn) = (ReachState.Works, day);
        if (opened.First<Employment>() is { To: null, Role: not null } job) opened.Record.Facts = opened.Record.Facts.With($"employer.role@{job.Key:N}", new(null, day));
    }

    /// <summary>What a register says of a company: revenue of the year before.</summary>
    public static void FromRegister(DemoHouse.Opened opened, DateOnly day, Dice dice)
    {
        var company = (Company)opened.Record;
        if (company.RevenueMinor is not { } revenue) return;
        (company.RevenueMinor, company.RevenueYear, company.RevenueSource) = (revenue / 100 * (90 + dice.Below(25)), day.Year - 1, "register");
        company.Facts = company.Facts.With("revenue", new("register", day));
    }

    /// <summary>The place of a country in <see cref="Land.All"/>; the first for what is none.</summary>
    public static int LandOf(string? country) => Math.Max(0, Land.All.ToList().FindIndex(land => land.Code == country));

    // People write in the language of those whom they look after.
    private static int LandOf(DemoUser by) => by.Lands.Count > 0 ? by.Lands[0] : 0;

    private static string Onwards(string? status) => status switch { "lead" => "prospect", "prospect" => "customer", "customer" => "former", "former" => "customer", _ => "lead" };

    private static string Longer(string? notes, string more) => notes is null ? more : $"{notes}\n{more}";
}
