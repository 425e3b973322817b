using System.Text;
using CareLabel.Fields;
using CareLabel.People;
using CareLabel.Wash.Labels;

namespace CareLabel.Labels;

/// <summary>
/// Says whether a record may be kept and used, as far as anything tells: consents that can be shown, and sensitive values
/// that are kept for something. Where neither is there, nothing tells.
/// </summary>
internal static class LawfulJudge
{
    public static Mark Judge(LabelPlan plan, RecordGraph graph, StringBuilder reasons)
    {
        var mark = Mark.NotJudged;
        foreach (var field in plan.Unexplained)
        {
            if (field.Place.Read(graph, 1) is null) continue;
            Reason.Append(reasons, ReasonCode.NoPurpose, field.Key);
            mark = Mark.Warn;
        }

        var consents = graph.Parts<Consent>();
        if (consents.Count == 0) return mark;
        if (mark == Mark.NotJudged) mark = Mark.Good;
        foreach (var consent in consents)
        {
            if (consent.Status != ConsentStatus.Granted || !string.IsNullOrEmpty(consent.Proof) || IsOverruled(consent, consents)) continue;
            Reason.Append(reasons, ReasonCode.Unproven, null, 1, consent.Channel, consent.Purpose);
            mark = Mark.Bad;
        }

        return mark;
    }

    private static bool IsOverruled(Consent consent, IReadOnlyList<Consent> consents)
    {
        foreach (var other in consents)
        {
            if (other.Channel == consent.Channel && other.Purpose == consent.Purpose && other.At > consent.At) return true;
        }

        return false;
    }
}
