using CareLabel.Wash.Merging;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Tests.Tables;

namespace CareLabel.Wash.Tests.Washing;

/// <summary>Reads results of a wash as texts.</summary>
internal static class Results
{
    public static WashResult Wash(Table table, WashSettings? settings = null) =>
        WashEngine.Run(table, settings ?? new() { Country = "NO" }, stop: TestContext.Current.CancellationToken);

    public static WashResult Wash(string text, WashSettings? settings = null) => Wash(CsvText.Table(text), settings);

    /// <summary>The washed cell of a row.</summary>
    public static string? Cell(this WashResult result, int row, string column) => result.Columns.First(washed => washed.Source.Name == column).Text(row);

    /// <summary>The merged rows, cell by cell.</summary>
    public static string[][] Clean(this WashResult result) =>
    [
        .. Enumerable.Range(0, result.EntityRows.Count).Select(entity => Enumerable.Range(0, result.Columns.Count)
            .Select(column => Survivorship.Text(result.Columns[column], result.Golden.Cell(entity, column)))
            .ToArray()),
    ];

    /// <summary>The merged rows as a list to be washed again.</summary>
    public static Table CleanTable(this WashResult result) =>
        CsvText.Files(("clean.csv", (string[][])[[.. result.Columns.Select(column => column.Source.Name)], .. result.Clean()]));

    /// <summary>Everything that a wash says of its rows, so that two washes can be held against each other.</summary>
    public static string Everything(this WashResult result) => string.Join('\n',
    [
        string.Join(',', result.Entities), string.Join(',', result.Groups), string.Join(',', result.Kept),
        string.Join(',', result.Pairs.Select(pair => $"{pair.A}-{pair.B}:{BitConverter.SingleToInt32Bits(pair.Bits):x}:{pair.Merged}")),
        string.Join(',', result.Before), string.Join(',', result.After), $"{result.PairsCompared}",
        .. result.Clean().Select(row => string.Join('|', row)),
    ]);
}
