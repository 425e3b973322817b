using System.Runtime.CompilerServices;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>The links of an activity to records of one kind.</summary>
internal sealed class LinkPlace(RecordKind kind) : FieldPlace
{
    // While values are written, links keep the numbers that they had when the values were typed.
    private readonly ConditionalWeakTable<RecordGraph, List<ActivityLink>> _numbered = [];

    /// <inheritdoc/>
    public override int Count(RecordGraph record) => Links(record).Count();

    /// <inheritdoc/>
    public override string? Read(RecordGraph record, int number) => Links(record).ElementAtOrDefault(number - 1)?.To.ToString();

    /// <inheritdoc/>
    public override void Write(RecordGraph record, int number, string? value)
    {
        var links = _numbered.GetValue(record, made => [.. Links(made)]);
        var link = links.ElementAtOrDefault(number - 1);
        var to = value is null ? (Guid?)null : Guid.Parse(value);
        if (link?.To == to) return;
        // One record is linked to once, or the event would stand on its timeline twice.
        if (to is null || Links(record).Any(other => other.To == to))
        {
            if (link is { IsLive: true }) record.Retire(link);
        }
        else if (link is null)
        {
            links.Add(record.Add(new ActivityLink { ToKind = kind, To = to.Value }));
        }
        else
        {
            link.To = to.Value;
        }
    }

    private IEnumerable<ActivityLink> Links(RecordGraph record) => record.Parts<ActivityLink>().Where(link => link.ToKind == kind);
}
