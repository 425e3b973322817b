using CareLabel.Core.Tests.Data;
using CareLabel.Core.Tests.Operations;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Search;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Search;

public sealed class RestoredWordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(On.Sqlite, On.Sqlite)]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    [InlineData(On.Postgres, On.Postgres)]
    public async Task What_is_restored_is_found_in_order_and_goes_on_being_so(On from, On to)
    {
        await using var test = await TestCopy.Make(from);
        await using var into = await TestCopy.Make(to);
        await using (var db = test.Open())
        {
            var changes = new Changes();
            changes.Add(Cast.Ada);
            changes.Add(Cast.Fjordfisk);
            Assert.Null((await Writes(test, db).Save(new(Cast.Someone, "edit"), changes, Stop)).Refused);
        }

        Assert.Null((await Everything.Restore(into, (await Everything.Backup(test)).File)).Refused);
        Assert.Equal((1, 1), (await Found(into, "lovelace"), await Found(into, "fjordfisk")));
        Assert.Empty(await Findings(into));

        await using (var db = into.Open())
        {
            // As after every restore; there is nothing to do, and nothing is done twice.
            await new RefreshDerived(db, into.Clock, [new SearchWords(Rooms.NewCatalogue())]).Run(Stop);
            (await db.People.SingleAsync(Stop)).Family = "King";
            Assert.Null((await Writes(into, db).Save(new(Cast.Someone, "edit"), Changes.Of(db), Stop)).Refused);
        }

        Assert.Equal((0, 1), (await Found(into, "lovelace"), await Found(into, "king")));
        Assert.Empty(await Findings(into));
    }

    private static Writes Writes(TestCopy test, CareLabel.Data.Db db) => test.Writes(db, new SearchWords(Rooms.NewCatalogue()));

    private static async Task<int> Found(TestCopy test, string typed)
    {
        await using var db = test.Open();
        return (await new FindRecords(db, Rooms.NewCatalogue()).Run(Cast.Someone, new(typed), Stop)).Done!.Rows.Count;
    }

    private static async Task<List<string>> Findings(TestCopy test)
    {
        await using var db = test.Open();
        return await new WordsAsFolded(Rooms.NewCatalogue()).Run(db, Stop).Select(finding => finding.Problem).ToListAsync(Stop);
    }
}
