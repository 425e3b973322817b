using CareLabel.Wash.Matching;

namespace CareLabel.Wash.Tests.Matching;

public sealed class ScorerTests
{
    [Theory]
    [InlineData(-6f)]
    [InlineData(-4f)]
    [InlineData(0f)]
    [InlineData(6f)]
    public void Giving_up_early_never_gives_up_a_pair_that_gets_there(float least)
    {
        foreach (var result in new[] { Roll.Dirty(150, 21).Wash(), Roll.Firms(150).Wash() })
        {
            var reached = 0;
            foreach (var (matching, a, b) in Pairs(result))
            {
                var early = matching.Scorer.Bits(a, b, least);
                var whole = matching.Scorer.Bits(a, b, -1000);
                if (whole >= least) Assert.Equal(whole, early);
                else Assert.True(early < least, $"rows {a} and {b}: {early} instead of {whole}");
                if (whole >= least) reached++;
            }

            Assert.True(reached > 0 || result.Kind == CareLabel.Wash.Columns.ListKind.Companies);
        }
    }

    [Fact]
    public void What_only_one_of_two_rows_has_cannot_be_compared()
    {
        var skipped = 0;
        foreach (var result in new[] { Roll.Dirty(120, 23).Wash(), Roll.Firms(120).Wash() })
        {
            foreach (var matching in result.Matchings)
            {
                var rows = matching.List.Rows;
                for (var a = 0; a < rows.Count; a++)
                {
                    for (var b = a + 1; b < rows.Count; b++)
                    {
                        for (var k = 0; k < rows.Comparisons.Count; k++)
                        {
                            if ((Rows.Both(rows[a], rows[b]) >> k & 1) != 0) continue;
                            skipped++;
                            Assert.Equal(Comparison.Missing, rows.Comparisons[k].Compare(rows[a], rows[b], Memo.Small));
                        }
                    }
                }
            }

        }

        Assert.True(skipped > 100);
    }

    [Fact]
    public void What_is_told_of_a_pair_is_what_it_was_judged_by()
    {
        var result = Roll.Dirty(150, 22).Wash();
        foreach (var (matching, a, b) in Pairs(result))
        {
            var levels = new int[matching.Comparisons];
            var bits = new float[matching.Comparisons];
            var whole = matching.Scorer.Bits(a, b, -1000);
            if (whole < -20) continue;
            Assert.Equal(whole, matching.Scorer.Explain(a, b, levels, bits, out _), 1e-3f);
            Assert.Equal(matching.Scorer.Pattern(a, b), levels.Select((level, k) => (ulong)level << (4 * k)).Aggregate((x, y) => x | y));
        }
    }

    private sealed record Judge(Scorer Scorer, int Comparisons);

    private static IEnumerable<(Judge Judge, int A, int B)> Pairs(WashResult result)
    {
        foreach (var matching in result.Matchings)
        {
            var judge = new Judge(new(matching.List, matching.Tallies, matching.Model), matching.List.Rows.Comparisons.Count);
            for (var a = 0; a < matching.List.Rows.Count; a++)
            {
                for (var b = a + 1; b < matching.List.Rows.Count; b++) yield return (judge, a, b);
            }
        }
    }
}
