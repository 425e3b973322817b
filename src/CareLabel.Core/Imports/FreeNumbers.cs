using CareLabel.Fields;
using CareLabel.Shared;
using CareLabel.Wash.Standards;

namespace CareLabel.Imports;

/// <summary>
/// Gives the phones, e-mails and employers of a list their places in a record that is there: what the record has stays where it
/// is, what is new comes behind.
/// </summary>
internal sealed class FreeNumbers(Catalogue catalogue, string? house, TimeProvider clock)
{
    /// <summary>The values with the numbers that they have in the record.</summary>
    public List<FieldCell> Settle(IReadOnlyList<FieldCell> cells, RecordGraph record)
    {
        if (!cells.Any(cell => cell.IsFree)) return [.. cells];
        var places = new Dictionary<(string, int), int>();
        var added = new Dictionary<string, int>();
        foreach (var cell in cells.Where(cell => cell.IsFree && !cell.Field.Key.Contains('.', StringComparison.Ordinal)))
        {
            var written = FieldStandard.Read(cell.Field, cell.Value, new(Country(cells, record)), catalogue).Standard ?? cell.Value.Trim();
            var count = cell.Field.Place.Count(record);
            var there = Enumerable.Range(1, count).FirstOrDefault(number => cell.Field.Place.Read(record, number) == written);
            if (there == 0) added[cell.Field.Key] = there = count + 1 + (added.TryGetValue(cell.Field.Key, out var last) ? last - count : 0);
            places[(cell.Field.Key, cell.Number)] = there;
        }

        return [.. cells.Select(cell => places.TryGetValue((Group(cell.Field.Key), cell.Number), out var place) ? cell with { Number = place } : cell), .. Left(places, record)];
    }

    // Who works somewhere else now has left where they worked until now.
    private IEnumerable<FieldCell> Left(Dictionary<(string, int), int> places, RecordGraph record)
    {
        if (!places.TryGetValue(("employer", 1), out var place) || catalogue.Find(RecordKind.Person, "employer") is not { } employer) yield break;
        var to = catalogue.Find(RecordKind.Person, "employer.to")!;
        if (place <= employer.Place.Count(record)) yield break;
        for (var number = 1; number < place; number++)
        {
            if (to.Place.Read(record, number) is null) yield return new(to, Today(), number, false);
        }
    }

    private string Today() => Codec.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(
        clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(catalogue.House.TimeZone))))!;

    private string? Country(IReadOnlyList<FieldCell> cells, RecordGraph record)
    {
        foreach (var cell in cells)
        {
            if (cell.Field.Key is "country" or "address.country" && Wash.Standards.Country.Parse(cell.Value) is { } country) return country;
        }

        return catalogue.Find(record.Record.Root.Kind, "country")?.Place.Read(record, 1)
            ?? catalogue.Find(record.Record.Root.Kind, "address.country")?.Place.Read(record, 1) ?? house;
    }

    private static string Group(string key) => key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? key[..dot] : key;
}
