using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Fields;
using CareLabel.Core.Tests.History;
using CareLabel.Core.Tests.Imports;
using CareLabel.Fields;
using CareLabel.Imports;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Exports;

/// <summary>Whatever a base has let in, an export of it says to the letter, and an import of that changes nothing.</summary>
public sealed class ExportAgainTests
{
    // Labels that a reader of lists takes for something else: a number of several, a value, a sign, another field's key.
    private static readonly string[] Labels =
        ["Shoe size", "Phone 2", "family", "Old ids", "412 34 567", "=1+1 x", "Ø\U0001F389", "Partner id", "ada@example.org", "Born 1985-12-10", "a, \"b\"; c", "\u200BZero", "CareLabel id", "\u0130\u0131"];

    private static readonly string[] Odd =
    [
        "=1+1", "'=1", "'412", "@home", "+47 x", "-1", "\"", "\"\"", "a \"b\", c; d\te", "one\ntwo\r\nthree", "\u0001bell\u007F", "a\0b", "\uD800x", "\u202Eevil\u202C", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "\u0130stanbul \u0131i", "\u00C3\u00A5 \u00C3\u00B8", "Z\u0351\u036B", "a ::: b", "0.0.00", "null", "NaN", "Total", "sum", "\\\"x", "sep=;", "1E5", "0001-01-01", "9999-12-31", "1985-12-10", "12.5", "-0.004",
        "99999999999999999999", "1 250,50 NOK", "yes", "customer", "customer|lead", "https://example.org/?a=1,2", "ada@example.org", "kari@example.org; ola@example.org", "+4722864400", "22 86 44 00 / 412 34 567",
        "412 34 567 - etter kl 16", "974760673", "Ola og Kari Hansen", "von der Leyen", "McDonald", "Oy X Ab", "Storgata 5, 0155 Oslo", "SE", "Norge", "d.y.", "x", "\u4E2D\u6587", "\u0627\u0644\u0639", "  padded  ",
    ];

    private static readonly FieldType[] Types = [.. Enum.GetValues<FieldType>().Where(type => type is not (FieldType.User or FieldType.Record or FieldType.Identifier))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(On.Sqlite, 1), InlineData(On.Sqlite, 2), InlineData(On.Sqlite, 3), InlineData(On.Postgres, 4)]
    public async Task What_came_in_by_whatever_door_goes_out_and_in_again_unchanged(On on, int seed)
    {
        await using var test = await TestCopy.Make(on);
        var house = new HouseOf(test);
        await OwnFields(house);
        Assert.InRange(await Fill(house, test, new Random(seed)), 60, 200);
        var importing = new Importing(test) { Catalogue = house.Catalogue() };
        await importing.Import(importing.List("crm.csv", "Id,First name,Last name,Company,E-mail,Phone", "A-1,Ada,Lovelace,Analytical AS,ada@analytical.no; ada@home.no,412 34 567"));

        foreach (var kind in (RecordKind[])[RecordKind.Person, RecordKind.Company])
        {
            var (outcome, path) = await importing.Export(kind);
            var again = await importing.Import(path);
            Assert.Equal((outcome.Done!.Records, 0, 0), (again.Counts.Same, again.Counts.Failed + again.Counts.NeedsWord, again.Counts.Changed + again.Counts.Made + again.Counts.Companies));
            Assert.All(again.Map.Lines.Where(line => line.To is null), line => Assert.Contains(line.Column, (string[])["Name", "Address", "Old ids", "Employer 2", "Kind of number", "Parent company", "Last contact", "Next contact"]));
        }

        Assert.Empty(await Deeds.Doctor(test));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Companies_and_people_of_one_base_come_into_another_with_their_links(On on)
    {
        await using var one = await TestCopy.Make(on);
        await using var other = await TestCopy.Make(on);
        var (from, to) = (new Importing(one), new Importing(other));
        await from.Import(from.List("crm.csv", "Id,First name,Last name,Company,Job title", "7,Kari,Nordmann,Fjordfisk AS,Selger", "8,Ola,Hansen,Fjordfisk AS,", "9,Per,Berg,Nordlys AS,"));
        var companies = (await from.Export(RecordKind.Company)).Path;
        var people = (await from.Export(RecordKind.Person)).Path;

        Assert.Equal(2, (await to.Import(companies)).Counts.Made);
        var done = await to.Import(people);
        Assert.Equal((3, 0, 0), (done.Counts.Made, done.Counts.Companies, done.Counts.Failed));
        Assert.Equal(3, (await to.Import(people)).Counts.Same);
        Assert.Empty(await Deeds.Doctor(other));
        await using var db = other.Open();
        Assert.Equal(2, await db.Employments.Select(row => row.Company).Distinct().CountAsync(Stop));
        Assert.Equal(["7", "8", "9"], await db.ImportedIds.Where(id => id.Source == "crm" && id.Kind == RecordKind.Person).OrderBy(id => id.OldId).Select(id => id.OldId).ToListAsync(Stop));
        Assert.Equal(5 + 3, await db.ImportedIds.CountAsync(Stop));

        // The next list of the old system speaks of the same people.
        var later = await to.Import(to.List("crm-2.csv", "Id,First name,Last name", "7,Kari,Nordmann", "8,Ola,Olsen"));
        Assert.Equal((0, 1, 1), (later.Counts.Made, later.Counts.Changed, later.Counts.Same));

        // Without the companies' list the names make them.
        await using var third = await TestCopy.Make(on);
        var alone = await new Importing(third).Import(people);
        Assert.Equal((3, 2), (alone.Counts.Made, alone.Counts.Companies));
        Assert.Empty(await Deeds.Doctor(third));
    }

    private static async Task OwnFields(HouseOf house)
    {
        foreach (var (label, place) in Labels.Select((label, place) => (label, place)))
        {
            var type = Types[place % Types.Length];
            foreach (var kind in (RecordKind[])[RecordKind.Company, RecordKind.Person])
            {
                // A label that a built-in field has is taken.
                await house.AddField(kind, label, type, request => request with { PickList = type is FieldType.Pick or FieldType.MultiPick ? "status" : null, Name = $"f{place}" });
            }
        }
    }

    // Records of random values, of which those come in that the gate lets in, with a word where it asks for one.
    private static async Task<int> Fill(HouseOf house, TestCopy test, Random random)
    {
        var (made, catalogue) = (0, house.Catalogue());
        await using var db = test.Open();
        var save = new SaveRecord(db, catalogue, house.Writes(db), test.Clock, new([new LinkStep(), new UserStep()]), KnownUsers.Of(db));
        foreach (var kind in (RecordKind[])[RecordKind.Company, RecordKind.Person])
        {
            var fields = catalogue.Of(kind).Where(field => !field.ReadOnly && !field.Stands && field.KeptIn.Count == 0 && field.Type is not (FieldType.User or FieldType.Record)).ToList();
            for (var i = 0; i < 100; i++)
            {
                Typed[] name = [new(kind == RecordKind.Company ? "name" : "family", kind == RecordKind.Company ? $"Firma {i} AS" : "Lovelace")];
                var values = Enumerable.Range(0, random.Next(1, 6)).Select(_ => fields[random.Next(fields.Count)]).Distinct().Where(field => field.Key != name[0].Field)
                    .Select(field => new Typed(field.Key, i == 50 && field.Type == FieldType.LongText ? new string('\u00E5', 300_000) : Odd[random.Next(Odd.Length)])).ToList();
                // A consent is said whole.
                if (kind == RecordKind.Person && i % 3 == 0) values.AddRange([new("consent", "granted"), new("consent.channel", "phone"), new("consent.purpose", "events"), new("consent.proof", Odd[random.Next(Odd.Length)])]);
                if (await Save([.. name, .. values]) || await Save([.. name, .. values.Take(1)])) made++;
            }

            async Task<bool> Save(Typed[] typed)
            {
                db.ChangeTracker.Clear();
                var draft = new Draft(kind, null, null, typed);
                var outcome = await save.Run(Cast.Someone, draft, null, Stop);
                if (outcome.Refused is NotAccepted { Verdict.IsRefused: false } asks)
                {
                    outcome = await save.Run(Cast.Someone, draft with { Acknowledged = asks.Verdict.Remarks.Select(remark => remark.Word).ToHashSet() }, null, Stop);
                }

                return outcome.Refused is null;
            }
        }

        return made;
    }
}
