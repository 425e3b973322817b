using CareLabel.Tests;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

public sealed class PartedTests
{
    private static readonly Person Twin = Person.Of(new Dice(99));

    [Fact]
    [Promise(46, "the engine never joins what a person parted")]
    public void Two_equal_rows_that_were_parted_stay_two()
    {
        var roll = Roll.People();
        var (a, b) = (roll.Add(Twin.Row), roll.Add(Twin.Row));
        Assert.Equal(roll.Wash().Entities[a], roll.Wash().Entities[b]);

        foreach (var pair in new[] { (a, b), (b, a) })
        {
            var result = roll.Wash(new() { Country = "NO", Parted = [pair] });
            Assert.NotEqual(result.Groups[a], result.Groups[b]);
            Assert.NotEqual(result.Entities[a], result.Entities[b]);
            Assert.DoesNotContain(result.Pairs, shown => (shown.A, shown.B) == (a, b));
        }
    }

    [Fact]
    [Promise(46, "the engine never joins what a person parted")]
    public void Not_through_a_third_row()
    {
        var roll = Roll.People();
        int[] same = [.. Enumerable.Range(0, 5).Select(_ => roll.Add(Twin.Row))];
        var result = roll.Wash(new() { Country = "NO", Parted = [(same[0], same[4]), (same[1], same[2])] });
        Assert.NotEqual(result.Groups[same[0]], result.Groups[same[4]]);
        Assert.NotEqual(result.Groups[same[1]], result.Groups[same[2]]);
        Assert.NotEqual(result.Entities[same[0]], result.Entities[same[4]]);
        Assert.True(same.Select(row => result.Groups[row]).Distinct().Count() < 5, "the others are still one");
    }

    [Theory]
    [Promise(46, "the engine never joins what a person parted")]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(700)]
    [InlineData(1600)]
    public void Not_in_a_crowd_of_equal_rows(int crowd)
    {
        var roll = Roll.People(100);
        int[] same = [.. Enumerable.Range(0, crowd).Select(_ => roll.Add(Twin.Row))];
        var result = roll.Wash(new() { Country = "NO", Parted = [(same[0], same[^1]), (same[3], same[4])] });
        Assert.NotEqual(result.Groups[same[0]], result.Groups[same[^1]]);
        Assert.NotEqual(result.Groups[same[3]], result.Groups[same[4]]);
    }

    [Fact]
    public void Rows_that_are_not_there_part_nothing()
    {
        var roll = Roll.People(20);
        var (a, b) = (roll.Add(Twin.Row), roll.Add(Twin.Row));
        var result = roll.Wash(new() { Country = "NO", Parted = [(a, 999), (-1, b), (int.MaxValue, int.MinValue)] });
        Assert.Equal(result.Groups[a], result.Groups[b]);
    }
}
