namespace CareLabel.Wash.Matching;

/// <summary>How a match is run.</summary>
public sealed record MatchSettings
{
    /// <summary>Probability from which two rows are thought to be one and stand in one group, for a person to decide.</summary>
    public double Review { get; init; } = .5;

    /// <summary>Probability from which two rows are surely one and are merged.</summary>
    public double Sure { get; init; } = .99;

    /// <summary>How many threads work; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Proposed pairs for each row at the most, beyond what small lists may have.</summary>
    public int PairsPerRow { get; init; } = 30;

    /// <summary>Sources (by number) whose own rows are known to be free of twins.</summary>
    public IReadOnlyCollection<int> CleanSources { get; init; } = [];

    /// <summary>Pairs of rows (of the table) that a person has parted.</summary>
    public IReadOnlyList<(int A, int B)> Parted { get; init; } = [];

    internal float ReviewBits => (float)Math.Log2(Review / (1 - Review));

    internal float SureBits => (float)Math.Log2(Sure / (1 - Sure));
}
