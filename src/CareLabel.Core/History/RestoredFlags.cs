using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.History;

/// <summary>A value that came back though today's gate would not let it in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Field">The field, as people call it.</param>
/// <param name="Value">The value; null where a required one is missing.</param>
/// <param name="Sentence">What the gate minds.</param>
public sealed record Flag(RecordRef Record, string Field, string? Value, string Sentence);

/// <summary>Judges values that an undo has restored by the rules of today. Undoing brings back what was; it only says so.</summary>
internal sealed class RestoredFlags(Db db, Catalogue catalogue)
{
    private readonly FieldLabels _labels = FieldLabels.Of(catalogue);

    /// <summary>What the gate would mind of some restored fields of rows that are loaded.</summary>
    public IReadOnlyList<Flag> Of(Actor actor, IEnumerable<(JournalTable Table, Guid Row, string Field)> restored)
    {
        var rows = Changes.Tracked<Row>(db).ToDictionary(entry => (entry.Metadata.ClrType, entry.Entity.Key), entry => entry.Entity);
        var flags = new List<Flag>();
        foreach (var (table, key, name) in restored)
        {
            var row = rows[(table.Type, key)];
            if (!row.IsLive || _labels.Find(row.Root.Kind, table, name) is not { } field || (field.Sensitive && !actor.Rights.SeesSensitive)) continue;
            var value = _labels.Text(row.Root.Kind, table, row, name);
            if (Minds(field, value) is { } sentence && new Flag(row.Root, field.Label, value, sentence) is var flag && !flags.Contains(flag)) flags.Add(flag);
        }

        return flags;
    }

    private string? Minds(Field field, string? value)
    {
        if (value is null) return field.Required && !field.IsMany ? $"{field.Label} is required." : null;
        if (field.IsRetired) return $"{field.Label} is a field that is used no more.";
        var reading = FieldStandard.Read(field, value, new Setting(catalogue.House.Country), catalogue);
        return reading.IsRejected && FieldStandard.MustFit(field) ? $"{reading.Objection!.Problem} {reading.Objection.Advice}" : null;
    }
}
