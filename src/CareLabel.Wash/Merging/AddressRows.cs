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

    /// <summary>Takes the address columns of one part (visiting, invoice …).</summary>
    public AddressRows(IEnumerable<WashedColumn> columns)
    {
        _columns = [.. columns];
        _street = Array.Find(_columns, column => column.Kind is ColumnKind.Street) ?? Array.Find(_columns, column => column.Kind is ColumnKind.FullAddress);
        _number = Array.Find(_columns, column => column.Kind is ColumnKind.HouseNumber);
        _postcode = Array.Find(_columns, column => column.Kind is ColumnKind.Postcode);
        _city = Array.Find(_columns, column => column.Kind is ColumnKind.City);
        _country = Array.Find(_columns, column => column.Kind is ColumnKind.Country);
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
        var street = _street?.Text(row) ?? "";
        var digit = street.AsSpan().IndexOfAnyInRange('0', '9');
        var number = _number?.Text(row) is { Length: > 0 } own ? own : digit < 0 ? "" : street[digit..];
        var name = Fold.Plain(digit > 0 && _number?.Has(row) != true ? street[..digit] : street);
        return new(row, name, LeadingDigits(number), _postcode?.Text(row) ?? "")
        {
            City = Fold.Plain(_city?.Text(row) ?? ""), Country = _country?.Text(row) ?? "",
        };
    }

    /// <summary>
    /// Whether rows say different things of one address while some of them leave a column empty: only then may filling it
    /// mix two addresses.
    /// </summary>
    public bool MayMix(WashedColumn column, IReadOnlyList<int> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!column.Has(rows[i]) && Filled(rows[i]) > 0) return true;
        }

        return false;
    }

    /// <summary>
    /// Of addresses, the first and those after it that speak against none that is taken: together they are one address.
    /// </summary>
    public static List<Address> Together(IEnumerable<Address> ordered)
    {
        var taken = new List<Address>();
        foreach (var address in ordered)
        {
            if (!taken.Exists(other => Conflict(other, address))) taken.Add(address);
        }

        return taken;
    }

    private static bool Conflict(Address a, Address b)
    {
        if (Differ(a.Country, b.Country)) return true;
        if (Differ(a.Postcode, b.Postcode)) return true;
        if (a.Postcode.Length == 0 || b.Postcode.Length == 0)
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

    /// <summary>Whether a row's value of a kind speaks for an address.</summary>
    public static bool Agree(ColumnKind kind, Address a, Address b)
    {
        var samePlace = a.Postcode.Length > 0 && string.Equals(a.Postcode, b.Postcode, StringComparison.Ordinal);
        var placeMayBe = samePlace || a.Postcode.Length == 0 || b.Postcode.Length == 0;
        var sameNumber = a.Number.Length > 0 && string.Equals(a.Number, b.Number, StringComparison.Ordinal);
        if (sameNumber && (placeMayBe || Alike(a.Street, b.Street))) return true;
        var isPlace = kind is ColumnKind.Postcode or ColumnKind.City or ColumnKind.Region or ColumnKind.Country;
        // Rows that say no more than the town speak for each other, and not for a row that says a house.
        if (a.IsBare && b.IsBare) return isPlace || Alike(a.Street, b.Street);
        if (!samePlace) return false;
        return isPlace || a.Number.Length == 0 || b.Number.Length == 0 || Alike(a.Street, b.Street);
    }

    private static bool Alike(string a, string b) =>
        a.Length > 0 && b.Length > 0 && Osa.Within(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), 1);

    private static string LeadingDigits(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[..end].TrimStart('0');
    }

    /// <summary>What tells addresses apart; empty where a row does not say.</summary>
    internal readonly record struct Address(int Row, string Street, string Number, string Postcode)
    {
        /// <summary>Folded.</summary>
        public string City { get; init; } = "";

        public string Country { get; init; } = "";

        public bool IsBare => Number.Length == 0 && Postcode.Length == 0;
    }
}
