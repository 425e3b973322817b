using System.Globalization;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>Finds a value that a change set changed by what people call it: the field, and of several the number.</summary>
public sealed class FindChangedValue(Db db, Catalogue catalogue)
{
    /// <summary>Which.</summary>
    /// <param name="Set">The change set.</param>
    /// <param name="Record">The record; null where the set touched one only.</param>
    /// <param name="Field">The field's key or label.</param>
    /// <param name="Number">Which of several, as the record has them now; null where the set changed one only.</param>
    public sealed record Request(long Set, RecordRef? Record, string Field, int? Number);

    /// <summary>Finds; answers what <see cref="RestoreValue"/> takes.</summary>
    public async Task<Outcome<RestoreValue.Request>> Run(Actor actor, Request request, CancellationToken stop)
    {
        if (!await db.Set<ChangeSet>().AnyAsync(set => set.Id == request.Set, stop)) return new NoSuchChange(request.Set);
        var touched = request.Record is { } given ? [given] : await Touched(request.Set, stop);
        if (touched is not [var record]) return new WhichRecord(request.Set, touched.Count);
        if (!actor.Rights.May(Acts.See, record.Kind)) return new MayNotSee();
        var field = catalogue.AtAll(record.Kind).FirstOrDefault(field => field.Key.Equals(request.Field.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? catalogue.AtAll(record.Kind).FirstOrDefault(field => Spelling.Key(field.Label) == Spelling.Key(request.Field));
        if (field is null) return new FieldUnknown(record.Kind, request.Field);
        if (field.KeptIn.Count > 0) return new FieldIsMade(field.Label);

        var table = field.InJournal.Table;
        var journal = await db.Set<JournalRow>().AsNoTracking().Where(row => row.Set == request.Set && row.Root == record.Id && row.Table == table).ToListAsync(stop);
        var shape = JournalTable.Of(db).Values.Single(one => one.Name == table);
        var changed = journal.Where(row => Column(row) is not null).ToList();
        if (changed.Count == 0) return new NoSuchValue(request.Set, field.Key);
        var numbers = await Numbers(record, field, shape, changed, stop);
        if (request.Number is { } number) changed.RemoveAll(row => numbers.GetValueOrDefault(row.Row, 1) != number);
        return changed switch
        {
            [] => new NoSuchValue(request.Set, Called(field, request.Number!.Value)),
            [var one] => new RestoreValue.Request(record, new(table, one.Row, Column(one)!), request.Set),
            _ => new WhichValue(request.Set, [.. changed.Select(row => Called(field, numbers.GetValueOrDefault(row.Row, 1))).Order(StringComparer.Ordinal)]),
        };

        // The field's own column where it was changed, else one that is told with it.
        string? Column(JournalRow row) => row.Act == JournalAct.Insert ? field.InJournal.Column : JournalFields.Of(row, shape).Select(one => one.Name)
            .Where(name => ReferenceEquals(FieldLabels.Of(catalogue).Find(record.Kind, shape, name), field)).OrderBy(name => name != field.InJournal.Column).FirstOrDefault();
    }

    private async Task<List<RecordRef>> Touched(long set, CancellationToken stop)
    {
        var touched = await db.Set<JournalRow>().Where(row => row.Set == set).Select(row => new { row.RootKind, row.Root }).Distinct().Take(2).ToListAsync(stop);
        return touched.ConvertAll(one => new RecordRef(one.RootKind, one.Root));
    }

    // Those in use are numbered as the record has them; one that is not in use keeps the place that it had.
    private async Task<Dictionary<Guid, int>> Numbers(RecordRef record, Field field, JournalTable table, List<JournalRow> changed, CancellationToken stop)
    {
        if (table.LoadParts is null || !catalogue.Has(record.Kind)) return [];
        var numbers = (await table.Load(db, [.. changed.Select(row => row.Row)], false, stop)).OfType<Part>().ToDictionary(part => part.Key, part => part.Position);
        if ((await RecordGraph.Read(db, catalogue.Type(record.Kind), [record.Id], stop)).GetValueOrDefault(record.Id) is not { } graph) return numbers;
        for (var number = 1; number <= field.Place.Count(graph); number++)
        {
            if (field.Place.PartOf(graph, number) is { } part) numbers[part.Key] = number;
        }

        return numbers;
    }

    private static string Called(Field field, int number) => number == 1 && !field.IsMany ? field.Key : string.Create(CultureInfo.InvariantCulture, $"{field.Key}:{number}");
}
