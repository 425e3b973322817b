using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The gate does not let it in as it is.</summary>
/// <param name="Verdict">What it minds.</param>
public sealed record NotAccepted(Verdict Verdict) : Refusal(
    Verdict.IsRefused ? "not-accepted" : "needs-a-word", string.Join(' ', Verdict.Remarks.Where(remark => remark.Weight is Weight.Refused or Weight.NeedsWord).Select(remark => remark.Sentence)));

/// <summary>There is no such record.</summary>
public sealed record NoSuchRecord(RecordRef Record) : Refusal("no-such-record", $"There is no {Record}.");

/// <summary>Makes or changes one record, of whatever kind, through the gate.</summary>
public sealed class SaveRecord(Db db, Catalogue catalogue, Writes writes, TimeProvider clock, GateSteps steps, UserNames users, LinkNames? links = null)
{
    private const int MostTries = 5;

    /// <summary>What was saved.</summary>
    /// <param name="Record">The record as it is now.</param>
    /// <param name="Set">The change set; null where nothing changed.</param>
    /// <param name="Verdict">What the gate mended.</param>
    public sealed record Saved(Record Record, ChangeSet? Set, Verdict Verdict);

    /// <summary>Saves, or says why not; nothing is saved by half.</summary>
    public async Task<Outcome<Saved>> Run(Actor actor, Draft draft, string? reason, CancellationToken stop)
    {
        var rules = catalogue;
        if (links is not null) draft = await links.Settle(rules, draft, stop);
        for (var tries = 1; ; tries++)
        {
            var outcome = await Try(rules, actor, draft, reason, stop);
            if (outcome.Refused is not CatalogueChanged || tries == MostTries) return outcome;
            // Fields or lists were changed after this draft was judged: it is judged again, by what holds now.
            db.ChangeTracker.Clear();
            rules = Catalogues.Read(db, [.. rules.Types]);
        }
    }

    private async Task<Outcome<Saved>> Try(Catalogue rules, Actor actor, Draft draft, string? reason, CancellationToken stop)
    {
        var type = rules.Type(draft.Kind);
        var graph = draft.Id is { } id ? (await RecordGraph.Load(db, type, [id], stop)).GetValueOrDefault(id) : RecordGraph.New(type.Make());
        if (graph is null) return new NoSuchRecord(new(draft.Kind, draft.Id!.Value));
        if (draft.Version is { } version && version != graph.Record.Version) return new Collision(graph.Record.Root);

        var verdict = new Gate(rules, clock, users).Judge(actor, draft, graph);
        if (!verdict.IsAccepted) return new NotAccepted(verdict);

        graph.RetireAt = clock.GetUtcNow().UtcDateTime;
        var entrant = Entrant.Of(graph, verdict);
        graph.Take(verdict);
        var changes = Changes.Of(db);
        foreach (var made in graph.Made) changes.Add(made);
        if (changes.IsEmpty) return new Saved(graph.Record, null, verdict);

        var saved = await writes.Save(new(actor, draft.Id is null ? "add" : "edit", reason), changes, stop, within => Look(within, rules, actor, draft, entrant, stop));
        return saved.Refused is { } refused ? refused : new Saved(graph.Record, saved.Done, verdict);
    }

    private async Task<Refusal?> Look(Written within, Catalogue rules, Actor actor, Draft draft, Entrant entrant, CancellationToken stop)
    {
        if (!await Catalogues.IsCurrent(within, rules, stop)) return new CatalogueChanged();
        var refused = await steps.Judge(within, actor, new([entrant]), draft.Acknowledged, stop);
        return refused.TryGetValue(entrant, out var verdict) ? new NotAccepted(verdict) : null;
    }
}
