namespace CareLabel.Operations;

/// <summary>Something that must always be so in a base; <c>carelabel doctor</c> runs all of them.</summary>
public interface ICheck
{
    /// <summary>What is checked, in a word: <c>links</c>.</summary>
    string Name { get; }

    /// <summary>Names each place where it is not so.</summary>
    IAsyncEnumerable<Finding> Run(CareLabel.Data.Db db, CancellationToken stop);
}

/// <summary>A place where something is not as it must be.</summary>
/// <param name="Check">The check.</param>
/// <param name="Where">The record or row.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record Finding(string Check, string Where, string Problem);
