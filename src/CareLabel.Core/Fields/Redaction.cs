using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Which fields an actor neither sees nor sets.</summary>
public static class Redaction
{
    /// <summary>What stands where a value is hidden.</summary>
    public const string Hidden = "•••";

    /// <summary>Whether an actor sees a field and may set it. What is made of others is seen where all of them are.</summary>
    public static bool MaySee(Actor actor, Catalogue catalogue, Field field) => actor.Rights.SeesSensitive
        || (!field.Sensitive && (field.KeptIn.Count == 0 || HasNoneSensitive(catalogue, field)));

    private static bool HasNoneSensitive(Catalogue catalogue, Field field) => field.KeptIn.All(key => catalogue.Find(field.Kind, key) is not { Sensitive: true });

    /// <summary>Whether an actor sees what the journal says of a column of a record.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="catalogue">The fields.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="table">The table's name in the journal.</param>
    /// <param name="column">The column, or <c>own.key</c>.</param>
    public static bool MaySee(Actor actor, Catalogue catalogue, RecordKind kind, string table, string column) =>
        actor.Rights.SeesSensitive || catalogue.AtAll(kind).All(field => !field.Sensitive || field.InJournal != (table, column));
}
