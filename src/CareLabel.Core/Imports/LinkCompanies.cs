using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Imports;

/// <summary>
/// The companies that rows of people name: found by number or exact name in the list and in the base, else made. One that is
/// there is not changed, for a list of people is no authority on it.
/// </summary>
internal sealed class LinkCompanies(Db db, Catalogue catalogue, ImportPlan plan, TimeProvider clock, UserNames users, RecentKeys? before)
{
    private readonly Gate _gate = new(catalogue, clock, users);
    private readonly RecentKeys _known = new();
    private readonly Dictionary<string, (RecordGraph Graph, Verdict Verdict, Entrant Entrant)> _drafts = [];
    private (IReadOnlyList<string> Keys, Guid Company) _linked = ([], Guid.Empty);

    /// <summary>Judges the companies of some rows that are not known yet and looks them up in the base.</summary>
    public async Task Prepare(IReadOnlyList<RowValues> rows, TurnedAway turned, CancellationToken stop)
    {
        _drafts.Clear();
        _known.Turn();
        foreach (var row in rows)
        {
            var typed = TypedKey(row);
            if (Known(typed) is not null || _drafts.ContainsKey(typed)) continue;
            var graph = RecordGraph.New(catalogue.Type(RecordKind.Company).Make());
            var verdict = turned.Company(typed) ?? _gate.Judge(plan.Actor, plan.Draft(RecordKind.Company, null, row.Company, row.Country, catalogue), graph);
            var entrant = Entrant.Of(graph, verdict);
            if (verdict.IsAccepted) graph.Take(verdict);
            _drafts[typed] = (graph, verdict, entrant);
        }

        var accepted = _drafts.Where(draft => draft.Value.Verdict.IsAccepted).ToList();
        var find = new MatchRecords(db, RecordKind.Company, plan.Source);
        var byNumber = await find.Run("number", [.. accepted.SelectMany(draft => Numbers(draft.Value.Graph)).Distinct()], stop);
        var byName = await find.Run("name", [.. accepted.Select(draft => Name(draft.Value.Graph)).Distinct()], stop);
        var numbered = await Numbered([.. byName.SelectMany(records => records).Distinct()], stop);
        foreach (var (typed, (graph, _, _)) in accepted)
        {
            var numbers = Numbers(graph);
            var found = numbers.SelectMany(number => byNumber[number]).FirstOrDefault();
            // Of two companies of one name the number decides, where both have one.
            if (found == Guid.Empty) found = byName[Name(graph)].FirstOrDefault(record => numbers.Count == 0 || !numbered.Contains(record));
            if (found != Guid.Empty) _known.Keep(typed, found);
        }
    }

    /// <summary>The company of a row; null where it is refused, and then the row is.</summary>
    public Guid? Link(RowValues row, RowResult result)
    {
        var typed = TypedKey(row);
        if (Known(typed) is { } known) return known;
        var (graph, verdict, entrant) = _drafts[typed];
        if (!result.Takes(verdict)) return null;

        var keys = Numbers(graph).Select(number => "number:" + number).Append($"name:{Name(graph)}").ToList();
        var numbers = keys.Count > 1;
        var same = keys.Take(numbers ? keys.Count - 1 : 1).Select(Known).FirstOrDefault(id => id is not null);
        var company = same ?? graph.Record.Key;
        if (same is null)
        {
            result.New.AddRange(graph.Made);
            result.Companies++;
            result.Company = (entrant, typed);
        }

        _linked = ([.. keys, typed], company);
        return company;
    }

    /// <summary>Forgets the company that was linked last: its row was refused, or is done.</summary>
    public void Forget() => _linked = ([], Guid.Empty);

    /// <summary>Keeps the company that was linked last: its row is let in. Of a row that is refused no company is made.</summary>
    public void Keep(RowResult result)
    {
        foreach (var key in _linked.Keys)
        {
            _known.Keep(key, _linked.Company);
            result.CompanyKeys.Add((key, _linked.Company));
        }

        _linked = ([], Guid.Empty);
    }

    private Guid? Known(string key) => _known[key] ?? before?[key];

    private static string TypedKey(RowValues row) => $"typed:{row.Country}" + string.Join('\u001F', row.Company.Select(cell => $"{cell.Field.Key}\u001E{cell.Number}\u001E{cell.Value}"));

    private static string Name(RecordGraph graph) => ((Company)graph.Record).FullName;

    private static List<string> Numbers(RecordGraph graph) => [.. graph.Parts<CompanyNumber>().Select(number => number.Number)];

    private async Task<HashSet<Guid>> Numbered(IReadOnlyCollection<Guid> companies, CancellationToken stop) => companies.Count == 0
        ? []
        : [.. await db.CompanyNumbers.Where(number => number.RetiredAt == null && companies.Contains(number.Of)).Select(number => number.Of).ToListAsync(stop)];
}
