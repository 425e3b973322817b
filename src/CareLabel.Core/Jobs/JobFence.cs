using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Jobs;

/// <summary>
/// Stands in every write of a job's use case: a node that lost its lease meanwhile writes nothing more, and how far the job
/// is is kept with what was written. Where no job runs it does nothing.
/// </summary>
internal sealed class JobFence : IDerived
{
    /// <summary>The hold on the job that runs here; null where none does.</summary>
    public Lease? Lease { get; set; }

    public Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop) =>
        Lease is null ? Task.CompletedTask : Lease.Pass(written.Db, stop);
}
