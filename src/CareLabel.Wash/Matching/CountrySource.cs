using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>The country of each row: from its country column, else from where its e-mail address ends.</summary>
internal static class CountrySource
{
    private static readonly HashSet<string> Endings =
        new(StringComparer.Ordinal) { "no", "se", "fi", "dk", "pl", "de", "is", "ee", "lv", "lt", "uk", "nl", "fr", "es", "it", "at", "ch" };

    /// <summary>The country of each row as a number (-1 where it is not known), and the comparison where a column says it.</summary>
    public static (int[] OfRow, CellSource? Comparison) Of(IReadOnlyList<MatchField> fields, int[] tableRows)
    {
        var countries = new Lexicon();
        var ofRow = new int[tableRows.Length];
        Array.Fill(ofRow, -1);
        foreach (var field in fields.Where(field => field.Kind == ColumnKind.Email)) Fill(field, Ending);
        var column = fields.FirstOrDefault(field => field.Kind == ColumnKind.Country);
        if (column is not null) Fill(column, country => country.Length == 2 ? country.ToLowerInvariant() : "");
        if (column is null || countries.Count < 2) return (ofRow, null);
        var comparison = new CountryComparison(countries);
        return (ofRow, new(comparison, (rows, _) =>
        {
            for (var row = 0; row < ofRow.Length; row++) rows[row][comparison.Cell] = ofRow[row];
        }));

        void Fill(MatchField field, Func<string, string> read)
        {
            var codes = field.Map(read, text => countries.Intern(text));
            var values = field.Values.Span;
            for (var row = 0; row < ofRow.Length; row++)
            {
                if (values[tableRows[row]] is var value and >= 0 && codes[value] >= 0) ofRow[row] = codes[value];
            }
        }
    }

    private static string Ending(string address)
    {
        var ending = address[(address.LastIndexOf('.') + 1)..];
        return Endings.Contains(ending) ? ending == "uk" ? "gb" : ending : "";
    }
}
