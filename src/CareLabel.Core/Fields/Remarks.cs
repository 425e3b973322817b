using CareLabel.Shared;
using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>All that the gate says, in one place.</summary>
internal static class Remarks
{
    private const string Steward = "steward", Administrator = "administrator";

    public static Mend Parted { get; } = new("several-parted", "several stood in one field; each stands for itself now");

    public static Mend NameParted { get; } = new("name-parted", "a whole name; title, first and last name stand for themselves now");

    public static Mend FormParted { get; } = new("legal-form-parted", "the legal form stands in its own field now");

    public static Mend CountryOfNumber { get; } = new("country-of-number", "the country that the company number is of");

    private static Mend CannotBeWritten { get; } = new("unwritable-signs", "signs that nobody sees and no base can hold were left out");

    private static Mend ThereAlready { get; } = new("there-already", "stands there already and was not added again");

    public static Remark MayNot(Acts act, RecordType type) => new(
        Weight.Refused, null, 1, "right", $"You may not {(act == Acts.Add ? "add" : "change")} {type.Plural}.", [type.Name], Administrator);

    public static Remark IsRetired(RecordType type) => new(
        Weight.Refused, null, 1, "retired", $"This {type.Name} is retired; restore it before you change it.", [type.Name], null);

    public static Remark NoSuchField(Typed typed) => new(
        Weight.Refused, typed.Field, typed.Number, "no-such-field", $"There is no field '{typed.Field}'.", [typed.Field], Steward);

    public static Remark RetiredField(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "field-retired", $"{field.Label} is retired and takes no values.", [field.Key], Steward);

    public static Remark NoSuchSource(string typed) => new(
        Weight.Refused, "source", 1, "no-such-source", $"'{typed}' is not in the list of sources.", [typed], Steward);

    public static Remark ReadOnly(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "read-only", $"{field.Label} follows from other things and is not set by hand.", [field.Key], null);

    public static Remark Sensitive(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "sensitive", $"{field.Label} is sensitive; you may not see or set it.", [field.Key], Administrator);

    public static Remark OnlyOne(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "only-one", $"A record has one {field.Label}, not number {typed.Number} of them.", [field.Key], null);

    public static Remark Several(Field field, Typed typed, IReadOnlyList<string> pieces) => new(
        Weight.Refused, field.Key, typed.Number, "only-one", $"{field.Label} holds one: choose {string.Join(" or ", pieces)}.", [field.Key], null)
    { Choices = pieces };

    public static Remark TooLong(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "too-long", $"{field.Label} takes at most {Storable.MostLength(field)} characters, not {typed.Value!.Length}.",
        [field.Key, $"{Storable.MostLength(field)}", $"{typed.Value.Length}"], null);

    public static Remark Required(Field field, int number = 1) => new(
        Weight.Refused, field.Key, number, "required", $"{field.Label} is required.", [field.Key], Steward);

    public static Remark RequiredWhen(Field field, string when) => new(
        Weight.Refused, field.Key, 1, "required-when", $"{field.Label} is required where {when}.", [field.Key, when], Steward);

    public static Remark SeenAhead(DateOnly seen, DateOnly today) => new(
        Weight.Refused, null, 1, "verified-ahead", $"The values cannot have been seen to be true on {Codec.Of(seen)}: that day lies ahead. Give today or a day before.", [Codec.Of(seen)!, Codec.Of(today)!], null);

    public static Remark LiesAhead(Judged value, DateOnly today) => new(
        Weight.Refused, value.Field.Key, value.Number, "day-ahead", $"{value.Field.Label}: {value.Value} lies ahead. Give a day that has been.", [value.Value!, Codec.Of(today)!], null);

    public static Remark EndsBefore(Judged told, Field end, Field begin, string last, string first) => new(
        Weight.Refused, told.Field.Key, told.Number, "ends-before", $"{end.Label} ({last}) lies before {begin.Label} ({first}). Check both days.", [last, first, begin.Key], null);

    public static Remark Stands(Judged value, int next) => new(
        Weight.Refused, value.Field.Key, value.Number, "stands", $"{value.Field.Label} stands as it was said and is not changed. Add what was said later as number {next}.",
        [value.Field.Key, next.ToString(System.Globalization.CultureInfo.InvariantCulture)], null);

    public static Remark Alone(Judged value, Field about) => new(
        Weight.Refused, value.Field.Key, value.Number, "alone", $"{value.Field.Label} says nothing without {about.Label}.", [value.Field.Key, about.Key], null);

    public static Remark Unwritable(Field field, Typed typed) => Mended(field, typed, CannotBeWritten, typed.Value!);

    public static Remark Twice(Field field, Typed typed, string value) => Mended(field, typed, ThereAlready, value);

    public static Remark Mended(Field field, Typed typed, Mend mend, string standard) => new(
        Weight.Mended, field.Key, typed.Number, mend.Code, $"{field.Label}: {mend.Sentence}.", [typed.Value ?? "", standard], null);

    public static Remark Objected(Weight weight, Field field, Typed typed, Objection objection) => new(
        weight, field.Key, typed.Number, objection.Code, $"{field.Label}: {objection.Problem} {objection.Advice}", objection.Arguments, field.Type == FieldType.User ? Administrator : Steward)
    {
        Suggestion = objection.Suggestion, Choices = objection.Code.EndsWith("-ambiguous", StringComparison.Ordinal) ? objection.Arguments : [],
    };

    public static Remark Misfiled(Field field, Typed typed, MisfiledValue found, Field? home) => new(
        field.Type is FieldType.Text or FieldType.LongText ? Weight.NeedsWord : Weight.Refused, field.Key, typed.Number, "misfiled",
        home is null ? $"'{Short(typed)}' in {field.Label}: {found.Advice}" : $"'{Short(typed)}' in {field.Label} looks like {home.Label}: move it there.",
        [typed.Value!, field.Key, home?.Key ?? ""], Steward)
    { MoveTo = home?.Key };

    public static Remark WholeInFamily(Field field, Typed typed, string given, string family) => new(
        Weight.NeedsWord, field.Key, typed.Number, "name-with-given", $"{field.Label}: a first name ({given}) stands before the last name.", [given, family], Steward)
    {
        Suggestion = family,
    };

    public static Remark NameLeftOver(Weight weight, Field field, Typed typed, string left) => new(
        weight, field.Key, typed.Number, "name-left-over", $"{field.Label}: '{left}' has no field of its own; the name as typed is kept in the notes.", [left], Steward);

    public static Remark OtherForm(Field field, Judged name, string inName, string typed) => new(
        Weight.NeedsWord, field.Key, 1, "legal-form-differs", $"{field.Label} is {typed}, and in the name it is {inName}.", [typed, inName], Steward)
    { Suggestion = inName };

    public static Remark GivenTwice(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "given-twice", $"{field.Label} is given twice.", [field.Key], null);

    public static Remark SaidOtherwise(Field field, Typed typed, string other) => new(
        Weight.NeedsWord, field.Key, typed.Number, "said-otherwise", $"{field.Label} is '{typed.Value}', and where all of it was typed it is '{other}'.", [typed.Value!, other], Steward)
    {
        Suggestion = other,
    };

    private static string Short(Typed typed) => typed.Value!.Length > 60 ? typed.Value[..60] + "…" : typed.Value;
}
