using CareLabel.Wash.Merging;
using CareLabel.Wash.Tests.Matching;

namespace CareLabel.Wash.Tests.Merging;

public sealed class GoldenRecordsTests
{
    [Fact]
    public void Remembered_cells_are_the_cells_that_survivorship_decides()
    {
        var result = Roll.Dirty(300, 41).Wash();
        var merged = 0;
        for (var entity = 0; entity < result.EntityRows.Count; entity++)
        {
            var rows = result.EntityRows[entity];
            merged += rows.Count > 1 ? 1 : 0;
            for (var column = 0; column < result.Columns.Count; column++)
            {
                var decided = result.Golden.Survivorship.Cell(column, rows, result.Kept[entity]);
                var remembered = result.Golden.Cell(entity, column);
                Assert.Equal(Told(decided), Told(remembered));
            }
        }

        Assert.True(merged > 20);
    }

    private static string Told(GoldenCell cell) =>
        $"{string.Join(',', cell.Values)} from {cell.FromRow} {cell.Rule} {cell.Why} [{string.Join('|', cell.Parts ?? [])}] {string.Join('|', cell.NotKept)}";
}
