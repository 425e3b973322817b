using System.Globalization;
using System.Text;
using CareLabel.Demo.MadeUp;
using CareLabel.Wash.Bench.Generating;
using CareLabel.Wash.Bench.Scoring;

namespace CareLabel.Wash.Bench.Running;

/// <summary>A list ready to be washed: the file without truth, and the truth.</summary>
public sealed record BenchList(string Name, Func<string> Path, Func<Truth> Truth);

/// <summary>The lists the bench knows: made up (kept in a cache outside the repository) and labelled ones found on disk.</summary>
public sealed class Lists(string cache, string? shared)
{
    /// <summary>Grows when the generator changes what it writes, so that old lists are not mistaken for new.</summary>
    private const int Version = 1;

    private const ulong Seed = 20261;
    private static readonly (string Name, long Rows)[] Sizes = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000), ("10m", 10_000_000)];

    /// <summary>Every list there is, small ones first. Nothing is made before it is asked for.</summary>
    public IEnumerable<BenchList> All => Labelled().Concat(MadeUp());

    /// <summary>"small" (10,000 rows and below), "all", or names.</summary>
    public IReadOnlyList<BenchList> Named(IReadOnlyList<string> names)
    {
        if (names.Count == 0 || names is ["small"]) return [.. All.Where(list => !list.Name.EndsWith("00k", StringComparison.Ordinal) && !list.Name.EndsWith('m'))];
        if (names is ["all"]) return [.. All];
        var known = All.ToDictionary(list => list.Name);
        return [.. names.Select(name => known.GetValueOrDefault(name) ?? throw new UsageException($"no list {name}; there are: {string.Join(", ", known.Keys)}"))];
    }

    private IEnumerable<BenchList> MadeUp() =>
        from size in Sizes
        from kind in Enum.GetValues<Kind>()
        where kind != Kind.Pathological || size.Rows is 100_000 or 1_000_000
        let name = $"{kind.ToString().ToLowerInvariant()}-{size.Name}"
        let path = Path.Combine(cache, string.Create(CultureInfo.InvariantCulture, $"{name}-s{Seed}-v{Version}.csv"))
        select new BenchList(name, () => Make(kind, size.Rows, path), () => Read(path + ".truth"));

    private IEnumerable<BenchList> Labelled()
    {
        if (shared is null || !Directory.Exists(shared)) yield break;
        foreach (var folder in Directory.GetDirectories(shared).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            var from = Path.Combine(folder, name + ".csv");
            if (!File.Exists(from)) continue;
            yield return new(name, () => Without(from, name, ["truth"]), () => Read(from));
            if (name.StartsWith("febrl", StringComparison.Ordinal))
                yield return new(name + "-noid", () => Without(from, name + "-noid", ["truth", "soc_sec_id"]), () => Read(from));
        }
    }

    private static string Make(Kind kind, long rows, string path)
    {
        if (!File.Exists(path)) GenerateCommand.Write(kind, rows, Seed, path, path + ".truth", withTruth: false);
        return path;
    }

    private static Truth Read(string path)
    {
        using var file = File.OpenText(path);
        return Truth.Read(file);
    }

    private string Without(string from, string name, string[] columns)
    {
        var path = Path.Combine(cache, name + ".csv");
        using var reader = File.OpenText(from);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        var rows = new CsvRows(reader);
        int[]? kept = null;
        while (rows.Read())
        {
            kept ??= [.. Enumerable.Range(0, rows.Count).Where(i => !columns.Contains(rows[i].ToString()))];
            writer.Write(string.Join(',', kept.Select(i => Quoted(rows[i].ToString()))) + "\n");
        }

        return path;
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
