using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Data.Write;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Data;

public sealed class WritesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_written_is_read_back_to_the_letter(On on)
    {
        await using var test = await TestCopy.Make(on);
        var company = Cast.Fjordfisk;
        company.Own = company.Own.With("boats", "12").With("harbour", "Å i Lofoten");
        company.Facts = company.Facts.With("name", new("register", new(2026, 1, 5)));
        company.RevenueMinor = 123_456_789_012;
        var person = Cast.Ada;
        person.Born = new(1815, 12, 10);
        var work = new Employment { OfKind = RecordKind.Person, Of = person.Key, Company = company.Id, Role = "analyst", From = new(2020, 1, 1) };
        await Cast.Have(test, company, person, work, Cast.Email(person, "ada@example.org"));

        await using var db = test.Open();
        var read = await db.Companies.SingleAsync(Stop);
        Assert.Equivalent(company, read, strict: true);
        Assert.Equivalent(person, await db.People.SingleAsync(Stop), strict: true);
        Assert.Equivalent(work, await db.Employments.SingleAsync(Stop), strict: true);
        Assert.Equal("ada@example.org", (await db.Emails.SingleAsync(mail => mail.Of == person.Key, Stop)).Address);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_is_in_the_journal_with_old_and_new(On on)
    {
        await using var test = await TestCopy.Make(on);
        var person = Cast.Ada;
        var made = await Cast.Have(test, person);
        await using var db = test.Open();
        var ada = await db.People.SingleAsync(Stop);
        ada.Family = "King";
        ada.Own = ada.Own.With("shoe", "38");
        test.Clock.Pass(TimeSpan.FromMinutes(1));
        var set = (await Cast.Save(test, db)).Done!;

        await using var later = test.Open();
        var journal = await later.Set<JournalRow>().OrderBy(row => row.Set).ToListAsync(Stop);
        Assert.Equal([(made.Id, JournalAct.Insert, null), (set.Id, JournalAct.Update, """{"family":["Lovelace","King"],"own.shoe":[null,"38"]}""")],
            journal.Select(row => (row.Set, row.Act, row.Fields)));
        var now = await later.People.SingleAsync(Stop);
        Assert.Equal((2, test.Clock.Now.UtcDateTime, "King", "38"), (now.Version, now.Changed, now.Family, now.Own["shoe"]));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_two_batches_of_a_set_do_to_a_row_is_one_change(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, grace, late) = (Cast.Ada, new Person { Given = "Grace", Family = "Hopper" }, new Person { Given = "Joan", Family = "Clarke" });
        await Cast.Have(test, ada, grace);
        await using var db = test.Open();
        var writes = test.Writes(db);
        var set = await writes.Begin(new(Cast.Someone, "import"), Stop);
        await Append("King", "Murray", late);
        await Append("Byron", "Hopper");
        await writes.End(set, 3, Stop);

        await using var later = test.Open();
        var journal = await later.Set<JournalRow>().Where(row => row.Set == set.Id).ToDictionaryAsync(row => row.Row, Stop);
        Assert.Equal((JournalAct.Update, """{"family":["Lovelace","Byron"],"given":["Ada","Ada Byron"]}"""), (journal[ada.Key].Act, journal[ada.Key].Fields));
        Assert.Equal((JournalAct.Update, "{}"), (journal[grace.Key].Act, journal[grace.Key].Fields));
        Assert.Equal((JournalAct.Insert, null), (journal[late.Key].Act, journal[late.Key].Fields));
        Assert.Equal("Clarke of Byron", (await later.People.SingleAsync(person => person.Given == "Joan", Stop)).Family);

        async Task Append(string adas, string graces, params Row[] made)
        {
            foreach (var person in await db.People.ToListAsync(Stop))
            {
                if (person.Given == "Grace") person.Family = graces;
                else if (person.Given == "Joan") person.Family = $"Clarke of {adas}";
                else (person.Given, person.Family) = (adas == "Byron" ? "Ada Byron" : "Ada", adas);
            }

            var changes = Changes.Of(db);
            foreach (var row in made) changes.Add(row);
            Assert.Null((await writes.Append(set, changes, null, Stop)).Refused);
            db.ChangeTracker.Clear();
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_was_saved_stays_in_memory_as_it_was_saved_and_can_be_saved_again(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        await using var db = test.Open();
        var ada = await db.People.SingleAsync(Stop);
        ada.Family = "King";
        await Cast.Save(test, db);
        Assert.Equal(("King", 2), (ada.Family, ada.Version));
        Assert.True(Changes.Of(db).IsEmpty);

        ada.Family = "Noel";
        Assert.Null((await Cast.Save(test, db)).Refused);
        Assert.Equal(("Noel", 3), (ada.Family, ada.Version));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Two_who_change_one_record_at_once_do_not_overwrite_each_other(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        await using var one = test.Open();
        await using var other = test.Open();
        (await one.People.SingleAsync(Stop)).Family = "King";
        (await other.People.SingleAsync(Stop)).Given = "Augusta Ada";

        Assert.Null((await Cast.Save(test, one)).Refused);
        Assert.IsType<Collision>((await Cast.Save(test, other)).Refused);

        await using var db = test.Open();
        var ada = await db.People.SingleAsync(Stop);
        Assert.Equal(("Ada", "King", 2), (ada.Given, ada.Family, ada.Version));
        Assert.Equal(2, await db.Set<ChangeSet>().CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_change_of_a_part_is_a_change_of_its_record(On on)
    {
        await using var test = await TestCopy.Make(on);
        var person = Cast.Ada;
        await Cast.Have(test, person, Cast.Email(person, "ada@example.org"));
        await using var db = test.Open();
        await db.People.LoadAsync(Stop);
        (await db.Emails.SingleAsync(Stop)).State = ReachState.Bounced;
        await Cast.Save(test, db);

        await using var later = test.Open();
        Assert.Equal(2, (await later.People.SingleAsync(Stop)).Version);
        Assert.Equal(person.Key, (await later.Set<JournalRow>().SingleAsync(row => row.Act == JournalAct.Update, Stop)).Root);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Nothing_is_written_past_the_journal(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        db.Add(Cast.Ada);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Many_rows_are_written_as_few_are(On on)
    {
        await using var test = await TestCopy.Make(on);
        var people = Enumerable.Range(0, 300).Select(i => new Person { Given = $"Ada {i}" }).ToArray();
        await Cast.Have(test, people);

        await using var db = test.Open();
        Assert.Equal(people.Select(person => person.Id.Value).Order(), await db.People.OrderBy(row => row.Id).Select(row => row.Id.Value).ToListAsync(Stop));
    }
}
