using System.Collections.Concurrent;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Data;

public sealed class NewIdsTests
{
    [Fact]
    public void Later_ids_are_higher_also_within_one_moment()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => Id<Person>.New()).ToList();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal), ids.Select(id => id.ToString()));
        Assert.All(ids, id => Assert.Equal((7, 0x8), (id.Value.Version, id.Value.Variant & 0xC)));
    }

    [Fact]
    public void Threads_get_no_id_twice()
    {
        var ids = new ConcurrentBag<Guid>();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 5_000; i++) ids.Add(Id<Person>.New().Value);
        });
        Assert.Equal(40_000, ids.Select(id => id.ToString()[..18]).Distinct().Count());
    }

    [Fact]
    public void An_id_tells_when_it_was_made()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var made = Convert.ToInt64(Id<Person>.New().ToString().Replace("-", "", StringComparison.Ordinal)[..12], 16);
        Assert.InRange(made, before, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 1_000);
    }
}
