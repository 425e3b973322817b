using CareLabel.Wash.Matching;

namespace CareLabel.Wash.Tests.Matching;

public sealed class PairCodesTests
{
    [Fact]
    public void A_pair_keeps_the_code_it_was_given_however_many_come_after()
    {
        var codes = new PairCodes();
        var pairs = (from first in Enumerable.Range(0, 60) from second in Enumerable.Range(0, 60) select (first, second)).ToList();
        for (var i = 0; i < pairs.Count; i++) Assert.Equal(i + 1, codes.Of(pairs[i].first, pairs[i].second, i + 1));
        for (var i = 0; i < pairs.Count; i++) Assert.Equal(i + 1, codes.Of(pairs[i].first, pairs[i].second, int.MaxValue));
    }

    [Fact]
    public void The_order_of_the_two_counts()
    {
        var codes = new PairCodes();
        Assert.Equal(1, codes.Of(3, 7, 1));
        Assert.Equal(2, codes.Of(7, 3, 2));
    }
}
