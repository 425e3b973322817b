using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>What a record should have and has not.</summary>
public static class MissingFields
{
    /// <summary>A field that is missing, and the way to fill it.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Version">Its version when it was looked at.</param>
    /// <param name="Field">The field.</param>
    public sealed record Missing(RecordRef Record, int Version, Field Field)
    {
        /// <summary>What is missing, in a sentence.</summary>
        public string Sentence => Field.Required ? $"{Field.Label} is required and missing." : $"{Field.Label} is missing.";

        /// <summary>The draft that fills it: the gate says whether it may.</summary>
        public Draft Fill(string value) => new(Record.Kind, Record.Id, Version, [new(Field.Key, value)]);
    }

    /// <summary>The fields that are required or wanted and have no value, in their order.</summary>
    public static IReadOnlyList<Missing> Of(Catalogue catalogue, RecordGraph graph) =>
        [.. catalogue.Of(graph.Record.Root.Kind).Where(field => (field.Required || field.Wanted) && field.Place.Count(graph) == 0)
            .Select(field => new Missing(graph.Record.Root, graph.Record.Version, field))];
}
