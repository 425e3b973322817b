using CareLabel.Tests;

namespace CareLabel.Faces.Tests.Washes;

public sealed class FormulaCellsTests
{
    private const string List = "id,name,email,note\n=1,Ada Berg,ada@berg.example,\"=cmd|' /C calc'!A0\"\n-2,Bo Lund,bo@lund.example,@SUM(A1)\n"
        + "+3,Cy Dahl,cy@dahl.example,-1+1\n@4,=Di Moe,di@moe.example,+47 22 44 66 88\n";

    [Fact]
    [Promise(114, "export: safe against formula injection")]
    public void No_result_lets_a_spreadsheet_run_a_cell()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("list.csv", List), "--out", "washed", "--id", "id").Exit);

        foreach (var path in Directory.GetFiles(work["washed"], "*.csv"))
        {
            var name = $"washed/{Path.GetFileName(path)}";
            var header = work.Csv(name)[0];
            var ids = header.Select(column => column is "id" or "id_a" or "id_b").ToArray();
            Assert.All(work.Csv(name), row => Assert.All(row.Index(), cell =>
                Assert.False(!ids[cell.Index] && MayRun(cell.Item), $"{name}: {cell.Item}")));
        }

        Assert.Equal(["'=cmd|' /C calc'!A0", "'@SUM(A1)", "'-1+1", "+47 22 44 66 88"], work.Rows("washed/clean.csv").Select(row => row["note"]));
    }

    [Fact]
    public void Ids_are_never_altered()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("wash", work.Write("list.csv", List), "--out", "washed", "--id", "id").Exit);

        Assert.Equal(["=1", "-2", "+3", "@4"], work.Rows("washed/rows.csv").Select(row => row["id"]));
        Assert.Equal(["=1", "-2", "+3", "@4"], work.Rows("washed/clean.csv").Select(row => row["id"]));
    }

    [Fact]
    [Promise(114, "export: our own reader gives back what was written")]
    public void What_was_washed_and_is_washed_again_stays_as_it_is()
    {
        using var work = new Workplace();
        work.Write("list.csv", List);
        Assert.Equal(0, work.Run("wash", "list.csv", "--out", "washed", "--id", "id").Exit);
        Assert.Equal(0, work.Run("wash", "washed/clean.csv", "--out", "again", "--id", "id").Exit);

        Assert.Empty(work.Rows("again/changes.csv"));
        Assert.Equal(
            work.Csv("washed/clean.csv").Select(row => string.Join('|', row[..4])),
            work.Csv("again/clean.csv").Select(row => string.Join('|', row[..4])));
    }

    private static bool MayRun(string cell) => cell.Length > 0
        && (cell[0] is '=' or '@' or '\t' or '\r' || (cell[0] is '+' or '-' && cell[1..].Any(c => !"0123456789 .-()/".Contains(c, StringComparison.Ordinal))));
}
