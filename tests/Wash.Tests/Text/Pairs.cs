using System.Text;

namespace CareLabel.Wash.Tests.Text;

/// <summary>Pairs of byte texts: by chance, mistyped, on the borders of the kernels (16, 32, 64), and longer.</summary>
internal static class Pairs
{
    private static readonly int[] Borders = [0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 66, 130];

    public static IEnumerable<(byte[] A, byte[] B)> Random()
    {
        var dice = new Dice(1);
        for (var i = 0; i < 200_000; i++)
        {
            var letters = 2 + dice.Below(8);
            var a = dice.Word(dice.Below(14), letters);
            var stranger = dice.Word(dice.Below(14), letters);
            yield return (a, dice.Below(2) == 0 ? stranger : dice.Mistyped(a, dice.Below(4), letters));
        }

        for (var i = 0; i < 40_000; i++)
        {
            var letters = 2 + dice.Below(25);
            var a = dice.Word(dice.Below(100), letters);
            var stranger = dice.Word(dice.Below(100), letters);
            yield return (a, dice.Below(2) == 0 ? stranger : dice.Mistyped(a, dice.Below(9), letters));
        }

        foreach (var n in Borders)
        {
            foreach (var m in Borders)
            {
                for (var letters = 1; letters <= 3; letters++) yield return (dice.Word(n, letters), dice.Word(m, letters));
                yield return (dice.Word(n, 2), new byte[m]);
                yield return (new byte[n], new byte[m]);
                yield return (Every(n, 255), Every(m, 128));
            }
        }
    }

    public static void Same<T>(T expected, T actual, byte[] a, byte[] b)
    {
        if (EqualityComparer<T>.Default.Equals(expected, actual)) return;
        Assert.Fail($"{expected} but {actual} for '{Encoding.Latin1.GetString(a)}' and '{Encoding.Latin1.GetString(b)}'");
    }

    private static byte[] Every(int length, int from)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(from - i);
        return bytes;
    }
}
