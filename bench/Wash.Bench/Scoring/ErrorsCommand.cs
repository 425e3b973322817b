using CareLabel.Demo.MadeUp;

namespace CareLabel.Wash.Bench.Scoring;

/// <summary><c>errors ROWS.csv LIST-WITH-TRUTH.csv [--show N]</c>: prints rows that were wrongly joined and rows that were wrongly parted, side by side.</summary>
public static class ErrorsCommand
{
    /// <summary>Prints the first faults by row; answers the exit code. Keeps the whole list in memory: meant for small ones.</summary>
    public static int Run(Arguments arguments)
    {
        var listPath = arguments.Word(1, "LIST-WITH-TRUTH.csv");
        using var truthFile = File.OpenText(listPath);
        var truth = Truth.Read(truthFile);
        var lines = Lines(listPath);
        var found = Groups(arguments.Word(0, "ROWS.csv"), truth);
        var show = (int)arguments.Number("--show", 20);
        Print("Joined but two (different truth, same group)", lines, Apart(found, truth.Entities), show);
        Print("Parted but one (same truth, different group)", lines, Apart(truth.Entities, found), show);
        return 0;
    }

    private static ulong[] Fill(int rows) => [.. Enumerable.Range(1, rows).Select(Truth.Lone)];

    private static int[] Groups(string path, Truth truth)
    {
        using var file = File.OpenText(path);
        var rows = new CsvRows(file);
        rows.Read();
        var (number, id, group) = (rows.Column("row"), rows.Column("id"), rows.Column("group"));
        var groups = Fill(truth.Entities.Length);
        while (rows.Read())
            if (truth.RowOf(rows[number], rows[id]) is var row && row >= 0) groups[row] = rows.Hash(group);
        return Codes.Dense(groups);
    }

    // Neighbours inside one cluster that the other partition tells apart; one pair for each break.
    private static IEnumerable<(int A, int B)> Apart(int[] together, int[] apart)
    {
        var rows = Enumerable.Range(0, together.Length).OrderBy(i => together[i]).ThenBy(i => apart[i]).ThenBy(i => i).ToArray();
        for (var i = 1; i < rows.Length; i++)
            if (together[rows[i]] == together[rows[i - 1]] && apart[rows[i]] != apart[rows[i - 1]]) yield return (rows[i - 1], rows[i]);
    }

    private static List<string> Lines(string path)
    {
        using var file = File.OpenText(path);
        var (rows, lines) = (new CsvRows(file), new List<string>());
        rows.Read();
        while (rows.Read()) lines.Add(string.Join(" | ", Enumerable.Range(0, rows.Count).Select(i => rows[i].ToString().ReplaceLineEndings(" "))));
        return lines;
    }

    private static void Print(string title, List<string> lines, IEnumerable<(int A, int B)> pairs, int show)
    {
        var all = pairs.ToArray();
        Console.WriteLine($"{title}: {all.Length}");
        foreach (var (a, b) in all.OrderBy(pair => Dice.Mix((ulong)pair.A)).Take(show)) Console.WriteLine($"  {lines[a]}\n  {lines[b]}\n");
    }
}
