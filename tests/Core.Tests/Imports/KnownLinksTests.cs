using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Imports;
using CareLabel.People;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

public sealed class KnownLinksTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task A_parent_is_linked_by_its_exact_name_and_one_that_is_unknown_waits(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("mothers.csv", "Company,Country", "Fjordfisk AS,NO", "Havn AS,NO"));
        var daughters = importing.List("daughters.csv", "Company,Country,Part of", "Fjordfisk Nord AS,NO,Fjordfisk AS", "Havn Nord AS,NO,Havn", "Kai AS,NO,Ukjent AS");
        var done = (await importing.Import(new ImportLists.Request(daughters) { Map = await Map(importing, daughters, "Part of", "company.parent") })).Done!;

        Assert.Equal((2, 1), (done.Counts.Made, done.Counts.Failed));
        await using var db = test.Open();
        var names = await db.Companies.ToDictionaryAsync(row => row.Id, row => row.Name, Stop);
        Assert.Equal(
            ["Fjordfisk Nord: Fjordfisk", "Havn Nord: Havn"],
            (await db.Companies.Where(row => row.Parent != null).OrderBy(row => row.Name).ToListAsync(Stop)).Select(row => $"{row.Name}: {names[row.Parent!.Value]}"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_employer_is_linked_by_the_id_of_the_lists_own_source_and_no_company_is_called_by_an_id(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(new ImportLists.Request(importing.List("accounts.csv", "Id,Company,Country", "0015g00000AbCdEAAV,Fjordfisk AS,NO", "K-77,Havn AS,NO")) { Source = "crm" });
        var contacts = importing.List(
            "contacts.csv", "Id,First name,Last name,Works at", "a1,Ada,Lovelace,0015g00000AbCdEAAV", "a2,Kari,Nordmann,K-77", "a3,Ola,Hansen,0015g00000ZzZzZAAV", "a4,Per,Berg,Taxi 07 AS");
        var done = (await importing.Import(new ImportLists.Request(contacts) { Source = "crm", Map = await Map(importing, contacts, "Works at", "person.employer") })).Done!;

        Assert.Equal((3, 1, 1), (done.Counts.Made, done.Counts.Companies, done.Counts.Failed));
        await using var db = test.Open();
        var work = await (from job in db.Employments join firm in db.Companies on job.Company equals firm.Id join person in db.People on job.Of equals (Guid)(object)person.Id orderby person.Family select $"{person.Family}: {firm.Name}").ToListAsync(Stop);
        Assert.Equal(["Berg: Taxi 07", "Lovelace: Fjordfisk", "Nordmann: Havn"], work);
        Assert.DoesNotContain(await db.Companies.Select(row => row.Name).ToListAsync(Stop), name => name.StartsWith("001", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_id_of_an_account_is_a_link_without_a_word_where_its_company_is_here(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var people = importing.List("hubspot.csv", "Record ID,First name,Last name,Associated Company ID", "1,Ada,Lovelace,9001", "2,Kari,Nordmann,9002", "3,Per,Berg,9003", "4,Ola,Hansen,");
        var before = (await importing.Import(new ImportLists.Request(people) { Source = "hubspot", DryRun = true })).Done!;
        Assert.DoesNotContain(before.Map.Lines, line => line.To == "person.employer");

        await importing.Import(new ImportLists.Request(importing.List("companies.csv", "Record ID,Company,Country", "9001,Fjordfisk AS,NO", "9002,Havn AS,NO")) { Source = "hubspot" });
        var done = (await importing.Import(new ImportLists.Request(people) { Source = "hubspot" })).Done!;
        Assert.Equal((3, 0, 1), (done.Counts.Made, done.Counts.Companies, done.Counts.Failed));

        // Ids of Salesforce are nobody else's, whatever the lists are called.
        await importing.Import(importing.List("accounts.csv", "Id,Company,Country", "0015g00000AbCdEAAV,Kai AS,NO"));
        var contacts = importing.List("contacts.csv", "Id,AccountId,First name,Last name", "0035g00000AbCdEAAV,0015g00000AbCdEAAV,Eva,Lie");
        Assert.Equal((1, 0), ((await importing.Import(contacts)) is var made ? (made.Counts.Made, made.Counts.Companies) : default));

        await using var db = test.Open();
        var work = await (from job in db.Employments join firm in db.Companies on job.Company equals firm.Id join person in db.People on job.Of equals (Guid)(object)person.Id orderby person.Family select $"{person.Family}: {firm.Name}").ToListAsync(Stop);
        Assert.Equal(["Lie: Kai", "Lovelace: Fjordfisk", "Nordmann: Havn"], work);
        Assert.Equal(["Fjordfisk", "Havn", "Kai"], await db.Companies.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(Stop));

        // The one that waits comes in when its company is here.
        await importing.Import(new ImportLists.Request(importing.List("companies.csv", "Record ID,Company,Country", "9003,Berg AS,NO")) { Source = "hubspot" });
        Assert.Equal(1, (await importing.Retry(new(done.Import!.Value))).Done!.Counts.Made);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Numbers_that_are_no_companies_of_the_source_are_no_links(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(new ImportLists.Request(importing.List("companies.csv", "Id,Company,Country", "1,Fjordfisk AS,NO", "2,Havn AS,NO")) { Source = "other" });
        var people = importing.List("people.csv", "Record ID,First name,Last name,Company ID", "a1,Ada,Lovelace,1", "a2,Kari,Nordmann,2");
        await importing.Import(new ImportLists.Request(people) { Source = "crm" });
        // The person's own id is no company's, though the same number is one.
        await importing.Import(new ImportLists.Request(importing.List("persons.csv", "ContactId,First name,Last name", "1,Per,Berg", "2,Ola,Hansen")) { Source = "other" });

        await using var db = test.Open();
        Assert.Equal((4, 0, 2), (await db.People.CountAsync(Stop), await db.Employments.CountAsync(Stop), await db.Companies.CountAsync(Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Companies_of_a_list_are_linked_to_their_parents_that_came_before(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("accounts.csv", "Id,Company,Country", "A1,Fjordfisk AS,NO", "A4,Kai AS,NO"));
        var done = await importing.Import(importing.List("accounts-2.csv", "Id,Company,Country,ParentId", "A2,Fjordfisk Nord AS,NO,A1", "A3,Kai Sør AS,NO,A4"));
        Assert.Equal("company.parent", done.Map.Lines.Single(line => line.Column == "ParentId").To);

        await using var db = test.Open();
        var names = await db.Companies.ToDictionaryAsync(row => row.Id, row => row.Name, Stop);
        Assert.Equal(
            ["Fjordfisk Nord: Fjordfisk", "Kai Sør: Kai"],
            (await db.Companies.Where(row => row.Parent != null).OrderBy(row => row.Name).ToListAsync(Stop)).Select(row => $"{row.Name}: {names[row.Parent!.Value]}"));
    }

    // The mapping that a person corrects in one line.
    private static async Task<ListMap> Map(Importing importing, string list, string column, string to)
    {
        var recognised = (await importing.Import(new ImportLists.Request(list) { DryRun = true })).Done!.Map;
        return recognised with { Lines = [.. recognised.Lines.Select(line => line.Column == column ? new ListMapLine(column, to) : line)] };
    }
}
