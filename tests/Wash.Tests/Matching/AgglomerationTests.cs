using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Held against the plainest way to do the same: look at all pairs of groups, join the best, again.</summary>
public sealed class AgglomerationTests
{
    [Theory]
    [InlineData(2, 1.0)]
    [InlineData(6, 0.4)]
    [InlineData(12, 0.6)]
    [InlineData(20, 0.3)]
    [InlineData(30, 1.0)]
    public void Joins_as_its_plain_twin_does(int count, double density)
    {
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var votes = Random(count, density, new(seed));
            foreach (var weakest in new[] { float.NegativeInfinity, -2f })
            {
                var tree = new Agglomeration(count, -1, weakest);
                foreach (var ((a, b), bits) in votes) tree.Link(a, b, bits);
                Assert.Equal(Plain(count, votes, -1, weakest), tree.Run());
            }
        }
    }

    [Fact]
    public void Members_without_links_stay_alone() => Assert.Equal([0, 1, 2], new Agglomeration(3, -1, float.NegativeInfinity).Run());

    [Fact]
    public void Nothing_is_joined_of_nothing() => Assert.Empty(new Agglomeration(0, -1, 0).Run());

    private static Dictionary<(int A, int B), float> Random(int count, double density, Dice dice)
    {
        var votes = new Dictionary<(int, int), float>();
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                if (dice.Below(1000) >= density * 1000) continue;
                // Odd fractions, so that no two averages are equal and the best pair is the best to both.
                votes[(a, b)] = dice.Below(20) == 0 ? float.NegativeInfinity : (dice.Below(1 << 22) / (float)(1 << 17)) - 16;
            }
        }

        return votes;
    }

    private static int[] Plain(int count, Dictionary<(int A, int B), float> votes, float missing, float weakest)
    {
        var groups = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToList();
        while (Best(groups, votes, missing, weakest) is { } best)
        {
            groups[best.I].AddRange(groups[best.J]);
            groups.RemoveAt(best.J);
        }

        var tops = new int[count];
        foreach (var group in groups)
        {
            foreach (var member in group) tops[member] = group.Min();
        }

        return tops;
    }

    private static (int I, int J)? Best(List<List<int>> groups, Dictionary<(int A, int B), float> votes, float missing, float weakest)
    {
        var best = 0d;
        (int, int)? found = null;
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                var links = (from a in groups[i] from b in groups[j] let pair = (Math.Min(a, b), Math.Max(a, b)) where votes.ContainsKey(pair) select votes[pair]).ToList();
                if (links.Count == 0 || links.Min() < weakest) continue;
                var pairs = (double)groups[i].Count * groups[j].Count;
                var average = (links.Sum(bits => (double)bits) + (missing * (pairs - links.Count))) / pairs;
                if (average > best) (best, found) = (average, (i, j));
            }
        }

        return found;
    }
}
