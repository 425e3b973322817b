using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>
/// The columns of one postal address, and which rows of an entity say the same address, slips aside: so that a merged
/// address is one, and not the street of one house with the place of another.
/// </summary>
internal sealed class AddressRows
{
    private readonly WashedColumn[] _columns;
    private readonly WashedColumn? _street, _number, _postcode, _city, _country;
    private readonly Recall<StreetRead> _wholeStreets, _partedStreets;
    private readonly Recall<string> _numbers, _cities;

    /// <summary>Takes the address columns of one part (visiting, invoice …).</summary>
    public AddressRows(IEnumerable<WashedColumn> columns)
    {
        _columns = [.. columns];
        _street = Array.Find(_columns, column => column.Kind is ColumnKind.Street) ?? Array.Find(_columns, column => column.Kind is ColumnKind.FullAddress);
        _number = Array.Find(_columns, column => column.Kind is ColumnKind.HouseNumber);
        _postcode = Array.Find(_columns, column => column.Kind is ColumnKind.Postcode);
        _city = Array.Find(_columns, column => column.Kind is ColumnKind.City);
        _country = Array.Find(_columns, column => column.Kind is ColumnKind.Country);
        _wholeStreets = new(code => new(Fold.Plain(_street!.Source.Pool.Text(code)), ""));
        _partedStreets = new(code => StreetRead.Of(_street!.Source.Pool.Text(code)));
        _numbers = new(code => LeadingDigits(_number!.Source.Pool.Text(code)));
        _cities = new(code => Fold.Plain(_city!.Source.Pool.Text(code)));
    }

    /// <summary>How many of the columns a row fills.</summary>
    public int Filled(int row)
    {
        var filled = 0;
        foreach (var column in _columns) filled += column.Has(row) ? 1 : 0;
        return filled;
    }

    /// <summary>The address of a row, read once for all comparisons.</summary>
    public Address Read(int row)
    {
        var (streetCode, numberCode, cityCode) = (Code(_street, row), Code(_number, row), Code(_city, row));
        var street = streetCode < 0 ? StreetRead.None : numberCode < 0 ? _partedStreets.Of(streetCode) : _wholeStreets.Of(streetCode);
        return new(row, street.Name, numberCode < 0 ? street.Number : _numbers.Of(numberCode), Code(_postcode, row))
        {
            City = cityCode < 0 ? "" : _cities.Of(cityCode), Country = Code(_country, row), Filled = Filled(row),
        };
    }

    /// <summary>
    /// Whether rows that agree on a column may yet say different addresses while some of them leave it empty: only then may
    /// filling it mix two addresses.
    /// </summary>
    public bool MayMix(WashedColumn column, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (!column.Has(row) && Filled(row) > 0) return !SayNothingElse(rows);
        }

        return false;
    }

    /// <summary>
    /// Of addresses, the first and those after it that speak against none that is taken: together they are one address.
    /// </summary>
    public static List<Address> Together(ReadOnlySpan<Address> ordered)
    {
        var taken = new List<Address>(ordered.Length);
        foreach (var address in ordered)
        {
            if (!AnyConflict(taken, address)) taken.Add(address);
        }

        return taken;
    }

    // Quick, and true of most entities: no column says two things, so no row speaks against another.
    private bool SayNothingElse(ReadOnlySpan<int> rows)
    {
        // The house number in a street counts only where it has no column of its own, which may then say another.
        var (streetAlone, numbered) = (false, false);
        foreach (var row in rows)
        {
            numbered |= Code(_number, row) >= 0;
            streetAlone |= Code(_number, row) < 0 && Code(_street, row) >= 0;
        }

        if (numbered && streetAlone) return false;
        foreach (var column in _columns)
        {
            if (!Agree(column, rows)) return false;
        }

        return true;
    }

    private static bool Agree(WashedColumn column, ReadOnlySpan<int> rows)
    {
        var said = -1;
        foreach (var row in rows)
        {
            if (Code(column, row) is not (var code and >= 0)) continue;
            if (said >= 0 && said != code) return false;
            said = code;
        }

        return true;
    }

    private static int Code(WashedColumn? column, int row) => column is not null && column.ValueOf(row) is var value and >= 0 ? column.WashedCode(value) : -1;

    private static bool AnyConflict(List<Address> taken, in Address address)
    {
        foreach (var other in taken)
        {
            if (Conflict(other, address)) return true;
        }

        return false;
    }

    private static bool Conflict(in Address a, in Address b)
    {
        if (Differ(a.Country, b.Country)) return true;
        if (Differ(a.Postcode, b.Postcode)) return true;
        if (a.Postcode < 0 || b.Postcode < 0)
        {
            if (Differ(a.City, b.City) && !Alike(a.City, b.City) && !IsShort(a.City, b.City) && !IsShort(b.City, a.City)) return true;
        }

        if (Differ(a.Number, b.Number)) return true;
        return Differ(a.Street, b.Street) && !Alike(a.Street, b.Street) && (a.Number.Length == 0 || a.Number != b.Number);
    }

    // Kbh is København, Sthlm is Stockholm.
    private static bool IsShort(string name, string whole)
    {
        const int Longest = 5;
        if (name.Length > Longest || name.Length >= whole.Length || name[0] != whole[0]) return false;
        var at = 0;
        foreach (var letter in whole) at += at < name.Length && letter == name[at] ? 1 : 0;
        return at == name.Length;
    }

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && !string.Equals(a, b, StringComparison.Ordinal);

    private static bool Differ(int a, int b) => a >= 0 && b >= 0 && a != b;

    /// <summary>Whether a row's value of a kind speaks for an address.</summary>
    public static bool Agree(ColumnKind kind, in Address a, in Address b)
    {
        var samePlace = a.Postcode >= 0 && a.Postcode == b.Postcode;
        var placeMayBe = samePlace || a.Postcode < 0 || b.Postcode < 0;
        var sameNumber = a.Number.Length > 0 && string.Equals(a.Number, b.Number, StringComparison.Ordinal);
        if (sameNumber && (placeMayBe || Alike(a.Street, b.Street))) return true;
        var isPlace = kind is ColumnKind.Postcode or ColumnKind.City or ColumnKind.Region or ColumnKind.Country;
        // Rows that say no more than the town speak for each other, and not for a row that says a house.
        if (a.IsBare && b.IsBare) return isPlace || Alike(a.Street, b.Street);
        if (!samePlace) return false;
        return isPlace || a.Number.Length == 0 || b.Number.Length == 0 || Alike(a.Street, b.Street);
    }

    private static bool Alike(string a, string b)
    {
        const int Short = 128;
        if (a.Length == 0 || b.Length == 0) return false;
        if (string.Equals(a, b, StringComparison.Ordinal)) return true;
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        if (a.Length > Short || b.Length > Short) return Osa.Within(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), 1);
        Span<byte> bytesA = stackalloc byte[Short], bytesB = stackalloc byte[Short];
        return Osa.Within(bytesA[..Encoding.ASCII.GetBytes(a, bytesA)], bytesB[..Encoding.ASCII.GetBytes(b, bytesB)], 1);
    }

    private static string LeadingDigits(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[..end].TrimStart('0');
    }

    /// <summary>A street's folded name, and the house number that stands behind it.</summary>
    private sealed record StreetRead(string Name, string Number)
    {
        public static readonly StreetRead None = new("", "");

        public static StreetRead Of(string street)
        {
            var digit = street.AsSpan().IndexOfAnyInRange('0', '9');
            return new(Fold.Plain(digit > 0 ? street[..digit] : street), digit < 0 ? "" : LeadingDigits(street[digit..]));
        }
    }

    /// <summary>What tells addresses apart; an empty text or a code below zero where a row does not say.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Street">Folded, without the house number.</param>
    /// <param name="Number">The digits of the house number.</param>
    /// <param name="Postcode">The code of the postcode.</param>
    internal readonly record struct Address(int Row, string Street, string Number, int Postcode)
    {
        /// <summary>Folded.</summary>
        public string City { get; init; } = "";

        /// <summary>The code of the country.</summary>
        public int Country { get; init; } = -1;

        /// <summary>How many columns the row fills.</summary>
        public int Filled { get; init; }

        /// <summary>How many rows say the same street.</summary>
        public int Agreeing { get; init; }

        public bool IsBare => Number.Length == 0 && Postcode < 0;
    }
}
