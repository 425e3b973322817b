using System.Text;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>A sketch may let through what the real comparison refuses, never the other way round.</summary>
public sealed class SketchTests
{
    [Theory]
    [InlineData(3, 12)]
    [InlineData(12, 12)]
    [InlineData(26, 12)]
    [InlineData(4, 70)]
    [InlineData(26, 75)]
    public void Never_refuses_what_is_within_so_many_slips(int letters, int longest) => Each(letters, longest, (a, b) =>
    {
        for (var slips = 0; slips <= 4; slips++)
        {
            if (Osa.Within(a, b, slips)) Assert.True(Sketch.MayBeWithin(Sketch.Of(a), Sketch.Of(b), slips), Show(a, b));
        }
    });

    [Theory]
    [InlineData(3, 12)]
    [InlineData(12, 12)]
    [InlineData(26, 12)]
    [InlineData(4, 70)]
    [InlineData(26, 75)]
    public void Never_refuses_what_is_alike(int letters, int longest) => Each(letters, longest, (a, b) =>
    {
        if (a.Length == 0 || b.Length == 0) return;
        var similar = JaroWinkler.Similarity(a, b);
        foreach (var cut in new[] { .75f, .85f, .88f, .9f, .93f })
        {
            if (similar >= cut) Assert.True(Sketch.MayBeAlike(Sketch.Of(a), Sketch.Of(b), cut), Show(a, b));
        }
    });

    [Fact]
    public void Tells_most_strangers_apart()
    {
        var dice = new Dice(8);
        var refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            if (!Sketch.MayBeWithin(Sketch.Of(dice.Word(8, 26)), Sketch.Of(dice.Word(8, 26)), 1)) refused++;
        }

        Assert.True(refused > 950, $"{refused} of 1000");
    }

    private static void Each(int letters, int longest, Action<byte[], byte[]> check)
    {
        var dice = new Dice((ulong)(letters * 100 + longest));
        for (var i = 0; i < 4000; i++)
        {
            var word = dice.Word(dice.Below(longest), letters);
            if (word.Length > 3 && dice.Below(3) == 0) word[dice.Below(word.Length)] = (byte)" 7"[dice.Below(2)];
            check(word, dice.Mistyped(word, dice.Below(6), letters));
            check(word, dice.Word(dice.Below(longest), letters));
        }
    }

    private static string Show(byte[] a, byte[] b) => $"{Encoding.ASCII.GetString(a)} / {Encoding.ASCII.GetString(b)}";
}
