using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>
/// The country whose language and registers the headers of a list are written in: what a list of "Etternavn" and
/// "Poststed" tells before its first row. Weaker than anything the rows say.
/// </summary>
internal static class HeaderCountry
{
    private const int Enough = 2;

    private static readonly Dictionary<string, (string Country, bool Alone)> Words = Read();

    /// <summary>Alpha-2 of the one country that at least two headers, or the name of a register, show; null where none
    /// or several do.</summary>
    public static string? Of(IEnumerable<string> headers)
    {
        string? country = null;
        var votes = 0;
        foreach (var header in headers)
        {
            if (!Words.TryGetValue(HeaderTokens.Joined(HeaderTokens.Of(header)), out var word)) continue;
            if (country is not null && country != word.Country) return null;
            country = word.Country;
            votes += word.Alone ? Enough : 1;
        }

        return votes >= Enough ? country : null;
    }

    private static Dictionary<string, (string, bool)> Read()
    {
        var words = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("header-countries.tsv"))
        {
            foreach (var word in row[1].Split('|'))
            {
                var bare = word.TrimStart('=');
                words[HeaderTokens.Joined(HeaderTokens.Of(bare))] = (row[0], bare.Length < word.Length);
                words.TryAdd(Fold.Digraph(bare).Replace(" ", "", StringComparison.Ordinal), (row[0], false));
            }
        }

        return words;
    }
}
