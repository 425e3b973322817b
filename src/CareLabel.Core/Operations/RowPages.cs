using System.Runtime.CompilerServices;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Operations;

/// <summary>All rows of a table, some at a time, in the order of their ids; rows that cannot be read are named and passed over.</summary>
internal sealed class RowPages(Db db, JournalTable table)
{
    private const int PageRows = 500;

    /// <summary>A page.</summary>
    /// <param name="Rows">What was read.</param>
    /// <param name="Broken">The id of a row that cannot be read, and why.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, (Guid Id, string Why)? Broken);

    /// <summary>The pages.</summary>
    public async IAsyncEnumerable<Page> All([EnumeratorCancellation] CancellationToken stop)
    {
        var (after, most) = (Guid.Empty, PageRows);
        while (true)
        {
            var (rows, why) = await Read(after, most, stop);
            if (rows is not null)
            {
                if (rows.Count == 0) yield break;
                after = rows[^1].Key;
                most = Math.Min(most * 2, PageRows);
                yield return new(rows, null);
            }
            else if (most > 1)
            {
                most /= 2;
            }
            else if (await Next(after, stop) is { } broken)
            {
                after = broken;
                yield return new([], (broken, why!));
            }
            else
            {
                yield break;
            }
        }
    }

    private async Task<(List<Row>? Rows, string? Why)> Read(Guid after, int most, CancellationToken stop)
    {
        try
        {
            return (await table.LoadAfter(db, after, most, stop), null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or System.Data.Common.DbException))
        {
            return (null, e.GetBaseException().Message);
        }
    }

    private async Task<Guid?> Next(Guid after, CancellationToken stop)
    {
        var key = Dialect.Quote(table.Key.Name);
        var literal = table.Key.ToStored(Activator.CreateInstance(table.Key.Property.ClrType, after)) is byte[] bytes ? $"X'{Convert.ToHexString(bytes)}'" : $"'{after}'";
        await foreach (var row in RawRows.Of(db, $"SELECT {key} FROM {Dialect.Quote(table.Shape.Name)} WHERE {key} > {literal} ORDER BY {key} LIMIT 1", stop)) return Guid.Parse(row[0]);
        return null;
    }
}
