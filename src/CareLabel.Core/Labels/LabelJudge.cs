using System.Text;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Labels;

namespace CareLabel.Labels;

/// <summary>
/// Judges records. It reads nothing but what it is given, and the same is judged the same. What nobody can know yet is not
/// judged, and never good. One judge serves one thread.
/// </summary>
public sealed class LabelJudge(Catalogue catalogue, Owners owners)
{
    private readonly StringBuilder _reasons = new();
    private readonly StandardJudge _standard = new(catalogue);
    private readonly FreshJudge _fresh = new(TimeZoneInfo.FindSystemTimeZoneById(catalogue.House.TimeZone));

    /// <summary>Who can answer for a record.</summary>
    public Owners Owners { get; set; } = owners;

    /// <summary>The day in the house's zone.</summary>
    public DateOnly DayOf(DateTime moment) => _fresh.DayOf(moment);

    /// <summary>The label of a record; null where it is retired or of a kind that has none.</summary>
    public Label? Judge(RecordGraph graph, DateOnly today)
    {
        var kind = graph.Record.Root.Kind;
        if (!graph.Record.IsLive || !LabelKinds.Has(kind)) return null;

        var plan = LabelPlan.Of(catalogue, kind);
        _reasons.Clear();
        var complete = Complete(plan, graph);
        var standard = _standard.Judge(plan, graph, _reasons);
        var (fresh, due) = _fresh.Judge(plan, graph, today, _reasons);
        var lawful = LawfulJudge.Judge(plan, graph, _reasons);
        var owned = Owned(graph.Record.Owner);
        return new()
        {
            Record = graph.Record.Key, Kind = kind, Complete = complete, Standard = standard, Unique = Mark.NotJudged, Fresh = fresh, Lawful = lawful,
            Owned = owned, Due = due, Reasons = _reasons.Length == 0 ? null : _reasons.Append(']').ToString(),
        };
    }

    // Bad without what is required, or without more than half of what is wanted.
    private Mark Complete(LabelPlan plan, RecordGraph graph)
    {
        if (plan.Wanted.Length == 0) return Mark.NotJudged;
        var (missing, wanted, lacksRequired) = (0, 0, false);
        foreach (var field in plan.Wanted)
        {
            var isRequired = field.Required || RequiredWhen.Of(catalogue, field, decides => decides.Place.Read(graph, 1)) is not null;
            if (!isRequired && !field.Wanted) continue;
            wanted++;
            if (!string.IsNullOrEmpty(field.Place.Read(graph, 1))) continue;
            missing++;
            lacksRequired |= isRequired;
            Reason.Append(_reasons, ReasonCode.Missing, field.Key);
        }

        return missing == 0 ? Mark.Good : lacksRequired || missing * 2 > wanted ? Mark.Bad : Mark.Warn;
    }

    private Mark Owned(Guid? owner)
    {
        if (owner is { } user && Owners.Active?.Contains(user) is not false) return Owners.Active is null ? Mark.NotJudged : Mark.Good;
        Reason.Append(_reasons, owner is null ? ReasonCode.NoOwner : ReasonCode.OwnerGone);
        return Mark.Bad;
    }
}
