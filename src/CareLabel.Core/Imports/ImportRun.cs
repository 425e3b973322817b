using System.Threading.Channels;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>How far an import is.</summary>
/// <param name="File">The list.</param>
/// <param name="Bytes">Bytes read of it.</param>
/// <param name="OfBytes">Bytes that it has.</param>
/// <param name="Counts">What came of its rows so far.</param>
public sealed record ImportProgress(string File, long Bytes, long OfBytes, ImportCounts Counts)
{
    /// <summary>Bytes that were done before: those of an import that is resumed.</summary>
    public long FromBytes { get; init; }

    /// <summary>What came of the rows since it was told last.</summary>
    public IEnumerable<RowTold> Rows { get; init; } = [];

    /// <summary>What it waits for before it can begin; null where it is at work.</summary>
    public string? WaitsFor { get; init; }
}

/// <summary>What came of rows.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Made">Made a record.</param>
/// <param name="Changed">Changed one.</param>
/// <param name="Same">Say what the base has already.</param>
/// <param name="Failed">Were refused and wait.</param>
/// <param name="NeedsWord">Wait for somebody to let a warning stand.</param>
/// <param name="Companies">Companies that were made because rows of people named them.</param>
public sealed record ImportCounts(int Rows, int Made, int Changed, int Same, int Failed, int NeedsWord, int Companies)
{
    /// <summary>None yet.</summary>
    public static ImportCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Records that were written.</summary>
    public int Records => Made + Changed + Companies;

    /// <summary>Rows that were let in.</summary>
    public int LetIn => Made + Changed + Same;

    /// <summary>Rows that wait.</summary>
    public int Waiting => Failed + NeedsWord;

    internal ImportCounts With(IReadOnlyCollection<RowResult> results)
    {
        var by = new int[5];
        foreach (var result in results) by[(int)result.Outcome]++;
        return new(
            Rows + results.Count, Made + by[(int)RowOutcome.Made], Changed + by[(int)RowOutcome.Changed], Same + by[(int)RowOutcome.Same],
            Failed + by[(int)RowOutcome.Failed], NeedsWord + by[(int)RowOutcome.NeedsWord], Companies + results.Sum(result => result.Companies));
    }
}

/// <summary>
/// Rows from where they are read to the base: one thread reads, one judges, one writes, and none is far ahead. A batch of which
/// something was turned away, or whose rules have changed, is judged again, and what was judged after it too.
/// </summary>
internal sealed class ImportRun(BasePlace place, Catalogue catalogue, ImportPlan plan, IReadOnlyList<string> header, WriteRows writer, TimeProvider clock)
{
    private const int BatchRows = 2000, BatchesAhead = 2;

    // When a person waits to save, batches get short, so that nobody waits long.
    private const int ShortBatchRows = 200;

    /// <summary>Gives rows to the channel; on the thread that reads.</summary>
    /// <param name="take">Takes some rows; waits while those before are judged.</param>
    /// <param name="stop">Ends the work early.</param>
    public delegate Outcome<ListFile> Reader(Action<IReadOnlyList<SourceRow>> take, CancellationToken stop);

    /// <summary>Runs until the list ends; answers a refusal where it cannot be read or written.</summary>
    public async Task<Refusal?> Run(Reader read, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var judge = new BatchJudge(place, catalogue, plan, header, clock, writer.Into is null);
        var rows = Channel.CreateBounded<IReadOnlyList<SourceRow>>(BatchesAhead);
        var reading = Task.Run(() => Reading(read, rows.Writer, end.Token), CancellationToken.None);
        var next = Next(judge, rows.Reader, end.Token);
        try
        {
            while (await next is { } batch)
            {
                next = Next(judge, rows.Reader, end.Token);
                var turned = new TurnedAway();
                while (await writer.Run(batch, turned, end.Token) is { } refused)
                {
                    if (refused is not (JudgeAgain or CatalogueChanged)) return refused;
                    // The batch that was judged meanwhile counts on what was not written after all.
                    var ahead = await next;
                    judge.Begin(refused is CatalogueChanged);
                    writer.Follow(judge.Catalogue);
                    batch = await judge.Run(Sources(batch), turned, end.Token);
                    next = ahead is null ? Task.FromResult(ahead) : Again(judge, Sources(ahead), end.Token);
                }

                // Nothing is judged while that is noted.
                var after = await next;
                judge.Done(batch);
                next = Task.FromResult(after);
            }

            return await reading;
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(Quiet(reading), Quiet(next));
        }
    }

    private static List<SourceRow> Sources(List<RowResult> batch) => [.. batch.Select(row => row.Row)];

    // Null at the end of the list.
    private static Task<List<RowResult>?> Next(BatchJudge judge, ChannelReader<IReadOnlyList<SourceRow>> from, CancellationToken stop) => Task.Run(
        async () => await from.WaitToReadAsync(stop) && from.TryRead(out var rows) ? await judge.Run(rows, new(), stop) : null, CancellationToken.None);

    private static Task<List<RowResult>?> Again(BatchJudge judge, List<SourceRow> rows, CancellationToken stop) => Task.Run(
        async () => (List<RowResult>?)await judge.Run(rows, new(), stop), CancellationToken.None);

    // Whoever waits for both sees the first trouble; the other was only told to end.
    private static async Task Quiet(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception) when (task.IsCompleted)
        {
        }
    }

    private Refusal? Reading(Reader read, ChannelWriter<IReadOnlyList<SourceRow>> to, CancellationToken stop)
    {
        try
        {
            var outcome = read(Take, stop);
            to.Complete();
            return outcome.Refused;
        }
        catch (Exception e)
        {
            to.Complete(e);
            throw;
        }

        void Take(IReadOnlyList<SourceRow> rows)
        {
            for (var first = 0; first < rows.Count;)
            {
                var count = Math.Min(writer.SomeoneWaits ? ShortBatchRows : BatchRows, rows.Count - first);
                to.WriteAsync([.. rows.Skip(first).Take(count)], stop).AsTask().GetAwaiter().GetResult();
                first += count;
            }
        }
    }
}
