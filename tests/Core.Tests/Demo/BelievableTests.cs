using CareLabel.Access;
using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Demo;
using CareLabel.Fields;
using CareLabel.Labels;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Demo;

/// <summary>What a sales manager who looks at the demo would stumble over.</summary>
public sealed class BelievableTests
{
    private static readonly MakeDemo.Request House = new(600, 400, 7, Afresh: false, Activities: 6000);
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_and_meetings_are_in_the_hours_of_the_house_on_days_on_which_it_is_open()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House);
        await using var db = test.Open();
        var all = await db.Activities.AsNoTracking().ToListAsync(Stop);

        Assert.All(all, one =>
        {
            var at = TimeZoneInfo.ConvertTimeFromUtc(one.Start, Oslo);
            Assert.InRange(at.TimeOfDay.TotalHours, 8, 17);
            Assert.False(at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{at:f}");
            Assert.False(at is { Month: 12, Day: 24 or 25 or 26 } or { Month: 5, Day: 1 or 17 } or { Month: 1, Day: 1 }, $"{at:f}");
        });
        Assert.All(all.Where(one => one.Type == ActivityTypes.Meeting), one => Assert.Equal(0, one.Start.Minute % 30));
        var quarters = all.Where(one => one.Type == ActivityTypes.Call).Count(one => one.Start.Minute % 15 == 0);
        Assert.InRange(quarters * 1.0 / all.Count(one => one.Type == ActivityTypes.Call), 0, 0.15);
    }

    [Fact]
    public async Task Nobody_does_anything_after_they_left()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House);
        await using var db = test.Open();
        var left = await db.Users.AsNoTracking().SingleAsync(user => user.DeactivatedAt != null, Stop);

        Assert.True(await db.Activities.AnyAsync(one => one.Owner == left.Id, Stop));
        Assert.False(await db.Activities.AnyAsync(one => one.Owner == left.Id && one.Start > left.DeactivatedAt, Stop));
        Assert.False(await db.Set<ChangeSet>().AnyAsync(set => set.Who == left.Id && set.At > left.DeactivatedAt, Stop));
    }

    [Fact]
    public async Task Who_did_not_answer_was_not_spoken_with()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House);
        await using var db = test.Open();
        var calls = await db.Activities.AsNoTracking().Where(one => one.Type == ActivityTypes.Call && one.State == ActivityStates.Done).ToListAsync(Stop);

        Assert.All(calls.Where(call => call.Outcome == "no_answer"), call => Assert.Null(call.Minutes));
        Assert.All(calls.Where(call => call.Outcome == "left_message"), call => Assert.Equal(1, call.Minutes));
        var told = calls.Where(call => call.Text?.StartsWith("Snakket om behovet i ", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, call => Assert.Contains($" {call.Minutes} minutter", call.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_of_the_old_system_is_written_as_the_gate_writes_it()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House with { Activities = 50 });
        await using var db = test.Open();
        var catalogue = Catalogues.Read(db, Rooms.Types);
        var labels = (await db.Set<Label>().AsNoTracking().ToListAsync(Stop)).ToDictionary(label => label.Record);
        var companies = (await db.Companies.AsNoTracking().Where(row => row.RetiredAt == null).ToListAsync(Stop)).Where(row => row.Own["erp_country"] is null).ToList();

        Assert.True(companies.Count > 200);
        Assert.All(companies, company => Assert.DoesNotContain("unwritten", labels[company.Key].Reasons, StringComparison.Ordinal));
        foreach (var field in catalogue.Of(RecordKind.Company).Concat(catalogue.Of(RecordKind.Person)).Where(field => field.IsOwn))
        {
            var people = await db.People.AsNoTracking().ToListAsync(Stop);
            var held = (field.Kind == RecordKind.Company ? companies.Select(one => one.Own) : people.Select(one => one.Own)).Select(own => own[field.Key["own.".Length..]]);
            if (field.Key != "own.erp_country") Assert.NotEmpty(held.OfType<string>());
        }
    }

    [Fact]
    public async Task Companies_do_what_they_are_called_and_are_as_large_as_their_form()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House with { Companies = 2000, Activities = 50 });
        await using var db = test.Open();
        var companies = (await db.Companies.AsNoTracking().ToListAsync(Stop)).Where(row => row.Own["erp_country"] is null).ToList();

        var builders = companies.Where(company => company.Name.Split(' ')[^1] is "Bygg" or "Rakennus" or "Byg" or "Budownictwo").ToList();
        Assert.NotEmpty(builders);
        Assert.All(builders, company => Assert.Equal("f", company.Industry));
        Assert.All(companies.Where(company => company.LegalForm is "ENK" or "Tmi" && company.Size is not null), company => Assert.Contains(company.Size, (string[])["0", "1-4", "5-9"]));
        Assert.InRange(companies.Count(company => company.Size == "1000"), 1, companies.Count / 20);
        Assert.All(companies.Where(company => company is { Size: "5-9", RevenueMinor: not null, RevenueCurrency: "EUR" }),
            company => Assert.InRange(company.RevenueMinor!.Value / 100, 200_000, 3_000_000));
        Assert.All(companies.Where(company => company.AccountType == "competitor"), company => Assert.Null(company.Products));
    }

    [Fact]
    public async Task Who_works_is_of_an_age_to_work()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House with { People = 3000, Activities = 50 });
        await using var db = test.Open();
        var employed = (await db.Employments.AsNoTracking().Where(job => job.To == null).Select(job => job.Of).ToListAsync(Stop)).ToHashSet();
        var born = (await db.People.AsNoTracking().Where(person => person.Born != null).ToListAsync(Stop)).Where(person => employed.Contains(person.Key)).ToList();

        Assert.True(born.Count > 100);
        Assert.All(born, person => Assert.InRange(person.Born!.Value.Year, 1960, 2008));
    }

    [Fact]
    public async Task Consents_were_given_and_withdrawn_all_the_time()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        await Demos.Have(test, House with { People = 3000, Activities = 50 });
        await using var db = test.Open();
        var consents = await db.Consents.AsNoTracking().ToListAsync(Stop);

        Assert.True(consents.Select(consent => consent.At.TimeOfDay).Distinct().Count() > consents.Count / 3);
        Assert.Contains(consents, consent => consent.Status == ConsentStatus.Withdrawn && consent.At > test.Clock.Now.UtcDateTime.AddDays(-200));
        foreach (var said in consents.GroupBy(consent => consent.Of))
            Assert.Equal(said.OrderBy(consent => consent.At).Select(consent => consent.Key), said.OrderBy(consent => consent.Position).Select(consent => consent.Key));
    }

    [Theory, InlineData(2024, 3, 31), InlineData(2025, 4, 20), InlineData(2026, 4, 5), InlineData(2027, 3, 28), InlineData(2038, 4, 25)]
    public void The_house_is_closed_at_Easter(int year, int month, int day)
    {
        var easter = new DateOnly(year, month, day);
        var calendar = new DemoCalendar(easter.AddDays(400));
        var friday = DemoCalendar.Days - 402;

        Assert.Equal(easter.AddDays(2), calendar.Day(calendar.Workday(friday)));
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
    }

    [Theory, InlineData(1000, 8000), InlineData(10_000, 30_000), InlineData(100_000, 100_000), InlineData(2_000_000, 1_000_000)]
    public void Eight_users_have_as_many_activities_as_they_could_have_had(long people, long activities) => Assert.Equal(activities, MakeDemo.Unasked(people));
}
