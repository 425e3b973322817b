using CareLabel.Shared;

namespace CareLabel.Access;

/// <summary>The roles that a new base begins with, and what they may do until the house says otherwise.</summary>
public static class DefaultRoles
{
    /// <summary>The role that may do everything; nothing can be taken from it, or a house could lock itself out.</summary>
    public const string Administrator = "administrator";

    /// <summary>The kinds of record that roles say something about; the house's own lists and fields go by rights of their own.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = [RecordKind.Company, RecordKind.Person, RecordKind.Activity];

    private const Acts Write = Acts.See | Acts.Add | Acts.Edit;

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<RoleRights> All { get; } =
    [
        new(Administrator, "Administrator", Rights.Full),
        new("steward", "Data steward", Of(Acts.All, Acts.All, extendsLists: true, setsFields: true)),
        new("sales", "Sales", Of(Write | Acts.Retire, Write | Acts.Retire)),
        new("marketing", "Marketing", Of(Write | Acts.BulkChange | Acts.Import | Acts.Export, Write)),
        new("service", "Customer service", Of(Write, Write | Acts.Retire)),
        new("reader", "Reader", Of(Acts.See, Acts.See)),
    ];

    private static Rights Of(Acts customers, Acts activities, bool extendsLists = false, bool setsFields = false) =>
        new(new Dictionary<RecordKind, Acts>
        {
            [RecordKind.Company] = customers, [RecordKind.Person] = customers, [RecordKind.Activity] = activities,
        })
        {
            ExtendsLists = extendsLists, SetsFields = setsFields,
        };
}

/// <summary>A role and what it may do.</summary>
/// <param name="Key">Its stable name.</param>
/// <param name="Label">As people call it.</param>
/// <param name="Rights">What it may do.</param>
public sealed record RoleRights(string Key, string Label, Rights Rights);
