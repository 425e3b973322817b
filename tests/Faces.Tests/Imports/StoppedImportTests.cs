using CareLabel.Faces.Tests.Bases;

namespace CareLabel.Faces.Tests.Imports;

public sealed class StoppedImportTests
{
    private const int Stops = 6_000;

    [Theory, ClassData(typeof(Both))]
    public void A_list_of_which_no_row_is_let_in_stops_early_and_goes_on_when_asked(On on)
    {
        using var desk = new Desk(on);
        desk.Work.Write("bad.csv", "First name,Last name\n" + string.Concat(Enumerable.Repeat("Anna,\n", Stops + 1)));
        var stopped = desk.Run("import", "bad.csv", "--json");

        Assert.Equal((1, "import-stopped"), (stopped.Exit, System.Text.Json.JsonDocument.Parse(stopped.Out).RootElement.GetProperty("refused").GetString()));
        Assert.StartsWith("bad.csv: stopped at 6,000 rows, since 6,000 of them wait and none was let in. Most often: Last name is required. (6,000 rows) ", stopped.Lines[^2], StringComparison.Ordinal);
        Assert.Equal("The rows that wait, with what is wrong: data/imports/1-waiting.csv", stopped.Lines[^1]);
        Assert.Equal(Stops, desk.Work.Rows("data/imports/1-waiting.csv").Count);
        Assert.Equal("Import 1 was stopped, since 6,000 of its rows wait; to go on all the same: carelabel import --resume 1 --anyway", desk.Refused("import", "--resume", "1"));
        Assert.Equal(Stops + 1, desk.Json("import", "--resume", "1", "--anyway").GetProperty("failed").GetInt32());
        Assert.StartsWith("All is in order", desk.Done("doctor").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void While_another_import_is_at_work_the_bar_says_for_whose_it_waits() =>
        Assert.Equal("waits for another import to end: a.csv, by Kari, since 2026-03-02 09:00 UTC",
            Cli.Imports.ImportBar.Words(new("b.csv", 0, 0, CareLabel.Imports.ImportCounts.None) { WaitsFor = "a.csv, by Kari, since 2026-03-02 09:00 UTC" }, TimeSpan.Zero));
}
