using CareLabel.Data;
using CareLabel.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Core.Tests.Data;

/// <summary>The two databases hold the same base, or a backup of one could not be restored into the other.</summary>
public sealed class TwoDatabasesTests
{
    private static readonly string[] Portable =
    [
        "uuid", "timestamp with time zone", "date", "boolean", "smallint", "integer", "bigint", "double precision", "numeric", "bytea", "text", "character varying",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Model_and_migrations_agree(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "Run dev/migrate NAME.");
    }

    [Fact]
    public async Task Both_have_the_same_migrations_by_name() => Assert.Equal(await Migrations(On.Sqlite), await Migrations(On.Postgres));

    [Fact]
    public async Task Both_have_the_same_tables_and_columns() => Assert.Equal(
        (await Tables(On.Sqlite)).Select(column => (column.Table, column.Column)), (await Tables(On.Postgres)).Select(column => (column.Table, column.Column)));

    [Fact]
    public async Task All_columns_are_of_types_that_both_can_hold() =>
        Assert.DoesNotContain(await Tables(On.Postgres), column => !Portable.Contains(column.Type));

    private static async Task<List<string>> Migrations(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        return [.. db.Database.GetMigrations().Select(name => name.Split('_', 2)[1])];
    }

    private static async Task<List<(string Table, string Column, string Type)>> Tables(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        await db.Database.OpenConnectionAsync(Stop);
        var tables = await TableReader.Of(db).Tables(db.Database.GetDbConnection(), Stop);
        return [.. tables.SelectMany(table => table.Columns.Select(column => (table.Name, column.Name, column.StoreType))).Order()];
    }
}
