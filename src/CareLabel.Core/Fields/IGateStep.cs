using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>
/// A step of the gate that asks the base: it runs in the transaction that writes, so that two who save at once see each
/// other. Links are such a step; so is the look for duplicates, and the stage of a deal. Rooms register theirs.
/// </summary>
public interface IGateStep
{
    /// <summary>What it minds; nothing where all is well. It asks the base once for the whole batch, never for each record.</summary>
    /// <param name="within">The base and the transaction.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="batch">The records as they would be: one from a form, many from a list.</param>
    /// <param name="stop">Ends the work early.</param>
    Task<IReadOnlyList<Minded>> Judge(Written within, Actor actor, GateBatch batch, CancellationToken stop);
}

/// <summary>What a step minds.</summary>
/// <param name="Who">Of which record.</param>
/// <param name="Remark">What.</param>
public sealed record Minded(Entrant Who, Remark Remark);

/// <summary>A record on its way in, with what the gate has let in of it.</summary>
public sealed class Entrant
{
    private Entrant(RecordGraph record, Verdict verdict, IReadOnlyList<Judged> pointers) => (Record, Verdict, Pointers) = (record, verdict, pointers);

    /// <summary>The record as it would be.</summary>
    public RecordGraph Record { get; }

    /// <summary>What was let in so far.</summary>
    public Verdict Verdict { get; }

    /// <summary>The values that name another record or a user, where they are other than before.</summary>
    public IReadOnlyList<Judged> Pointers { get; }

    /// <summary>Whether the record is made by it.</summary>
    public bool IsNew => Record.Made is [var first, ..] && first == Record.Record;

    /// <summary>A record that is about to be given what was let in; to be asked for before it is.</summary>
    public static Entrant Of(RecordGraph record, Verdict verdict) => new(record, verdict, [.. verdict.Values.Where(value =>
        value is { Value: not null, Field.Type: FieldType.Record or FieldType.User } && value.Field.Place.Read(record, value.Number) != value.Value)]);
}

/// <summary>Records that go in together, or not at all.</summary>
public sealed class GateBatch
{
    private readonly HashSet<RecordRef> _made;
    private readonly IReadOnlySet<RecordRef>? _before;

    /// <summary>Gathers them.</summary>
    /// <param name="entrants">The records.</param>
    /// <param name="before">What batches before it would have made, where they were only looked at; null where they were written.</param>
    public GateBatch(IReadOnlyList<Entrant> entrants, IReadOnlySet<RecordRef>? before = null)
    {
        Entrants = entrants;
        _made = [.. entrants.Where(entrant => entrant.IsNew).Select(entrant => entrant.Record.Record.Root)];
        _before = before;
    }

    /// <summary>The records.</summary>
    public IReadOnlyList<Entrant> Entrants { get; }

    /// <summary>The records that it makes.</summary>
    public IReadOnlyCollection<RecordRef> Made => _made;

    /// <summary>Whether a record need not be in the base, since it comes with the batch.</summary>
    public bool Makes(RecordRef record) => _made.Contains(record) || _before?.Contains(record) == true;
}
