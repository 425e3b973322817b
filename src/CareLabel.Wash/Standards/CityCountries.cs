using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The few country names that stand behind towns in address lines; the whole list is the country
/// standard's.</summary>
internal static class CityCountries
{
    private static readonly FrozenDictionary<string, string> Codes = (
        from row in EmbeddedTable.Rows("city-countries.tsv")
        from name in row[1].Split('|')
        select (name, code: row[0])).ToFrozenDictionary(pair => pair.name, pair => pair.code, StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-2 of a country's name, or null.</summary>
    public static string? CodeOf(string name) =>
        name.Length is > 1 and < 40 && Codes.TryGetValue(Fold.Plain(name), out var code) ? code : null;
}
