using System.Globalization;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>
/// Company numbers with right check digits from ranges in which, as far as is known, no register has issued any, and phone
/// numbers that nobody answers where a country keeps such numbers.
/// </summary>
internal sealed class FictionalNumbers(ulong seed)
{
    // Kept for films and books by the Swedish regulator (PTS, fiktiva telefonnummer): Stockholm, Gothenburg, Malmö, Kiruna
    // and one range of mobiles. The other four countries keep none that we know of: their numbers have a valid shape, no more.
    private static readonly string[] SwedishDesks = ["08465004", "03139006", "04062804", "09803192"];
    private static readonly string[] DanishAreas = ["33", "75", "86"];
    private const string SwedishMobiles = "0701740";
    private const int FirstMobile = 605, MobileCount = 95;

    private const int Half = 500_000;
    private readonly Shuffle _numbers = new(seed, Topic.Number, Half);
    private readonly Shuffle _mobiles = new(seed, Topic.Mobile, 1_000_000);

    /// <summary>
    /// The number of the company at this place: NO 80…, SE 599…, FI 9…, DK 9…, PL 999…; registers began elsewhere and have
    /// not come so far.
    /// </summary>
    public string Company(int land, long place)
    {
        var at = _numbers.At(place % Half) * 2;
        return land switch
        {
            0 => Numbers.Checked(at, "80", 6, Numbers.NoWeights),
            1 => Numbers.Luhn("599" + Numbers.Digits(at, 6)),
            2 => Numbers.Checked(at, "9", 6, Numbers.FiWeights),
            3 => Numbers.Checked(at, "9", 6, Numbers.DkWeights),
            _ => Numbers.Checked(at, "999", 6, Numbers.PlWeights),
        };
    }

    /// <summary>A mobile in national writing; Swedish ones repeat after 95, others after a million.</summary>
    public string Mobile(int land, long entity)
    {
        var digits = Numbers.Digits(_mobiles.At(entity % 1_000_000), 6);
        return land switch
        {
            0 => "46" + digits,
            1 => SwedishMobiles + (FirstMobile + (entity % MobileCount)).ToString(CultureInfo.InvariantCulture),
            2 => "0457" + digits,
            3 => "26" + digits,
            _ => "690" + digits,
        };
    }

    /// <summary>The number of a switchboard in national writing.</summary>
    public static string Desk(int land, Town town, Dice dice) => land switch
    {
        1 => dice.Pick(SwedishDesks) + Numbers.Digits(dice.Below(100), 2),
        2 => (town.Prefix + "100")[..5] + Numbers.Digits(dice.Below(10_000), 4),
        3 => dice.Pick(DanishAreas) + "10" + Numbers.Digits(dice.Below(10_000), 4),
        _ => town.Prefix + (land == 4 ? "000" : "00") + Numbers.Digits(dice.Below(10_000), 4),
    };

    /// <summary>National writing as E.164.</summary>
    public static string International(int land, string national) => land switch
    {
        0 => "+47" + national,
        1 => "+46" + national[1..],
        2 => "+358" + national[1..],
        3 => "+45" + national,
        _ => "+48" + national,
    };
}
