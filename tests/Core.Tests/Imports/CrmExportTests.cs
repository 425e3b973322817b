using System.Text;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.History;
using CareLabel.Imports;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Imports;

/// <summary>Lists of the programs that houses move from: recognised, read in, written out, taken back.</summary>
public sealed class CrmExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<On, string> Lists
    {
        get
        {
            var all = new TheoryData<On, string>();
            foreach (var on in Enum.GetValues<On>())
            {
                foreach (var list in CrmExport.All) all.Add(on, list.File);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_of_another_program_comes_in_goes_out_and_is_taken_back(On on, string file)
    {
        var list = CrmExport.All.Single(one => one.File == file);
        await using var test = await TestCopy.Make(on);
        var importing = new Importing(test);
        var path = Path.Combine(test.Place.Folder, file);
        await File.WriteAllTextAsync(path, list.Text, new UTF8Encoding(false), Stop);

        var done = await importing.Import(path);
        foreach (var (column, to) in list.Goes.Split('|').Select(pair => (pair[..pair.LastIndexOf('=')], pair[(pair.LastIndexOf('=') + 1)..])))
        {
            Assert.Equal((column, to), (column, done.Map.Lines.Single(line => line.Column == column).To ?? "-"));
        }

        Assert.Equal((list.Made, list.Waits, list.Companies), (done.Counts.Made, done.Counts.Failed + done.Counts.NeedsWord, done.Counts.Companies));
        foreach (var kind in (RecordKind[])[RecordKind.Person, RecordKind.Company])
        {
            var again = await importing.Import((await importing.Export(kind)).Path);
            Assert.Equal((again.Counts.Rows, 0), (again.Counts.Same, again.Counts.Companies));
        }

        Assert.Null((await importing.Undo(done.Set!.Value)).Refused);
        Assert.Empty(await Deeds.Doctor(test));
        await using var db = test.Open();
        Assert.False(await db.People.AnyAsync(row => row.RetiredAt == null, Stop) || await db.Companies.AnyAsync(row => row.RetiredAt == null, Stop));
    }

    [Fact]
    public async Task A_mapping_with_a_field_twice_or_a_retired_one_is_refused_before_anything_is_read()
    {
        await using var test = await TestCopy.Make(On.Sqlite);
        var catalogue = Rooms.NewCatalogue();
        var retired = new CareLabel.Fields.Catalogue(0, Rooms.Types, Rooms.Types.SelectMany(type => type.Fields).Select(field => field.Key == "hours" ? field with { IsRetired = true } : field),
            CareLabel.Fields.DefaultLists.All, CareLabel.Fields.HouseSettings.Unset);
        var list = new Importing(test).List("crm.csv", "Given,Family,Other,Hours", "Ada,Lovelace,Byron,9-16");
        ListMapLine[] lines = [new("Given", "person.given"), new("Family", "person.family")];

        Assert.IsType<MapFieldTwice>((await new Importing(test).Import(Of(list, [.. lines, new("Other", "person.family")]))).Refused);
        Assert.IsType<MapClosedField>((await new Importing(test) { Catalogue = retired }.Import(Of(list, [.. lines, new("Hours", "person.hours")]))).Refused);
        Assert.Equal(1, (await new Importing(test) { Catalogue = catalogue }.Import(Of(list, [.. lines, new("Hours", "person.hours")]))).Done!.Counts.Made);

        static ImportLists.Request Of(string path, ListMapLine[] lines) => new(path) { Map = new(RecordKind.Person, lines) };
    }
}
