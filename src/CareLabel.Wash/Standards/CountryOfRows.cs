using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>
/// The country of each row: what its country column says, else the country of the house, which is found from the list
/// where nobody names it.
/// </summary>
public sealed class CountryOfRows
{
    private readonly byte[]? _rows;

    private CountryOfRows(string?[] known, byte[]? rows) => (Known, _rows) = (known, rows);

    /// <summary>The countries that occur, as alpha-2; the first is the house's, null where it is not known.</summary>
    public string?[] Known { get; }

    /// <summary>The number of a row's country in <see cref="Known"/>.</summary>
    public int Of(int row) => _rows is null ? 0 : _rows[row];

    /// <summary>Reads the countries of a table.</summary>
    /// <param name="table">The list.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="house">Alpha-2 of the house; null to find it from the list.</param>
    public static CountryOfRows Of(Table table, IReadOnlyList<RecognisedColumn> columns, string? house)
    {
        house ??= HouseCountry.Guess(table, columns);
        var column = columns.FirstOrDefault(item => item.Kind == ColumnKind.Country && item.Part != ColumnPart.Elsewhere);
        if (column is null) return new([house], null);
        var known = new List<string?> { house };
        var source = table.Columns[column.Index];
        var ofCode = new byte[source.Pool.Count];
        for (var code = 0; code < ofCode.Length; code++)
        {
            var country = Country.Read(source.Pool.Text(code)) is { Objection: null, Standard: { Length: 2 } alpha2 } ? alpha2 : house;
            var number = known.IndexOf(country);
            if (number < 0 && known.Count < byte.MaxValue)
            {
                number = known.Count;
                known.Add(country);
            }

            ofCode[code] = (byte)Math.Max(0, number);
        }

        var rows = new byte[table.RowCount];
        var codes = source.Codes;
        for (var row = 0; row < rows.Length; row++) rows[row] = codes[row] < 0 ? (byte)0 : ofCode[codes[row]];
        return new([.. known], rows);
    }
}

/// <summary>Guesses the country of a house from its list, where nobody says it.</summary>
internal static class HouseCountry
{
    private const int Looked = 5000;

    /// <summary>Alpha-2 of the country that most of the telling values name; null where none has more than half of at least three.</summary>
    public static string? Guess(Table table, IReadOnlyList<RecognisedColumn> columns)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var pool = table.Columns[column.Index].Pool;
            for (var code = 0; code < Math.Min(pool.Count, Looked); code++)
            {
                if (Vote(column.Kind, pool.Text(code)) is { } country) votes[country] = votes.GetValueOrDefault(country) + 1;
            }
        }

        var all = votes.Values.Sum();
        var (best, count) = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal)
            .Select(vote => ((string?)vote.Key, vote.Value)).FirstOrDefault();
        return count >= 3 && count * 2 > all ? best : null;
    }

    private static string? Vote(ColumnKind kind, string text) => kind switch
    {
        ColumnKind.Country => Country.Read(text) is { Objection: null, Standard: { Length: 2 } alpha2 } ? alpha2 : null,
        ColumnKind.Phone => Phone.Parse(text, Setting.None)?.Country,
        ColumnKind.Email or ColumnKind.WebAddress => Ending(text),
        _ => null,
    };

    private static string? Ending(string address)
    {
        var ending = address.AsSpan().TrimEnd('/')[(address.LastIndexOf('.') + 1)..].Trim();
        return ending switch
        {
            "no" => "NO", "se" => "SE", "fi" => "FI", "dk" => "DK", "pl" => "PL", "de" => "DE", "is" => "IS", "ee" => "EE",
            "lv" => "LV", "lt" => "LT", "uk" => "GB", "nl" => "NL", _ => null,
        };
    }
}
