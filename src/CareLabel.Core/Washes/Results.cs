using System.Runtime.ExceptionServices;
using CareLabel.Exports;
using CareLabel.Wash;

namespace CareLabel.Washes;

/// <summary>The result files while they are written: several at a time, ended at once when the work is stopped.</summary>
internal sealed class Results(ResultFolder folder, CancellationToken stop)
{
    /// <summary>A stream for a result; writing to it ends with <see cref="OperationCanceledException"/> when stopped.</summary>
    public Stream Create(string name) => new StoppedStream(folder.Create(name), stop);

    /// <summary>Writes files side by side, since writing is a matter of the processor here and not of the disk.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public void Write(int threads, IReadOnlyCollection<KeyValuePair<string, Action<Stream>>> files, Action written)
    {
        try
        {
            OneAtATime.Each(files, new() { MaxDegreeOfParallelism = threads, CancellationToken = stop }, file =>
            {
                file.Value(Create(file.Key));
                written();
            });
        }
        catch (AggregateException several)
        {
            // One full disk fails every file that is open, and each failure says the same.
            stop.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }

    private sealed class StoppedStream(Stream inner, CancellationToken stop) : WriteOnlyStream(inner)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                base.Write(buffer);
            }
            catch (ArgumentOutOfRangeException e)
            {
                // What .NET makes of a file that is larger than the disk or the account may have.
                throw new IOException(e.Message, e);
            }
        }

        protected override void Look(ReadOnlySpan<byte> written) => stop.ThrowIfCancellationRequested();

        protected override void Dispose(bool disposing)
        {
            if (disposing) To.Dispose();
            base.Dispose(disposing);
        }
    }
}
