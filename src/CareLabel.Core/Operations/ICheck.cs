using CareLabel.Data;

namespace CareLabel.Operations;

/// <summary>Something that must be so in every base; <c>carelabel doctor</c> runs them all.</summary>
public interface ICheck
{
    /// <summary>What must be so, in a few words.</summary>
    string Name { get; }

    /// <summary>What is not so; nothing where all is well. Changes nothing.</summary>
    IAsyncEnumerable<Finding> Run(Db db, CancellationToken stop);
}

/// <summary>Something that is not as it must be.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Where">The record or table.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record Finding(string Check, string Where, string Problem);
