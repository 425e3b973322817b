using CareLabel.Exports;
using CareLabel.Faces.Tests.Bases;
using CareLabel.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Faces.Tests.Exports;

public sealed class ExportCommandTests
{
    [Theory, ClassData(typeof(Both))]
    [Promise(114, "export: safe against formula injection")]
    public async Task No_cell_is_a_formula_and_the_export_is_kept_in_a_log(On on)
    {
        using var desk = new Desk(on);
        var id = desk.Done("add", "person", "family=Lovelace", "notes==HYPERLINK(\"http://evil.example\";\"click\")", "given=Ada").Out.Trim();
        var told = desk.Json("export", "people", "--out", "people.csv", "--fields", "family", "notes");

        Assert.Equal((1, "family notes"), (told.GetProperty("records").GetInt32(), string.Join(' ', told.GetProperty("fields").EnumerateArray().Select(one => one.GetString()))));
        Assert.Equal([["CareLabel id", "Last name", "Notes", "Old ids"], [id, "Lovelace", "'=HYPERLINK(\"http://evil.example\";\"click\")", ""]], desk.Work.Csv("people.csv"));
        await using var db = desk.Place.Open();
        var kept = await db.Set<Export>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("command line", "family notes", 1, desk.Work["people.csv"], false), (kept.WhoName, kept.Fields, kept.Records, kept.File, kept.Sensitive));
    }

    [Theory, ClassData(typeof(Both))]
    public void An_export_that_is_imported_again_changes_nothing(On on)
    {
        using var desk = Desk.WithCustomers(on);
        desk.Done("house", "--show", "names");
        foreach (var kind in (string[])["people", "companies"])
        {
            desk.Done("export", kind, "--out", $"{kind}.csv");
            var again = desk.Json("import", $"{kind}.csv");
            Assert.Equal((0, 0, 0, 0), (again.GetProperty("made").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("failed").GetInt32(), again.GetProperty("companies").GetInt32()));
        }
    }

    [Fact]
    [Promise(12, "the house chooses the form that is shown and exported")]
    public void Countries_are_exported_as_the_house_chooses()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("add", "company", "name=Nordlys", "country=Szwecja");
        Assert.Equal("SE", Country());
        desk.Done("house", "--show", "names", "--language", "nb");
        Assert.Equal("Sverige", Country());
        Assert.Equal("Sverige", desk.Json("show", "company", desk.Id("nordlys")).GetProperty("values").EnumerateArray()
            .Single(value => value.GetProperty("field").GetString() == "country").GetProperty("shown").GetString());

        string Country()
        {
            desk.Done("export", "companies", "--out", "companies.csv", "--fields", "country");
            return desk.Work.Rows("companies.csv").Single()["Country"];
        }
    }

    [Fact]
    public void What_cannot_be_exported_is_refused()
    {
        using var desk = new Desk(On.Sqlite);
        desk.Done("add", "person", "family=Lovelace");

        Assert.StartsWith("There is no field 'shoe' that you may export; there is: name, ", desk.Refused("export", "people", "--out", "p.csv", "--fields", "shoe"), StringComparison.Ordinal);
        Assert.Equal("nowhere/p.csv: the export could not be written: there is no such folder, and none can be made there.", desk.Refused("export", "people", "--out", "nowhere/p.csv"));
        Assert.Equal(2, desk.Run("export", "people").Exit);
        Assert.Equal(2, desk.Run("export", "dogs", "--out", "d.csv").Exit);
        Assert.Equal(["data"], desk.Work.There());
    }
}
