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

    private sealed class StoppedStream(Stream inner, CancellationToken stop) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                inner.Write(buffer);
            }
            catch (ArgumentOutOfRangeException e)
            {
                // What .NET makes of a file that is larger than the disk or the account may have.
                throw new IOException(e.Message, e);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
