using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Joins a Latin letter and the loose accent behind it (as macOS and some exports write å) into the one letter people
/// type. Own table, because the platform's normalisation is missing on machines without ICU and refuses lone
/// surrogates.
/// </summary>
internal static class CleaningCompositions
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Letters = Load();

    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0) return text;

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Letters.TryGetValue((composed[^1], c), out var letter)) composed[^1] = letter;
            else composed.Append(c);
        }

        return composed.Length == text.Length ? text : composed.ToString();
    }

    private static FrozenDictionary<(char, char), char> Load()
    {
        var letters = new Dictionary<(char, char), char>();
        foreach (var row in EmbeddedTable.Rows("cleaning-compositions.tsv"))
        {
            var mark = (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 0; i < row[1].Length; i++) letters[(row[1][i], mark)] = row[2][i];
        }

        return letters.ToFrozenDictionary();
    }
}
