using CareLabel.Shared;

namespace CareLabel.Data.Write;

/// <summary>A record was changed by someone else after it was opened.</summary>
public sealed record Collision(RecordRef Record)
    : Refusal("collision", $"Somebody changed {Record} after you opened it; nothing was saved.");
