using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>
/// A record with its parts that is walked back through its journal, change by change. The journal of a new row holds no
/// values: they are those of now, walked back.
/// </summary>
internal sealed class PastRecord
{
    private readonly Dictionary<(string Table, Guid Row), Row> _rows = [];
    private readonly RecordRef _record;

    private PastRecord(RecordRef record, IReadOnlyList<JournalRow> journal) => (_record, Journal) = (record, journal);

    /// <summary>What was done to the record and to what is or was a part of it, newest first.</summary>
    public IReadOnlyList<JournalRow> Journal { get; }

    /// <summary>The rows that belong to the record at this point of the walk.</summary>
    public IEnumerable<Row> Rows => _rows.Values.Where(row => row.Root == _record);

    /// <summary>Reads the record as it is now; null where there is none.</summary>
    public static async Task<PastRecord?> Load(Db db, RecordRef record, CancellationToken stop)
    {
        var tables = JournalTable.Of(db).Values.ToList();
        if (tables.SingleOrDefault(table => table.Kind == record.Kind) is not { } own) return null;
        if (await own.Load(db, [record.Id], false, stop) is not [var row]) return null;

        var journal = await db.Set<JournalRow>().AsNoTracking().Where(one => one.Root == record.Id).ToListAsync(stop);
        var rows = new List<(JournalTable Table, Row Row)> { (own, row) };
        foreach (var table in tables.Where(table => table.LoadParts is not null))
        {
            var parts = await table.LoadParts!(db, [record.Id], false, stop);
            var left = journal.Where(one => one.Table == table.Name).Select(one => one.Row).Except(parts.Select(part => part.Key)).ToList();
            if (left.Count > 0) parts.AddRange((await table.Load(db, left, false, stop)).Cast<Part>());
            rows.AddRange(parts.Select(part => (table, (Row)part)));
        }

        journal.AddRange(await Elsewhere(db, record, rows, stop));
        var there = rows.ToDictionary(one => (one.Table.Name, one.Row.Key), one => one.Row);
        var byNumber = journal.OrderByDescending(one => one.Set).ThenBy(one => one.Act).ThenBy(one => one.Row != record.Id).ThenBy(one => one.Table, StringComparer.Ordinal);
        var past = new PastRecord(record, JournalOrder.NewestFirst(byNumber, tables.ToDictionary(table => table.Name), one => there.GetValueOrDefault((one.Table, one.Row))));
        foreach (var (place, one) in there) past._rows[place] = one;
        return past;
    }

    /// <summary>What was done after a change, newest first.</summary>
    public IEnumerable<JournalRow> After(long set) => Journal.Any(row => row.Set == set) ? Journal.TakeWhile(row => row.Set != set) : Journal.TakeWhile(row => row.Set > set);

    /// <summary>A row as it is at this point of the walk; null where it is gone or was not made yet.</summary>
    public Row? Find(JournalRow journal) => _rows.GetValueOrDefault((journal.Table, journal.Row));

    /// <summary>A part as it is at this point of the walk; null where it is gone or was not made yet.</summary>
    public Part? PartOf(Guid id) => _rows.Values.OfType<Part>().FirstOrDefault(part => part.Key == id);

    /// <summary>Goes back over one change.</summary>
    public void Back(JournalRow journal, JournalTable table)
    {
        if (Find(journal) is not { } row) return;
        if (journal.Act == JournalAct.Insert) _rows.Remove((journal.Table, journal.Row));
        else foreach (var field in JournalFields.Of(journal, table)) JournalFields.Set(row, table, field.Name, field.Old);
    }

    /// <summary>The ids of what the record and its parts name and named: other records, users.</summary>
    public IReadOnlyCollection<Guid> Links(IReadOnlyDictionary<Type, JournalTable> tables)
    {
        var byName = tables.Values.ToDictionary(table => table.Name);
        var values = Rows.SelectMany(row => tables[row.GetType()].Columns.Where(column => !column.Property.IsPrimaryKey() && column.Name != "of").Select(column => column.Property.PropertyInfo!.GetValue(row)))
            .Concat(Journal.Where(row => byName.ContainsKey(row.Table)).SelectMany(row => JournalFields.Of(row, byName[row.Table])).SelectMany(field => new[] { field.Old, field.New }));
        return values.SelectMany(Ids).Where(id => id != default && id != _record.Id).ToHashSet();

        static IEnumerable<Guid> Ids(object? value) => value switch
        {
            IId id => [id.Value],
            Guid id => [id],
            string text when Guid.TryParse(text, out var id) => [id],
            OwnValues own => own.Keys.Select(key => Guid.TryParse(own[key], out var id) ? id : default),
            _ => [],
        };
    }

    // What was done to its parts while they belonged to other records, as after a merge.
    private static async Task<List<JournalRow>> Elsewhere(Db db, RecordRef record, List<(JournalTable Table, Row Row)> rows, CancellationToken stop)
    {
        var journal = new List<JournalRow>();
        var (seen, names) = (new HashSet<Guid> { record.Id }, rows.ToDictionary(one => (one.Table.Name, one.Row.Key), one => one.Table));
        var next = rows.Select(one => one.Row.Root.Id).Where(seen.Add).ToList();
        while (next.Count > 0)
        {
            var (roots, keys) = (next, rows.Select(one => one.Row.Key).ToList());
            var found = await db.Set<JournalRow>().AsNoTracking().Where(one => roots.Contains(one.Root) && keys.Contains(one.Row)).ToListAsync(stop);
            found.RemoveAll(one => !names.ContainsKey((one.Table, one.Row)));
            journal.AddRange(found);
            next = [.. found.SelectMany(one => JournalFields.Of(one, names[(one.Table, one.Row)])).Where(field => field.Name == "of").Select(field => field.Old).OfType<Guid>().Where(seen.Add)];
        }

        return journal;
    }
}
