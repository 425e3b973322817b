namespace CareLabel.Demo.MadeUp;

/// <summary>Slips of the finger and of the scanner.</summary>
public static class Typos
{
    private static readonly string[] Keys = ["qwertyuiopå", "asdfghjkløæ", "zxcvbnm"];
    private static readonly (string Seen, string Read)[] Scans = [("rn", "m"), ("m", "rn"), ("l", "1"), ("I", "l"), ("O", "0"), ("cl", "d"), ("vv", "w"), ("e", "c"), ("B", "8"), ("S", "5")];

    /// <summary>One slip somewhere after the first letter (seldom in it). Too short a text stays as it is.</summary>
    public static string In(string text, Dice dice)
    {
        if (text.Length < 3) return text;
        var at = dice.Chance(0.08) ? 0 : 1 + dice.Below(text.Length - 1);
        return dice.Below(20) switch
        {
            < 5 => Neighbour(text, at, dice),
            < 9 => Transposed(text, Math.Max(1, at)),
            < 13 => text.Remove(at, 1),
            < 16 => text.Insert(at, text[at].ToString()),
            < 18 => Scanned(text, at),
            _ => Insert(text, at, dice),
        };
    }

    /// <summary>One wrong or two swapped digits in a number; anything but digits stays.</summary>
    public static string InDigits(string text, Dice dice)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var at = dice.Below(Math.Max(1, text.Length));
            if (at >= text.Length || !char.IsAsciiDigit(text[at])) continue;
            if (dice.Chance(0.4) && at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at] != text[at - 1]) return Transposed(text, at);
            return Put(text, at, (char)('0' + ((text[at] - '0' + 1 + dice.Below(9)) % 10)));
        }

        return text;
    }

    private static string Neighbour(string text, int at, Dice dice)
    {
        foreach (var row in Keys)
        {
            var key = row.IndexOf(char.ToLowerInvariant(text[at]), StringComparison.Ordinal);
            if (key < 0) continue;
            var beside = row[Math.Clamp(key + (dice.Chance(0.5) ? 1 : -1), 0, row.Length - 1)];
            return Put(text, at, char.IsUpper(text[at]) ? char.ToUpperInvariant(beside) : beside);
        }

        return text.Remove(at, 1);
    }

    private static string Insert(string text, int at, Dice dice)
    {
        var row = Keys[dice.Below(3)];
        return text.Insert(at, row[dice.Below(7)].ToString());
    }

    private static string Transposed(string text, int at) => text[..(at - 1)] + text[at] + text[at - 1] + text[(at + 1)..];

    private static string Scanned(string text, int from)
    {
        foreach (var (seen, read) in Scans)
        {
            var at = text.IndexOf(seen, from, StringComparison.Ordinal);
            if (at >= 0) return text[..at] + read + text[(at + seen.Length)..];
        }

        return text.Remove(from, 1);
    }

    private static string Put(string text, int at, char c) => text[..at] + c + text[(at + 1)..];
}
