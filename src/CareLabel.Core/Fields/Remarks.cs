using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>All that the gate says, in one place.</summary>
internal static class Remarks
{
    private const string Steward = "steward", Administrator = "administrator";

    public static Remark MayNot(Acts act, RecordType type) => new(
        Weight.Refused, null, 1, "right", $"You may not {(act == Acts.Add ? "add" : "change")} {type.Plural}.", [type.Name], Administrator);

    public static Remark NoSuchField(Typed typed) => new(
        Weight.Refused, typed.Field, typed.Number, "no-such-field", $"There is no field '{typed.Field}' (any more).", [typed.Field], Steward);

    public static Remark ReadOnly(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "read-only", $"{field.Label} follows from other things and is not set by hand.", [field.Key], null);

    public static Remark Sensitive(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "sensitive", $"{field.Label} is sensitive; you may not see or set it.", [field.Key], Administrator);

    public static Remark OnlyOne(Field field, Typed typed) => new(
        Weight.Refused, field.Key, typed.Number, "only-one", $"A record has one {field.Label}, not number {typed.Number} of them.", [field.Key], null);

    public static Remark Required(Field field) => new(
        Weight.Refused, field.Key, 1, "required", $"{field.Label} is required.", [field.Key], Steward);

    public static Remark Mended(Field field, Typed typed, Mend mend, string standard) => new(
        Weight.Mended, field.Key, typed.Number, mend.Code, $"{field.Label}: {mend.Sentence}.", [typed.Value!, standard], null);

    public static Remark Objected(Weight weight, Field field, Typed typed, Objection objection) => new(
        weight, field.Key, typed.Number, objection.Code, $"{field.Label}: {objection.Problem} {objection.Advice}", objection.Arguments, Steward)
    {
        Suggestion = objection.Suggestion,
    };

    public static Remark Misfiled(Field field, Typed typed, Field home) => new(
        Weight.Refused, field.Key, typed.Number, "misfiled", $"'{typed.Value}' in {field.Label} looks like {home.Label}: move it there.",
        [typed.Value!, field.Key, home.Key], Steward) { MoveTo = home.Key };
}
