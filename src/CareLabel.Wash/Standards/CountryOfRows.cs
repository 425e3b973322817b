using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>
/// The country of each row: what its country column says; where that says nothing, what the rest of the row surely
/// shows (a phone with its calling code, the prefix of a postcode, a town, a legal form, a street's word, the ending of
/// an e-mail address, a form of postcode that only one of the list's countries has); else the country of the house,
/// which is found from the list where nobody names it. Evidence that the row's postcode contradicts does not count,
/// and the ending of an address not where the row's postcode or phone is right at home.
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
        var numbers = new CountryNumbers();
        var sources = CountrySources.Of(table, columns, numbers);
        if (sources.Count == 0) return new([house], null);
        var search = new CountrySearch(table, columns, numbers, numbers.Of(house));
        search.AskRows(sources);
        search.Ask(search.Learned());
        return Numbered(search.Rows, numbers, house);
    }

    // Only countries that occur are numbered, and what surely is the house's is the house's.
    private static CountryOfRows Numbered(byte[] rows, CountryNumbers numbers, string? house)
    {
        Span<byte> final = stackalloc byte[byte.MaxValue + 1];
        final.Clear();
        var known = new List<string?> { house };
        for (var row = 0; row < rows.Length; row++)
        {
            var number = rows[row];
            if (number == 0) continue;
            if (final[number] == 0 && numbers[number] != house)
            {
                final[number] = (byte)known.Count;
                known.Add(numbers[number]);
            }

            rows[row] = final[number];
        }

        return new([.. known], known.Count == 1 ? null : rows);
    }
}
