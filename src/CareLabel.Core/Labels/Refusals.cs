namespace CareLabel.Labels;

/// <summary>The right is missing.</summary>
public sealed record MayNotRelabel() : Refusal("may-not-relabel", "Judging labels anew takes an administrator.");
