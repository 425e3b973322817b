using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;

namespace CareLabel.Wash;

/// <summary>How a list is washed. The defaults suit an ordinary list.</summary>
public sealed record WashSettings
{
    /// <summary>What the rows are; null to find out.</summary>
    public ListKind? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of rows that do not say theirs; null to find out.</summary>
    public string? Country { get; init; }

    /// <summary>The header of the column that holds the list's own ids; null to find out.</summary>
    public string? IdColumn { get; init; }

    /// <summary>What columns hold, where a person knows better than the recogniser.</summary>
    public ColumnMap? Map { get; init; }

    /// <summary>The columns where <see cref="Recognise"/> has already looked at this very list; null to look.</summary>
    public IReadOnlyList<RecognisedColumn>? Recognised { get; init; }

    /// <summary>Probability (above 0, below 1) from which rows stand in one group for a person to decide.</summary>
    public double Review { get; init; } = .5;

    /// <summary>Probability from which rows are merged without asking; not below <see cref="Review"/>.</summary>
    public double Sure { get; init; } = .99;

    /// <summary>Which value survives, by column name; others follow the usual rule of their kind.</summary>
    public IReadOnlyDictionary<string, SurvivorRule> Survivors { get; init; } = new Dictionary<string, SurvivorRule>();

    /// <summary>Sources in the order in which they are trusted; sources not named come after, in their own order.</summary>
    public IReadOnlyList<string> TrustedSources { get; init; } = [];

    /// <summary>Sources that are known to have no twins within themselves.</summary>
    public IReadOnlyList<string> CleanSources { get; init; } = [];

    /// <summary>Pairs of rows (numbers in the table) that a person has parted: never one, whatever they share.</summary>
    public IReadOnlyList<(int A, int B)> Parted { get; init; } = [];

    /// <summary>Today, for dates that must not lie ahead; null when that is not to be judged.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>How many threads work. The result is the same for any number.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Which stages run.</summary>
    public WashStages Stages { get; init; } = WashStages.All;
}

/// <summary>The stages of a wash.</summary>
[Flags]
public enum WashStages
{
    /// <summary>Recognise the columns and describe them.</summary>
    Profile = 1,

    /// <summary>Write values the one way.</summary>
    Standards = 2,

    /// <summary>Find twins and merge the sure ones.</summary>
    Match = 4,

    /// <summary>Everything.</summary>
    All = Profile | Standards | Match,
}

/// <summary>Where a wash stands.</summary>
/// <param name="Stage">The word of the stage: recognise, standards, profile, propose, learn, judge, group, merge.</param>
/// <param name="Done">The share of the stage that is done, 0 to 1.</param>
public readonly record struct WashProgress(string Stage, double Done);
