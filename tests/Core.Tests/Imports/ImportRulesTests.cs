using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

/// <summary>What decides which record a row means, and what a list may never do.</summary>
public sealed class ImportRulesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task What_is_to_be_made_leaves_known_records_alone_and_what_is_to_be_changed_makes_none(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", "Id,First name,Last name", "1,Kari,Nordmann"));
        var list = importing.List("crm-2.csv", "Id,First name,Last name", "1,Kari,Berg", "2,Ola,Hansen");

        var changed = (await importing.Import(new ImportLists.Request(list) { Mode = ImportMode.Update, DryRun = true })).Done!.Counts;
        Assert.Equal((0, 1, 0, 1), (changed.Made, changed.Changed, changed.Same, changed.Failed));
        var made = (await importing.Import(new ImportLists.Request(list) { Mode = ImportMode.Create })).Done!.Counts;
        Assert.Equal((1, 0, 1, 0), (made.Made, made.Changed, made.Same, made.Failed));
        Assert.Equal(["Hansen", "Nordmann"], await Names(test));

        var unknown = (await importing.Import(new ImportLists.Request(importing.List("crm-3.csv", "Id,First name,Last name", "1,Kari,Berg", "3,Per,Dahl")) { Mode = ImportMode.Update })).Done!;
        Assert.Equal((0, 1, 1), (unknown.Counts.Made, unknown.Counts.Changed, unknown.Counts.Failed));
        Assert.Equal("key-unknown", await Rule(test, unknown));
        Assert.Equal(["Berg", "Hansen"], await Names(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_key_that_several_records_share_makes_its_row_wait(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, twin) = (Cast.Ada, Cast.Ada);
        await Cast.Have(test, ada, twin, Cast.Email(ada, "ada@example.org"), Cast.Email(twin, "ada@example.org"));
        var importing = new Importing(test);
        var done = (await importing.Import(new ImportLists.Request(importing.List("crm.csv", "First name,Last name,E-mail", "Ada,King,ada@example.org")) { Key = "email" })).Done!;

        Assert.Equal((0, 0, 1), (done.Counts.Made, done.Counts.Changed, done.Counts.Failed));
        Assert.Equal("key-ambiguous", await Rule(test, done));
        Assert.Equal(["Lovelace", "Lovelace"], await Names(test));
    }

    [Fact]
    public async Task The_last_mapping_of_a_source_is_the_remembered_one()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        await Import("crm.csv", "Ada", new("Who", "person.notes"));
        await Import("crm-2.csv", "Eva", new("Who", "person.address.city"));
        await Import("crm-3.csv", "Kari", null);

        await using var db = test.Open();
        Assert.Equal(("Bergen", 2), ((await db.People.SingleAsync(person => person.Given == "Ada", Stop)).Notes, await db.Addresses.CountAsync(Stop)));

        async Task Import(string name, string given, ListMapLine? who)
        {
            var map = who is null ? null : new ListMap(RecordKind.Person, [new("First name", "person.given"), new("Last name", "person.family"), who]);
            Assert.Null((await importing.Import(new ImportLists.Request(importing.List(name, "First name,Last name,Who", $"{given},Lovelace,Bergen")) { Map = map })).Refused);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_company_is_known_by_its_number_whatever_it_is_called_and_by_its_name_only_where_the_number_allows_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("firms.csv", "Company,Organisation number,Country", "Fjordfisk AS,974 760 673,NO"));
        var done = await importing.Import(importing.List(
            "crm.csv", "First name,Last name,Company,Organisation number,Country", "Ada,Lovelace,Fjordfisk Gruppen AS,974760673,NO", "Kari,Nordmann,Fjordfisk AS,923609016,NO"));

        Assert.Equal((2, 1), (done.Counts.Made, done.Counts.Companies));
        await using var db = test.Open();
        Assert.Equal(["Fjordfisk: 923609016", "Fjordfisk: 974760673"], await (from number in db.CompanyNumbers join firm in db.Companies on number.Of equals (Guid)(object)firm.Id orderby number.Number select $"{firm.Name}: {number.Number}").ToListAsync(Stop));
        Assert.Equal(2, await db.Employments.Select(job => job.Company).Distinct().CountAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_name_that_several_companies_have_is_no_link(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Fjordfisk, Cast.Fjordfisk);
        var importing = new Importing(test);
        var map = new ListMap(RecordKind.Company, [new("Company", "company.name"), new("Part of", "company.parent")]);
        var done = (await importing.Import(new ImportLists.Request(importing.List("firms.csv", "Company,Part of", "Fjordfisk Nord AS,Fjordfisk AS")) { Map = map })).Done!;
        Assert.Equal((0, 1), (done.Counts.Made, done.Counts.Failed));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task What_an_earlier_id_means_here_it_goes_on_to_mean(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(new ImportLists.Request(importing.List("a.csv", "Id,First name,Last name", "7,Kari,Nordmann")) { Source = "crm" });
        var map = new ListMap(RecordKind.Person, [new("Id", "id"), new("First name", "person.given"), new("Last name", "person.family"), new("Old", ListMapLine.OldIds)]);
        await importing.Import(new ImportLists.Request(importing.List("b.csv", "Id,First name,Last name,Old", "1,Ola,Hansen,crm: 7; crm: 8")) { Source = "b", Map = map });

        await using var db = test.Open();
        var people = await db.People.ToDictionaryAsync(person => person.Id.Value, person => person.Family, Stop);
        Assert.Equal(["7: Nordmann", "8: Hansen"], (await db.ImportedIds.Where(id => id.Source == "crm").OrderBy(id => id.OldId).ToListAsync(Stop)).Select(id => $"{id.OldId}: {people[id.Record]}"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_import_goes_on_with_its_own_list_only_and_counts_no_row_twice(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        string[] lines = ["First name,Last name,E-mail", "Anna,Berg,anna@berg.no,what,is,this", .. Enumerable.Range(1, 4_500).Select(n => $"Anna,Berg,anna{n}@berg.no")];
        var path = importing.List("crm.csv", lines);
        using var end = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importing.Import(new ImportLists.Request(path), progress: new Ends(end), stop: end.Token));
        await using (var db = test.Open()) Assert.Equal((ImportState.Running, 1), await db.Imports.SingleAsync(Stop) is var import ? (import.State, import.Failed) : default);

        importing.List("crm.csv", [.. lines.Reverse()]);
        Assert.IsType<ListChanged>((await importing.Resume(1)).Refused);
        importing.List("crm.csv", lines);
        await using (var db = test.Open())
        {
            var nobody = Cast.Someone with { Rights = Rights.None };
            Assert.IsType<MayNotImport>((await new ResumeImport(db, test.Writes(db), importing.Catalogue, test.Place, test.Clock, importing.Steps).Run(nobody, 1, null, Stop)).Refused);
        }

        Assert.IsType<ImportNotOver>((await importing.Retry(new(1))).Refused);
        var done = (await importing.Resume(1)).Done!;
        Assert.Equal((4_501, 4_500, 1), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed));
        await using (var db = test.Open())
        {
            var nobody = Cast.Someone with { Rights = Rights.None };
            Assert.IsType<MayNotImport>((await new RetryRows(db, test.Writes(db), importing.Catalogue, test.Place, test.Clock, importing.Steps).Run(nobody, new(1), null, Stop)).Refused);
            Assert.Equal(4_500, await db.People.CountAsync(Stop));
        }
    }

    private static async Task<List<string?>> Names(TestCopy test)
    {
        await using var db = test.Open();
        return await db.People.Where(person => person.RetiredAt == null).OrderBy(person => person.Family).Select(person => person.Family).ToListAsync(Stop);
    }

    private static async Task<string> Rule(TestCopy test, ImportDone done)
    {
        await using var db = test.Open();
        return Assert.Single(RowResult.RemarksOf((await db.WaitingRows.SingleAsync(row => row.Import == done.Import, Stop)).Remarks)).Rule;
    }

    private sealed class Ends(CancellationTokenSource end) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Counts.Rows > 0) end.Cancel();
        }
    }
}
