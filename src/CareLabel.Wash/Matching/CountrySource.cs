using System.Text;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>The country of each row: from its country column, else from where its e-mail address ends.</summary>
internal static class CountrySource
{
    private static readonly HashSet<string> Endings =
        new(StringComparer.Ordinal) { "no", "se", "fi", "dk", "pl", "de", "is", "ee", "lv", "lt", "uk", "nl", "fr", "es", "it", "at", "ch" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ByText = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The country of each row as a number (-1 where it is not known), and the comparison where a column says it.</summary>
    public static (int[] OfRow, CellSource? Comparison) Of(IReadOnlyList<MatchField> fields, int[] tableRows)
    {
        var countries = new Lexicon();
        var ofRow = new int[tableRows.Length];
        Array.Fill(ofRow, -1);
        foreach (var field in fields.Where(field => field.Kind == ColumnKind.Email)) Fill(field, Ending);
        var column = fields.FirstOrDefault(field => field.Kind == ColumnKind.Country);
        if (column is not null) Fill(column, text => Encoding.UTF8.GetString(text) is { Length: 2 } country ? country.ToLowerInvariant() : "");
        if (column is null || countries.Count < 2) return (ofRow, null);
        var comparison = new CountryComparison(countries);
        return (ofRow, new(comparison, (rows, _) =>
        {
            for (var row = 0; row < ofRow.Length; row++) rows[row][comparison.Cell] = ofRow[row];
        }));

        void Fill(MatchField field, Reader read)
        {
            var codes = new int[field.ValueCount];
            for (var value = 0; value < codes.Length; value++) codes[value] = countries.Intern(read(field.Utf8(value)));
            var values = field.Values.Span;
            for (var row = 0; row < ofRow.Length; row++)
            {
                if (values[tableRows[row]] is var value and >= 0 && codes[value] >= 0) ofRow[row] = codes[value];
            }
        }
    }

    private static string Ending(ReadOnlySpan<byte> address)
    {
        var ending = address[(address.LastIndexOf((byte)'.') + 1)..];
        if (ending.Length != 2 || !ByText.TryGetValue([(char)ending[0], (char)ending[1]], out var country)) return "";
        return country == "uk" ? "gb" : country;
    }

    private delegate string Reader(ReadOnlySpan<byte> text);
}
