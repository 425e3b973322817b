using System.Globalization;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>
/// Personal numbers that no living person has: Norwegian ones of the tax authority's test population (month and 80), Finnish
/// ones of the series 900 to 999, which is for tests and passing use, and Swedish ones of the tax agency's list. Denmark and
/// Poland have no series that can be dealt from.
/// </summary>
internal static class PersonalTestNumbers
{
    private const string FinnishSigns = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static readonly string[] OfSkatteverket =
    [
        "19470726-2202", "19540116-6086", "19550314-2027", "19761006-2395", "19800121-2391", "19800414-2397", "19820428-2399", "19880128-2396", "19890922-2385",
        "19910524-2383", "19911223-2385", "19920120-2380", "19930717-2388", "19951027-2385", "19961007-2390", "19970925-2390", "19980222-2381", "19990610-2398",
    ];

    /// <summary>A Norwegian fødselsnummer for someone born on a day between 1940 and 2039.</summary>
    public static string Norwegian(DateOnly born, Dice dice)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{born.Day:00}{born.Month + 80:00}{born.Year % 100:00}");
        while (true)
        {
            var body = day + Numbers.Digits(born.Year < 2000 ? dice.Below(500) : 500 + dice.Below(500), 3);
            var first = Check(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
            if (first == 10) continue;
            body += (char)('0' + first);
            var second = Check(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
            if (second < 10) return body + (char)('0' + second);
        }
    }

    /// <summary>A Finnish henkilötunnus for someone born in the 20th or 21st century.</summary>
    public static string Finnish(DateOnly born, Dice dice)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{born.Day:00}{born.Month:00}{born.Year % 100:00}");
        var serial = Numbers.Digits(900 + dice.Below(100), 3);
        var sign = FinnishSigns[int.Parse(day + serial, CultureInfo.InvariantCulture) % 31];
        return $"{day}{(born.Year < 2000 ? '-' : 'A')}{serial}{sign}";
    }

    /// <summary>A Swedish personnummer of those that Skatteverket gives out for tests (its open list "testpersonnummer").</summary>
    public static string Swedish(Dice dice) => dice.Pick(OfSkatteverket);

    private static int Check(string body, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (body[i] - '0');
        return (11 - (sum % 11)) % 11;
    }
}
