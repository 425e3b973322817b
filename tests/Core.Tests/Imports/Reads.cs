using System.Text;
using CareLabel.Imports;

namespace CareLabel.Core.Tests.Imports;

/// <summary>Writes a file into a folder of its own and reads it.</summary>
internal sealed class Reads : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carelabel-reads-").FullName;

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Lists Read(params string[] texts) =>
        Done([.. texts.Select((text, i) => Write($"list{i}.csv", Encoding.UTF8.GetBytes(text)))]);

    public static Lists Done(params string[] paths)
    {
        var outcome = new ReadLists().Run(new(paths), stop: TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refused);
        return outcome.Done!;
    }

    public static Refusal Refused(params string[] paths)
    {
        var outcome = new ReadLists().Run(new(paths), stop: TestContext.Current.CancellationToken);
        Assert.Null(outcome.Done);
        return outcome.Refused!;
    }

    /// <summary>All rows of the table as cells; "" where a cell is empty.</summary>
    public static string[][] Rows(Lists lists) =>
        [.. Enumerable.Range(0, lists.Table.RowCount).Select(row => lists.Table.Columns.Select(column => column[row] ?? "").ToArray())];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
