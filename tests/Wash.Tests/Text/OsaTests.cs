using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class OsaTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("hansen", "hanssen", 1)]
    [InlineData("hansen", "hasnen", 1)] // neighbours exchanged
    [InlineData("ca", "abc", 3)] // nothing is edited twice; unrestricted Damerau has 2
    [InlineData("kitten", "sitting", 3)]
    [InlineData("kowalski", "kowalska", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "badc", 2)]
    public void Gives_the_known_distance(string a, string b, int expected) =>
        Assert.Equal(expected, Osa.Distance(Encoding.Latin1.GetBytes(a), Encoding.Latin1.GetBytes(b)));

    [Fact]
    public void Is_the_scalar_twin_is_symmetric_and_within_its_bounds()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var distance = Osa.Distance(a, b);
            Pairs.Same(ScalarTwins.Osa(a, b), distance, a, b);
            Pairs.Same(distance, Osa.Distance(b, a), a, b);
            Pairs.Same(a.AsSpan().SequenceEqual(b), distance == 0, a, b);
            Pairs.Same(true, distance >= Math.Abs(a.Length - b.Length) && distance <= Math.Max(a.Length, b.Length), a, b);
        }
    }

    [Fact]
    public void Within_agrees_with_the_distance()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var distance = Osa.Distance(a, b);
            ulong maskA = CharMask.Of(a), maskB = CharMask.Of(b);
            foreach (var max in (ReadOnlySpan<int>)[-1, 0, 1, 2, 3, 5, distance - 1, distance, distance + 1, 1000])
            {
                Pairs.Same(distance <= max, Osa.Within(a, b, max), a, b);
                Pairs.Same(distance <= max, Osa.Within(a, maskA, b, maskB, max), a, b);
            }
        }
    }

    [Fact]
    public void The_mask_counts_no_more_edits_than_there_are_and_no_more_than_the_letters_tell()
    {
        foreach (var (a, b) in Pairs.Random())
        {
            var least = CharMask.EditsAtLeast(CharMask.Of(a), CharMask.Of(b));
            Pairs.Same(true, least <= ScalarTwins.Edits(a, b) && least <= Osa.Distance(a, b), a, b);
        }
    }

    [Fact]
    public void Long_texts_are_exact_up_to_a_kilobyte()
    {
        var dice = new Dice(5);
        foreach (var length in (int[])[65, 200, 700, 1024])
        {
            var (a, b) = (dice.Word(length, 6), dice.Word(length - 10, 6));
            Assert.Equal(ScalarTwins.Osa(a, b), Osa.Distance(a, b));
        }
    }

    [Fact]
    public void Longer_ones_are_exact_where_they_are_near_and_else_bounded()
    {
        var dice = new Dice(6);
        var a = dice.Word(3000, 6);
        var near = dice.Mistyped(a, 60, 6);
        Assert.Equal(ScalarTwins.Osa(a, near), Osa.Distance(a, near));
        Assert.Equal(3000, Osa.Distance(a, dice.Word(2900, 6)));

        var huge = dice.Word(1_000_000, 26);
        Assert.False(Osa.Within(huge, dice.Word(1_000_000, 26), 3));
        Assert.True(Osa.Within(huge, dice.Mistyped(huge, 3, 26), 3));
    }
}
