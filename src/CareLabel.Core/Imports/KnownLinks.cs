using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>
/// The records that rows link to: by the list's own ids where records came with such, or by CareLabel's. A list from another
/// base brings the ids of that base, which are nobody else's: they mean the records that were made of theirs here, whatever list
/// brought those, and an employer that was not is known by its name. What is no id is the exact name of one record.
/// </summary>
internal sealed class KnownLinks(Db db, string source)
{
    /// <summary>Gives the rows the ids that hold here.</summary>
    public async Task Settle(List<(RowResult Result, RowValues? Values)> rows, CancellationToken stop)
    {
        var wanted = new Dictionary<RecordKind, HashSet<string>>();
        foreach (var row in rows.Select(row => row.Values).OfType<RowValues>())
        {
            foreach (var employer in new[] { row.Employer, row.EmployerCell }.OfType<string>()) Add(RecordKind.Company, employer);
            foreach (var cell in row.Person.Concat(row.Company).Where(IsLink)) Add(cell.Field.LinksTo!.Value, cell.Value);
        }

        if (wanted.Count == 0) return;
        var known = new Dictionary<(RecordKind, string), Guid>();
        foreach (var (kind, texts) in wanted) await Find(kind, texts, known, stop);
        await Named(rows, known, stop);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Values is { } row) rows[i] = (rows[i].Result, Here(row, known));
        }

        void Add(RecordKind kind, string id)
        {
            if (!wanted.TryGetValue(kind, out var ids)) wanted[kind] = ids = new(StringComparer.Ordinal);
            ids.Add(id);
        }
    }

    /// <summary>The records of a kind that the list's source, or a system with ids of its own kind, calls so.</summary>
    public async Task<IReadOnlyCollection<string>> Known(RecordKind kind, HashSet<string> ids, CancellationToken stop)
    {
        var known = new Dictionary<(RecordKind, string), Guid>();
        await Find(kind, ids, known, stop);
        return [.. known.Keys.Select(one => one.Item2)];
    }

    private async Task Find(RecordKind kind, HashSet<string> ids, Dictionary<(RecordKind, string), Guid> known, CancellationToken stop)
    {
        foreach (var pairs in await new MatchRecords(db, kind, source).Run("id", ids, stop)) known[(kind, pairs.Key)] = pairs.First();
        // A number that counts from 1 in each source says nothing of another's.
        var abroad = ids.Where(id => !known.ContainsKey((kind, id)) && (Guid.TryParse(id, out _) || RowCells.IsForeignId(id))).ToList();
        foreach (var pairs in await new MatchRecords(db, kind, null).Run("id", abroad, stop)) known[(kind, pairs.Key)] = pairs.First();
    }

    // A link that is no id is named; several of one name are none.
    private async Task Named(List<(RowResult Result, RowValues? Values)> rows, Dictionary<(RecordKind, string), Guid> known, CancellationToken stop)
    {
        var names = from row in rows
                    where row.Values is not null
                    from cell in row.Values.Person.Concat(row.Values.Company)
                    where IsLink(cell) && !Guid.TryParse(cell.Value, out _) && !known.ContainsKey((cell.Field.LinksTo!.Value, cell.Value))
                    select (Kind: cell.Field.LinksTo!.Value, cell.Value);
        foreach (var kind in names.Distinct().GroupBy(name => name.Kind, name => name.Value).ToList())
        {
            var found = await KnownRecords.ByName(db, kind.Key, [.. kind], stop);
            foreach (var name in kind.Where(name => found[name].Distinct().Count() == 1)) known[(kind.Key, name)] = found[name].First();
        }
    }

    private static bool IsLink(FieldCell cell) => cell is { Field: { Type: FieldType.Record, LinksTo: RecordKind.Company or RecordKind.Person }, Value.Length: > 0 };

    private static RowValues Here(RowValues row, Dictionary<(RecordKind, string), Guid> known)
    {
        var here = row with { Person = Cells(row.Person), Company = Cells(row.Company) };
        // What stands in the column of employers was taken for a name, and is an id that is known here.
        if (row.EmployerCell is { } cell && known.TryGetValue((RecordKind.Company, cell), out var meant))
        {
            return here with { Employer = meant.ToString(), Company = row.Person.Count == 0 ? here.Company : [] };
        }

        if (row.Employer is not { } employer) return here;
        if (known.TryGetValue((RecordKind.Company, employer), out var company)) here = here with { Employer = company.ToString() };
        else if (row.Company.Exists(cell => cell.Field.Key == "name")) return here with { Employer = null };
        // Of a company that is in the base the list says nothing.
        return row.Person.Count == 0 ? here : here with { Company = [] };

        List<FieldCell> Cells(List<FieldCell> cells) => cells.Exists(IsLink)
            ? [.. cells.Select(cell => IsLink(cell) && known.TryGetValue((cell.Field.LinksTo!.Value, cell.Value), out var id) ? cell with { Value = id.ToString() } : cell)]
            : cells;
    }
}
