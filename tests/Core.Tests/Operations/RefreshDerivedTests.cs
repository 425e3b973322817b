using CareLabel.Core.Tests.Data;
using CareLabel.Data.Write;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Operations;

public sealed class RefreshDerivedTests
{
    [Theory, ClassData(typeof(Both))]
    public async Task Each_record_is_refreshed_once(On on)
    {
        await using var test = await TestCopy.Make(on);
        Row[] rows = [Cast.Fjordfisk, .. Enumerable.Range(0, 1_001).Select(i => new Person { Given = $"Number {i}" })];
        await Cast.Have(test, rows);
        await using var db = test.Open();
        var seen = new Seen();

        Assert.Equal(1_002, await new RefreshDerived(db, test.Clock, [seen]).Run(TestContext.Current.CancellationToken));

        Assert.Equal(rows.Select(row => row.Root).OrderBy(root => root.Id), seen.Roots.OrderBy(root => root.Id));
    }

    private sealed class Seen : IDerived
    {
        public List<RecordRef> Roots { get; } = [];

        public Task Refresh(Written written, IReadOnlyCollection<RecordRef> roots, Changes changes, object? foreseen, CancellationToken stop)
        {
            Roots.AddRange(roots);
            return Task.CompletedTask;
        }
    }
}
