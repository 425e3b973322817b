using CareLabel.Tests;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Tables;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

public sealed class BlocksTests
{
    private const int PerRow = 30;

    [Theory]
    [InlineData(10)]
    [InlineData(2000)]
    [InlineData(30_000)]
    public void Blocks_hold_all_pairs_that_share_a_key_where_they_are_few(int keys)
    {
        var dice = new Dice((ulong)keys);
        const int Count = 400;
        int[] first = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(keys))], second = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(40))];
        var (atoms, families, splitters) = Keys(first, second);
        var blocks = Blocks.Build(atoms, families, splitters, Count, long.MaxValue, 2);
        var met = Met(blocks);
        for (var a = 0; a < Count; a++)
        {
            for (var b = a + 1; b < Count; b++) Assert.Equal(first[a] == first[b] || second[a] == second[b], met.Contains((a, b)));
        }
    }

    [Theory]
    [Promise(119, "pairs compared stay within a bound for each row")]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(5000)]
    [InlineData(200_000)]
    public void Pairs_stay_within_the_bound_whatever_rows_share(int keys)
    {
        var dice = new Dice(9);
        const int Count = 200_000;
        int[] first = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(keys))], second = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(Math.Max(1, keys / 7)))];
        var (atoms, families, splitters) = Keys(first, second);
        var blocks = Blocks.Build(atoms, families, splitters, 240, PerRow * (long)Count, 2);
        Assert.InRange(blocks.PairBound, 0, PerRow * (long)Count);
        Assert.Equal(blocks.PairBound, Enumerable.Range(0, blocks.Count).Sum(block => blocks[block].Length * (blocks[block].Length - 1L) / 2));
    }

    [Fact]
    [Promise(119, "the bound holds where half the rows share one phone, one city and one surname")]
    public void The_bound_holds_where_half_the_rows_share_phone_city_and_surname()
    {
        const int Count = 24_000;
        var shared = Person.Of(new Dice(2));
        var rows = Person.Some(13, Count).Select((person, i) =>
            (i % 2 == 0 ? person : person with { Last = shared.Last, Phone = shared.Phone, Postcode = shared.Postcode, City = shared.City }).Row).ToList();
        var twins = Enumerable.Range(0, 200).Select(i => rows[i * 100 + 1]).ToList();
        var table = CsvText.Table($"{Person.Header}\n{string.Join('\n', rows.Concat(twins))}\n");
        var result = WashEngine.Run(table, new() { Country = "NO" }, stop: TestContext.Current.CancellationToken);

        // 72 million pairs share all three; lists up to 200 000 rows may compare six million, larger ones thirty for each row.
        Assert.InRange(result.PairsCompared, 1, 6_000_000);
        var found = Enumerable.Range(0, 200).Count(i => result.Groups[(i * 100) + 1] == result.Groups[Count + i]);
        Assert.True(found >= 195, $"{found} of 200 twins in the crowd were found");
    }

    [Fact]
    public void A_pair_is_met_once_and_threads_do_not_matter()
    {
        var dice = new Dice(10);
        const int Count = 3000;
        int[] first = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(60))], second = [.. Enumerable.Range(0, Count).Select(_ => dice.Below(200))];
        var (atoms, families, splitters) = Keys(first, second);
        string All(int threads)
        {
            var blocks = Blocks.Build(atoms, families, splitters, 40, 60_000, threads);
            return string.Join(';', Enumerable.Range(0, blocks.Count).Select(block => string.Join(',', blocks[block].ToArray())));
        }

        Assert.Equal(All(1), All(7));
    }

    // Every pair in the first block that holds both; twice is an error.
    private static HashSet<(int, int)> Met(Blocks blocks)
    {
        var met = new HashSet<(int, int)>();
        for (var block = 0; block < blocks.Count; block++)
        {
            var rows = blocks[block];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = i + 1; j < rows.Length; j++)
                {
                    var (a, b) = (Math.Min(rows[i], rows[j]), Math.Max(rows[i], rows[j]));
                    if (blocks.FirstShared(a, b) == block) Assert.True(met.Add((a, b)));
                }
            }
        }

        return met;
    }

    private static (Atoms Atoms, KeyFamily[] Families, int[] Splitters) Keys(int[] first, int[] second)
    {
        var atoms = new Atoms(first.Length);
        var one = atoms.Add("first", row => (uint)first[row] + 1);
        var two = atoms.Add("second", row => (uint)second[row] + 1);
        return (atoms, [new("first", [one]), new("second", [two]), new("both", [one, two])], [one, two]);
    }
}
