using CareLabel.Access;
using CareLabel.Shared;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Access;

public sealed class ScopesTests
{
    public static TheoryData<string, string, string> Table()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Vectors.Own("Access/scopes.tsv")) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Theory, MemberData(nameof(Table))]
    public void Scopes_are_read_and_written_one_way(string typed, string written, string why)
    {
        var read = Scopes.Read(typed);
        Assert.Equal(written, read.Done is { } rights ? Scopes.Write(rights) : "-");
        if (read.Done is not null) Assert.Equal(written, Scopes.Write(Scopes.Read(written).Done!));
        Assert.NotEmpty(why);
    }

    [Fact]
    public void Rights_within_others_are_known()
    {
        var narrow = Scopes.Read("person:see").Done!;
        var wide = Scopes.Read("person:see,edit sensitive").Done!;
        Assert.True(narrow.AreWithin(wide) && wide.AreWithin(Rights.Full) && Rights.None.AreWithin(narrow));
        Assert.False(wide.AreWithin(narrow) || wide.AreWithin(Scopes.Read("person:see,edit").Done!));
        Assert.Equal("person:see", Scopes.Write(narrow.And(wide)));
    }
}
