using CareLabel.Companies;
using CareLabel.Contacts;
using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Imports;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

public sealed class ImportListsTests
{
    private const string Header = "Id,First name,Last name,Company,Job title,E-mail,Phone,Mobile,Street,Postcode,City,Country";

    private static readonly string[] Two =
    [
        Header,
        "7,kari,NORDMANN,Fjordfisk as,Innkjøper,Kari@Fjordfisk.NO,22 12 34 56,412 34 567,Storgata 5,0155,OSLO,Norge",
        "8,Ola,Hansen,Fjordfisk AS,Daglig leder,ola@fjordfisk.no,,901 23 456,Storgata 5,0155,Oslo,Norge",
    ];

    [Theory, ClassData(typeof(Both))]
    [Promise(10, "companies and people are separate and linked")]
    public async Task People_come_in_with_the_company_that_they_work_for(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("crm.csv", Two));

        Assert.Equal((2, 2, 0, 1), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed, done.Counts.Companies));
        await using var db = test.Open();
        var company = await db.Companies.SingleAsync(CancellationToken.None);
        Assert.Equal("Fjordfisk AS", company.FullName);
        Assert.Equal(["Kari Nordmann", "Ola Hansen"], (await db.People.OrderBy(row => row.Id).ToListAsync(CancellationToken.None)).Select(row => row.FullName));
        Assert.Equal(["Innkjøper", "Daglig leder"], await db.Employments.Where(row => row.Company == company.Id).OrderBy(row => row.Of).Select(row => row.Role).ToListAsync(CancellationToken.None));
        Assert.Equal(["+4722123456", "+4741234567", "+4790123456"], await db.Phones.OrderBy(row => row.Of).ThenBy(row => row.Position).Select(row => row.Number).ToListAsync(CancellationToken.None));
        Assert.Equal("mobile", (await db.Phones.SingleAsync(row => row.Number == "+4790123456", CancellationToken.None)).Use);
        Assert.Contains("kari@fjordfisk.no", await db.Emails.Select(row => row.Address).ToListAsync(CancellationToken.None));
        Assert.Equal(2, await db.ImportedIds.CountAsync(row => row.Source == "crm", CancellationToken.None));
        Assert.Equal("import", (await db.Set<ChangeSet>().SingleAsync(CancellationToken.None)).What);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_same_list_again_changes_nothing_and_a_changed_one_changes_what_it_says(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", Two));
        var again = await importing.Import(importing.List("crm-2.csv", Two));
        Assert.Equal((0, 0, 2, 0), (again.Counts.Made, again.Counts.Changed, again.Counts.Same, again.Counts.Companies));

        var changed = await importing.Import(importing.List("crm-3.csv", Header, "7,Kari,Nordmann,Nordlys AS,Innkjøper,kari@nordlys.no,,,,,,Norge"));
        Assert.Equal((0, 1, 1), (changed.Counts.Made, changed.Counts.Changed, changed.Counts.Companies));
        await using var db = test.Open();
        var kari = await db.People.SingleAsync(row => row.Given == "Kari", CancellationToken.None);
        Assert.Equal(["kari@fjordfisk.no", "kari@nordlys.no"], await db.Emails.Where(row => row.Of == kari.Id.Value).OrderBy(row => row.Position).Select(row => row.Address).ToListAsync(CancellationToken.None));
        Assert.Equal([true, false], await db.Employments.Where(row => row.Of == kari.Id.Value).OrderBy(row => row.Position).Select(row => row.To != null).ToListAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_import_is_undone_as_one_with_its_updates(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", Two));
        var second = await importing.Import(importing.List("crm-2.csv", Header, "8,Ola,Olsen,Nordlys AS,Selger,,,,,,,Norge", "9,Per,Berg,Nordlys AS,,,,,,,,Norge"));
        Assert.Equal((1, 1), (second.Counts.Made, second.Counts.Changed));

        Assert.Null((await importing.Undo(second.Set!.Value)).Refused);
        await using var db = test.Open();
        Assert.Equal(["Kari Nordmann", "Ola Hansen"], (await db.People.Where(row => row.RetiredAt == null).OrderBy(row => row.Given).ToListAsync(CancellationToken.None)).Select(row => row.FullName));
        Assert.Equal(["Fjordfisk AS"], (await db.Companies.Where(row => row.RetiredAt == null).ToListAsync(CancellationToken.None)).Select(row => row.FullName));

        var again = await importing.Import(importing.List("crm-4.csv", Header, "9,Per,Berg,Nordlys AS,,,,,,,,Norge"));
        Assert.Equal((1, 1), (again.Counts.Made, again.Counts.Companies));
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(23, "an import row that fails waits in a queue")]
    public async Task Rows_that_are_not_let_in_wait_and_come_in_when_they_are_mended(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("crm.csv", "First name;Last name;E-mail;Phone;Born", "Ada;;ada@example.org;;10.12.1985",
            "Kari;Nordmann;kari@;;", "Ola;Hansen;ola@hansen.no;ring meg;", "Per;Berg;per@berg.no;;31.02.1990"));
        Assert.Equal((0, 3, 1), (done.Counts.Made, done.Counts.Failed, done.Counts.NeedsWord));

        var path = await importing.Waiting(done.Import!.Value);
        Assert.IsType<MayNotImport>((await importing.Waiting(done.Import!.Value, Cast.Someone with { Rights = Rights.None })).Refused);
        Assert.IsType<NoSuchImport>((await importing.Waiting(99, Cast.Someone)).Refused);
        var text = await File.ReadAllTextAsync(path, CancellationToken.None);
        Assert.Contains("Last name is required.", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace("Ada,,", "Ada,Lovelace,", StringComparison.Ordinal).Replace("kari@,", "kari@nordmann.no,", StringComparison.Ordinal), CancellationToken.None);
        var mended = (await importing.Retry(new(done.Import.Value, path))).Done!;
        Assert.Equal((2, 1, 1), (mended.Counts.Made, mended.Counts.Failed, mended.Counts.NeedsWord));
        var worded = (await importing.Retry(new(done.Import.Value, Acknowledge: true))).Done!;
        Assert.Equal((1, 1, 0), (worded.Counts.Made, worded.Counts.Failed, worded.Counts.NeedsWord));

        await using var db = test.Open();
        Assert.Equal(["Ada", "Kari", "Ola"], await db.People.OrderBy(row => row.Given).Select(row => row.Given!).ToListAsync(CancellationToken.None));
        Assert.Equal(4, (await db.WaitingRows.SingleAsync(CancellationToken.None)).Row);
        var import = await db.Imports.SingleAsync(CancellationToken.None);
        Assert.Equal((3, 1, 0), (import.Made, import.Failed, import.NeedsWord));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_company_of_a_refused_row_is_made_by_the_next_row_that_names_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("crm.csv", Header,
            "7,Kari,,Fjordfisk AS,,kari@,,,,,,", "8,Ola,Hansen,,,ola@hansen.no,,,,,,", "9,Per,Berg,Fjordfisk AS,,per@berg.no,,,,,,"));

        Assert.Equal((2, 1, 1), (done.Counts.Made, done.Counts.Failed, done.Counts.Companies));
        await using var db = test.Open();
        Assert.Equal((await db.Companies.SingleAsync(CancellationToken.None)).Id, (await db.Employments.SingleAsync(CancellationToken.None)).Company);
    }

    [Theory, ClassData(typeof(Both))]
    [Promise(100, "map and dry run")]
    public async Task A_dry_run_counts_and_writes_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var would = (await importing.Import(new ImportLists.Request(importing.List("crm.csv", Two)) { DryRun = true })).Done!;
        Assert.Equal((2, 1), (would.Counts.Made, would.Counts.Companies));
        await using var db = test.Open();
        Assert.False(await db.People.AnyAsync(CancellationToken.None) || await db.Imports.AnyAsync(CancellationToken.None) || await db.Set<ChangeSet>().AnyAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_import_that_was_ended_goes_on_at_the_row_where_it_stopped(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", ["Id,First name,Last name", .. Enumerable.Range(1, 9000).Select(n => $"{n},Anna,{Name(n)}")]);
        using var end = new CancellationTokenSource();
        var progress = new EndAfter(end, 3000);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importing.Import(new ImportLists.Request(path), progress: progress, stop: end.Token));

        await using var db = test.Open();
        var before = await db.Imports.AsNoTracking().SingleAsync(CancellationToken.None);
        Assert.InRange(before.Made, 1, 8999);
        Assert.Equal(before.Made, await db.People.CountAsync(CancellationToken.None));
        var done = (await importing.Resume(before.Id)).Done!;
        Assert.Equal(9000, done.Counts.Made);
        Assert.Equal(9000, await db.People.CountAsync(CancellationToken.None));
        Assert.Equal(9000, await db.ImportedIds.CountAsync(CancellationToken.None));
        Assert.IsType<ImportOver>((await importing.Resume(before.Id)).Refused);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Two_imports_at_once_both_come_to_their_end(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", ["Id,First name,Last name", .. Enumerable.Range(1, 500).Select(n => $"{n},Anna,{Name(n)}")]));
        var lists = new[] { "Berit", "Cecilie" }.Select(given =>
            importing.List($"{given}.csv", ["Id,First name,Last name", .. Enumerable.Range(1, 900).Select(n => $"{n},{given},{Name(n)}")])).ToList();
        var both = await Task.WhenAll(lists.Select(path => importing.Import(new ImportLists.Request(path) { Source = "crm" })));

        Assert.All(both, outcome => Assert.Null(outcome.Refused));
        await using var db = test.Open();
        Assert.Equal(900, await db.ImportedIds.CountAsync(CancellationToken.None));
        Assert.Equal(0, await db.WaitingRows.CountAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_import_that_waits_for_another_says_for_whose(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var list = importing.List("second.csv", Two);
        var told = new Told();
        Task<Outcome<ImportDone>> second;
        await using (await ImportTurn.Wait(test.Open(), test.Writes(test.Open()), test.Place, Cast.Someone, "første.csv", null, CancellationToken.None))
        {
            second = importing.Import(new ImportLists.Request(list), progress: told);
            Assert.Equal("første.csv, by Kari, since 2026-03-02 09:00 UTC", await told.Waits.Task);
        }

        Assert.Equal(2, (await second).Done!.Counts.Made);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_list_of_rows_that_all_fail_ends_with_all_of_them_waiting(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var done = await importing.Import(importing.List("bad.csv", ["First name,Last name,E-mail", .. Enumerable.Repeat("Anna,Berg,not an address", 4000), "a,b,c,d,e", "Anna,\0Berg,x@\0"]));
        Assert.Equal((4002, 0, 4002), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed + done.Counts.NeedsWord));
        await using var db = test.Open();
        Assert.Equal(4002, await db.WaitingRows.CountAsync(CancellationToken.None));
        Assert.True(await db.WaitingRows.AnyAsync(row => row.Row == 4001 && row.Remarks.Contains("cells"), CancellationToken.None));
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_before_anything_is_written()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var list = importing.List("crm.csv", Two);
        var map = new ListMap(RecordKind.Person, [new("Last name", "person.family"), new("City", "person.shoe")]);

        Assert.IsType<FileMissing>(await Refused(new("nowhere.csv")));
        Assert.IsType<FileNotAList>(await Refused(new(importing.List("page.csv", "<html><body>no list</body></html>"))));
        Assert.IsType<NothingMapped>(await Refused(new(importing.List("numbers.csv", "x,y", "1,2", "3,4"))));
        Assert.Contains("person.address.city", Assert.IsType<MapNoField>(await Refused(new(list) { Map = map })).Sentence, StringComparison.Ordinal);
        Assert.IsType<MapNoColumn>(await Refused(new(list) { Map = map with { Lines = [new("Surname", "person.family")] } }));
        Assert.IsType<KeyUnusable>(await Refused(new(list) { Key = "born" }));
        Assert.IsType<KeyMissing>(await Refused(new(importing.List("plain.csv", "First name,Last name", "Ada,Lovelace")) { Mode = ImportMode.Update }));
        Assert.IsType<MayNotImport>((await importing.Import(new ImportLists.Request(list), Cast.Someone with { Rights = new(new Dictionary<RecordKind, Acts>()) })).Refused);
        await using var db = test.Open();
        Assert.False(await db.Imports.AnyAsync(CancellationToken.None));

        async Task<Refusal?> Refused(ImportLists.Request request) => (await importing.Import(request)).Refused;
    }

    [Fact]
    [Promise(100, "map and dry run")]
    public async Task A_mapping_is_remembered_for_its_source_and_can_be_written_by_hand()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var importing = new Importing(test);
        var list = importing.List("crm.csv", "First name,Last name,Who", "Ada,Lovelace,London");
        var recognised = (await importing.Import(new ImportLists.Request(list) { DryRun = true })).Done!.Map;
        var byHand = ListMap.FromJson(recognised.ToJson().Replace("\"column\": \"Who\"", "\"column\": \"Who\", \"to\": \"person.address.city\"", StringComparison.Ordinal))!;
        await importing.Import(new ImportLists.Request(list) { Map = byHand });
        await importing.Import(importing.List("crm-2.csv", "First name,Last name,Who", "Kari,Nordmann,Bergen"));

        await using var db = test.Open();
        Assert.Equal(["Bergen", "London"], await db.Addresses.OrderBy(row => row.City).Select(row => row.City!).ToListAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_number_of_one_source_links_to_no_record_of_another(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(new ImportLists.Request(importing.List("a.csv", "Id,Company,Country", "7,Fjordfisk AS,NO")) { Source = "a" });
        await importing.Import(new ImportLists.Request(importing.List("b.csv", "Id,Company,Country", "7,Havbruk AS,NO", "8,Taxi AS,NO")) { Source = "b" });
        var daughters = importing.List("c.csv", "Id,Company,Part of", "20,Fjordfisk Nord AS,7", "21,Taxi Nord AS,8");
        var recognised = (await importing.Import(new ImportLists.Request(daughters) { DryRun = true })).Done!.Map.ToJson();
        var map = ListMap.FromJson(recognised.Replace("\"column\": \"Part of\"", "\"column\": \"Part of\", \"to\": \"company.parent\"", StringComparison.Ordinal))!;

        Assert.Equal(2, (await importing.Import(new ImportLists.Request(daughters) { Source = "b", Map = map })).Done!.Counts.Made);
        var strange = (await importing.Import(new ImportLists.Request(daughters) { Source = "c", Map = map })).Done!;

        await using var db = test.Open();
        var names = await db.Companies.ToDictionaryAsync(row => row.Id, row => row.Name, CancellationToken.None);
        var daughtersOf = (await db.Companies.Where(row => row.Parent != null).OrderBy(row => row.Name).ToListAsync(CancellationToken.None)).Select(row => $"{row.Name}: {names[row.Parent!.Value]}");
        Assert.Equal(["Fjordfisk Nord: Havbruk", "Taxi Nord: Taxi"], daughtersOf);
        Assert.Equal((0, 2, 5), (strange.Counts.Made, strange.Counts.Failed, names.Count));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Cards_come_in_folded_printed_and_in_old_character_sets(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = importing.List("contacts.vcf",
            "BEGIN:VCARD", "VERSION:3.0", "UID:a-1", "N:Nordmann;Kari;;;", "FN:Kari Nordmann", "ORG:Fjordfisk AS;Salg", "TITLE:Sal", " gssjef",
            "EMAIL;TYPE=INTERNET:kari@fjordfisk.no", "item1.TEL;TYPE=CELL:+47 412 34 567", "ADR;TYPE=WORK:;;Storgata 5;Oslo;;0155;Norge", "NOTE:en\\nto\\, tre", "END:VCARD",
            "BEGIN:VCARD", "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BB=C3=B3=C5=82=", "w;Ma=C5=82gorzata", "TEL;HOME:+48 22 345 67 89", "END:VCARD",
            "BEGIN:VCARD", "FN:half a card");
        var done = await importing.Import(path);

        Assert.Equal((2, 1), (done.Counts.Made, done.Counts.Failed));
        await using var db = test.Open();
        Assert.Equal(["Kari Nordmann", "Małgorzata Żółw"], (await db.People.OrderBy(row => row.Given).ToListAsync(CancellationToken.None)).Select(row => row.FullName));
        Assert.Equal("en\nto, tre", (await db.People.SingleAsync(row => row.Given == "Kari", CancellationToken.None)).Notes);
        Assert.Equal("Salgssjef", (await db.Employments.SingleAsync(CancellationToken.None)).Role);
        Assert.Equal(["+4741234567", "+48223456789"], await db.Phones.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(CancellationToken.None));
    }

    private static string Name(int number) => "Berg" + string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private sealed class Told : IProgress<ImportProgress>
    {
        public TaskCompletionSource<string> Waits { get; } = new();

        public void Report(ImportProgress value)
        {
            if (value.WaitsFor is { } other) Waits.TrySetResult(other);
        }
    }

    private sealed class EndAfter(CancellationTokenSource end, int rows) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Counts.Rows >= rows) end.Cancel();
        }
    }
}
