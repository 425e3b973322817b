using System.Collections.Concurrent;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Jobs;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareLabel.Core.Tests.Jobs;

/// <summary>What the counting job is asked for.</summary>
/// <param name="To">How many people it makes.</param>
/// <param name="Word">Which test it is of.</param>
public sealed record CountRequest(int To, string Word);

/// <summary>Where it is.</summary>
public sealed record CountedTo(long Set, int Made);

/// <summary>A job that makes people one by one and lets the test look on before each step.</summary>
public sealed class Counting(Writes writes) : IJob<CountRequest>
{
    /// <summary>What tests do before a step, by their word.</summary>
    public static ConcurrentDictionary<string, Func<int, CancellationToken, Task>> Before { get; } = new(StringComparer.Ordinal);

    public async Task<Outcome<JobResult>> Run(JobRun<CountRequest> run, CancellationToken stop)
    {
        if (run.Request.To < 0) return new Refusal("no-count", "Nobody counts below nothing.");
        var at = run.Checkpoint<CountedTo>();
        var set = at is null ? await writes.Begin(new(run.Actor, "import"), stop) : new ChangeSet { Id = at.Set, WhoName = "", What = "" };
        for (var made = at?.Made ?? 0; made < run.Request.To; made++)
        {
            if (Before.TryGetValue(run.Request.Word, out var look)) await look(made, stop);
            var changes = new Changes();
            changes.Add(new Person { Given = $"Number {made}" });
            await writes.Append(set, changes, within => run.Save(within, new CountedTo(set.Id, made + 1), made + 1, run.Request.To, stop), CancellationToken.None);
        }

        await writes.End(set, run.Request.To, stop);
        return JobResult.Of(new { made = run.Request.To });
    }
}

/// <summary>A node that runs jobs on a test's base.</summary>
internal static class Node
{
    /// <summary>Who asks for jobs: somebody at the machine, of whom no user need be there.</summary>
    public static Actor Asker { get; } = Cast.Someone with { User = null };

    /// <summary>A node that can count.</summary>
    public static RunJobs On(TestCopy test) => Services(test).GetRequiredService<RunJobs>();

    /// <summary>What such a node has.</summary>
    public static ServiceProvider Services(TestCopy test) => Add(new ServiceCollection(), test).BuildServiceProvider();

    /// <summary>Adds it to a program.</summary>
    public static IServiceCollection Add(IServiceCollection services, TestCopy test)
    {
        services.AddSingleton(test.Place);
        services.AddSingleton<TimeProvider>(test.Clock);
        services.AddScoped(_ => test.Open());
        services.AddScoped(scope => test.Writes(scope.GetRequiredService<Db>()));
        return JobRoom.Add(services).AddJob<Counting, CountRequest>("count", rights => rights.May(Acts.Add, RecordKind.Person));
    }

    /// <summary>A node that has all rooms, on the time of the test.</summary>
    public static ServiceProvider Whole(TestCopy test, params IDerived[] first)
    {
        var services = new ServiceCollection();
        foreach (var derived in first) services.AddSingleton(derived);
        return Rooms.Add(services, test.Place).Replace(ServiceDescriptor.Singleton<TimeProvider>(test.Clock)).BuildServiceProvider();
    }

    /// <summary>Lets a node work until nothing waits; answers how many jobs it worked on.</summary>
    public static async Task<int> Run(RunJobs node, CancellationToken stop) => (await node.Run(Actor.Rule, null, stop)).Done!.Count;

    /// <summary>Lets a node that has all rooms work until nothing waits.</summary>
    public static async Task<IReadOnlyList<Job>> RunWhole(TestCopy test, params IDerived[] first)
    {
        await using var services = Whole(test, first);
        return (await services.GetRequiredService<RunJobs>().Run(Actor.Rule, null, TestContext.Current.CancellationToken)).Done!;
    }

    /// <summary>Asks for a count.</summary>
    public static async Task<Job> Ask(TestCopy test, int to, Func<int, CancellationToken, Task>? before = null)
    {
        var word = Guid.NewGuid().ToString();
        if (before is not null) Counting.Before[word] = before;
        await using var services = Services(test);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StartJob>().Run(Asker, "count", new CountRequest(to, word), CancellationToken.None)).Done!;
    }

    /// <summary>Asks for work of one of the rooms.</summary>
    public static async Task<Outcome<Job>> AskWhole<TRequest>(TestCopy test, string kind, TRequest request, Actor? actor = null)
    {
        await using var services = Whole(test);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StartJob>().Run(actor ?? Asker, kind, request, CancellationToken.None);
    }

    /// <summary>The row of a job as it is now.</summary>
    public static async Task<Job> Read(TestCopy test, Job job)
    {
        await using var db = test.Open();
        return await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job.Id, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for a job's row, not for a time; a row that does not come is a failure.</summary>
    public static async Task Until(TestCopy test, Job job, Func<Job, bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!isSo(await Read(test, job))) await Task.Delay(20, patience.Token);
    }
}

/// <summary>Stands in the writes of a node before everything else and does what a test wants at one of them.</summary>
internal sealed class AtWrite(int number, Func<Written, Task> act) : IDerived
{
    private int _writes;

    public Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop) =>
        Interlocked.Increment(ref _writes) == number ? act(written) : Task.CompletedTask;
}
