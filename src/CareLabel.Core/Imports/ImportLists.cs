using System.Security.Cryptography;
using System.Text.Json;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>What an import did, or would do.</summary>
/// <param name="Import">The import; null after a look without writing.</param>
/// <param name="Set">Its change set, by which all of it is undone.</param>
/// <param name="File">The list.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Key">By what records were found; null where none were looked for.</param>
/// <param name="Map">How its columns became fields.</param>
/// <param name="Counts">What came of its rows.</param>
/// <param name="Warnings">What a person should know about the list.</param>
public sealed record ImportDone(
    long? Import, long? Set, string File, string Source, string? Key, ListMap Map, ImportCounts Counts, IReadOnlyList<FileWarning> Warnings);

/// <summary>Reads a list into the base through the gate, as one change set; rows that are not let in wait.</summary>
public sealed class ImportLists(Db db, Writes writes, Catalogue catalogue, BasePlace place, TimeProvider clock, GateSteps steps)
{
    /// <summary>A list of more columns is none of records, and each costs memory in every row.</summary>
    public const int MostColumns = 1_000;

    /// <summary>What to read in.</summary>
    /// <param name="Path">The list: CSV, XLSX or vCard; read, never written.</param>
    public sealed record Request(string Path)
    {
        /// <summary>What a row is; null to find out.</summary>
        public RecordKind? Rows { get; init; }

        /// <summary>How columns become fields; null for the mapping remembered for the source, or else what is recognised.</summary>
        public ListMap? Map { get; init; }

        /// <summary>What to do with rows whose record is there or is not.</summary>
        public ImportMode Mode { get; init; } = ImportMode.Both;

        /// <summary>The field by which records are found; null for the list's own ids, where it has some.</summary>
        public string? Key { get; init; }

        /// <summary>Where the list comes from; null to take it from the file's name.</summary>
        public string? Source { get; init; }

        /// <summary>Only count what would be done.</summary>
        public bool DryRun { get; init; }

        /// <summary>Let rows in that the gate only has doubts about.</summary>
        public bool Acknowledge { get; init; }

        /// <summary>Begin anew where an import of the same list was ended half-way; that one is then at its end.</summary>
        public bool Anew { get; init; }

        /// <summary>Read it to its end however many rows wait.</summary>
        public bool Anyway { get; init; }
    }

    /// <summary>Reads it in, or says why not; then nothing is written.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="request">What to read in.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="stop">Ends the work early; it can be resumed.</param>
    /// <param name="begun">Told the import's number in the transaction in which it is noted, before its first row.</param>
    public async Task<Outcome<ImportDone>> Run(
        Actor actor, Request request, IProgress<ImportProgress>? progress, CancellationToken stop, Func<long, Task>? begun = null)
    {
        var looked = LookAt(request.Path, stop);
        if (looked.Refused is { } unreadable) return unreadable;
        var sample = looked.Done!;
        var header = sample.Columns.Select(column => column.Name).ToList();
        if (header.Count > MostColumns) return new ListTooWide(request.Path, header.Count);
        var source = request.Source ?? SourceOf(request.Path);
        var map = request.Map ?? await Remembered(source, header, stop) ?? await new LinkColumns(db, catalogue, source).Of(new MapColumns(catalogue).Of(sample, request.Rows), sample, stop);
        var check = new CheckMap(catalogue, map, header);
        if (check.Run(actor, request) is { } refused) return refused;

        var plan = new ImportPlan(actor.At(Door.Import), map, source, request.Mode, check.Key, request.Acknowledge ? new Everything() : new HashSet<string>());
        var run = new CarryOut(db, writes, catalogue, place, clock, steps) { IsBounded = !request.Anyway };
        if (request.DryRun) return await run.Look(plan, request.Path, header, progress, stop);
        // Of two imports at once the second finds what the first has made.
        await using var turn = await ImportTurn.Wait(db, writes, place, actor, Path.GetFileName(request.Path), progress, stop);
        var print = PrintOf(request.Path);
        var unfinished = await db.Imports.AsNoTracking().Where(row => row.Print == print && row.State == ImportState.Running).OrderBy(row => row.Id).ToListAsync(stop);
        if (unfinished.Count > 0 && !request.Anew) return new ImportUnfinished(request.Path, unfinished[^1].Id, Math.Max(unfinished[^1].Row, unfinished[^1].UnreadRow));
        foreach (var import in unfinished) await run.End(import, stop);
        return await run.Begin(plan, await Note(request, print, plan, header, begun, stop), header, progress, stop);
    }

    /// <summary>By which a list is known again: its size and how it begins and ends.</summary>
    internal static string PrintOf(string path)
    {
        const int Looked = 1 << 16;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Looked * 2];
        var count = stream.ReadAtLeast(bytes.AsSpan(0, Looked), Looked, throwOnEndOfStream: false);
        stream.Position = Math.Max(count, stream.Length - Looked);
        count += stream.ReadAtLeast(bytes.AsSpan(count, Looked), Looked, throwOnEndOfStream: false);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stream.Length}:{Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, count)))[..32]}");
    }

    /// <summary>The first rows of a list, under its header.</summary>
    internal static Outcome<Table> LookAt(string path, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Table? first = null;
        var sink = new RowSink(part =>
        {
            if (part.Table.RowCount == 0) return;
            first ??= part.Table;
            enough.Cancel();
        });
        try
        {
            var read = OneFile.Read(path, new Table(), (_, _) => { }, sink, enough.Token);
            if (read.Refused is { } refused) return refused;
            if (first is not null) return first;
            var table = new Table();
            foreach (var name in read.Done!.Header) table.Add(name);
            return table.Columns.Count == 0 ? new FileEmpty(path) : table;
        }
        catch (OperationCanceledException) when (first is not null && !stop.IsCancellationRequested)
        {
            return first;
        }
    }

    // "customers-2026-11.csv" and "customers-2026-12.csv" come from the same place.
    private static string SourceOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        var end = name.Length;
        while (end > 0 && !char.IsLetter(name[end - 1])) end--;
        return end > 0 ? name[..end] : name;
    }

    private async Task<ListMap?> Remembered(string source, List<string> header, CancellationToken stop)
    {
        var print = ListMap.PrintOf(header);
        var remembered = await db.RememberedMaps.AsNoTracking().SingleOrDefaultAsync(map => map.Source == source && map.Header == print, stop);
        return remembered is null ? null : ListMap.FromJson(remembered.Map);
    }

    private async Task<Import> Note(Request request, string list, ImportPlan plan, List<string> header, Func<long, Task>? begun, CancellationToken stop)
    {
        var import = new Import
        {
            File = Path.GetFullPath(request.Path), Print = list, Source = plan.Source, Header = JsonSerializer.Serialize(header), Map = plan.Map.ToJson(),
            Mode = plan.Mode, Key = plan.Key, Acknowledged = request.Acknowledge ? "*" : "", Begun = clock.GetUtcNow().UtcDateTime, State = ImportState.Running,
        };
        var print = ListMap.PrintOf(header);
        var remembered = await db.RememberedMaps.SingleOrDefaultAsync(map => map.Source == plan.Source && map.Header == print, stop);
        if (remembered is null) db.Add(new RememberedMap { Source = plan.Source, Header = print, Map = import.Map });
        else remembered.Map = import.Map;
        db.Add(import);
        await using var within = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        if (begun is not null) await begun(import.Id);
        await within.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return import;
    }
}
