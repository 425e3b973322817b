using System.Globalization;

namespace CareLabel.Demo.MadeUp;

/// <summary>
/// Company numbers and phone numbers that belong to one only: each country's numbers are dealt out by a
/// <see cref="Shuffle"/>. Company numbers pass their check digits; none is taken from a register.
/// </summary>
public sealed class Numbers(ulong seed)
{
    private const int TenMillion = 10_000_000;
    internal static readonly int[] NoWeights = [3, 2, 7, 6, 5, 4, 3, 2];
    internal static readonly int[] FiWeights = [7, 9, 10, 5, 8, 4, 2];
    internal static readonly int[] DkWeights = [2, 7, 6, 5, 4, 3, 2];
    internal static readonly int[] PlWeights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
    private static readonly string[] SePrefixes = ["556", "559", "557", "558", "554", "555", "562", "563", "564", "565", "566", "567", "568", "569", "552", "553"];
    private static readonly string[] PlOffices = ["521", "525", "526", "676", "679", "894", "896", "725", "728", "777", "778", "781", "584", "586", "957", "958", "851", "852", "712", "946", "953", "954", "966", "542", "634", "955", "587", "813", "792", "629"];

    private static readonly string[][] Mobiles =
    [
        ["40", "41", "45", "46", "47", "48", "90", "91", "92", "93", "94", "95", "96", "97", "98", "99"],
        ["070", "072", "073", "076", "079"],
        ["040", "044", "045", "046", "050", "041"],
        ["20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "40", "41", "42", "50", "51", "52", "53", "60", "61", "71", "81", "91", "92", "93"],
        ["50", "51", "53", "60", "66", "69", "72", "73", "78", "79", "88", "57"],
    ];

    private static readonly int[] MobileTails = [6, 7, 7, 6, 7];
    private readonly Shuffle _bodies = new(seed, Topic.Number, TenMillion);
    private readonly Shuffle _pairs = new(seed, Topic.Number, TenMillion / 2);
    private readonly Shuffle _danish = new(seed, Topic.Number, 4_500_000);
    private readonly Shuffle _swedish = new(seed, Topic.Number, 16_000_000);
    private readonly Shuffle[] _mobiles =
        [.. Mobiles.Select((prefixes, land) => new Shuffle(seed + (ulong)land, Topic.Mobile, prefixes.Length * (long)Power(MobileTails[land])))];

    /// <summary>The company number of the country's company at this place, digits only (NO 9, SE 10, FI 8, DK 8, PL 10).</summary>
    public string Company(int land, long place) => land switch
    {
        0 => Norwegian(_bodies.At(place)),
        1 => Swedish(_swedish.At(place)),
        2 => Checked(_pairs.At(place) * 2, "", 7, FiWeights),
        3 => Checked(1_000_000 + (_danish.At(place) * 2), "", 7, DkWeights),
        _ => Polish(_pairs.At(place)),
    };

    /// <summary>A mobile number in national writing without spaces (with the leading 0 where the country has one).</summary>
    public string Mobile(int land, long entity)
    {
        var at = _mobiles[land].At(entity);
        var tail = Power(MobileTails[land]);
        return Mobiles[land][at / tail] + (at % tail).ToString(new string('0', MobileTails[land]), CultureInfo.InvariantCulture);
    }

    /// <summary>A land line in this town, national writing. Two towns in one area may share a number, seldom.</summary>
    public static string LandLine(int land, Town town, Dice dice)
    {
        var rest = land switch { 0 or 3 => 6, 1 => town.Prefix.Length == 2 ? 7 : 6, 2 => town.Prefix.Length == 2 ? 7 : 6, _ => 7 };
        var first = (2 + dice.Below(7)).ToString(CultureInfo.InvariantCulture);
        return town.Prefix + first + Digits(dice.Below(Power(rest - 1)), rest - 1);
    }

    private static string Norwegian(long body)
    {
        var tail = Digits(body, 7);
        return CheckedOrNull("9" + tail, NoWeights) ?? CheckedOrNull("8" + tail, NoWeights)!;
    }

    private static string Swedish(long at)
    {
        return Luhn(SePrefixes[at / 1_000_000] + Digits(at % 1_000_000, 6));
    }

    /// <summary>Nine digits with the check digit that a Swedish number ends on.</summary>
    internal static string Luhn(string body)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var twice = (body[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (twice / 10) + (twice % 10);
        }

        return body + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    // Two neighbours differ in one weight, so that never both lack a check digit; each pair serves one company.
    internal static string Checked(long even, string prefix, int digits, int[] weights) =>
        CheckedOrNull(prefix + Digits(even, digits), weights) ?? CheckedOrNull(prefix + Digits(even + 1, digits), weights)!;

    private static string Polish(long at) => Checked(at / PlOffices.Length * 2 % 1_000_000, PlOffices[at % PlOffices.Length], 6, PlWeights);

    private static string? CheckedOrNull(string body, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (body[i] - '0');
        // NIP takes the remainder itself, the Nordic numbers what is missing to eleven.
        var check = weights == PlWeights ? sum % 11 : (11 - (sum % 11)) % 11;
        return check == 10 ? null : body + (char)('0' + check);
    }

    internal static string Digits(long value, int width) => value.ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static int Power(int digits)
    {
        var power = 1;
        for (var i = 0; i < digits; i++) power *= 10;
        return power;
    }
}
