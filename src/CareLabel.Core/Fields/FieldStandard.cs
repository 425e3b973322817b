using System.Globalization;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Reads what was typed into a field by the field's standard.</summary>
public static class FieldStandard
{
    private static readonly Mend Picked = new("pick-written", "written as the list has it");

    private static readonly Mend Trimmed = new("text-trimmed", "spaces around it removed");

    private const decimal MostAmount = 1_000_000_000_000_000m;

    /// <summary>The written form, or what is wrong.</summary>
    public static Reading Read(Field field, string typed, Setting setting, Catalogue catalogue)
    {
        var reading = Standard(field, typed, setting, catalogue);
        return reading.Standard is { } written && Unfit(field, written) is { } objection ? Reading.Rejected(typed, reading.Objection ?? objection) : reading;
    }

    // A standard may leave a doubtful value as it was typed; a column for days holds days alone.
    private static Objection? Unfit(Field field, string written) => field.Type switch
    {
        FieldType.Date when !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            new("date-no-day", $"'{written}' is not one day.", "Write day, month and year."),
        FieldType.Number when !field.IsOwn && !int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            new("number-not-whole", $"'{written}' is not a whole number.", "Write it without decimals."),
        FieldType.Money when !decimal.TryParse(written.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) > MostAmount =>
            new("money-too-much", $"'{written}' is not an amount that can be kept.", "Check the number of digits."),
        _ => null,
    };

    private static Reading Standard(Field field, string typed, Setting setting, Catalogue catalogue) => field.Type switch
    {
        FieldType.Pick => Pick(field, typed, catalogue),
        FieldType.MultiPick => Picks(field, typed, catalogue),
        FieldType.Record or FieldType.User => Guid.TryParse(typed, out var id)
            ? new(typed, id.ToString(), null, null)
            : Reading.Rejected(typed, new("link-no-id", $"'{typed}' is not the id of a record.", "Pick one from the list.")),
        _ => StandardList.For(Kind(field)) is { } standard ? standard(typed, setting) : Text(field, typed),
    };

    /// <summary>Whether a value that its standard refuses stays out; a name or street that is odd goes in with a word, a date that is none does not.</summary>
    public static bool MustFit(Field field) => field.Type is FieldType.Pick or FieldType.MultiPick or FieldType.Number or FieldType.Money
        or FieldType.Date or FieldType.YesNo or FieldType.Record or FieldType.User or FieldType.Email
        || field.Standard is ColumnKind.Country or ColumnKind.Language;

    private static ColumnKind Kind(Field field) => field.Standard != ColumnKind.Unknown ? field.Standard : field.Type switch
    {
        FieldType.Number => ColumnKind.Number,
        FieldType.Money => ColumnKind.Money,
        FieldType.Date => ColumnKind.Date,
        FieldType.YesNo => ColumnKind.YesNo,
        FieldType.Link => ColumnKind.WebAddress,
        FieldType.Email => ColumnKind.Email,
        FieldType.Phone => ColumnKind.Phone,
        _ => ColumnKind.Unknown,
    };

    private static Reading Text(Field field, string typed) =>
        Reading.Accepted(typed, field.Type == FieldType.LongText ? typed.Trim().ReplaceLineEndings("\n") : typed.Trim(), Trimmed);

    private static Reading Pick(Field field, string typed, Catalogue catalogue)
    {
        var list = catalogue.List(field.PickList!);
        var meant = list?.Find(typed) ?? list?.Meant(typed);
        if (meant is { IsRetired: false }) return Reading.Accepted(typed, meant.Key, Picked);
        var there = string.Join(", ", list?.Live.Take(30).Select(value => value.Label) ?? []);
        return Reading.Rejected(typed, meant is null
            ? new("pick-unknown", $"'{typed.Trim()}' is not in the list of {field.Label}.", $"Pick one of: {there}.") { Arguments = [typed, field.Key] }
            : new("pick-retired", $"'{meant.Label}' is used no more.", $"Pick one of: {there}.") { Arguments = [meant.Key, field.Key] });
    }

    private static Reading Picks(Field field, string typed, Catalogue catalogue)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in typed.Split(['|', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var reading = Pick(field, one, catalogue);
            if (reading.IsRejected) return reading with { Typed = typed };
            keys.Add(reading.Standard!);
        }

        return keys.Count == 0 ? Reading.Empty(typed) : Reading.Accepted(typed, string.Join('|', keys), Picked);
    }
}
