using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareLabel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Base.Bench;

/// <summary><c>measure</c>: each database in a process of its own, so that memory is its own; then one table of both.</summary>
internal static class MeasureCommand
{
    private const int Saves = 1000, FewPeople = 5_000, ChangedPeople = 100_000;

    public static async Task<int> Run(string[] args)
    {
        var (people, on) = (int.Parse(Value(args, "--people") ?? "100000", CultureInfo.InvariantCulture), Value(args, "--on") ?? "both");
        if (on != "both")
        {
            var server = on == "sqlite" ? null : Value(args, "--postgres") ?? EmptyPlace.Server();
            Console.Out.WriteLine(JsonSerializer.Serialize(await Measure(server, people)));
            return 0;
        }

        var sqlite = Child(["measure", .. args, "--on", "sqlite"]);
        var postgres = Child(["measure", .. args, "--on", "postgres"]);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {people:N0} people of three parts | SQLite | PostgreSQL |\n|---|---:|---:|"));
        foreach (var (what, value) in sqlite) Console.Out.WriteLine($"| {what} | {value} | {postgres[what]} |");
        return 0;
    }

    private static async Task<Dictionary<string, string>> Measure(string? server, int people)
    {
        await using var fresh = await EmptyPlace.Make(server);
        await using var services = Rooms.Add(new ServiceCollection(), fresh.Place).BuildServiceProvider();
        var (work, found) = (new Work(services), new Dictionary<string, string>());
        await work.Insert(FewPeople, CancellationToken.None);
        var some = await work.Some(Saves);
        foreach (var person in some.Take(100)) await work.Save(person);

        Note(found, "one save (load, change, save) alone, p50 / p99", await Each(work, some));
        var empty = await fresh.SizeBytes();
        var (_, took) = await Timed(() => work.Insert(people, CancellationToken.None));
        var full = await fresh.SizeBytes();
        found["new people in one change set"] = Rate(people, took);
        found["their table and journal rows"] = Rate(people * 8L, took);
        found["disk per person with parts and journal"] = Bytes(full - empty, people);

        var (done, changing) = await Timed(() => work.Change(Math.Min(people, ChangedPeople)));
        found["one field each of up to 100,000 people in one change set"] = Rate(done.Changed, changing);
        found["disk per changed field"] = Bytes(await fresh.SizeBytes() - full, done.Changed);
        var (_, undoing) = await Timed(async () => { await work.Undo(done.Set.Id); return true; });
        found["that change set undone and checked"] = Rate(done.Changed, undoing);
        Note(found, "one save beside long work, p50 / p99", await Beside(work, some));
        found["peak memory"] = string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
        return found;
    }

    // Long work goes on until the saves are through.
    private static async Task<List<double>> Beside(Work work, List<Guid> some)
    {
        using var enough = new CancellationTokenSource();
        var insert = Task.Run(() => work.Insert(int.MaxValue / 8, enough.Token));
        await Task.Delay(500, CancellationToken.None);
        var took = await Each(work, some);
        await enough.CancelAsync();
        await insert;
        return took;
    }

    private static async Task<List<double>> Each(Work work, List<Guid> people)
    {
        var took = new List<double>();
        foreach (var person in people) took.Add((await Timed(async () => { await work.Save(person); return true; })).Took.TotalMilliseconds);
        took.Sort();
        return took;
    }

    private static async Task<(T Done, TimeSpan Took)> Timed<T>(Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        return (await work(), clock.Elapsed);
    }

    private static void Note(Dictionary<string, string> found, string what, List<double> took) =>
        found[what] = string.Create(CultureInfo.InvariantCulture, $"{took[took.Count / 2]:0.0} / {took[took.Count * 99 / 100]:0.0} ms");

    private static string Rate(long count, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, {count / took.TotalSeconds:N0}/s");

    private static string Bytes(long bytes, long of) => string.Create(CultureInfo.InvariantCulture, $"{bytes / of:N0} B");

    private static Dictionary<string, string> Child(string[] args)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, args) { RedirectStandardOutput = true })!;
        var told = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, string>>(told)! : throw new InvalidOperationException($"measure {string.Join(' ', args)} failed");
    }

    private static string? Value(string[] args, string name) => Array.LastIndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
