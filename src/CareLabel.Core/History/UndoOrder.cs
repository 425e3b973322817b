using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>What an undo is to do, as its batches see it.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Undo">The set that it is written to, where that is begun; rows that stand in it are done.</param>
/// <param name="At">When rows are said to be retired.</param>
/// <param name="Labels">What fields are called; null where nobody knows.</param>
/// <param name="SeesSensitive">Whether sensitive fields may be touched.</param>
internal sealed record UndoOrder(UndoChanges.Request Request, long? Undo, DateTime At, FieldLabels? Labels, bool SeesSensitive)
{
    /// <summary>What is to be done with a field that was changed again.</summary>
    public WhenChangedSince Choice(FieldRef field) => Request.Decided?.TryGetValue(field, out var decided) == true ? decided : Request.Since;

    /// <summary>Whether a field is out of the actor's reach.</summary>
    public bool IsBarred(JournalRow journal, JournalTable table, string name) =>
        !SeesSensitive && Labels?.Find(journal.RootKind, table, name) is { Sensitive: true };

    /// <summary>What people call a field.</summary>
    public string Label(RecordKind kind, JournalTable? table, string name) => table is null ? name : Labels?.Label(kind, table, name) ?? name;
}
