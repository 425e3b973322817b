using System.Globalization;
using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class JaroWinklerTests
{
    [Theory]
    [InlineData("martha", "marhta", "0.9611")] // Winkler's own examples
    [InlineData("dwayne", "duane", "0.8400")]
    [InlineData("dixon", "dicksonx", "0.8133")]
    [InlineData("jones", "johnson", "0.8324")]
    [InlineData("abroms", "abrams", "0.9222")]
    [InlineData("hardin", "martinez", "0.7222")]
    [InlineData("itman", "smith", "0.4667")] // below 0.7 the equal front counts for nothing
    [InlineData("", "", "1.0000")]
    [InlineData("a", "", "0.0000")]
    [InlineData("a", "a", "1.0000")]
    [InlineData("ab", "ba", "0.0000")] // two letters reach no further than their own place
    public void Gives_the_known_similarity(string a, string b, string expected) =>
        Assert.Equal(expected, JaroWinkler.Similarity(Bytes(a), Bytes(b)).ToString("0.0000", CultureInfo.InvariantCulture));

    [Fact]
    public void Is_the_scalar_twin_is_symmetric_and_lies_between_0_and_1()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var similarity = JaroWinkler.Similarity(a, b);
            Pairs.Same(ScalarTwins.JaroWinkler(a, b), similarity, a, b);
            Pairs.Same(similarity, JaroWinkler.Similarity(b, a), a, b);
            Pairs.Same(a.AsSpan().SequenceEqual(b), similarity == 1, a, b);
            Pairs.Same(true, similarity is >= 0 and <= 1, a, b);
        }
    }

    [Fact]
    public void At_least_agrees_with_similarity_at_every_cut()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var similarity = JaroWinkler.Similarity(a, b);
            ulong maskA = CharMask.Of(a), maskB = CharMask.Of(b);
            foreach (var cut in (ReadOnlySpan<double>)[0, 0.5, 0.7, 0.85, 0.92, 1, similarity, Math.BitIncrement(similarity)])
            {
                Pairs.Same(similarity >= cut, JaroWinkler.AtLeast(a, b, cut), a, b);
                Pairs.Same(similarity >= cut, JaroWinkler.AtLeast(a, maskA, b, maskB, cut), a, b);
            }
        }
    }

    [Fact]
    public void The_bound_from_masks_is_never_below_the_similarity()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var bound = JaroWinkler.AtMost(a.Length, CharMask.Of(a), b.Length, CharMask.Of(b));
            Pairs.Same(true, bound + 1e-9 >= JaroWinkler.Similarity(a, b), a, b);
        }
    }

    [Fact]
    public void The_bound_from_masks_refuses_what_has_nothing_in_common() =>
        Assert.True(JaroWinkler.AtMost(6, CharMask.Of("hansen"u8), 8, CharMask.Of("kowalski"u8), 0) < 0.7);

    [Fact]
    public void A_megabyte_is_compared_in_linear_time()
    {
        var dice = new Dice(3);
        var (a, b) = (dice.Word(1_000_000, 4), dice.Word(999_000, 4));
        Assert.InRange(JaroWinkler.Similarity(a, b), 0.5, 1);
        Assert.Equal(1, JaroWinkler.Similarity(a, a));
        Assert.Equal(0, JaroWinkler.Similarity(a, new byte[1_000_000]));
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
