using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Where a row stands must not matter, in lists that are sampled and gone through in blocks too.</summary>
public sealed class RowOrderTests
{
    [Theory]
    [InlineData(2500, 31)]
    [InlineData(3500, 32)]
    public void Several_thousand_rows_in_another_order_are_the_same_entities_and_groups(int people, ulong seed)
    {
        var roll = Roll.Dirty(people, seed);
        var (straight, turned) = (roll.Wash(), roll.Shuffled(seed, out var order).Wash());
        Assert.Equal(Sets(straight.Entities, row => row), Sets(turned.Entities, row => order[row]));
        Assert.Equal(Sets(straight.Groups, row => row), Sets(turned.Groups, row => order[row]));
        Assert.True(straight.EntityRows.Count < roll.Rows.Count && straight.GroupRows.Count < straight.EntityRows.Count);
    }

    [Fact]
    public void And_the_same_pairs_with_the_same_bits()
    {
        var roll = Roll.Dirty(2000, 33);
        var (straight, turned) = (roll.Wash(), roll.Shuffled(34, out var order).Wash());
        var expected = straight.Pairs.Select(pair => (pair.A, pair.B, pair.Bits, pair.Merged)).Order();
        var found = turned.Pairs.Select(pair => (A: order[pair.A], B: order[pair.B], pair))
            .Select(item => (Math.Min(item.A, item.B), Math.Max(item.A, item.B), item.pair.Bits, item.pair.Merged)).Order();
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Pairs_and_first_rows_are_numbered_by_the_table()
    {
        var result = Roll.Dirty(300, 35).Wash();
        Assert.NotEmpty(result.Pairs);
        Assert.All(result.Pairs, pair => Assert.True(pair.A < pair.B));
        Assert.All(result.Pairs, pair => Assert.Equal(pair.A, result.Matchings[pair.Matching].List.TableRows[pair.RowA]));
        Assert.All(result.Pairs, pair => Assert.Equal(pair.B, result.Matchings[pair.Matching].List.TableRows[pair.RowB]));
        Assert.Equal(Enumerable.Range(0, result.EntityRows.Count), result.Entities.Distinct());
        Assert.Equal(Enumerable.Range(0, result.GroupRows.Count), result.Groups.Distinct());
    }

    // For each row the lowest row, of the straight list, of its set.
    private static int[] Sets(int[] setOfRow, Func<int, int> straight)
    {
        var lowest = new Dictionary<int, int>();
        for (var row = 0; row < setOfRow.Length; row++)
        {
            var known = lowest.TryGetValue(setOfRow[row], out var first);
            lowest[setOfRow[row]] = known ? Math.Min(first, straight(row)) : straight(row);
        }

        var sets = new int[setOfRow.Length];
        for (var row = 0; row < sets.Length; row++) sets[straight(row)] = lowest[setOfRow[row]];
        return sets;
    }
}
