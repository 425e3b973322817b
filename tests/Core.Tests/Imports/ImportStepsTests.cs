using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Fields;
using CareLabel.Core.Tests.Search;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.OldIds;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

/// <summary>The steps of the gate that ask the base hold for lists as for forms, whatever rows count on each other.</summary>
public sealed class ImportStepsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    [Promise(23, "an import row that fails waits in a queue")]
    public async Task A_link_to_no_record_waits_and_the_others_come_in(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (there, gone) = (Cast.Fjordfisk, Guid.CreateVersion7());
        await Cast.Have(test, there);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", "Id,First name,Last name,Employer", $"1,Kari,Nordmann,{there.Key}", $"2,Ola,Hansen,{gone}", "3,Per,Berg,Nordlys AS");

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true, Map = Map })).Done!;
        var done = (await importing.Import(new ImportLists.Request(path) { Map = Map })).Done!;

        Assert.Equal((3, 2, 1, 1), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed, done.Counts.Companies));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        var waits = await db.WaitingRows.SingleAsync(Stop);
        Assert.Equal((2, false), (waits.Row, waits.NeedsWord));
        Assert.Contains("link-gone", waits.Remarks, StringComparison.Ordinal);
        Assert.Empty(await Links(test));

        var file = await importing.Waiting(done.Import!.Value);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace(gone.ToString(), there.Key.ToString(), StringComparison.Ordinal), Stop);
        var again = (await importing.Retry(new(done.Import.Value, file))).Done!;
        Assert.Equal((1, 0), (again.Counts.Made, again.Counts.Failed));
        Assert.Equal(2, await db.Employments.CountAsync(row => row.Company == there.Id, Stop));
        Assert.Empty(await db.WaitingRows.ToListAsync(Stop));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_company_of_a_row_that_a_step_turns_away_is_made_by_the_next_row_that_names_it(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = Turning(test, "given");
        // The company is named in this batch, in the one that is judged meanwhile, and in one after that.
        var path = importing.List("crm.csv", [Header, .. Enumerable.Range(1, 6100).Select(n => n switch
        {
            1 => "1,Unwanted,Person,Fjordfisk AS", 2 or 2500 or 6000 => $"{n},Anna,{Name(n)},Fjordfisk AS", 4100 => $"{n},Unwanted,{Name(n)},Nordlys AS",
            4101 => $"{n},Berit,{Name(n)},Nordlys AS", _ => $"{n},Cecilie,{Name(n)},",
        })]);

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true })).Done!;
        var done = await importing.Import(path);

        Assert.Equal((6100, 6098, 2, 2), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed, done.Counts.Companies));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        Assert.Equal(["Fjordfisk", "Nordlys"], await db.Companies.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(Stop));
        Assert.Equal([1, 3], (await db.Employments.GroupBy(row => row.Company).Select(of => of.Count()).ToListAsync(Stop)).Order());
        Assert.Equal([1, 4100], await db.WaitingRows.OrderBy(row => row.Row).Select(row => row.Row).ToListAsync(Stop));
        Assert.Equal((6098, 6098), (await db.People.CountAsync(Stop), await db.ImportedIds.CountAsync(Stop)));
        Assert.Empty(await Links(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Of_a_company_that_a_step_turns_away_all_rows_wait(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = Turning(test, "name");
        var path = importing.List("crm.csv", [Header, .. Enumerable.Range(1, 4500).Select(n => $"{n},Anna,{Name(n)},{(n % 3 == 0 ? "Unwanted AS" : n % 3 == 1 ? "Fjordfisk AS" : "")}")]);

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true })).Done!;
        var done = await importing.Import(path);

        Assert.Equal((4500, 3000, 1500, 1), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed, done.Counts.Companies));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        Assert.Equal(1500, await db.WaitingRows.CountAsync(row => row.Remarks.Contains("turned"), Stop));
        Assert.Equal("Fjordfisk", (await db.Companies.SingleAsync(Stop)).Name);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Rows_about_a_record_that_was_turned_away_begin_anew(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = Turning(test, "given");
        var path = importing.List("crm.csv", Header, "1,Unwanted,Person,", "1,Kari,Nordmann,Fjordfisk AS", "1,Karin,Nordmann,", "2,Unwanted,Person,", "2,Unwanted,Other,");
        var map = Map with { Lines = [.. Map.Lines.SkipLast(1), new("Company", "company.name")] };

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true, Map = map })).Done!;
        var done = (await importing.Import(new ImportLists.Request(path) { Map = map })).Done!;

        Assert.Equal((5, 1, 1, 3, 1), (done.Counts.Rows, done.Counts.Made, done.Counts.Changed, done.Counts.Failed, done.Counts.Companies));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        Assert.Equal("Karin Nordmann", (await db.People.SingleAsync(Stop)).FullName);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_known_record_that_is_turned_away_stays_as_it_was_and_its_company_is_made_by_another_row(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = Turning(test, "given");
        await importing.Import(importing.List("crm.csv", Header, "1,Kari,Nordmann,", "2,Ola,Hansen,", "3,Per,Berg,"));
        // The first is turned away by a step, the second by the gate itself; both would have made the company.
        var path = importing.List("crm-2.csv", Header + ",E-mail", "1,Unwanted,Nordmann,Fjordfisk AS,", "2,Ola,Hansen,Fjordfisk AS,ola@", "3,Per,Berg,Fjordfisk AS,per@berg.no");

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true })).Done!;
        var done = await importing.Import(path);

        Assert.Equal((3, 1, 2, 1), (done.Counts.Rows, done.Counts.Changed, done.Counts.Failed, done.Counts.Companies));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        Assert.Equal(["Kari", "Ola", "Per"], await db.People.OrderBy(row => row.Given).Select(row => row.Given!).ToListAsync(Stop));
        var worker = new Id<Person>((await db.Employments.SingleAsync(Stop)).Of);
        Assert.Equal("Per", (await db.People.SingleAsync(row => row.Id == worker, Stop)).Given);
        Assert.Empty(await Links(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task A_step_that_only_warns_waits_for_a_word(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = Turning(test, "given", Weight.NeedsWord);
        var path = importing.List("crm.csv", Header, "1,Unwanted,Person,Fjordfisk AS", "2,Kari,Nordmann,");

        var done = await importing.Import(path);
        Assert.Equal((1, 0, 1, 0), (done.Counts.Made, done.Counts.Failed, done.Counts.NeedsWord, done.Counts.Companies));
        Assert.Equal(1, (await importing.Retry(new(done.Import!.Value))).Done!.Counts.NeedsWord);
        var worded = (await importing.Retry(new(done.Import.Value, Acknowledge: true))).Done!;
        Assert.Equal((1, 0, 1), (worded.Counts.Made, worded.Counts.NeedsWord, worded.Counts.Companies));
        await using var db = test.Open();
        Assert.Equal((2, 0), ((await db.Imports.SingleAsync(Stop)).Made, await db.WaitingRows.CountAsync(Stop)));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task When_fields_and_lists_change_meanwhile_the_rest_goes_in_by_what_holds_then(On on)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await house.AddField(RecordKind.Person, "Shoe", FieldType.Number);
        await house.Do(changes => new AddPickList(changes).Run(Cast.Someone, new("Colour"), Stop));
        await house.AddField(RecordKind.Person, "Colour", FieldType.Pick, request => request with { PickList = "colour" });
        var importing = new Importing(test) { Catalogue = house.Catalogue() };
        var path = importing.List("crm.csv", ["Id,First name,Last name,Shoe,Colour", .. Enumerable.Range(1, 9000).Select(n => $"{n},Anna,{Name(n)},{(n % 2 == 0 ? "38" : "")},{(n % 2 == 1 ? "Mauve" : "")}")]);
        var map = new ListMap(RecordKind.Person, [new("Id", "id"), new("First name", "person.given"), new("Last name", "person.family"), new("Shoe", "person.own.shoe"), new("Colour", "person.own.colour")]);
        var meanwhile = new Once(async () =>
        {
            Assert.Null((await house.Do(changes => new RetireField(changes, test.Clock).Run(Cast.Someone, RecordKind.Person, "own.shoe", Stop))).Refused);
            Assert.Null((await house.Do(changes => new AddPickValue(changes).Run(Cast.Someone, new("colour", "Mauve"), Stop))).Refused);
        });

        var done = (await importing.Import(new ImportLists.Request(path) { Map = map }, progress: meanwhile)).Done!;

        // Half of the first batch was let in without a word on shoes and refused for a colour that was none; then it is the other half.
        Assert.Equal((9000, 1000 + 3500, 1000 + 3500), (done.Counts.Rows, done.Counts.Made, done.Counts.Failed));
        await using var db = test.Open();
        Assert.Equal((1000, 3500), (await db.WaitingRows.CountAsync(row => row.Remarks.Contains("pick-unknown"), Stop), await db.WaitingRows.CountAsync(row => row.Remarks.Contains("field-retired"), Stop)));
        Assert.Equal(1000, (await db.People.AsNoTracking().ToListAsync(Stop)).Count(person => person.Own["shoe"] is not null));
        Assert.Equal(3500, (await db.People.AsNoTracking().ToListAsync(Stop)).Count(person => person.Own["colour"] == "mauve"));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Links_of_a_list_cost_the_same_statements_however_many_rows_a_batch_has(On on)
    {
        await using var test = await TestCopy.Make(on);
        var companies = Enumerable.Range(0, 200).Select(i => new Company { Name = Name(i) }).ToList();
        await Cast.Have(test, [.. companies]);

        // The first of its source notes how it was mapped.
        await Statements(2);
        Assert.Equal(await Statements(50), await Statements(200));

        async Task<int> Statements(int rows)
        {
            await using var db = test.Open();
            using var count = new StatementCount(db);
            var importing = new Importing(test);
            var path = importing.List($"crm-{rows}.csv", ["Id,First name,Last name,Employer", .. companies.Take(rows).Select((company, n) => $"{rows}-{n},Anna,{Name(n)},{company.Key}")]);
            var done = (await new ImportLists(db, test.Writes(db), importing.Catalogue, test.Place, test.Clock, importing.Steps).Run(Cast.Someone, new(path) { Map = Map }, null, Stop)).Done!;
            Assert.Equal((rows, 0), (done.Counts.Made, done.Counts.Companies));
            return count.Count;
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_owner_in_a_list_is_a_user_by_name_address_or_id(On on)
    {
        await using var test = await TestCopy.Make(on);
        var kari = await Cast.User(test, "Kari Nordmann");
        await Cast.User(test, "Ola Hansen", isActive: false);
        var importing = new Importing(test);
        var path = importing.List("crm.csv", "Id,First name,Last name,Owner", "1,Ada,Lovelace,Kari Nordmann", "2,Per,Berg,KARI.NORDMANN@house.example", $"3,Anna,Berg,{kari.Id}",
            "4,Jon,Moe,Nobody", "5,Eva,Lie,Ola Hansen", "6,Liv,Dahl,");

        var would = (await importing.Import(new ImportLists.Request(path) { DryRun = true })).Done!;
        var done = await importing.Import(path);

        Assert.Equal((4, 2), (done.Counts.Made, done.Counts.Failed));
        Assert.Equal(done.Counts, would.Counts);
        await using var db = test.Open();
        Assert.Equal(3, await db.People.CountAsync(person => person.Owner == kari.Id, Stop));
        var text = await File.ReadAllTextAsync(await importing.Waiting(done.Import!.Value), Stop);
        Assert.Contains("Owner: 'Nobody' is no user. Give the name or e-mail address of an active user, or add the user first.", text, StringComparison.Ordinal);
        Assert.Contains("Owner: Ola Hansen is deactivated.", text, StringComparison.Ordinal);

        var again = await importing.Import(importing.List("crm-2.csv", "Id,First name,Last name,Owner", "1,Ada,Lovelace,Kari Nordmann"));
        Assert.Equal(1, again.Counts.Same);
        await Cast.User(test, "Nobody");
        Assert.Equal((1, 1), ((await importing.Retry(new(done.Import.Value))).Done!.Counts.Made, await db.WaitingRows.CountAsync(Stop)));
    }

    private const string Header = "Id,First name,Last name,Company";

    private static ListMap Map { get; } = new(
        RecordKind.Person, [new("Id", "id"), new("First name", "person.given"), new("Last name", "person.family"), new("Employer", "person.employer")]);

    private static string Name(int n) => "B" + string.Concat(n.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "aeioumnrst"[digit - '0']));

    private static Importing Turning(TestCopy test, string field, Weight weight = Weight.Refused) =>
        new(test) { Steps = new([new LinkStep(), new TurnsAway(field, weight)]) };

    private static async Task<List<Finding>> Links(TestCopy test)
    {
        await using var db = test.Open();
        return await new LinksCheck(Rooms.NewCatalogue()).Run(db, Stop).ToListAsync(Stop);
    }

    // Minds what a row says in a field, whatever other rows make of it.
    private sealed class TurnsAway(string field, Weight weight) : IGateStep
    {
        public Task<IReadOnlyList<Minded>> Judge(Written within, Actor actor, GateBatch batch, CancellationToken stop) => Task.FromResult<IReadOnlyList<Minded>>(
            [.. batch.Entrants.Where(entrant => entrant.Verdict.Values.Any(value => value.Field.Key == field && value.Value == "Unwanted"))
                .Select(entrant => new Minded(entrant, new(weight, null, 1, "turned", "It is not wanted.", [], null)))]);
    }

    private sealed class Once(Func<Task> act) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (_done) return;
            _done = true;
            act().GetAwaiter().GetResult();
        }
    }
}
