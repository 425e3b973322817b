using CareLabel.Fields;

namespace CareLabel.Search;

/// <summary>The right is missing.</summary>
public sealed record MayNotSee(RecordType Type) : Refusal("may-not-see", $"You may not see {Type.Plural}; ask an administrator.");
