using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Data.Write;

/// <summary>The row of a change set.</summary>
internal static class SetRow
{
    /// <summary>Writes it, unfinished, and answers it with its number.</summary>
    public static async Task<ChangeSet> Insert(Written within, ChangeSet set, CancellationToken stop)
    {
        var (who, why) = (WritableText.Of(set.WhoName), set.Reason is null ? null : WritableText.Of(set.Reason));
        FormattableString sql = $"""
            INSERT INTO change_set (at, who, who_name, door, what, reason, undoes, records, finished)
            VALUES ({Stored(within, nameof(ChangeSet.At), set.At)}, {Stored(within, nameof(ChangeSet.Who), set.Who)}, {who}, {(int)set.Door},
                {set.What}, {why}, {set.Undoes}, {0}, {false})
            RETURNING id AS "Value"
            """;
        var id = (await within.Db.Database.SqlQuery<long>(sql).ToListAsync(stop))[0];
        return new()
        {
            Id = id, At = set.At, Who = set.Who, WhoName = who, Door = set.Door, What = set.What, Reason = why, Undoes = set.Undoes,
        };
    }

    /// <summary>Says that all of it is written.</summary>
    public static async Task<ChangeSet> Finish(Written within, ChangeSet set, int records, CancellationToken stop)
    {
        await within.Db.Database.ExecuteSqlAsync($"UPDATE change_set SET records = {records}, finished = {true} WHERE id = {set.Id}", stop);
        return new()
        {
            Id = set.Id, At = set.At, Who = set.Who, WhoName = set.WhoName, Door = set.Door, What = set.What, Reason = set.Reason, Undoes = set.Undoes,
            Records = records, Finished = true,
        };
    }

    /// <summary>Says that more of it will be written.</summary>
    public static Task Reopen(Db db, long set, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"UPDATE change_set SET finished = {false} WHERE id = {set}", stop);

    private static object? Stored(Written within, string property, object? value) =>
        within.Db.Model.FindEntityType(typeof(ChangeSet))!.FindProperty(property)!.GetTypeMapping().Converter is { } converter && value is not null
            ? converter.ConvertToProvider(value)
            : value;
}
