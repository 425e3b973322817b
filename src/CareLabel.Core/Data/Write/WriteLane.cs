namespace CareLabel.Data.Write;

/// <summary>
/// The order in which one program writes to a base that takes one writer at a time: people before long work. Long work
/// asks after each few rows whether someone waits, and if so ends its transaction early.
/// </summary>
public sealed class WriteLane
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _people = new();
    private readonly Queue<TaskCompletionSource> _long = new();
    private bool _taken;

    /// <summary>Whether a person waits to write.</summary>
    public bool SomeoneWaits => Volatile.Read(ref _waiting) > 0;

    private int _waiting;

    /// <summary>Waits for one's turn; disposing gives it to the next.</summary>
    public async Task<IDisposable> Enter(bool interactive, CancellationToken stop)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return new Turn(this);
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            (interactive ? _people : _long).Enqueue(turn);
            if (interactive) _waiting++;
        }

        await using var giveUp = stop.Register(() => turn.TrySetCanceled(stop));
        await turn.Task;
        return new Turn(this);
    }

    private void Leave()
    {
        lock (_gate)
        {
            while (_people.Count + _long.Count > 0)
            {
                var person = _people.Count > 0;
                var next = person ? _people.Dequeue() : _long.Dequeue();
                if (person) _waiting--;
                if (next.TrySetResult()) return;
            }

            _taken = false;
        }
    }

    private sealed class Turn(WriteLane lane) : IDisposable
    {
        private WriteLane? _lane = lane;

        public void Dispose() => Interlocked.Exchange(ref _lane, null)?.Leave();
    }
}
