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

    // The mapping that a person corrects in one line.
    private static async Task<ListMap> Map(Importing importing, string list, string column, string to)
    {
        var recognised = (await importing.Import(new ImportLists.Request(list) { DryRun = true })).Done!.Map;
        return recognised with { Lines = [.. recognised.Lines.Select(line => line.Column == column ? new ListMapLine(column, to) : line)] };
    }
}
