using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>What a record should have and has not.</summary>
public static class MissingFields
{
    /// <summary>A field that is missing, and the way to fill it.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Version">Its version when it was looked at.</param>
    /// <param name="Field">The field.</param>
    /// <param name="When">Where it is required though it is not always: why, in words.</param>
    public sealed record Missing(RecordRef Record, int Version, Field Field, string? When = null)
    {
        /// <summary>What is missing, in a sentence.</summary>
        public string Sentence => Field.Required ? $"{Field.Label} is required and missing."
            : When is null ? $"{Field.Label} is missing." : $"{Field.Label} is missing and required where {When}.";

        /// <summary>The draft that fills it: the gate says whether it may.</summary>
        public Draft Fill(string value) => new(Record.Kind, Record.Id, Version, [new(Field.Key, value)]);
    }

    /// <summary>The fields that are required or wanted and have no value, in their order.</summary>
    public static IReadOnlyList<Missing> Of(Catalogue catalogue, RecordGraph graph) =>
        [.. from field in catalogue.Of(graph.Record.Root.Kind)
            where field.Place.Count(graph) == 0
            let when = RequiredWhen.Of(catalogue, field, decides => decides.Place.Read(graph, 1))
            where field.Required || field.Wanted || when is not null
            select new Missing(graph.Record.Root, graph.Record.Version, field, when?.InWords(catalogue, field.Kind))];
}
