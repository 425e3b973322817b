using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The gate's steps that ask the base, one after the other: the same ones for a form, a program and a list.</summary>
public sealed class GateSteps(IEnumerable<IGateStep> steps)
{
    private readonly List<IGateStep> _steps = [.. steps];

    /// <summary>Asks all of them; answers the verdicts on those records that may not go in as they are.</summary>
    /// <param name="within">The base and the transaction.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="batch">The records.</param>
    /// <param name="acknowledged">Warnings that may stand.</param>
    /// <param name="stop">Ends the work early.</param>
    public async Task<IReadOnlyDictionary<Entrant, Verdict>> Judge(
        Written within, Actor actor, GateBatch batch, IReadOnlySet<string> acknowledged, CancellationToken stop)
    {
        var verdicts = new Dictionary<Entrant, Verdict>();
        foreach (var step in _steps)
        {
            foreach (var (who, remark) in await step.Judge(within, actor, batch, stop))
            {
                if (remark.Weight is Weight.Mended or Weight.Doubted || (remark.Weight == Weight.NeedsWord && acknowledged.Contains(remark.Word))) continue;
                var verdict = verdicts.GetValueOrDefault(who, who.Verdict);
                verdicts[who] = verdict with { Remarks = [.. verdict.Remarks, remark] };
            }
        }

        return verdicts;
    }
}
