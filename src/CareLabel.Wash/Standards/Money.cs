using System.Collections.Frozen;
using System.Globalization;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>An amount and, where it was given, its currency.</summary>
/// <param name="Amount">The amount in whole units of the currency.</param>
/// <param name="Currency">ISO 4217, or null.</param>
public sealed record MoneyAmount(decimal Amount, string? Currency);

/// <summary>
/// Writes amounts as <c>1234.50 NOK</c>: at least two decimals, the ISO 4217 code behind. "kr" is read by the country.
/// Three digits behind a lone sign are thousands here, because no European currency has three decimals.
/// </summary>
public static class Money
{
    private const int Longest = 60;

    private static readonly Mend Written = new(
        "money-written", "written as an amount with two decimals and the currency's code");
    private static readonly Objection NotMoney = new(
        "money-unreadable", "It cannot be read as an amount of money.",
        "Type the amount and the currency, such as 1234.50 NOK.");
    private static readonly Objection WhichKrone = new(
        "money-which-krone", "Several countries have a currency of this name.",
        "Write the currency's code: NOK, SEK, DKK or ISK.");

    private static readonly Objection Ambiguous = new(
        "money-ambiguous", "The signs in it can part thousands or decimals, and the column uses them the other way round.",
        "Choose the amount that is meant.");

    private static readonly FrozenDictionary<string, string> Currencies = EmbeddedTable.Rows("money-currencies.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one amount, with or without currency. Doubts "kr" where the country has none, and leaves it as
    /// typed.</summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="setting">The country decides which krone is meant; an amount that uses its signs the other way round
    /// than the column is doubted and stays as typed.</param>
    public static Reading Read(string typed, Setting setting)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (text.Length > Longest || !Split(text, out var number, out var code))
            return Reading.Rejected(typed, NotMoney);

        var digits = TwoDecimals(number);
        if (digits is null) return Reading.Rejected(typed, NotMoney);
        if (OtherReading(number, setting.Decimals) is { } other)
            return Reading.Doubted(typed, typed, Written, NumberValue.OneOf(Ambiguous, [digits, other]));
        if (code == "?") code = KroneOf(setting.Country);
        if (code == "?") return Reading.Doubted(typed, typed, Written, WhichKrone);
        return Reading.Accepted(typed, code is null ? digits : $"{digits} {code}", Written);
    }

    /// <summary>The amount and currency of what <see cref="Read"/> accepts without doubt; null for anything
    /// else.</summary>
    public static MoneyAmount? Parse(string typed, Setting setting)
    {
        var reading = Read(typed, setting);
        if (reading.Standard is null || reading.Objection is not null) return null;
        var space = reading.Standard.IndexOf(' ', StringComparison.Ordinal);
        var digits = space < 0 ? reading.Standard : reading.Standard[..space];
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? new(amount, space < 0 ? null : reading.Standard[(space + 1)..])
            : null;
    }

    /// <summary>The decimal sign of a column of amounts; null when nothing decides.</summary>
    public static DecimalSign? DecimalSignOf(IEnumerable<string> values) => DecimalSign.Of(
        values.Select(value => Cleaning.Tidy(value).Text)
            .Where(text => text.Length is > 0 and <= Longest)
            .Select(text => Split(text, out var number, out _) ? number : ""));

    private static string KroneOf(string? country) => country switch
    {
        "NO" or "SJ" => "NOK",
        "SE" => "SEK",
        "DK" or "FO" or "GL" => "DKK",
        "IS" => "ISK",
        _ => "?",
    };

    private static bool Split(string text, out string number, out string? code)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        (number, code) = ("", null);
        if (start < 0) return false;

        // Signs that belong to the number stay with it: -12, (12), ,50, 12-.
        var before = text.AsSpan(0, start);
        var signs = before.TrimEnd("-−(+., ").Length;
        var isNegative = before.Contains('-') || before.Contains('−')
            || (before.Contains('(') && text.IndexOf(')', end) >= 0);
        var front = before[..signs].Trim().TrimStart("-−+( ").ToString();
        var back = text[end..].Trim(')', ' ');
        if (back == "-") (back, isNegative) = ("", true);
        else if (back.StartsWith("- ", StringComparison.Ordinal)) (back, isNegative) = (back[2..], true);
        back = WithoutDash(back);

        if (front.Length > 0 && !Currencies.TryGetValue(front, out code)) return false;
        if (back.Length > 0 && !Currencies.TryGetValue(back, out var behind)) return false;
        else if (back.Length > 0 && code is null or "?") code = Currencies[back];
        number = (isNegative ? "-" : "") + text[start..end];
        return true;
    }

    // "1 234,- kr": the dash stands for no small change and says the same as the currency behind it.
    private static string WithoutDash(string back) =>
        back.Length > 2 && back[0] is ',' or '.' or ':' && back[1] is '-' or '–'
            ? back[2..].Trim()
            : back.Replace('–', '-');

    // Where every other amount has a decimal comma, 1,234 is hardly a thousand.
    private static string? OtherReading(string number, DecimalSign? column)
    {
        if (column is not { } usual) return null;
        var finding = NumberValueText.Read(number, null);
        if (finding.Kind != NumberKind.Ambiguous) return usual.Misread(number, finding.DecimalSign);
        return usual.IsAlone && number.Contains(usual.Sign, StringComparison.Ordinal) ? finding.Readings[1] : null;
    }

    private static string? TwoDecimals(string number)
    {
        var finding = NumberValueText.Read(number, null);
        if (finding.Kind == NumberKind.Unreadable || finding.Kind == NumberKind.LeadingZeros) return null;
        var digits = finding.Kind == NumberKind.Ambiguous ? finding.Readings[0] : finding.Standard;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return digits + ".00";
        return digits.Length - point == 2 ? digits + "0" : digits;
    }
}
