using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

public sealed class ClustersTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(60)]
    public void One_bridge_does_not_join_two_dense_groups(int size)
    {
        float Judge(int a, int b) => a / size == b / size ? 12 : (a, b) == (size - 1, size) ? 11 : -8;
        var group = Gather(size * 2, Judge, least: -4);
        Assert.Equal([0, size], group.Distinct());
        Assert.Equal(size, group.Count(top => top == 0));
    }

    [Fact]
    public void A_bridge_stronger_than_the_groups_own_ties_moves_one_row_at_the_most()
    {
        var group = Gather(40, (a, b) => a / 20 == b / 20 ? 12 : (a, b) == (19, 20) ? 18 : -8, least: -4);
        Assert.InRange(group.GroupBy(top => top).Max(rows => rows.Count()), 20, 21);
    }

    [Fact]
    public void A_chain_of_doubtful_pairs_does_not_become_one_group()
    {
        var group = Gather(40, (a, b) => b - a == 1 ? 3 : -6, least: -4);
        Assert.True(group.GroupBy(top => top).Max(rows => rows.Count()) <= 2);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(400)]
    public void What_may_never_be_one_is_never_gathered(int size)
    {
        var dice = new Dice((ulong)size);
        var forbidden = new HashSet<(int, int)>();
        for (var i = 0; i < size; i++)
        {
            int a = dice.Below(size), b = dice.Below(size);
            if (a != b) forbidden.Add((Math.Min(a, b), Math.Max(a, b)));
        }

        bool Forbids(int a, int b) => forbidden.Contains((Math.Min(a, b), Math.Max(a, b)));
        var group = Gather(size, (a, b) => Forbids(a, b) ? float.NegativeInfinity : 15, least: -4, Forbids);
        Assert.All(forbidden, pair => Assert.NotEqual(group[pair.Item1], group[pair.Item2]));
        Assert.True(group.Distinct().Count() < size, "the others are gathered all the same");
    }

    [Fact]
    public void No_two_rows_of_a_sure_group_are_less_sure_than_the_weakest()
    {
        var dice = new Dice(12);
        var bits = Random(60, dice);
        var edges = Edges(60, (a, b) => bits[a, b], 0);
        var group = new Clusters((a, b) => bits[a, b], (_, _) => false, []).Gather(60, edges, 2, 0);
        for (var a = 0; a < 60; a++)
        {
            for (var b = a + 1; b < 60; b++)
            {
                if (group[a] == group[b] && bits[a, b] < 0) Assert.DoesNotContain(edges, edge => edge.A == a && edge.B == b);
            }
        }
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var dice = new Dice(seed);
            const int Size = 30;
            var bits = Random(Size, dice);
            var turned = Enumerable.Range(0, Size).OrderBy(_ => dice.Next()).ToArray();
            var group = Gather(Size, (a, b) => bits[a, b], -4);
            var other = Gather(Size, (a, b) => bits[turned[a], turned[b]], -4);
            for (var a = 0; a < Size; a++)
            {
                for (var b = 0; b < Size; b++) Assert.Equal(group[turned[a]] == group[turned[b]], other[a] == other[b]);
            }
        }
    }

    private static float[,] Random(int size, Dice dice)
    {
        var bits = new float[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = a + 1; b < size; b++) bits[a, b] = bits[b, a] = (dice.Below(40_000) / 1000f) - 26 + (a % 4 == b % 4 ? 5 : 0);
        }

        return bits;
    }

    private static Edge[] Edges(int count, Func<int, int, float> judge, float least) =>
    [
        .. from a in Enumerable.Range(0, count)
           from b in Enumerable.Range(a + 1, count - a - 1)
           let bits = judge(a, b)
           where bits >= least
           select new Edge(a, b, bits),
    ];

    private static int[] Gather(int count, Func<int, int, float> judge, float least, Func<int, int, bool>? forbids = null) =>
        new Clusters((a, b) => judge(Math.Min(a, b), Math.Max(a, b)), forbids ?? ((_, _) => false), [])
            .Gather(count, Edges(count, judge, least), 0, float.NegativeInfinity);
}
