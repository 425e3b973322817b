using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>One kind of record as its room describes it: class, parts and fields. The catalogue is made of these.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Class">The class of its rows.</param>
/// <param name="Name">As people call one: company.</param>
/// <param name="Plural">As people call several: companies.</param>
/// <param name="Make">Makes a record that has nothing yet.</param>
/// <param name="Parts">The classes of its parts.</param>
/// <param name="Fields">The fields that all houses have.</param>
/// <param name="Title">What a record is called in lists, from its values.</param>
public sealed record RecordType(
    RecordKind Kind, Type Class, string Name, string Plural, Func<Record> Make, IReadOnlyList<Type> Parts, IReadOnlyList<Field> Fields,
    Func<Record, string> Title);
