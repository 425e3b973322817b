using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>
/// A step of the gate that asks the base: it runs in the transaction that writes, so that two who save at once see each
/// other. Links are such a step; so is the look for duplicates, and the stage of a deal. Rooms register theirs.
/// </summary>
public interface IGateStep
{
    /// <summary>What it minds; nothing where all is well.</summary>
    /// <param name="within">The base and the transaction.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="record">The record as it would be.</param>
    /// <param name="verdict">What was let in so far.</param>
    /// <param name="stop">Ends the work early.</param>
    Task<IReadOnlyList<Remark>> Judge(Written within, Actor actor, RecordGraph record, Verdict verdict, CancellationToken stop);
}

/// <summary>Links lead to records that are there, and none to itself.</summary>
public sealed class LinkStep : IGateStep
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Remark>> Judge(Written within, Actor actor, RecordGraph record, Verdict verdict, CancellationToken stop)
    {
        var remarks = new List<Remark>();
        foreach (var value in verdict.Values.Where(value => value is { Field.Type: FieldType.Record, Value: not null }))
        {
            var id = Guid.Parse(value.Value!);
            var table = JournalTable.Of(within.Db).Values.Single(table => table.Kind == value.Field.LinksTo);
            var there = (Record?)(await table.Load(within.Db, [id], false, stop)).SingleOrDefault();
            if (there is not { IsLive: true }) remarks.Add(Of(value, "link-gone", $"{value.Field.Label}: there is no such record (any more)."));
            else if (id == record.Record.Key) remarks.Add(Of(value, "link-self", $"{value.Field.Label}: a record cannot link to itself."));
        }

        return remarks;
    }

    private static Remark Of(Judged value, string rule, string sentence) =>
        new(Weight.Refused, value.Field.Key, value.Number, rule, sentence, [value.Value!], null);
}
