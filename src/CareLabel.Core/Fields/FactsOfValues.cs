using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Notes where values came from and when they were seen to be true.</summary>
public static class FactsOfValues
{
    /// <summary>The key of a value's fact in <see cref="Record.Facts"/>: the field's, and of a part the part's id behind it.</summary>
    public static string Key(RecordGraph record, Field field, int number) =>
        field.Place.PartOf(record, number) is { } part ? $"{field.Key}@{part.Key:N}" : field.Key;

    /// <summary>What is known of where a value came from; where nothing else is, the record's own source and day.</summary>
    public static Fact Of(RecordGraph record, Field field, int number)
    {
        var fact = record.Record.Facts[Key(record, field, number)];
        return new(fact?.Source ?? record.Record.Source, fact?.Verified ?? DateOnly.FromDateTime(record.Record.Created));
    }

    internal static void Note(RecordGraph graph, Judged value, Verdict verdict, bool isChanged)
    {
        if (!isChanged && !verdict.IsSourced) return;
        var record = graph.Record;
        var fact = value.Value is null ? null : Deviating(graph, value.Field, verdict);
        if (fact is null && record.Facts.IsNone) return;
        record.Facts = record.Facts.With(Key(graph, value.Field, value.Number), fact);
    }

    private static Fact? Deviating(RecordGraph graph, Field field, Verdict verdict)
    {
        var isNew = graph.Made.Contains(graph.Record);
        if (verdict.IsSourced)
        {
            // A new record without a source gets that of its values.
            var isOfRecord = verdict.Source == graph.Record.Source || (isNew && graph.Record.Source is null);
            return isNew && isOfRecord && !verdict.IsDated ? null : new(isOfRecord ? null : verdict.Source, verdict.SeenOn);
        }

        // What ages is as old as its last change, not as its record.
        return !isNew && field.BestBeforeMonths is not null ? new(null, verdict.SeenOn) : null;
    }
}
