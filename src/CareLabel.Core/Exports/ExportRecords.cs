using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.OldIds;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Exports;

/// <summary>Writes all records of a kind that are in use to a CSV file that an import takes again as it is; that it was done is kept.</summary>
public sealed class ExportRecords(Db db, Catalogue catalogue, TimeProvider clock)
{
    private const int Page = 1000;

    /// <summary>What to write.</summary>
    /// <param name="Kind">The kind of record.</param>
    /// <param name="Path">The file.</param>
    /// <param name="Fields">The fields, by key, in their order; null for all that may be seen.</param>
    public sealed record Request(RecordKind Kind, string Path, IReadOnlyList<string>? Fields = null);

    /// <summary>Writes, or says why not.</summary>
    public async Task<Outcome<Export>> Run(Actor actor, Request request, IProgress<int>? progress, CancellationToken stop)
    {
        var type = catalogue.Type(request.Kind);
        if (!actor.Rights.May(Acts.Export | Acts.See, request.Kind)) return new MayNotExport(type.Plural);
        var chosen = Choose(actor, request);
        if (chosen.Refused is { } refused) return refused;
        var fields = chosen.Done!;
        var columns = await Columns(request.Kind, fields, stop);
        var begun = clock.GetUtcNow().UtcDateTime;
        long rows;
        var unfinished = request.Path + ".unfinished";
        try
        {
            using (var file = new CsvFile(new FileStream(unfinished, FileMode.Create, FileAccess.Write), [OwnHeader.Id, .. columns.Select(column => column.Header), OwnHeader.OldIds]))
            {
                await Write(request.Kind, file, columns, progress, stop);
                rows = file.Rows;
            }

            // No list leaves without being kept in the log.
            var export = await Log(actor, request, fields, begun, rows, stop);
            File.Move(unfinished, request.Path, overwrite: true);
            return export;
        }
        catch (Exception e) when (DiskTrouble.Is(e))
        {
            return new ExportUnwritable(request.Path, DiskTrouble.Sentence(e));
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    private Outcome<List<Field>> Choose(Actor actor, Request request)
    {
        var may = catalogue.Of(request.Kind).Where(field => Redaction.MaySee(actor, catalogue, field)).ToList();
        if (request.Fields is null) return may;
        var fields = new List<Field>();
        foreach (var key in request.Fields)
        {
            var field = may.Find(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (field is null) return new NoFieldToExport(key, [.. may.Select(other => other.Key)]);
            fields.Add(field);
        }

        return fields;
    }

    // A field of several gets as many columns as the record with most of them needs.
    private async Task<List<ExportColumn>> Columns(RecordKind kind, List<Field> fields, CancellationToken stop)
    {
        var columns = new List<ExportColumn>();
        var most = new Dictionary<Type, int>();
        foreach (var part in catalogue.Type(kind).Parts) most[part] = await Most(kind, JournalTable.Of(db)[part], stop);
        foreach (var field in fields)
        {
            var part = field.Place.GetType() is { IsGenericType: true } place ? place.GetGenericArguments()[0] : null;
            var count = field.IsMany && part is not null && most.TryGetValue(part, out var several) ? Math.Max(1, several) : 1;
            var name = OwnHeader.NameOf(field, catalogue.Of(kind));
            for (var number = 1; number <= count; number++)
            {
                if (field.LinksTo == RecordKind.Company) columns.Add(new(OwnHeader.OfLink(name, number), field, number, false));
                columns.Add(new(OwnHeader.Of(name, number), field, number, field.LinksTo == RecordKind.Company));
            }
        }

        return columns;
    }

    private async Task<int> Most(RecordKind kind, JournalTable table, CancellationToken stop)
    {
        var name = Data.Dialect.Quote(table.Shape.Name);
        var sql = $"SELECT coalesce(max(n), 0) AS \"Value\" FROM (SELECT count(*) AS n FROM {name} WHERE of_kind = {(int)kind} AND retired_at IS NULL GROUP BY {Data.Dialect.Quote("of")}) AS counted";
        return (int)(await db.Database.SqlQueryRaw<long>(sql).ToListAsync(stop))[0];
    }

    private async Task Write(RecordKind kind, CsvFile file, List<ExportColumn> columns, IProgress<int>? progress, CancellationToken stop)
    {
        var type = catalogue.Type(kind);
        var written = 0;
        await foreach (var page in RecordKeys.All(db, kind, Page, stop))
        {
            var graphs = await RecordGraph.Read(db, type, page, stop);
            var ids = page.FindAll(id => graphs.TryGetValue(id, out var graph) && graph.Record.IsLive);
            var old = (await db.ImportedIds.AsNoTracking().Where(id => id.Kind == kind && ids.Contains(id.Record)).ToListAsync(stop)).ToLookup(id => id.Record);
            var names = await Names(columns, graphs.Values, stop);
            foreach (var id in ids)
            {
                file.Cell(id.ToString());
                foreach (var column in columns) file.Cell(column.Read(graphs[id], names, catalogue));
                file.Cell(string.Join("; ", old[id].OrderBy(one => one.Source, StringComparer.Ordinal).Select(one => $"{one.Source}: {one.OldId}")));
                file.EndRow();
            }

            progress?.Report(written += ids.Count);
        }
    }

    private async Task<Dictionary<Guid, string>> Names(List<ExportColumn> columns, IEnumerable<RecordGraph> graphs, CancellationToken stop)
    {
        var links = columns.Where(column => column.IsName).ToList();
        if (links.Count == 0) return [];
        var ids = graphs.SelectMany(graph => links.Select(link => link.Field.Place.Read(graph, link.Number))).OfType<string>().Distinct().Select(id => new Id<Company>(Guid.Parse(id))).ToList();
        return await db.Companies.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id.Value, row => row.FullName, stop);
    }

    private async Task<Export> Log(Actor actor, Request request, List<Field> fields, DateTime begun, long rows, CancellationToken stop)
    {
        var export = new Export
        {
            At = begun, Who = actor.User, WhoName = actor.Name, Door = actor.Door, Kind = request.Kind, File = Path.GetFullPath(request.Path), Records = rows,
            Fields = string.Join(' ', fields.Select(field => field.Key)), Sensitive = fields.Exists(field => field.Sensitive),
        };
        db.Add(export);
        await db.SaveChangesAsync(stop);
        return export;
    }
}

/// <summary>A column of an export.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Field">The field.</param>
/// <param name="Number">Which of several.</param>
/// <param name="IsName">Whether it names the record that the field links to.</param>
internal sealed record ExportColumn(string Header, Field Field, int Number, bool IsName)
{
    /// <summary>The cell of a record: countries and languages as the house shows them, values of lists by their stable names.</summary>
    public string? Read(RecordGraph record, Dictionary<Guid, string> names, Catalogue catalogue)
    {
        if (Field.Place.Read(record, Number) is not { } value) return null;
        if (IsName) return names.GetValueOrDefault(Guid.Parse(value));
        return Field.PickList is null ? ShownValue.Of(Field, value, catalogue) : value;
    }
}
