namespace CareLabel.Demo.MadeUp;

/// <summary>The ways people write phone numbers, per country, with the remarks that end up behind them.</summary>
public static class PhoneSpelling
{
    private static readonly string[] Codes = ["47", "46", "358", "45", "48"];
    private static readonly string[] Remarks = [" (privat)", " (mob)", " jobb", " - etter kl 16", " dir.", " (ring først)", " wew. 12", " priv"];

    /// <summary>A number in national writing (SE and FI with the leading 0) as somebody typed it.</summary>
    public static string Write(int land, string national, Dice dice)
    {
        var trunk = land is 1 or 2;
        var bare = trunk ? national[1..] : national;
        var code = Codes[land];
        var spaced = Spaced(land, national, dice);
        var abroad = trunk ? spaced[1..] : spaced;
        var written = dice.Below(100) switch
        {
            < 30 => spaced,
            < 48 => national,
            < 62 => $"+{code}{bare}",
            < 78 => $"+{code} {abroad}",
            < 83 => $"00{code}{bare}",
            < 86 => $"00{code} {abroad}",
            < 89 => $"(+{code}) {abroad}",
            < 92 => trunk ? $"+{code} (0){abroad}" : $"+{code}-{bare}",
            < 94 => national.Replace(" ", "", StringComparison.Ordinal).Insert(national.Length / 2, "."),
            < 97 => trunk ? bare : national,
            _ => $"{code}{bare}",
        };
        return dice.Chance(0.012) ? written + dice.Pick(Remarks) : written;
    }

    private static string Spaced(int land, string n, Dice dice) => land switch
    {
        0 or 3 when n.Length == 8 => n[0] is '4' or '9' && land == 0 && dice.Chance(0.7)
            ? $"{n[..3]} {n[3..5]} {n[5..]}" : $"{n[..2]} {n[2..4]} {n[4..6]} {n[6..]}",
        1 => n[1] == '7' && n.Length == 10 ? $"{n[..3]}-{n[3..6]} {n[6..8]} {n[8..]}" : Area(n, n.Length == 10 ? 4 : n.StartsWith("08", StringComparison.Ordinal) ? 2 : 3, "-"),
        2 => n.StartsWith("04", StringComparison.Ordinal) || n.StartsWith("050", StringComparison.Ordinal) ? $"{n[..3]} {n[3..6]} {n[6..]}" : Area(n, n[1] == '1' ? 3 : 2, " "),
        _ => dice.Chance(0.75) ? $"{n[..3]} {n[3..6]} {n[6..]}" : dice.Chance(0.5) ? $"{n[..3]}-{n[3..6]}-{n[6..]}" : $"{n[..2]} {n[2..5]} {n[5..7]} {n[7..]}",
    };

    private static string Area(string n, int area, string gap) => $"{n[..area]}{gap}{n[area..^4]} {n[^4..^2]} {n[^2..]}";
}
