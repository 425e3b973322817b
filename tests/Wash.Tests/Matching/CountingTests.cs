using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>The small tools of counting and sorting, each against the plainest way.</summary>
public sealed class CountingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, 7)]
    [InlineData(5000, 100_000)]
    [InlineData(5000, int.MaxValue)]
    public void Radix_sort_sorts_and_keeps_the_order_of_equal_keys(int count, int keysUpTo)
    {
        var dice = new Dice(31);
        uint[] keys = [.. Enumerable.Range(0, count + 3).Select(_ => (uint)dice.Below(keysUpTo) * (dice.Below(2) == 0 ? 1u : 2u))];
        int[] rows = [.. Enumerable.Range(0, count + 3)];
        var expected = rows.Take(count).OrderBy(row => keys[row]).Select(row => (keys[row], row)).ToArray();
        uint[] spareKeys = new uint[count + 3];
        int[] spareRows = new int[count + 3];
        RadixSort.Sort(ref keys, ref rows, ref spareKeys, ref spareRows, count);
        Assert.Equal(expected, keys.Zip(rows).Take(count));
    }

    [Fact]
    public void Patterns_are_counted_however_many_there_are()
    {
        var dice = new Dice(32);
        var (patterns, more) = (new Patterns(), new Patterns());
        var expected = new Dictionary<ulong, long>();
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = dice.Below(5) == 0 ? 0UL : (ulong)dice.Below(4000) * 0x1111_1111UL;
            (i % 2 == 0 ? patterns : more).Add(pattern, 1 + (i % 3));
            expected[pattern] = expected.GetValueOrDefault(pattern) + 1 + (i % 3);
        }

        patterns.Add(more);
        Assert.Equal(expected.OrderBy(item => item.Key).Select(item => (item.Key, item.Value)), patterns.Sorted());
        Assert.Equal((expected.Count, expected.Values.Sum()), (patterns.Count, patterns.Total));
    }

    [Fact]
    public void A_pattern_holds_the_level_of_each_comparison()
    {
        var pattern = Enumerable.Range(0, Patterns.MostComparisons).Select(k => (ulong)(k * 7 % 16) << (4 * k)).Aggregate((x, y) => x | y);
        Assert.All(Enumerable.Range(0, Patterns.MostComparisons), k => Assert.Equal(k * 7 % 16, Patterns.Level(pattern, k)));
    }

    [Fact]
    public void A_memo_remembers_either_order_and_never_answers_for_another_pair()
    {
        var memo = new Memo();
        var dice = new Dice(33);
        for (var i = 0; i < 200_000; i++)
        {
            int a = dice.Below(2000), b = dice.Below(2000);
            var level = (Math.Min(a, b) * 31 + Math.Max(a, b)) % 9;
            var known = memo.Get(a, b, out var slot, out var pair);
            Assert.True(known == -1 || known == level);
            Assert.Equal(level, memo.Put(slot, pair, level));
            Assert.Equal(level, memo.Get(b, a, out _, out _));
        }
    }

    [Fact]
    public void A_memo_knows_nothing_at_first() => Assert.Equal(-1, Memo.Small.Get(0, 0, out _, out _));
}
