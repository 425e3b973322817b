using System.Globalization;
using System.Text;

namespace CareLabel.Demo.MadeUp;

/// <summary>What happens to any text on its way through systems: marks lost, case changed, spaces added, bytes misread.</summary>
public static class Spelling
{
    /// <summary>How a whole row is written, because one system wrote it.</summary>
    public enum Manner
    {
        /// <summary>As it should be.</summary>
        Plain,
        /// <summary>ALL CAPITALS.</summary>
        Upper,
        /// <summary>all small.</summary>
        Lower,
        /// <summary>Ø written o.</summary>
        Unmarked,
        /// <summary>Ø written oe.</summary>
        Digraph,
        /// <summary>UTF-8 read as Latin-1: Ø becomes two signs.</summary>
        Mojibake,
    }

    /// <summary>The manner of a row.</summary>
    public static Manner OfRow(Dice dice, double damage) => (int)(dice.Unit() * 1000 / Math.Max(damage, 0.2)) switch
    {
        < 45 => Manner.Upper,
        < 80 => Manner.Lower,
        < 170 => Manner.Unmarked,
        < 210 => Manner.Digraph,
        < 216 => Manner.Mojibake,
        _ => Manner.Plain,
    };

    /// <summary>A cell in this manner; sometimes with a space too many.</summary>
    public static string In(Manner manner, string text, Dice dice)
    {
        var written = manner switch
        {
            Manner.Upper => text.ToUpperInvariant(),
            Manner.Lower => text.ToLowerInvariant(),
            Manner.Unmarked => Slug.Unmarked(text),
            Manner.Digraph => Slug.Unmarked(text, digraph: true),
            Manner.Mojibake => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)),
            _ => text,
        };
        if (!dice.Chance(0.012) || written.Length == 0) return written;
        return dice.Chance(0.6) ? written + " " : " " + written;
    }

    /// <summary>A date the way the country, or the system, writes it.</summary>
    public static string Date(DateOnly date, int land, Dice dice)
    {
        var pattern = dice.Chance(0.4) ? "yyyy-MM-dd" : land switch { 1 => "yyyy-MM-dd", 2 => "d.M.yyyy", 3 => "dd-MM-yyyy", _ => "dd.MM.yyyy" };
        if (dice.Chance(0.02)) pattern = "dd.MM.yy";
        if (dice.Chance(0.012) && date.Day <= 12) date = new(date.Year, date.Day, date.Month);
        var written = date.ToString(pattern, CultureInfo.InvariantCulture);
        return dice.Chance(0.012) ? Typos.InDigits(written, dice) : written;
    }

    /// <summary>An e-mail address as typed: now and then a slip in the domain, capitals, or a space.</summary>
    public static string Mail(string mail, Dice dice, double damage)
    {
        var written = mail;
        if (dice.Chance(0.025 * damage)) written = MailSlip(mail, dice);
        else if (dice.Chance(0.012 * damage)) written = Typos.In(mail[..mail.IndexOf('@', StringComparison.Ordinal)], dice) + mail[mail.IndexOf('@', StringComparison.Ordinal)..];
        return dice.Below(100) switch
        {
            < 3 => written.ToUpperInvariant(),
            < 7 => char.ToUpperInvariant(written[0]) + written[1..],
            < 8 => $"<{written}>",
            < 9 => "mailto:" + written,
            _ => written,
        };
    }

    private static string MailSlip(string mail, Dice dice)
    {
        var slips = dice.Pick<(string Right, string Wrong)>([("gmail.com", "gmial.com"), ("gmail.com", "gmail.con"), ("gmail.com", "gmai.com"), ("hotmail.com", "hotmial.com"), ("hotmail.com", "hotmail.con"), ("outlook.com", "outlok.com"), (".no", ".n0"), (".com", ".cmo"), (".pl", ".pll"), (".se", ".see")]);
        if (mail.EndsWith(slips.Right, StringComparison.Ordinal)) return mail[..^slips.Right.Length] + slips.Wrong;
        var at = mail.IndexOf('@', StringComparison.Ordinal) + 1;
        var dot = mail.IndexOf('.', at);
        return mail[..at] + Typos.In(mail[at..dot], dice) + mail[dot..];
    }
}
