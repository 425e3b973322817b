using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>How much the gate minds.</summary>
public enum Weight
{
    /// <summary>It was written another way; nobody need do anything.</summary>
    Mended,

    /// <summary>It goes in when the caller says so.</summary>
    NeedsWord,

    /// <summary>It does not go in.</summary>
    Refused,

    /// <summary>It went in although it is doubtful, because nobody could be asked; the care label tells of it.</summary>
    Doubted,
}

/// <summary>What the gate says about one value.</summary>
/// <param name="Weight">How much it minds.</param>
/// <param name="Field">The field's key; null where it is about the record.</param>
/// <param name="Number">Which of several.</param>
/// <param name="Rule">Stable, kebab case: <c>required</c>, <c>email-no-at</c>.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="Arguments">What the sentence was filled with, so that another language can fill its own.</param>
/// <param name="Changer">Who can change the rule: <c>steward</c>, <c>administrator</c>, nobody.</param>
public sealed record Remark(Weight Weight, string? Field, int Number, string Rule, string Sentence, IReadOnlyList<string> Arguments, string? Changer)
{
    /// <summary>A value that was probably meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>All values that may have been meant, where nobody can tell which.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The field in which the value would be right, when it was typed in the wrong one.</summary>
    public string? MoveTo { get; init; }

    /// <summary>By which the caller acknowledges a warning.</summary>
    public string Word => $"{Field}:{Rule}";
}

/// <summary>What the gate says about a draft.</summary>
/// <param name="Values">The values in their written form, null to clear; what was refused is not among them.</param>
/// <param name="Remarks">What it minds.</param>
public sealed record Verdict(IReadOnlyList<Judged> Values, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Where the values come from; null where nothing was said.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which the values were seen to be true.</summary>
    public DateOnly SeenOn { get; init; }

    /// <summary>Whether that day was said.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether source or day were said, so that a value that stays is verified by being said again.</summary>
    public bool IsSourced { get; init; }

    /// <summary>Whether it may go in as it is.</summary>
    public bool IsAccepted => Remarks.All(remark => remark.Weight is Weight.Mended or Weight.Doubted);

    /// <summary>Whether something stands in the way that no word opens.</summary>
    public bool IsRefused => Remarks.Any(remark => remark.Weight == Weight.Refused);
}

/// <summary>A value that may go in.</summary>
/// <param name="Field">The field.</param>
/// <param name="Number">Which of several.</param>
/// <param name="Typed">As it was typed.</param>
/// <param name="Value">In its written form; null clears.</param>
public sealed record Judged(Field Field, int Number, string? Typed, string? Value);
