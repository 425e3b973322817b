using System.Collections.Concurrent;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Jobs;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

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
        var set = at is null ? await writes.Begin(new(Cast.Someone, "import"), stop) : new ChangeSet { Id = at.Set, WhoName = "", What = "" };
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
    public static RunJobs On(TestCopy test) => Services(test).GetRequiredService<RunJobs>();

    public static ServiceProvider Services(TestCopy test)
    {
        var services = new ServiceCollection();
        services.AddSingleton(test.Place);
        services.AddSingleton<TimeProvider>(test.Clock);
        services.AddScoped(_ => test.Open());
        services.AddScoped(scope => test.Writes(scope.GetRequiredService<Db>()));
        services.AddSingleton<RunJobs>();
        services.AddScoped<StartJob>();
        services.AddJob<Counting, CountRequest>("count");
        return services.BuildServiceProvider();
    }

    /// <summary>Asks for a count.</summary>
    public static async Task<Job> Ask(TestCopy test, int to, Func<int, CancellationToken, Task>? before = null)
    {
        var word = Guid.NewGuid().ToString();
        if (before is not null) Counting.Before[word] = before;
        await using var scope = Services(test).CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<StartJob>().Run(Cast.Someone, "count", new CountRequest(to, word), CancellationToken.None)).Done!;
    }
}
