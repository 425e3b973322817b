using CareLabel.Fields;

namespace CareLabel.Imports;

/// <summary>
/// Rows of a batch, and companies that rows name, which the base did not let in when they were to be written. The batch is
/// judged again without them, since later rows may have counted on them.
/// </summary>
internal sealed class TurnedAway
{
    private readonly Dictionary<SourceRow, Verdict> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Verdict> _companies = [];

    /// <summary>Why a row was; null where it was not.</summary>
    public Verdict? this[SourceRow row] => _rows.GetValueOrDefault(row);

    /// <summary>Why a company was, by what the list calls it; null where it was not.</summary>
    public Verdict? Company(string called) => _companies.GetValueOrDefault(called);

    /// <summary>Turns away a row that waits for what the gate minds.</summary>
    public void Add(RowResult row) => _rows[row.Row] = new([], row.Remarks);

    /// <summary>Turns away what the steps have verdicts on: the row for its own record, all that name a company for that.</summary>
    public void Add(RowResult row, IReadOnlyDictionary<Entrant, Verdict> refused)
    {
        if (row.Company is { } company && refused.TryGetValue(company.Entrant, out var no)) _companies[company.Called] = no;
        if (row.Entrant is { } own && refused.TryGetValue(own, out var minded)) _rows[row.Row] = minded;
    }
}

/// <summary>Nothing of the batch was written, since some of it was turned away: the rest is judged again. Nobody is told.</summary>
internal sealed record JudgeAgain() : Refusal("judge-again", "Some rows were turned away; the others are judged again.");

/// <summary>Nothing was written, since nothing was to be. Nobody is told.</summary>
internal sealed record OnlyLooked() : Refusal("only-looked", "Nothing was written; it was only looked at.");
