using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>When a field is required though it is not always: where a pick list of the same record has one of some values.</summary>
/// <param name="Field">The key of the field that decides: <c>status</c>.</param>
/// <param name="Values">The keys of its values.</param>
public sealed record RequiredWhen(string Field, IReadOnlyList<string> Values)
{
    /// <summary>As it is kept: <c>status=customer,former</c>; several are parted by a semicolon.</summary>
    public static string? Kept(IEnumerable<RequiredWhen> all) =>
        string.Join(';', all.Select(one => one.ToString())) is { Length: > 0 } kept ? kept : null;

    /// <summary>Reads what was kept.</summary>
    public static IReadOnlyList<RequiredWhen> Read(string? kept) => string.IsNullOrEmpty(kept)
        ? []
        : [.. kept.Split(';').Select(one => one.Split('=', 2)).Select(parts => new RequiredWhen(parts[0], parts[1].Split(',')))];

    /// <inheritdoc/>
    public override string ToString() => $"{Field}={string.Join(',', Values)}";

    /// <summary>In words: "Status is Customer or Former customer".</summary>
    public string InWords(Catalogue catalogue, RecordKind kind)
    {
        var field = catalogue.Find(kind, Field);
        var list = field?.PickList is { } name ? catalogue.List(name) : null;
        return $"{field?.Label ?? Field} is {string.Join(" or ", Values.Select(value => list?.Find(value)?.Label ?? value))}";
    }

    /// <summary>Whether it holds for what the deciding field has; several values of a list stand between strokes.</summary>
    public bool Holds(string? value) => value is not null && Array.Exists(value.Split('|'), one => Values.Contains(one));

    /// <summary>The first of a field's conditions that holds; null where the field is not required by any.</summary>
    /// <param name="catalogue">The fields.</param>
    /// <param name="field">The field.</param>
    /// <param name="read">What another field has.</param>
    public static RequiredWhen? Of(Catalogue catalogue, Field field, Func<Field, string?> read) =>
        field.RequiredWhen.FirstOrDefault(one => catalogue.Find(field.Kind, one.Field) is { IsRetired: false } decides && one.Holds(read(decides)));
}
