using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>No deed has this number.</summary>
public sealed record NoSuchChange(long Set) : Refusal("no-such-change", $"There is no change {Set}; 'history' lists them.");

/// <summary>It gave a new base what every house begins with.</summary>
public sealed record IsSetUp(long Set)
    : Refusal("is-set-up", $"Change {Set} set the base up and cannot be undone; a list's values are retired one by one with 'lists retire'.");

/// <summary>It is undone already.</summary>
public sealed record AlreadyUndone(long Set, long By) : Refusal("already-undone", $"Change {Set} is undone already, by change {By}; undo that one to have it back.");

/// <summary>It is still being written.</summary>
public sealed record NotFinished(long Set) : Refusal("not-finished", $"Change {Set} is not finished; wait for it, or resume it if it was interrupted.");

/// <summary>It is an undo that is still being written, or was interrupted.</summary>
public sealed record UndoNotFinished(long Set, long Undoes)
    : Refusal("undo-not-finished", $"Change {Set} is the undo of change {Undoes} and is not finished; undo {Undoes} again to finish it.");

/// <summary>Later changes stand on it, and nobody has said what is to be done with them.</summary>
/// <param name="Set">The change set.</param>
/// <param name="Fields">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record ChangedSince(long Set, IReadOnlyList<LeftField> Fields, int Count)
    : Refusal("changed-since", $"{Count} of what change {Set} wrote {(Count == 1 ? "was" : "were")} changed again since; say whether to leave or to restore.");

/// <summary>All that a set wrote was changed again, and is to be left.</summary>
/// <param name="Set">The change set.</param>
/// <param name="Fields">The first of what is left.</param>
/// <param name="Count">How many there are.</param>
public sealed record NothingToUndo(long Set, IReadOnlyList<LeftField> Fields, int Count)
    : Refusal("nothing-to-undo", $"All that change {Set} wrote was changed again since or is gone, so nothing was undone.");

/// <summary>Others keep changing the same record.</summary>
public sealed record UndoInterrupted(long Set, RecordRef Record)
    : Refusal("undo-interrupted", $"Undoing change {Set} stopped at {Record}, which others keep changing; undo {Set} again to finish.");

/// <summary>The right is missing.</summary>
public sealed record MayNotUndo() : Refusal("may-not-undo", "Undoing takes the right to change many records at once; ask an administrator.");

/// <summary>The right to read is missing.</summary>
public sealed record MayNotSee() : Refusal("may-not-see", "Seeing this history takes the right to see such records; ask an administrator.");

/// <summary>The right to change the record or the field is missing.</summary>
public sealed record MayNotRestore(RecordKind Kind)
    : Refusal("may-not-restore", $"Restoring values of a {Kind.ToString().ToLowerInvariant()} takes the right to change them; ask an administrator.");

/// <summary>The right to retire and restore is missing.</summary>
public sealed record MayNotRetire(RecordKind Kind)
    : Refusal("may-not-retire", $"Retiring and restoring a {Kind.ToString().ToLowerInvariant()} takes the right to do so; ask an administrator.");

/// <summary>The set did not change that field.</summary>
public sealed record NoSuchValue(long Set, string Field) : Refusal("no-such-value", $"Change {Set} did not change '{Field}' of this record.");

/// <summary>It touched several records, and nobody has said which is meant.</summary>
public sealed record WhichRecord(long Set, int Count)
    : Refusal("which-record", $"Change {Set} touched {(Count == 0 ? "no record" : "several records")}; say with --record KIND:ID whose value is to come back.");

/// <summary>It changed several values of the field, and nobody has said which is meant.</summary>
public sealed record WhichValue(long Set, IReadOnlyList<string> Values)
    : Refusal("which-value", $"Change {Set} changed several of them; say which: {string.Join(", ", Values)}.");

/// <summary>The record has no values from before it was made.</summary>
public sealed record MadeThen(long Set, RecordRef Record)
    : Refusal("made-then", $"Change {Set} made the {Record}, so there is no value from before; 'undo' or 'retire' takes the record out of use.");

/// <summary>Values of a retired record stay as they are.</summary>
public sealed record StillRetired(RecordRef Record) : Refusal("still-retired", $"The {Record} is retired; take it into use before you restore its values.");

/// <summary>The field has that value now.</summary>
public sealed record SameValue(string Field) : Refusal("same-value", $"'{Field}' has that value now.");

/// <summary>It is retired already.</summary>
public sealed record RetiredAlready(RecordRef Record) : Refusal("retired-already", $"The {Record} is retired already.");

/// <summary>It is in use.</summary>
public sealed record NotRetired(RecordRef Record) : Refusal("not-retired", $"The {Record} is not retired.");

/// <summary>It was folded into another.</summary>
public sealed record FoldedIn(RecordRef Record, Guid Into)
    : Refusal("folded-in", $"The {Record} was folded into {Into}; undo that merge to have it back.");

/// <summary>The record was made later.</summary>
public sealed record NotYetMade(RecordRef Record, long Set) : Refusal("not-yet-made", $"The {Record} was not made yet after change {Set}.");
