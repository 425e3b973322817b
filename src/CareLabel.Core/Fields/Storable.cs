using System.Buffers;
using System.Globalization;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Whether a written form can be kept by the type of its field.</summary>
internal static class Storable
{
    private const decimal MostMoney = 90_000_000_000_000m;

    private static readonly Objection NoWholeDay = new("date-partial", "The whole day is needed.", "Type year, month and day, such as 2026-12-31.");

    private static readonly Objection NoNumber = new("number-alone", "It is more than a number.", "Type the number alone, without % or other signs.");

    private static readonly Objection NoWhole = new("number-whole", "A whole number is needed.", "Type it without decimals.");

    private static readonly Objection NoAmount = new("money-alone", "It cannot be kept as an amount.", "Type an amount and its currency, such as 1234.50 NOK.");

    /// <summary>What the remark says where a form was shortened to what is kept.</summary>
    public static Mend Rounded { get; } = new("kept-short", "kept without what the field does not hold");

    // Tabs and line ends are the only controls that text has; a list that is written out and read again loses the others.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    /// <summary>Whether a text holds nothing but what every base can hold and every list brings back.</summary>
    public static bool IsClean(string text) => !text.AsSpan().ContainsAny(Controls) && WritableText.CanBeWritten(text);

    /// <summary>The text without what no base can hold and without control characters.</summary>
    public static string Clean(string text)
    {
        var kept = text.AsSpan().ContainsAny(Controls) ? string.Concat(text.Where(sign => !Controls.Contains(sign))) : text;
        return WritableText.Of(kept);
    }

    /// <summary>
    /// The longest text that a field takes: databases index what lists are sorted by, and cannot index books; and a cell of a list is read
    /// again up to a million bytes, of which a sign takes three.
    /// </summary>
    public static int MostLength(Field field) => (field.Type, field.Standard) switch
    {
        (FieldType.LongText, _) => 300_000,
        (FieldType.MultiPick, _) => 20_000,
        (FieldType.Link, _) => 2_000,
        (_, ColumnKind.FirstName or ColumnKind.LastName) => 300,
        (_, ColumnKind.Email or ColumnKind.Phone or ColumnKind.FullAddress) => 1_000,
        _ => 500,
    };

    /// <summary>The form that is kept, or what is wrong with it.</summary>
    public static (string Form, Objection? Problem) Form(Field field, Reading reading)
    {
        var text = reading.Standard ?? reading.Typed.Trim();
        return field.Type switch
        {
            FieldType.Date => Day(text),
            FieldType.Number => Number(field, text),
            FieldType.Money => Amount(text),
            FieldType.Email or FieldType.Phone when text.Length > 300 => (text, new("too-long", "It is too long.", "Keep the number or address alone.")),
            _ => (text, null),
        };
    }

    private static (string, Objection?) Day(string text)
    {
        var day = text.Length > 10 && text[10] == 'T' ? text[..10] : text;
        return (day, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : NoWholeDay);
    }

    private static (string, Objection?) Number(Field field, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return (text, NoNumber);
        if (field.Whole is not { } whole) return (text, null);
        if (number != decimal.Truncate(number)) return (text, NoWhole);
        if (number < whole.Least || number > whole.Most) return (text, Outside(whole));
        return (((int)number).ToString(CultureInfo.InvariantCulture), null);
    }

    private static Objection Outside((int Least, int Most) whole) => new(
        "number-outside", $"It is not between {whole.Least} and {whole.Most}.", "Check the number.")
    {
        Arguments = [whole.Least.ToString(CultureInfo.InvariantCulture), whole.Most.ToString(CultureInfo.InvariantCulture)],
    };

    private static (string, Objection?) Amount(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (digits, currency) = space < 0 ? (text, "") : (text[..space], text[space..]);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)) return (text, NoAmount);
        if (Math.Abs(amount) > MostMoney || (currency.Length > 0 && (currency.Length != 4 || !currency.AsSpan(1).ContainsAnyInRange('A', 'Z')))) return (text, NoAmount);
        return (string.Create(CultureInfo.InvariantCulture, $"{Math.Round(amount, 2, MidpointRounding.AwayFromZero):0.00}{currency}"), null);
    }
}
