using System.Globalization;
using System.Text;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Matching;

public sealed class PackedDigitsTests
{
    [Fact]
    public void Are_one_off_where_the_digits_are_one_slip_apart()
    {
        var dice = new Dice(31);
        var near = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var a = dice.Below(100_000_000).ToString("D8", CultureInfo.InvariantCulture).ToCharArray();
            var b = a.ToArray();
            for (var slips = dice.Below(3); slips >= 0; slips--)
            {
                var at = dice.Below(7);
                if (dice.Below(2) == 0) (b[at], b[at + 1]) = (b[at + 1], b[at]);
                else b[at] = (char)('0' + dice.Below(10));
            }

            var (x, y) = (Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b));
            var expected = Osa.Within(x, y, 1);
            near += expected ? 1 : 0;
            Assert.True(expected == PackedDigits.AreOneOff(PackedDigits.Of(x), PackedDigits.Of(y)), $"{new string(a)} {new string(b)}");
        }

        Assert.InRange(near, 2000, 18_000);
    }
}
