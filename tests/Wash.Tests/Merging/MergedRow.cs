using CareLabel.Wash.Merging;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Tests.Tables;

namespace CareLabel.Wash.Tests.Merging;

/// <summary>Washes a list and merges all its rows, whatever matching thinks of them.</summary>
internal static class MergedRow
{
    public static Dictionary<string, string> Of(string text, params (string Column, SurvivorRule Rule)[] rules) =>
        Of(CsvText.Table(text), [], rules);

    public static Dictionary<string, string> Of(Table table, IReadOnlyList<string> trusted, params (string Column, SurvivorRule Rule)[] rules)
    {
        var settings = new WashSettings
        {
            Country = "NO", Stages = WashStages.Standards, TrustedSources = trusted,
            Survivors = rules.ToDictionary(item => item.Column, item => item.Rule),
        };
        var result = WashEngine.Run(table, settings, stop: TestContext.Current.CancellationToken);
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        var kept = result.Golden.Survivorship.Kept(rows);
        return Enumerable.Range(0, result.Columns.Count).ToDictionary(
            column => result.Columns[column].Source.Name,
            column => Survivorship.Text(result.Columns[column], result.Golden.Survivorship.Cell(column, rows, kept)));
    }
}
