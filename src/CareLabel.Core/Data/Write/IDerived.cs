using System.Data.Common;
using CareLabel.Shared;

namespace CareLabel.Data.Write;

/// <summary>
/// What follows from records and is written with them, in the same transaction: care labels, words to search by, later match
/// keys. Rooms register theirs; the write path knows none of them.
/// </summary>
public interface IDerived
{
    /// <summary>Whether it also follows from what fields and lists are: where those change, it is made anew for all records by a job.</summary>
    bool FollowsFields => false;

    /// <summary>Works out what follows from new records, on another thread while they are written; it reads nothing but them.</summary>
    /// <param name="changes">What is being written.</param>
    /// <param name="at">The moment of the write.</param>
    /// <returns>What <see cref="Refresh"/> is given; null where there is nothing to work out.</returns>
    object? Foresee(Changes changes, DateTime at) => null;

    /// <summary>Writes anew what follows from some records.</summary>
    /// <param name="written">Where they were written: the base, its connection and the transaction.</param>
    /// <param name="roots">The records.</param>
    /// <param name="changes">What was just written, so that new records need not be read back.</param>
    /// <param name="foreseen">What was worked out of new records; null where nothing was.</param>
    /// <param name="stop">Ends the work early.</param>
    Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop);
}

/// <summary>A base in the middle of a write.</summary>
/// <param name="Db">The base; what it reads sees the write.</param>
/// <param name="Connection">Its connection.</param>
/// <param name="Within">The transaction.</param>
/// <param name="At">The moment of the write.</param>
public sealed record Written(Db Db, DbConnection Connection, DbTransaction Within, DateTime At);
