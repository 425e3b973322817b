using System.Globalization;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes numbers one way: digits, a point before decimals, a minus in front, no thousands sign; a percentage keeps its
/// sign (<c>12.5%</c>). Reads the spellings of Europe and America. "1,234" is a thousand in one country and one and a
/// bit in another: it is answered as ambiguous unless the column has shown its decimal sign.
/// </summary>
public static class NumberValue
{
    private const int Longest = 60;

    private static readonly Mend Written = new(
        "number-written", "written with a decimal point and without thousands signs");
    private static readonly Objection NotANumber = new(
        "number-unreadable", "It cannot be read as a number.", "Type digits only, such as 1234.50.");
    private static readonly Objection Ambiguous = new(
        "number-ambiguous", "The sign in it can part thousands or decimals.",
        "Choose the number that is meant.");
    private static readonly Objection OtherSign = new(
        "number-other-sign", "Its signs for thousands and decimals stand the other way round in this column.",
        "Choose the number that is meant.");
    private static readonly Objection LeadingZeros = new(
        "number-leading-zeros", "It begins with zeros, which numbers lose and codes need.",
        "Check whether it is a code.");
    private static readonly Objection Rounded = new(
        "number-rounded", "It was shortened by a spreadsheet; digits may be lost.",
        "Fetch the number again from its source.");

    /// <summary>
    /// Reads one number. Ambiguous ones and those with leading zeros are doubted and stay as typed. A number of up to
    /// three digits with exactly three decimals is written with a fourth (<c>1.2340</c>), so that it cannot be taken
    /// for thousands.
    /// </summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="decimalSign">'.' or ',' as the column uses it (<see cref="DecimalSignOf"/>); null when
    /// unknown.</param>
    public static Reading Read(string typed, char? decimalSign = null)
    {
        var text = Cleaning.Tidy(typed).Text;
        if (text.Length == 0) return Reading.Empty(typed);
        if (text.Length > Longest) return Reading.Rejected(typed, NotANumber);
        if (IsPlain(text) && text.Length == typed.Length) return Reading.Accepted(typed, typed, Written);
        if (ReadScientific(text) is { } whole) return Reading.Doubted(typed, whole, Written, Rounded);

        var number = NumberValueText.Read(text, decimalSign);
        return number.Kind switch
        {
            NumberKind.Unreadable => Reading.Rejected(typed, NotANumber),
            NumberKind.Ambiguous => Reading.Doubted(typed, typed, Written, OneOf(Ambiguous, number.Readings)),
            NumberKind.LeadingZeros => Reading.Doubted(typed, typed, Written, LeadingZeros),
            _ => Reading.Accepted(typed, number.Standard, Written),
        };
    }

    /// <summary>Reads one number of a column whose decimal sign the setting knows. A number that uses the signs the other
    /// way round than the rest of its column is doubted and stays as typed.</summary>
    public static Reading Read(string typed, Setting setting)
    {
        var reading = Read(typed, setting.Decimals is { IsAlone: true } alone ? alone.Sign : null);
        if (setting.Decimals is not { } usual || reading is not { Objection: null, Standard: { } meant }) return reading;
        var text = Cleaning.Tidy(typed).Text;
        return usual.Misread(text, NumberValueText.Read(text, null).DecimalSign) is { } other
            ? Reading.Doubted(typed, typed, Written, OneOf(OtherSign, [meant, other]))
            : reading;
    }

    /// <summary>An objection that names the numbers which may be meant.</summary>
    internal static Objection OneOf(Objection objection, IReadOnlyList<string> readings) => objection with
    {
        Advice = $"Choose the number that is meant: {string.Join(" or ", readings)}.",
        Arguments = readings,
    };

    /// <summary>The number itself (a percentage as a hundredth); null for what is refused, ambiguous or too large for a
    /// decimal.</summary>
    public static decimal? Parse(string typed, char? decimalSign = null)
    {
        var reading = Read(typed, decimalSign);
        if (reading.Standard is null || reading.Objection is { Code: "number-ambiguous" or "number-leading-zeros" })
            return null;
        var text = reading.Standard.AsSpan();
        var isPercent = text[^1] == '%';
        if (isPercent) text = text[..^1];
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        return isPercent ? value / 100 : value;
    }

    /// <summary>
    /// The decimal sign of a column, from the values that leave no choice ("1 234,5", "12.50", "1.234,00"); null when
    /// nothing decides or both signs are found.
    /// </summary>
    public static char? DecimalSignOf(IEnumerable<string> values) =>
        DecimalSign.Of(values) is { IsAlone: true } found ? found.Sign : null;

    private static bool IsPlain(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        return text.Length == 1 || text[0] != '0';
    }

    // 1.2E+03, as spreadsheets write what does not fit the column.
    private static string? ReadScientific(string text)
    {
        var e = text.AsSpan().IndexOfAny('E', 'e');
        if (e <= 0 || e == text.Length - 1 || !char.IsAsciiDigit(text[0])) return null;
        var point = text.Replace(',', '.');
        return decimal.TryParse(point, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var value)
            && decimal.IsInteger(value) ? value.ToString("0", CultureInfo.InvariantCulture) : null;
    }
}
