using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Reads what was typed into a field by the field's standard.</summary>
public static class FieldStandard
{
    private static readonly Mend Picked = new("pick-written", "written as the list has it");

    private static readonly Mend Trimmed = new("text-trimmed", "spaces around it removed");

    private static readonly Mend Meant = new("synonym-written", "written as the house says it means");

    /// <summary>The written form, or what is wrong.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">What was typed; not blank.</param>
    /// <param name="setting">Country, today and the order of dates.</param>
    /// <param name="catalogue">The pick lists and synonyms.</param>
    /// <param name="now">What the field has now: a value that was retired may stay where it is.</param>
    public static Reading Read(Field field, string typed, Setting setting, Catalogue catalogue, string? now = null)
    {
        if (field.PickList is not null || catalogue.Meant(field, typed) is not { } meant) return ReadAsTyped(field, typed, setting, catalogue, now);
        return Reading.Accepted(typed, meant, Meant);
    }

    private static Reading ReadAsTyped(Field field, string typed, Setting setting, Catalogue catalogue, string? now) => field.Type switch
    {
        _ when field.Reads is { } reads => reads(typed, setting),
        FieldType.Pick => Pick(field, typed, catalogue, now),
        FieldType.MultiPick => Picks(field, typed, catalogue, now),
        FieldType.Identifier when field.Scheme is { } scheme && IdentifierKinds.Find(scheme) is { } kind => kind.Read(typed, setting),
        FieldType.Moment => Moment.Read(typed, setting, catalogue.House.TimeZone),
        FieldType.Record or FieldType.User => Guid.TryParse(typed, out var id)
            ? new(typed, id.ToString(), null, null)
            : Reading.Rejected(typed, NamedLink.NotOne(typed, 0)),
        _ => StandardList.For(Kind(field)) is { } standard ? standard(typed, setting) : Text(field, typed),
    };

    /// <summary>Whether a value that its standard refuses stays out; a name or street that is odd goes in with a word, a date that is none does not.</summary>
    public static bool MustFit(Field field) => field.Type is FieldType.Pick or FieldType.MultiPick or FieldType.Number or FieldType.Money
        or FieldType.Date or FieldType.Moment or FieldType.YesNo or FieldType.Record or FieldType.User or FieldType.Email or FieldType.Link
        || field.Scheme is not null || field.Standard is ColumnKind.Country or ColumnKind.Language;

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

    private static Reading Text(Field field, string typed)
    {
        var text = field.Type == FieldType.LongText ? typed.ReplaceLineEndings("\n") : typed.ReplaceLineEndings(" ");
        return Reading.Accepted(typed, text.Trim(), Trimmed);
    }

    private static Reading Pick(Field field, string typed, Catalogue catalogue, string? now)
    {
        var list = catalogue.List(field.PickList!);
        var meant = list?.Find(typed) ?? list?.Meant(typed);
        if (meant is { IsRetired: false } || (meant is not null && meant.Key == now)) return Reading.Accepted(typed, meant.Key, Picked);
        var there = string.Join(", ", list?.Live.Take(30).Select(value => value.Label) ?? []);
        var advice = there.Length == 0 ? "The list has no values yet; add one first." : $"Pick one of: {there}.";
        return Reading.Rejected(typed, meant is null
            ? new("pick-unknown", $"'{typed.Trim()}' is not in the list of {field.Label}.", advice) { Arguments = [typed, field.Key] }
            : new("pick-retired", $"'{meant.Label}' is used no more.", advice) { Arguments = [meant.Key, field.Key] });
    }

    // Labels may hold commas, so a text is parted only where it is no value as it stands.
    private static Reading Picks(Field field, string typed, Catalogue catalogue, string? now)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        var had = now?.Split('|') ?? [];
        var list = catalogue.List(field.PickList!);
        foreach (var one in typed.Split(['|', '\n'], Trims).SelectMany(part => Values(list, part, ';')).SelectMany(part => Values(list, part, ',')))
        {
            var reading = Pick(field, one, catalogue, had.FirstOrDefault(key => key == (list?.Find(one) ?? list?.Meant(one))?.Key));
            if (reading.IsRejected) return reading with { Typed = typed };
            keys.Add(reading.Standard!);
        }

        return keys.Count == 0 ? Reading.Empty(typed) : Reading.Accepted(typed, string.Join('|', keys), Picked);
    }

    private const StringSplitOptions Trims = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static string[] Values(PickList? list, string text, char sign) =>
        (list?.Find(text) ?? list?.Meant(text)) is not null ? [text] : text.Split(sign, Trims);
}
