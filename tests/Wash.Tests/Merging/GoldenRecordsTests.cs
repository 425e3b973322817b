using CareLabel.Wash.Merging;
using CareLabel.Wash.Tests.Matching;
using CareLabel.Wash.Tests.Washing;

namespace CareLabel.Wash.Tests.Merging;

public sealed class GoldenRecordsTests
{
    [Fact]
    public void Remembered_cells_are_the_cells_that_survivorship_decides() => AreDecided(Roll.Dirty(300, 41).Wash(), 20);

    [Fact]
    public void Each_of_two_addresses_is_decided_by_itself() => AreDecided(
        Results.Wash("""
            Fornavn,Etternavn,E-post,Adresse,Postnr,Poststed,Fakturaadresse,Fakturapostnr,Fakturasted
            Kari,Lindemann,kari@nordbygg.example,Storgata 5,0155,Oslo,Havnegata 8,,
            Kari,Lindemann,kari@nordbygg.example,Storgata 5,0155,Oslo,Postboks 12,5003,Bergen
            Kari,Lindemann,kari@nordbygg.example,Kirkegata 3,,Stavanger,Postboks 12,5003,Bergen
            Ola,Brekkhus,ola@fjordfisk.example,Nygata 1,7010,Trondheim,,,

            """), 0);

    private static void AreDecided(WashResult result, int mergedAtLeast)
    {
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

        Assert.True(merged > mergedAtLeast);
    }

    private static string Told(GoldenCell cell) =>
        $"{string.Join(',', cell.Values)} from {cell.FromRow} {cell.Rule} {cell.Why} [{string.Join('|', cell.Parts ?? [])}] {string.Join('|', cell.NotKept)}";
}
