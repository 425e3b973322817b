using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// The one way in: rights, standard, validity, misfiled, required; the same at every door. It judges a draft and changes nothing.
/// </summary>
public sealed class Gate(Catalogue catalogue, TimeProvider clock)
{
    private readonly ReadingMemo _readings = new(catalogue);

    /// <summary>Judges a draft.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="draft">What is wanted.</param>
    /// <param name="stored">The record as it is; one without values for a new one.</param>
    public Verdict Judge(Actor actor, Draft draft, RecordGraph stored)
    {
        var values = new List<Judged>();
        var remarks = new List<Remark>();
        var act = draft.Id is null ? Acts.Add : Acts.Edit;
        if (!actor.Rights.May(act, draft.Kind)) return new([], [Remarks.MayNot(act, catalogue.Type(draft.Kind))]);

        var setting = new Setting(CountryOf(draft, stored), Today: Today());
        foreach (var typed in draft.Values)
        {
            if (catalogue.Find(draft.Kind, typed.Field) is not { IsRetired: false } field) remarks.Add(Remarks.NoSuchField(typed));
            else if (MaySet(actor, field, typed) is { } no) remarks.Add(no);
            else if (ReadOne(field, typed, setting, remarks) is var (value, isIn) && isIn) values.Add(new(field, typed.Number, typed.Value, value));
        }

        Require(draft, stored, values, remarks);
        return new(values, [.. remarks.Where(remark => remark.Weight != Weight.NeedsWord || !draft.Acknowledged.Contains(remark.Word))]);
    }

    private static Remark? MaySet(Actor actor, Field field, Typed typed)
    {
        if (field.ReadOnly) return Remarks.ReadOnly(field, typed);
        if (field.Sensitive && !actor.Rights.SeesSensitive) return Remarks.Sensitive(field, typed);
        return typed.Number < 1 || (typed.Number > 1 && !field.IsMany) ? Remarks.OnlyOne(field, typed) : null;
    }

    // The written form, and whether it may go in.
    private (string? Value, bool IsIn) ReadOne(Field field, Typed typed, Setting setting, List<Remark> remarks)
    {
        if (string.IsNullOrWhiteSpace(typed.Value)) return (null, true);
        var (reading, home) = _readings.Read(field, typed.Value, setting);
        if (home is not null)
        {
            remarks.Add(Remarks.Misfiled(field, typed, home));
            return (null, false);
        }

        if (reading.IsEmpty) return (null, true);
        if (reading.Objection is { } objection)
        {
            var weight = reading.IsRejected && FieldStandard.MustFit(field) ? Weight.Refused : Weight.NeedsWord;
            remarks.Add(Remarks.Objected(weight, field, typed, objection));
            return (reading.Standard ?? typed.Value.Trim(), weight != Weight.Refused);
        }

        if (reading.Mend is { } mend) remarks.Add(Remarks.Mended(field, typed, mend, reading.Standard!));
        return (reading.Standard, true);
    }

    private void Require(Draft draft, RecordGraph stored, List<Judged> values, List<Remark> remarks)
    {
        foreach (var field in catalogue.Of(draft.Kind).Where(field => field.Required))
        {
            var judged = values.LastOrDefault(value => value.Field.Key == field.Key && value.Number == 1);
            var typed = draft.Values.Any(value => value.Field == field.Key);
            // A record that lacked it before may still be changed elsewhere; what had it does not lose it.
            var lacks = judged is null ? draft.Id is null && field.Place.Read(stored, 1) is null && !typed : judged.Value is null;
            if (lacks) remarks.Add(Remarks.Required(field));
        }
    }

    private string? CountryOf(Draft draft, RecordGraph stored)
    {
        foreach (var key in (string[])["country", "address.country"])
        {
            if (draft.Values.FirstOrDefault(value => value.Field == key)?.Value is { } typed && Country.Parse(typed) is { } country) return country;
            if (catalogue.Find(draft.Kind, key)?.Place.Read(stored, 1) is { } known) return known;
        }

        return draft.HouseCountry ?? catalogue.House.Country;
    }

    private DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(catalogue.House.TimeZone)));
}
