using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Labels;

/// <summary>Reads the care label of one record.</summary>
public sealed class ShowLabel(Db db)
{
    /// <summary>Reads; null where the record has none: it is retired, of a kind without labels, or not for this actor to see.</summary>
    public async Task<Label?> Run(Actor actor, RecordRef record, CancellationToken stop) => actor.Rights.May(Acts.See, record.Kind)
        ? await db.Labels.AsNoTracking().SingleOrDefaultAsync(label => label.Record == record.Id, stop)
        : null;
}
