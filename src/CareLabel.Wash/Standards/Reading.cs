namespace CareLabel.Wash.Standards;

/// <summary>
/// What a standard answers about one value: empty, a standard form, a standard form with a doubt, or a refusal.
/// What was typed is always kept; a standard never throws on data.
/// </summary>
/// <param name="Typed">The value as it came, untouched.</param>
/// <param name="Standard">The one way to write it; null when the value is empty or refused.</param>
/// <param name="Mend">What was done to get from <paramref name="Typed"/> to <paramref name="Standard"/>; null when
/// nothing was.</param>
/// <param name="Objection">What is wrong (no standard form) or doubtful (beside a standard form); null when all is
/// well.</param>
public readonly record struct Reading(string Typed, string? Standard, Mend? Mend, Objection? Objection)
{
    /// <summary>Nothing was typed, or only white space and invisible characters.</summary>
    public bool IsEmpty => Standard is null && Objection is null;

    /// <summary>There is a standard form (a doubt may stand beside it).</summary>
    public bool IsAccepted => Standard is not null;

    /// <summary>There is no standard form, and the objection says why.</summary>
    public bool IsRejected => Standard is null && Objection is not null;

    /// <summary>The standard form differs from what was typed, to the letter.</summary>
    public bool IsChanged => Standard is not null && !string.Equals(Standard, Typed, StringComparison.Ordinal);

    /// <summary>Nothing to read.</summary>
    public static Reading Empty(string typed) => new(typed, null, null, null);

    /// <summary>A standard form. The mend is dropped when nothing changed.</summary>
    public static Reading Accepted(string typed, string standard, Mend mend) =>
        new(typed, standard, string.Equals(typed, standard, StringComparison.Ordinal) ? null : mend, null);

    /// <summary>A standard form that a person should look at.</summary>
    public static Reading Doubted(string typed, string standard, Mend mend, Objection doubt) =>
        Accepted(typed, standard, mend) with { Objection = doubt };

    /// <summary>No standard form; the value stays as typed.</summary>
    public static Reading Rejected(string typed, Objection objection) => new(typed, null, null, objection);
}

/// <summary>Something a standard does to a value, named once so that every change can say why it was made.</summary>
/// <param name="Code">Stable, kebab case, begins with the standard: <c>email-lowercase</c>.</param>
/// <param name="Sentence">Plain English for people: "trimmed and written in lower case".</param>
public sealed record Mend(string Code, string Sentence);

/// <summary>What is wrong with a value, and what to do about it.</summary>
/// <param name="Code">Stable, kebab case, begins with the standard: <c>email-no-at</c>.</param>
/// <param name="Problem">Plain English: which rule the value breaks.</param>
/// <param name="Advice">Plain English: what a person can do.</param>
public sealed record Objection(string Code, string Problem, string Advice)
{
    /// <summary>A value that probably was meant; never applied by itself.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What the sentences were filled with, so that another language can fill its own.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
