using System.Text.Json;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Imports;

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>It made a record.</summary>
    Made,

    /// <summary>It changed one.</summary>
    Changed,

    /// <summary>It says what the base has already.</summary>
    Same,

    /// <summary>It was refused and waits.</summary>
    Failed,

    /// <summary>It waits for somebody to let a warning stand.</summary>
    NeedsWord,
}

/// <summary>What became of a row, as it is told.</summary>
/// <param name="Row">Its number in the list.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Record">The record that it made, changed or would have; null where there is none.</param>
/// <param name="Remarks">Why it waits.</param>
public sealed record RowTold(int Row, RowOutcome Outcome, RecordRef? Record, IReadOnlyList<Remark> Remarks);

/// <summary>A row on its way into the base.</summary>
internal sealed class RowResult(SourceRow row)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The row as it came.</summary>
    public SourceRow Row { get; } = row;

    /// <summary>What became of it.</summary>
    public RowOutcome Outcome { get; set; } = RowOutcome.Made;

    /// <summary>The record, once there is one.</summary>
    public Guid? Record { get; set; }

    /// <summary>The record's id in the source.</summary>
    public string? OldId { get; set; }

    /// <summary>The record's ids in other sources.</summary>
    public IReadOnlyList<(string Source, string Id)> OldIds { get; set; } = [];

    /// <summary>What the record is to have, where it is in the base already.</summary>
    public IReadOnlyList<FieldCell>? Changes { get; set; }

    /// <summary>New rows for the base.</summary>
    public List<Row> New { get; } = [];

    /// <summary>The kind of the record.</summary>
    public RecordKind Kind { get; set; }

    /// <summary>The record on its way in; null until the gate has let it pass.</summary>
    public Entrant? Entrant { get; set; }

    /// <summary>The company that it makes beside its own record, with what the list calls it; null where it makes none.</summary>
    public (Entrant Entrant, string Called)? Company { get; set; }

    /// <summary>Keys by which later rows find the records that it makes.</summary>
    public List<(string Key, Guid Record)> Keys { get; } = [];

    /// <summary>Keys by which later rows find its company.</summary>
    public List<(string Key, Guid Company)> CompanyKeys { get; } = [];

    /// <summary>What the steps are asked about.</summary>
    public IEnumerable<Entrant> Entrants
    {
        get
        {
            if (Company is { } company) yield return company.Entrant;
            if (Entrant is not null) yield return Entrant;
        }
    }

    /// <summary>How many companies it makes beside its own record.</summary>
    public int Companies { get; set; }

    /// <summary>What the gate minds.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Whether it waits.</summary>
    public bool Waits => Outcome is RowOutcome.Failed or RowOutcome.NeedsWord;

    /// <summary>What became of it; a look without writing makes no record.</summary>
    public RowTold Told(bool isLook) => new(Row.Number, Outcome, Record is { } record && !(isLook && Outcome == RowOutcome.Made) ? new(Kind, record) : null, Remarks);

    /// <summary>Takes what the gate minds; the row waits where that is more than mending.</summary>
    public bool Takes(Verdict verdict)
    {
        if (verdict.IsAccepted) return true;
        Refuse(verdict.IsRefused ? RowOutcome.Failed : RowOutcome.NeedsWord, [.. verdict.Remarks.Where(remark => remark.Weight != Weight.Mended)]);
        return false;
    }

    /// <summary>Begins anew with a row about a known record: somebody else changed that meanwhile.</summary>
    public void Again(IReadOnlyList<FieldCell> changes, IReadOnlyCollection<Row> linked)
    {
        (Outcome, Changes, Remarks, Entrant) = (RowOutcome.Same, changes, [], null);
        New.Clear();
        New.AddRange(linked);
    }

    /// <summary>Lets the row wait.</summary>
    public void Refuse(RowOutcome outcome, params IReadOnlyList<Remark> remarks)
    {
        (Outcome, Remarks) = (outcome, remarks);
        if (Changes is null) Record = null;
        New.Clear();
        Companies = 0;
    }

    /// <summary>Lets the row wait for a reason of the import's own.</summary>
    public void Fail(string rule, string sentence) => Refuse(RowOutcome.Failed, new Remark(Weight.Refused, null, 1, rule, sentence, [], null));

    /// <summary>The row as it waits.</summary>
    public WaitingRow ToWaiting(long import) => new()
    {
        Import = import, Row = Row.Number, NeedsWord = Outcome == RowOutcome.NeedsWord,
        Cells = WaitingCells.Write(Row), Remarks = JsonSerializer.Serialize(Remarks, Written),
    };

    /// <summary>What the gate minded, from its JSON.</summary>
    public static IReadOnlyList<Remark> RemarksOf(string json) => JsonSerializer.Deserialize<List<Remark>>(json, Written) ?? [];
}

/// <summary>Cells as they wait in the base.</summary>
internal static class WaitingCells
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON: a list of cells, or the text of a row that could not be read.</summary>
    public static string Write(SourceRow row) => Stored(row.Unread is { } unread ? JsonSerializer.Serialize(unread.Raw, Plain) : JsonSerializer.Serialize(row.Cells, Plain));

    /// <summary>From JSON.</summary>
    public static string?[] Read(string json) => json.StartsWith('[') ? JsonSerializer.Deserialize<string?[]>(json)! : [JsonSerializer.Deserialize<string>(json)];

    // PostgreSQL keeps no NUL, escaped or not; half a surrogate pair neither.
    private static string Stored(string json) => json.Contains("\\u0000", StringComparison.Ordinal) ? json.Replace("\\u0000", "", StringComparison.Ordinal) : json;
}
