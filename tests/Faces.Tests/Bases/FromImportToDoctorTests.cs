namespace CareLabel.Faces.Tests.Bases;

/// <summary>The way of a list through a base, as the guide tells it.</summary>
public sealed class FromImportToDoctorTests
{
    [Theory, ClassData(typeof(Both))]
    public void A_list_is_imported_edited_undone_backed_up_and_restored_and_all_is_in_order(On on)
    {
        using var desk = new Desk(on);
        desk.Work.Write("customers.csv", Customers.Two);
        const long Import = 2;
        desk.Done("import", "customers.csv");
        var ola = desk.Id("ola hansen");
        var before = Export(desk, "before.csv");

        desk.Done("set", "person", ola, "family=Olsen", "phone=+47 901 23 457");
        const long Edit = 3;
        Assert.Equal("Olsen", desk.Values("person", ola)["family"]);
        Assert.Contains("Last name: Hansen → Olsen", desk.Done("history", "--record", $"person:{ola}").Out, StringComparison.Ordinal);
        Assert.StartsWith($"Change {Edit} is undone by change {Edit + 1}: 1 record, ", desk.Done("undo", $"{Edit}").Out, StringComparison.Ordinal);
        Assert.Equal(before, Export(desk, "after.csv"));

        Assert.StartsWith($"Change {Import} is undone by change {Edit + 2}: 3 records, 0 fields restored, ", desk.Done("undo", $"{Import}").Out, StringComparison.Ordinal);
        Assert.Single(Export(desk, "none.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        desk.Done("undo", $"{Edit + 2}");
        Assert.Equal(before, Export(desk, "again.csv"));

        desk.Done("backup", "--out", "monday.zip");
        desk.Done("restore", "monday.zip", "--data", "restored");
        Assert.StartsWith("All is in order", desk.Done("doctor").Out, StringComparison.Ordinal);
        Assert.StartsWith("All is in order", desk.Done("doctor", "--data", "restored").Out, StringComparison.Ordinal);
        desk.Done("export", "people", "--out", "restored.csv", "--data", "restored");
        Assert.Equal(before, File.ReadAllText(desk.Work["restored.csv"]));
        Assert.Equal(desk.Done("history", "--json").Out, desk.Done("history", "--json", "--data", "restored").Out);
    }

    private static string Export(Desk desk, string file)
    {
        desk.Done("export", "people", "--out", file);
        return File.ReadAllText(desk.Work[file]);
    }
}
