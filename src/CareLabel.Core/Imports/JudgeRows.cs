using CareLabel.Access;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Imports;

/// <summary>Brings rows as far as can be without writing: which record each is of, and for new ones what the gate says.</summary>
internal sealed class JudgeRows(Db db, Catalogue catalogue, RowCells cells, ImportPlan plan, TimeProvider clock, UserNames users, LookedAt? before)
{
    private readonly Gate _gate = new(catalogue, clock, users);
    private readonly LinkCompanies _companies = new(db, catalogue, plan, clock, users, before?.Companies);
    private readonly RecentKeys _made = new();
    private readonly Dictionary<Guid, RecordGraph> _inBatch = [];

    /// <summary>Judges some rows, in their order; those that were turned away wait for that.</summary>
    public async Task<List<RowResult>> Run(IReadOnlyList<SourceRow> rows, TurnedAway turned, CancellationToken stop)
    {
        _inBatch.Clear();
        users.Forget();
        _made.Turn();
        var read = rows.Select(row => (Result: new RowResult(row), Values: row.Unread is null ? cells.Read(row) : null)).ToList();
        await new KnownLinks(db, plan.Source).Settle(read, stop);
        await _companies.Prepare([.. read.Where(one => one.Values is { Company.Count: > 0 } values && KindOf(values) == RecordKind.Person).Select(one => one.Values!)], turned, stop);
        var keys = read.Select(one => one.Values is null || plan.Key is null ? null : KeyOf(one.Values)).ToList();
        var found = await Find(read, keys, stop);
        for (var i = 0; i < read.Count; i++)
        {
            var (result, values) = read[i];
            if (values is null) result.Fail(result.Row.Unread!.Code, result.Row.Unread.Reason);
            else if (turned[result.Row] is { } verdict) result.Takes(verdict);
            else Judge(result, values, keys[i], found);
        }

        return [.. read.Select(one => one.Result)];
    }

    private RecordKind KindOf(RowValues values) => values.Person.Count > 0 ? RecordKind.Person : values.Company.Count > 0 ? RecordKind.Company : plan.Map.Rows;

    private string? KeyOf(RowValues values)
    {
        if (plan.Key == "id") return values.Id;
        var cell = (KindOf(values) == RecordKind.Person ? values.Person : values.Company).Find(cell => cell.Field.Key == plan.Key && cell.Number == 1);
        if (cell is null || cell.Value.Length == 0) return null;
        var country = values.Company.Concat(values.Person).FirstOrDefault(other => other.Field.Key is "country" or "address.country")?.Value;
        var reading = FieldStandard.Read(cell.Field, cell.Value, new((country is null ? null : Country.Parse(country)) ?? values.Country ?? plan.Map.Country), catalogue);
        return reading.Standard ?? cell.Value.Trim();
    }

    private async Task<Dictionary<RecordKind, ILookup<string, Guid>>> Find(
        List<(RowResult Result, RowValues? Values)> read, List<string?> keys, CancellationToken stop)
    {
        var found = new Dictionary<RecordKind, ILookup<string, Guid>>();
        foreach (var kind in (RecordKind[])[RecordKind.Person, RecordKind.Company])
        {
            if (plan.Key is null || !cells.Has(kind) || !MatchRecords.Keys(kind).Contains(plan.Key)) continue;
            var wanted = Enumerable.Range(0, keys.Count).Where(i => keys[i] is not null && KindOf(read[i].Values!) == kind).Select(i => keys[i]!).ToHashSet();
            found[kind] = await new MatchRecords(db, kind, plan.Source).Run(plan.Key, wanted, stop);
        }

        return found;
    }

    private void Judge(RowResult result, RowValues values, string? key, Dictionary<RecordKind, ILookup<string, Guid>> found)
    {
        var kind = result.Kind = KindOf(values);
        (result.OldId, result.OldIds) = (values.Id, values.OldIds);
        if (values.Person.Count + values.Company.Count == 0)
        {
            result.Fail("row-empty", "No column that is mapped has a value.");
            return;
        }

        var name = key is null ? null : $"{kind}:{key}";
        if (name is not null && (_made[name] ?? before?.Records[name]) is { } made) Again(result, values, made);
        else
        {
            var records = key is null || !found.TryGetValue(kind, out var lookup) ? [] : lookup[key].ToList();
            if (records.Count > 1) result.Fail("key-ambiguous", $"{records.Count} {catalogue.Type(kind).Plural} have the {plan.Key} '{key}'; mend those first, or choose another key.");
            else if (records.Count == 1) Known(result, values, records[0]);
            else if (plan.Mode == ImportMode.Update) result.Fail("key-unknown", key is null ? $"The row has no {plan.Key} to find its record by." : $"There is no {catalogue.Type(kind).Name} with the {plan.Key} '{key}'.");
            else if (New(result, values) && name is not null) Keep(result, name);
        }
    }

    private void Keep(RowResult result, string key)
    {
        _made.Keep(key, result.Record!.Value);
        result.Keys.Add((key, result.Record.Value));
    }

    // A later row of the list about a record that an earlier one made.
    private void Again(RowResult result, RowValues values, Guid record)
    {
        if (plan.Mode == ImportMode.Create) (result.Outcome, result.Record) = (RowOutcome.Same, record);
        else if (_inBatch.TryGetValue(record, out var graph))
        {
            var before = graph.Made.ToHashSet();
            if (!Fill(result, values, graph, record)) return;
            (result.Outcome, result.Record) = (RowOutcome.Changed, record);
            result.New.AddRange(graph.Made.Where(row => !before.Contains(row)));
        }
        else Known(result, values, record);
    }

    private void Known(RowResult result, RowValues values, Guid record)
    {
        (result.Record, result.Outcome) = (record, RowOutcome.Same);
        if (plan.Mode == ImportMode.Create) return;
        if (Linked(result, values) is not { } linked) return;
        (result.Record, result.Outcome, result.Changes) = (record, RowOutcome.Same, linked);
        _companies.Keep(result);
    }

    private bool New(RowResult result, RowValues values)
    {
        var graph = RecordGraph.New(catalogue.Type(result.Kind).Make());
        if (!Fill(result, values, graph, null)) return false;
        result.Record = graph.Record.Key;
        result.New.AddRange(graph.Made);
        _inBatch[graph.Record.Key] = graph;
        return true;
    }

    private bool Fill(RowResult result, RowValues values, RecordGraph graph, Guid? again)
    {
        if (Linked(result, values) is not { } linked) return false;
        var fields = again is null ? linked : new FreeNumbers(catalogue, values.Country ?? plan.Map.Country, clock).Settle(linked, graph);
        var verdict = _gate.Judge(plan.Actor, plan.Draft(result.Kind, null, fields, values.Country, catalogue), graph);
        if (!result.Takes(verdict)) return false;
        result.Entrant = Entrant.Of(graph, verdict);
        graph.Take(verdict);
        _companies.Keep(result);
        return true;
    }

    // The values of the record itself, with the employer as a link; null where the company was refused.
    private List<FieldCell>? Linked(RowResult result, RowValues values)
    {
        _companies.Forget();
        if (result.Kind == RecordKind.Company) return values.Company;
        var employer = values.Employer;
        if (employer is null && values.Company.Count > 0)
        {
            if (_companies.Link(values, result) is not { } company) return null;
            employer = company.ToString();
        }

        if (employer is null) return values.Person;
        return [.. values.Person.TakeWhile(cell => cell.Field.Key != "employer.role"), new(catalogue.Find(RecordKind.Person, "employer")!, employer, 1, true),
            .. values.Person.SkipWhile(cell => cell.Field.Key != "employer.role")];
    }
}
