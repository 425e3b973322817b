using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Imports;
using CareLabel.Data.Write;
using CareLabel.Exports;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Exports;

public sealed class ExportRecordsTests
{
    private static readonly string[] List =
    [
        "Id,First name,Last name,Company,Job title,E-mail,Phone,Mobile,Street,Postcode,City,Country,Birth date,Notes",
        "7,Kari,Nordmann,Fjordfisk AS,Innkjøper,\"kari@fjordfisk.no; kari@privat.no\",22 12 34 56,412 34 567,Storgata 5,0155,Oslo,Norge,1985-03-02,=1+1",
        "8,Ola,Hansen,Fjordfisk AS,,,,,,,,,,",
    ];

    [Theory, ClassData(typeof(Both))]
    public async Task The_log_says_what_was_sensitive_and_nothing_half_written_stays(On on)
    {
        await using var test = await TestCopy.Make(on);
        await Cast.Have(test, Cast.Ada);
        var importing = new Importing(test);
        Assert.False((await importing.Export(RecordKind.Person, null, "family")).Outcome.Done!.Sensitive);
        Assert.True((await importing.Export(RecordKind.Person, null, "family", "born")).Outcome.Done!.Sensitive);

        var path = Path.Combine(test.Place.Folder, "half.csv");
        using var end = new CancellationTokenSource();
        await using var db = test.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ExportRecords(db, importing.Catalogue, test.Clock).Run(Cast.Someone, new(RecordKind.Person, path), new Ends(end), end.Token));
        Assert.Empty(Directory.EnumerateFiles(test.Place.Folder, "half*"));
        Assert.Equal(2, await db.Set<Export>().CountAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_export_that_is_imported_again_changes_nothing(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        Assert.Equal(2, (await importing.Import(importing.List("crm.csv", List))).Counts.Made);
        foreach (var kind in (RecordKind[])[RecordKind.Person, RecordKind.Company])
        {
            var (outcome, path) = await importing.Export(kind);
            Assert.Null(outcome.Refused);
            var again = await importing.Import(path);
            Assert.Equal((0, 0, 0, 0), (again.Counts.Made, again.Counts.Changed, again.Counts.Failed + again.Counts.NeedsWord, again.Counts.Companies));
            Assert.Equal(outcome.Done!.Records, again.Counts.Same);
        }
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_export_has_several_phones_old_ids_and_no_formula(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", List));
        var (_, path) = await importing.Export(RecordKind.Person, null, "family", "phone", "email", "notes", "employer");
        var lines = await File.ReadAllLinesAsync(path, CancellationToken.None);

        // Two ids of one moment stand in either order.
        var kari = lines.Single(line => line.Contains("Nordmann", StringComparison.Ordinal));
        Assert.Equal("CareLabel id,Last name,Phone,Phone 2,E-mail,E-mail 2,Notes,Employer id,Employer,Old ids", lines[0]);
        Assert.Contains(",Nordmann,+4722123456,+4741234567,kari@fjordfisk.no,kari@privat.no,\"'=1+1\",", kari, StringComparison.Ordinal);
        Assert.EndsWith(",Fjordfisk AS,crm: 7", kari, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_export_leaves_retired_records_out_and_tells_how_many_it_wrote(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using (var db = test.Open())
        {
            var changes = new Changes();
            for (var i = 0; i < 1_203; i++) changes.Add(new Person { Given = "Kari", Family = $"Dahl {i}", RetiredAt = i % 3 == 0 ? test.Clock.Now.UtcDateTime : null });
            Assert.Null((await test.Writes(db).Save(new(Cast.Someone, "edit"), changes, CancellationToken.None)).Refused);
        }

        var (outcome, path) = await new Importing(test).Export(RecordKind.Person, null, "family");
        var lines = await File.ReadAllLinesAsync(path, CancellationToken.None);
        Assert.Equal((802, 803, 802), ((int)outcome.Done!.Records, lines.Length, lines.Skip(1).Distinct(StringComparer.Ordinal).Count()));
        Assert.DoesNotContain(lines, line => line.Contains("Dahl 3,", StringComparison.Ordinal) || line.Contains("Dahl 1200,", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_export_takes_the_right_leaves_sensitive_fields_out_and_is_kept(On on)
    {
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        await importing.Import(importing.List("crm.csv", List));
        var seller = new Actor(Guid.NewGuid(), "Per", Door.Cli, new(new Dictionary<RecordKind, Acts> { [RecordKind.Person] = Acts.See | Acts.Export }));

        Assert.IsType<MayNotExport>((await importing.Export(RecordKind.Company, seller)).Outcome.Refused);
        Assert.IsType<NoFieldToExport>((await importing.Export(RecordKind.Person, seller, "born")).Outcome.Refused);
        var (outcome, path) = await importing.Export(RecordKind.Person, seller);
        Assert.DoesNotContain("1985", await File.ReadAllTextAsync(path, CancellationToken.None), StringComparison.Ordinal);
        await using var db = test.Open();
        var kept = await db.Set<Export>().SingleAsync(CancellationToken.None);
        Assert.Equal((outcome.Done!.Id, "Per", 2, false), (kept.Id, kept.WhoName, (int)kept.Records, kept.Sensitive));
    }

    private sealed class Ends(CancellationTokenSource end) : IProgress<int>
    {
        public void Report(int value) => end.Cancel();
    }
}
