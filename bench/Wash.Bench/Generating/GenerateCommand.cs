using System.Diagnostics;
using System.Globalization;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Wash.Bench.Generating;

/// <summary><c>generate KIND --rows N --seed S --out FILE [--with-truth] [--truth FILE]</c></summary>
public static class GenerateCommand
{
    /// <summary>Writes one list; answers the exit code.</summary>
    public static int Run(Arguments arguments)
    {
        var kind = Enum.Parse<Kind>(arguments.Word(0, "people, companies, mixed or pathological"), ignoreCase: true);
        var rows = arguments.Number("--rows", 10_000);
        var seed = (ulong)arguments.Number("--seed", 1);
        var path = arguments.Text("--out") ?? throw new UsageException("generate needs --out FILE");
        var clock = Stopwatch.StartNew();
        Write(kind, rows, seed, path, arguments.Text("--truth"), arguments.Has("--with-truth"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows in {clock.Elapsed.TotalSeconds:0.00} s, {rows / clock.Elapsed.TotalSeconds:0} rows a second"));
        return 0;
    }

    /// <summary>Writes aside and renames, so that a list that is there is whole.</summary>
    public static void Write(Kind kind, long rows, ulong seed, string path, string? truthPath, bool withTruth)
    {
        using (var list = File.Create(path + ".part", 1 << 20))
        using (var truth = truthPath is null ? null : File.Create(truthPath, 1 << 20))
            ListFile.Write(new MadeUpList(kind, rows, seed), list, truth, withTruth);
        File.Move(path + ".part", path, overwrite: true);
    }
}
