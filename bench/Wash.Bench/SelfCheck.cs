using CareLabel.Demo.MadeUp;
using CareLabel.Wash.Bench.Generating;
using CareLabel.Wash.Bench.Scoring;

namespace CareLabel.Wash.Bench;

/// <summary>Proves the bench on examples worked out by hand, so that nobody tunes an engine by a wrong ruler.</summary>
public static class SelfCheck
{
    private static int _wrong;

    /// <summary>Prints what is wrong; answers 1 when anything is.</summary>
    public static int Run()
    {
        Pairs();
        BCubed();
        CalibrationSteps();
        CsvCells();
        ScoredFiles();
        Generator();
        Console.WriteLine(_wrong == 0 ? "self-check: all right" : "self-check: WRONG");
        return _wrong == 0 ? 0 : 1;
    }

    private static void Pairs()
    {
        // True: {0,1,2} {3,4} {5}: 3 + 1 pairs. Found: {0,1} {2,3,4} {5}: 1 + 3 pairs, of which 0-1 and 3-4 are true.
        var agreement = Agreement.Of([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 2]);
        Is("true pairs", 4, agreement.TruePairs);
        Is("found pairs", 4, agreement.FoundPairs);
        Is("right pairs", 2, agreement.RightPairs);
        Is("pair precision", 0.5, agreement.Pairs.Precision);
        Is("pair recall", 0.5, agreement.Pairs.Recall);
        // Everything in one: 15 pairs, 4 of them true.
        var lumped = Agreement.Of([0, 0, 0, 1, 1, 2], [0, 0, 0, 0, 0, 0]);
        Is("lumped precision", 4 / 15.0, lumped.Pairs.Precision);
        Is("lumped recall", 1, lumped.Pairs.Recall);
        Is("lumped F1", 8 / 19.0, lumped.Pairs.F1);
        var apart = Agreement.Of([0, 0, 1], [0, 1, 2]);
        Is("nothing found is nothing wrong", 1, apart.Pairs.Precision);
        Is("nothing found misses all", 0, apart.Pairs.Recall);
        // Sizes are multiplied in 64 bits.
        Is("a cluster of 100,000", 4_999_950_000, Agreement.Of(new int[100_000], new int[100_000]).RightPairs);
    }

    private static void BCubed()
    {
        // Found {0,1}: rows 0 and 1 precision 1. {2,3,4}: row 2 1/3, rows 3 and 4 2/3. {5}: 1. Mean (1+1+1/3+2/3+2/3+1)/6.
        // Recall: rows 0 and 1 2/3, row 2 1/3, rows 3, 4 and 5 1. Mean (2/3+2/3+1/3+3)/6.
        var agreement = Agreement.Of([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 2]);
        Is("B³ precision", 14 / 18.0, agreement.BCubed.Precision);
        Is("B³ recall", 14 / 18.0, agreement.BCubed.Recall);
        // The example of Bagga and Baldwin: true 1-5, 6-7, 8-12; found 1-5, 6-12: precision 16/21 (0.7619), recall 1.
        int[] truth = [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2], found = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
        Is("Bagga and Baldwin, precision", 16 / 21.0, Agreement.Of(truth, found).BCubed.Precision);
        Is("Bagga and Baldwin, recall", 1, Agreement.Of(truth, found).BCubed.Recall);
    }

    private static void CalibrationSteps()
    {
        var calibration = new Calibration();
        foreach (var (p, right) in new[] { (0.90, true), (0.92, true), (0.94, false), (0.949, true), (0.95, true), (1.0, true), (0.15, false), (0.55, true) }) calibration.Add(p, right);
        Is("pairs at 0.90 to 0.95", 4, calibration.At(90).Pairs);
        Is("right at 0.90 to 0.95", 0.75, calibration.At(90).Right);
        Is("pairs at 0.95 and above", 2, calibration.At(95).Pairs);
        Is("0.15 is in the step it begins", 1, calibration.At(15).Pairs);
        // Distances by step: |3 - 3.709| + |2 - 1.95| + |0 - 0.15| + |1 - 0.55| = 1.359, over 8 pairs.
        Is("calibration error", 1.359 / 8, calibration.Error);
    }

    private static void CsvCells()
    {
        var rows = new CsvRows(new StringReader("id,note\r\n1,\"a \"\"b\"\", c\nd\"\n2,\n"));
        rows.Read();
        Is("column by header", 1, rows.Column("note"));
        rows.Read();
        Same("a quoted cell", "a \"b\", c\nd", rows[1].ToString());
        rows.Read();
        Is("an empty last cell counts", 2, rows.Count);
        Is("the end is the end", 0, rows.Read() ? 1 : 0);
    }

    private static void ScoredFiles()
    {
        var folder = Directory.CreateTempSubdirectory("carelabel-bench-").FullName;
        try
        {
            // Rows d and e are not mentioned and stand alone; c's row number is that of another file, so its id decides.
            File.WriteAllText(Path.Combine(folder, "rows.csv"), "file,row,id,entity,group,kept,label\nx,1,a,e1,g1,1,\nx,2,b,e2,g1,1,\nx,9,c,e3,g2,1,\n");
            File.WriteAllText(Path.Combine(folder, "duplicates.csv"), "file_a,row_a,id_a,file_b,row_b,id_b,probability,bits,decision,why\nx,1,a,x,2,b,0.93,7.1,review,\"one, two\"\nx,2,b,x,9,c,0.91,7,review,\n");
            var score = Score.Of(Path.Combine(folder, "rows.csv"), Truth.Read(new StringReader("id,name,truth\na,\"A, B\",1\nb,x,1\nc,x,\nd,x,1\ne,x,\n")));
            Is("rows read", 3, score.Rows);
            Is("group precision", 1, score.Group.Pairs.Precision);
            Is("group recall", 1 / 3.0, score.Group.Pairs.Recall);
            Is("entity pairs found", 0, score.Entity.FoundPairs);
            Is("right in duplicates.csv", 0.5, score.Calibration!.At(90).Right);
            Is("two blank truths are two entities", 3, score.Group.TruePairs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Generator()
    {
        var order = new Shuffle(5, Topic.Order, 12_345);
        Is("each row comes once", 12_345, Enumerable.Range(0, 12_345).Select(i => order.At(i)).Distinct().Count());
        Is("SplitMix64 as published", 1, new Dice(1234567).Next() == 6457827717110365317 ? 1 : 0);
        using var twice = new MemoryStream();
        ListFile.Write(new MadeUpList(Kind.Mixed, 3000, 7), twice, null, withTruth: true);
        using var again = new MemoryStream();
        ListFile.Write(new MadeUpList(Kind.Mixed, 3000, 7), again, null, withTruth: true);
        Is("the same seed gives the same bytes", 1, twice.ToArray().AsSpan().SequenceEqual(again.ToArray()) ? 1 : 0);
        foreach (var land in Land.All)
        {
            AtLeast($"{land.Code}: given names", 250, land.Women.Values.Count + land.Men.Values.Count);
            AtLeast($"{land.Code}: family names", 295, land.Families.Values.Count);
            AtLeast($"{land.Code}: towns", 60, land.Towns.Values.Count);
        }

        CompanyNumbers();
        Clusters();
    }

    private static void CompanyNumbers()
    {
        var numbers = new Numbers(3);
        int[][] weights = [[3, 2, 7, 6, 5, 4, 3, 2, 1], [], [7, 9, 10, 5, 8, 4, 2, 1], [2, 7, 6, 5, 4, 3, 2, 1], [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]];
        for (var land = 0; land < 5; land++)
        {
            var some = Enumerable.Range(0, 20_000).Select(place => numbers.Company(land, place)).ToArray();
            Is($"{Land.All[land].Code}: no two companies share a number", some.Length, some.Distinct().Count());
            var sound = land == 1
                ? some.Count(n => n.Select((c, i) => (c - '0') * (2 - (i % 2))).Sum(d => d > 9 ? d - 9 : d) % 10 == 0)
                : some.Count(n => n.Zip(weights[land], (c, w) => (c - '0') * w).Sum() % 11 == 0);
            Is($"{Land.All[land].Code}: all pass their check digit", some.Length, sound);
        }
    }

    private static void Clusters()
    {
        var list = new MadeUpList(Kind.People, 20_000, 9);
        var row = new MadeUpRow();
        var truths = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            list.Write(i, row);
            truths.Add(row[MadeUpField.Truth]);
        }

        var sizes = truths.GroupBy(t => t).Select(g => g.Count()).ToArray();
        var shared = sizes.Where(size => size > 1).Sum() / (double)truths.Count;
        Is("about 30 of 100 rows have a twin", 1, shared is > 0.26 and < 0.34 ? 1 : 0);
        Is("no entity has more than six rows", 1, sizes.Max() <= 6 ? 1 : 0);
        AtLeast("twins are not neighbours", 19_980, truths.Zip(truths.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    private static void Is(string what, double expected, double got)
    {
        if (Math.Abs(expected - got) > 1e-9) Complain($"{what}: expected {expected}, got {got}");
    }

    private static void Same(string what, string expected, string got)
    {
        if (expected != got) Complain($"{what}: expected {expected}, got {got}");
    }

    private static void AtLeast(string what, double expected, double got)
    {
        if (got < expected) Complain($"{what}: expected at least {expected}, got {got}");
    }

    private static void Complain(FormattableString what)
    {
        _wrong++;
        Console.WriteLine(FormattableString.Invariant(what));
    }
}
