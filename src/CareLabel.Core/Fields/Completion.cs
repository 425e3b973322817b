using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Adds what follows from values that are let in: a company's legal form from its name, its country from its number, the day of a state.</summary>
internal sealed class Completion(Judging judging, List<Judged> values)
{
    /// <summary>Adds.</summary>
    public void Run()
    {
        // What is added here needs no completing.
        for (var (i, given) = (0, values.Count); i < given; i++)
        {
            var value = values[i];
            var isState = value.Field.Key.EndsWith(".state", StringComparison.Ordinal);
            if (value.Value is null && isState) ForgetDay(value);
            if (value.Value is null) continue;
            if (value.Field.Standard == ColumnKind.CompanyName) LegalForm(value);
            else if (value.Field is { Standard: ColumnKind.CompanyNumber, IsOwn: false }) Scheme(value);
            else if (isState) StateDay(value);
            else if (value.Field is { IsMany: true, Type: FieldType.Email or FieldType.Phone }) ForgetState(value);
        }
    }

    private void LegalForm(Judged name)
    {
        if (Find("legal_form") is not { IsRetired: false } field || Formed.Part(name.Value!, judging.Setting) is not (var bare, var form)) return;
        var typed = values.FirstOrDefault(value => value.Field.Key == field.Key && value.Value is not null);
        if (typed is not null && typed.Value != form)
        {
            judging.Remarks.Add(Remarks.OtherForm(field, name, form, typed.Value!));
            return;
        }

        if (bare == name.Value && typed is not null) return;
        Replace(name, name with { Value = bare });
        if (typed is null) values.Add(new(field, 1, name.Typed, form));
        judging.Remarks.Add(Remarks.Mended(name.Field, new(name.Field.Key, name.Typed), Remarks.FormParted, $"{bare} / {form}"));
    }

    private void Scheme(Judged number)
    {
        if (Find("number.scheme") is not { } field) return;
        var kind = Schemes.Of(number.Value!, judging.Country ?? judging.Setting.Country);
        values.Add(new(field, number.Number, number.Typed, kind?.Key ?? ""));
        if (kind?.Country is not { } country || judging.Country is not null || Find("country") is not { IsRetired: false } home || values.Exists(value => value.Field.Key == home.Key)) return;
        if (country == judging.Setting.Country && !char.IsAsciiLetter(number.Typed!.Trim()[0])) return;
        values.Add(new(home, 1, number.Typed, country));
        judging.Remarks.Add(Remarks.Mended(home, new(home.Key, number.Typed), Remarks.CountryOfNumber, country));
    }

    private void StateDay(Judged state)
    {
        if (Find(state.Field.Key + "_on") is not { } day || values.Exists(value => value.Field.Key == day.Key && value.Number == state.Number)) return;
        if (state.Value != state.Field.Place.Read(judging.Stored, state.Number)) values.Add(new(day, state.Number, null, Codec.Of(judging.Today)));
    }

    // A day without what was seen on it says nothing.
    private void ForgetDay(Judged state)
    {
        if (Find(state.Field.Key + "_on") is not { } day || values.Exists(value => value.Field.Key == day.Key && value.Number == state.Number)) return;
        if (day.Place.Read(judging.Stored, state.Number) is not null) values.Add(new(day, state.Number, null, null));
    }

    // What was seen of the old address or number says nothing of the new one.
    private void ForgetState(Judged value)
    {
        if (value.Field.Place.Read(judging.Stored, value.Number) is not { } before || before == value.Value) return;
        if (Find(value.Field.Key + ".state") is not { } state || state.Place.Read(judging.Stored, value.Number) is null) return;
        foreach (var field in (Field?[])[state, Find(state.Key + "_on")])
        {
            if (field is not null && !values.Exists(other => other.Field.Key == field.Key && other.Number == value.Number)) values.Add(new(field, value.Number, null, null));
        }
    }

    private Field? Find(string key) => judging.Catalogue.Find(judging.Draft.Kind, key);

    private void Replace(Judged old, Judged now) => values[values.IndexOf(old)] = now;
}

/// <summary>Which number a company's number is.</summary>
internal static class Schemes
{
    /// <summary>The kind; null where its country is not known or not ours.</summary>
    public static IdentifierKind? Of(string number, string? country)
    {
        var isLettered = number.Length > 2 && char.IsAsciiLetter(number[0]);
        var letters = isLettered ? number[..2].ToLowerInvariant() + ".vat" : null;
        foreach (var kind in Organisations)
        {
            var mayBe = isLettered ? kind.Key == letters : kind.Country is not null && (country is null || kind.Country == country) && !kind.Key.EndsWith(".vat", StringComparison.Ordinal);
            if (mayBe && Fits(kind, number)) return kind;
        }

        return null;
    }

    private static readonly IdentifierKind[] Organisations = [.. IdentifierKinds.All.Where(kind => kind.Bearer == Bearer.Organisation)];

    private static bool Fits(IdentifierKind kind, string number) =>
        kind.Read(number, new(kind.Country)) is { Objection: null, Standard: { } standard } && standard == number;
}
