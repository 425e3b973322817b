using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>No deed has this number.</summary>
public sealed record NoSuchChange(long Set) : Refusal("no-such-change", $"There is no change {Set}; 'history' lists them.");

/// <summary>It is undone already.</summary>
public sealed record AlreadyUndone(long Set, long By) : Refusal("already-undone", $"Change {Set} is undone already, by change {By}; undo that one to have it back.");

/// <summary>It is still being written.</summary>
public sealed record NotFinished(long Set) : Refusal("not-finished", $"Change {Set} is not finished; wait for it, or resume it if it was interrupted.");

/// <summary>Later changes stand on it, and nobody has said what is to be done with them.</summary>
public sealed record ChangedSince(long Set, IReadOnlyList<LeftField> Fields)
    : Refusal("changed-since", $"{Fields.Count} fields that change {Set} wrote were changed again since; say whether to leave or to restore them.");

/// <summary>The right is missing.</summary>
public sealed record MayNotUndo() : Refusal("may-not-undo", "Undoing takes the right to change many records at once; ask an administrator.");
