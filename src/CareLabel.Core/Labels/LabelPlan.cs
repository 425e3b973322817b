using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Labels;

/// <summary>What the catalogue asks of the labels of one kind of record, found once for each catalogue.</summary>
internal sealed class LabelPlan
{
    private static readonly ConditionalWeakTable<Catalogue, Dictionary<RecordKind, LabelPlan>> Plans = [];

    private LabelPlan(Catalogue catalogue, RecordKind kind)
    {
        // The owner has a symbol of its own.
        Wanted = [.. catalogue.Of(kind).Where(field => (field.Wanted || field.Required || field.RequiredWhen.Count > 0) && field.Type != FieldType.User)];
        Written = [.. catalogue.Of(kind).Where(HasStandard).Select(field => new WrittenField(field, CountryBeside(catalogue, field)))];
        Aging = [.. catalogue.Of(kind).Where(field => field.BestBeforeMonths is > 0)];
        Unexplained = [.. catalogue.Of(kind).Where(field => field.Sensitive && string.IsNullOrEmpty(field.Purpose))];
        Country = catalogue.Find(kind, "country");
        AddressCountry = catalogue.Find(kind, "address.country");
    }

    /// <summary>What a complete record has.</summary>
    public ImmutableArray<Field> Wanted { get; }

    /// <summary>What a standard can read.</summary>
    public ImmutableArray<WrittenField> Written { get; }

    /// <summary>What does not keep.</summary>
    public ImmutableArray<Field> Aging { get; }

    /// <summary>Sensitive fields of which nobody has said what they are for.</summary>
    public ImmutableArray<Field> Unexplained { get; }

    /// <summary>The country of the record.</summary>
    public Field? Country { get; }

    /// <summary>The country of its addresses.</summary>
    public Field? AddressCountry { get; }

    /// <summary>The plan for a kind of record.</summary>
    public static LabelPlan Of(Catalogue catalogue, RecordKind kind) =>
        Plans.GetValue(catalogue, all => LabelKinds.All.ToDictionary(one => one, one => new LabelPlan(all, one)))[kind];

    // What lies in a column of its own type (days, numbers, links) can be nothing but well written; free text has no one way.
    private static bool HasStandard(Field field) => field.KeptIn.Count == 0 && field.Type switch
    {
        FieldType.Pick or FieldType.MultiPick or FieldType.Email or FieldType.Phone or FieldType.Link or FieldType.Identifier => true,
        FieldType.Text => !StandardList.IsFree(field.Standard),
        FieldType.Number or FieldType.Money or FieldType.Date or FieldType.YesNo => field.IsOwn,
        _ => false,
    };

    // A postcode is read by the country of its own address.
    private static Field? CountryBeside(Catalogue catalogue, Field field) => field.Key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && !field.IsOwn
        ? catalogue.Find(field.Kind, field.Key[..dot] + ".country")
        : null;
}

/// <summary>A field that a standard can read.</summary>
/// <param name="Field">The field.</param>
/// <param name="Country">The field beside it that says its country; null where the record's counts.</param>
internal sealed record WrittenField(Field Field, Field? Country);

/// <summary>The kinds of record that have a care label.</summary>
public static class LabelKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = [RecordKind.Company, RecordKind.Person];

    /// <summary>Whether records of a kind have one.</summary>
    public static bool Has(RecordKind kind) => kind is RecordKind.Company or RecordKind.Person;
}
