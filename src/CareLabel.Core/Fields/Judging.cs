using CareLabel.Shared;
using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>One draft on its way through the gate.</summary>
internal sealed class Judging(Catalogue catalogue, Draft draft, RecordGraph stored, ReadingMemo readings)
{
    private readonly List<Judged> _values = [];

    public required Setting Setting { get; init; }

    /// <summary>The record's own country; null where only the house's is known.</summary>
    public string? Country { get; init; }

    public required DateOnly Today { get; init; }

    public required DateTime Now { get; init; }

    public List<Remark> Remarks { get; } = [];

    /// <summary>The source of the values, once it is found in its list.</summary>
    public string? Source { get; private set; }

    public Catalogue Catalogue => catalogue;

    public Draft Draft => draft;

    public RecordGraph Stored => stored;

    public IReadOnlyList<Judged> Run(Actor actor)
    {
        FindSource();
        var typed = new List<(Field Field, Typed Typed)>();
        foreach (var value in draft.Values)
        {
            if (Allowed(actor, value) is { } field) typed.Add((field, Clean(field, value)));
        }

        foreach (var (field, value) in new Spread(this, typed).Run()) Judge(field, value);
        new Completion(this, _values).Run();
        new Days(this, _values).Run();
        new Standing(this, _values).Run();
        new Requirements(this, _values).Run(actor);
        return _values;
    }

    /// <summary>Whether a typed value is another than the record has.</summary>
    public bool IsNew(Field field, Typed typed) => draft.Id is null || field.Place.Read(stored, typed.Number) != typed.Value;

    private void FindSource()
    {
        if (draft.Source is null) return;
        var list = catalogue.List("source");
        Source = (list?.Find(draft.Source) ?? list?.Meant(draft.Source)) is { IsRetired: false } known ? known.Key : null;
        if (Source is null) Remarks.Add(Fields.Remarks.NoSuchSource(draft.Source));
    }

    private Field? Allowed(Actor actor, Typed typed)
    {
        var field = catalogue.Find(draft.Kind, typed.Field);
        var no = field switch
        {
            null => Fields.Remarks.NoSuchField(typed),
            { IsRetired: true } => Fields.Remarks.RetiredField(field, typed),
            { ReadOnly: true } => Fields.Remarks.ReadOnly(field, typed),
            _ when !Redaction.MaySee(actor, catalogue, field) => Fields.Remarks.Sensitive(field, typed),
            _ => typed.Number < 1 || (typed.Number > 1 && !field.IsMany) ? Fields.Remarks.OnlyOne(field, typed) : null,
        };
        if (no is null) return field;
        Remarks.Add(no);
        return null;
    }

    private Typed Clean(Field field, Typed typed)
    {
        if (typed.Value is null || Storable.IsClean(typed.Value)) return typed;
        var clean = typed with { Value = Storable.Clean(typed.Value) };
        Remarks.Add(Fields.Remarks.Unwritable(field, clean));
        return clean;
    }

    private void Judge(Field field, Typed typed)
    {
        var now = field.Place.Read(stored, typed.Number);
        if (string.IsNullOrWhiteSpace(typed.Value))
        {
            _values.Add(new(field, typed.Number, typed.Value, null));
            return;
        }

        // A form sends all its values; what stays as it is need not fit rules that came later.
        if (!IsNew(field, typed))
        {
            _values.Add(new(field, typed.Number, typed.Value, now));
            return;
        }

        if (typed.Value.Length > Storable.MostLength(field))
        {
            Remarks.Add(Fields.Remarks.TooLong(field, typed));
            return;
        }

        var (reading, misfiled) = field.Type == FieldType.Record && draft.Meant.TryGetValue(typed, out var meant)
            ? (NamedLink.Read(typed.Value, meant), null)
            : readings.Read(field, typed.Value, SettingOf(field, typed), now);
        if (misfiled is not null && IsMisfiled(field, typed, misfiled)) return;
        if (Value(field, typed, reading) is { } value && !IsTwice(field, typed, value)) _values.Add(new(field, typed.Number, typed.Value, value));
    }

    // The house's country says nothing of a number that names its own.
    private Setting SettingOf(Field field, Typed typed) =>
        field.Standard == Wash.Columns.ColumnKind.CompanyNumber && Country is null && char.IsAsciiLetter(typed.Value!.Trim()[0])
            ? Setting with { Country = null }
            : Setting;

    // The written form; null where it may not go in.
    private string? Value(Field field, Typed typed, Reading reading)
    {
        if (reading.IsEmpty)
        {
            _values.Add(new(field, typed.Number, typed.Value, null));
            return null;
        }

        var (value, problem) = Storable.Form(field, reading);
        var mustFit = FieldStandard.MustFit(field);
        if (reading.Objection is { } objection)
        {
            var weight = problem is not null || (reading.IsRejected && mustFit) ? Weight.Refused : MayStand(field, reading) ? Doubt : Weight.NeedsWord;
            Remarks.Add(Fields.Remarks.Objected(weight, field, typed, objection));
            return weight == Weight.Refused ? null : value;
        }

        if (problem is not null)
        {
            Remarks.Add(Fields.Remarks.Objected(Weight.Refused, field, typed, problem));
            return null;
        }

        if (reading.Mend is { } mend) Remarks.Add(Fields.Remarks.Mended(field, typed, mend, value));
        else if (value != reading.Standard) Remarks.Add(Fields.Remarks.Mended(field, typed, Storable.Rounded, value));
        return value;
    }

    /// <summary>How much a doubt weighs about a value that goes in whole: where somebody is there, they are asked.</summary>
    public Weight Doubt => draft.LetsDoubtsStand ? Weight.Doubted : Weight.NeedsWord;

    // The label reads values without today, so it would not tell of a day that cannot be.
    private static bool MayStand(Field field, Reading reading) => reading.IsAccepted && field.Type is not (FieldType.Date or FieldType.Moment);

    /// <summary>Whether a value stands in the wrong field and cannot stay there; remarked in any case.</summary>
    public bool IsMisfiled(Field field, Typed typed) =>
        readings.Read(field, typed.Value!, SettingOf(field, typed), null).Misfiled is { } found && IsMisfiled(field, typed, found);

    private bool IsMisfiled(Field field, Typed typed, MisfiledValue found)
    {
        var home = Homes.Of(catalogue, field, found.LooksLike);
        if (home?.Key == field.Key) return false;
        var remark = Fields.Remarks.Misfiled(field, typed, found, home);
        Remarks.Add(remark);
        return remark.Weight == Weight.Refused;
    }

    // The same phone twice says nothing more.
    private bool IsTwice(Field field, Typed typed, string value)
    {
        if (!field.IsMany || field.Type is not (FieldType.Email or FieldType.Phone or FieldType.Identifier)) return false;
        return typed.Number > field.Place.Count(stored) && IsThere(field, typed, value);
    }

    private bool IsThere(Field field, Typed typed, string value)
    {
        var count = field.Place.Count(stored);
        var isThere = _values.Exists(other => other.Field.Key == field.Key && other.Value == value && other.Number != typed.Number)
            || Enumerable.Range(1, count).Any(number => field.Place.Read(stored, number) == value && !draft.Values.Any(other => other.Field == field.Key && other.Number == number));
        if (isThere) Remarks.Add(Fields.Remarks.Twice(field, typed, value));
        return isThere;
    }
}
