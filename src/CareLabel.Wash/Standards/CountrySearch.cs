using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>Gives the row of a table its country, source after source; the first that surely says one is
/// believed.</summary>
internal sealed class CountrySearch
{
    private const int FewestRows = 3;

    private readonly Table _table;
    private readonly Column? _city;
    private readonly Column? _postcode;
    private readonly CountryNumbers _numbers;
    private readonly byte _house;
    private readonly PostcodeVeto? _veto;
    private readonly IReadOnlyList<RecognisedColumn> _columns;
    private WeakHints? _hints;

    public CountrySearch(Table table, IReadOnlyList<RecognisedColumn> columns, CountryNumbers numbers, byte house)
    {
        (_table, _columns, _numbers, _house) = (table, columns, numbers, house);
        _city = CountrySources.First(table, columns, ColumnKind.City);
        _postcode = CountrySources.First(table, columns, ColumnKind.Postcode);
        _veto = _postcode is null ? null : new(_postcode.Pool, numbers);
        Rows = new byte[table.RowCount];
    }

    /// <summary>For each row the number of its country; 0 where nothing says it.</summary>
    public byte[] Rows { get; }

    /// <summary>Asks what a row itself shows: first what is strong, then the endings of addresses, where nothing else in
    /// the row speaks for home.</summary>
    public void AskRows(List<CountrySource> sources)
    {
        Ask(sources.FindAll(source => source.Rank != CountrySources.Ended));
        _hints = new(_table, _columns, _numbers, _house, Main());
        Ask(sources.FindAll(source => source.Rank == CountrySources.Ended));
    }

    // The country that more than half of the rows surely are of.
    private byte Main()
    {
        var counts = new int[byte.MaxValue + 1];
        foreach (var number in Rows) counts[number]++;
        counts[0] = 0;
        var most = Array.IndexOf(counts, counts.Max());
        return counts[most] * 2L > Rows.Length ? (byte)most : _house;
    }

    /// <summary>Asks the sources, in their order, about the rows that have no country yet.</summary>
    public void Ask(List<CountrySource> sources)
    {
        if (sources.Count == 0) return;
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row] == 0) Rows[row] = Answer(sources, row);
        }
    }

    private byte Answer(List<CountrySource> sources, int row)
    {
        byte found = 0;
        var divided = -1;
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (found != 0 && source.Rank != sources[i - 1].Rank) break;
            var code = source.Column.Codes[row];
            if (code < 0 || source.Rank == divided) continue;
            var country = source.OfCode[code];
            if (country == 0 || (source.Rank >= CountrySources.Vetoed && IsContradicted(row, country))) continue;
            if (source.Rank == CountrySources.Ended && !_hints!.Allows(row, country)) continue;
            if (found == 0) found = country;
            else if (found != country) (found, divided) = (0, source.Rank);
        }

        return found;
    }

    private bool IsContradicted(int row, byte country) =>
        _veto is not null && _postcode!.Codes[row] is var code and >= 0 && !_veto.Allows(code, country);

    /// <summary>
    /// What the rows with a country teach about the others: towns whose rows lie in one country, and ways to write a
    /// postcode that only one of the list's countries has.
    /// </summary>
    public List<CountrySource> Learned()
    {
        var sources = new List<CountrySource>();
        if (_city is not null) sources.Add(new(_city, Towns(_city), CountrySources.LearnedTown));
        if (_postcode is not null) sources.Add(new(_postcode, Shapes(_postcode.Pool), CountrySources.Shape));
        return sources;
    }

    private byte[] Towns(Column city)
    {
        var first = new byte[city.Pool.Count];
        var (same, all) = (new int[first.Length], new int[first.Length]);
        var codes = city.Codes;
        for (var row = 0; row < Rows.Length; row++)
        {
            var country = Rows[row] == 0 ? _house : Rows[row];
            if (codes[row] is not (var code and >= 0) || country == 0) continue;
            all[code]++;
            if (first[code] == 0) first[code] = country;
            if (first[code] == country) same[code]++;
        }

        for (var code = 0; code < first.Length; code++)
        {
            if (same[code] < FewestRows || same[code] < all[code]) first[code] = 0;
        }

        return first;
    }

    private byte[] Shapes(ValuePool pool)
    {
        var counts = new int[byte.MaxValue + 1];
        foreach (var number in Rows) counts[number]++;
        if (_house != 0) counts[_house] += counts[0];
        var present = Enumerable.Range(1, byte.MaxValue)
            .Where(number => counts[number] > 0 && counts[number] * 1000L >= Rows.Length)
            .Select(number => (byte)number).ToArray();
        var shapes = Array.ConvertAll(present, number => Postcode.FormsOf(_numbers[number]!));
        var found = new byte[pool.Count];
        for (var code = 0; code < found.Length; code++)
        {
            var typed = pool.Utf8(code);
            if (!typed.ContainsAny((byte)' ', (byte)'-')) continue;
            for (var i = 0; i < present.Length; i++)
            {
                if (!IsWritten(typed, shapes[i])) continue;
                found[code] = found[code] == 0 ? present[i] : byte.MaxValue;
            }

            if (found[code] == byte.MaxValue) found[code] = 0;
        }

        return found;
    }

    private static bool IsWritten(ReadOnlySpan<byte> typed, string[] forms)
    {
        foreach (var form in forms)
        {
            if (form.Length != typed.Length) continue;
            var fits = true;
            for (var i = 0; i < form.Length && fits; i++)
            {
                fits = form[i] switch
                {
                    '9' => char.IsAsciiDigit((char)typed[i]),
                    'A' => char.IsAsciiLetterUpper((char)typed[i]),
                    '*' => char.IsAsciiDigit((char)typed[i]) || char.IsAsciiLetterUpper((char)typed[i]),
                    _ => form[i] == typed[i],
                };
            }

            if (fits) return true;
        }

        return false;
    }
}
