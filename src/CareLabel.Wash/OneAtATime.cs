using System.Collections.Concurrent;

namespace CareLabel.Wash;

/// <summary>
/// Loops over few pieces of very unequal work. Each free thread takes the next piece; the usual loop hands out several
/// at once, and one thread is left with the rest while the others wait.
/// </summary>
public static class OneAtATime
{
    /// <summary>Does the pieces from 0 to <paramref name="count"/> - 1; put the heaviest first.</summary>
    public static void For(int count, ParallelOptions options, Action<int> body) => Each(Enumerable.Range(0, count), options, body);

    /// <summary>Does each piece; put the heaviest first.</summary>
    public static void Each<T>(IEnumerable<T> pieces, ParallelOptions options, Action<T> body) =>
        Parallel.ForEach(Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), options, body);
}
