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
    private readonly WashedColumn? _street, _number, _postcode;

    /// <summary>Takes the address columns of one part (visiting, invoice …).</summary>
    public AddressRows(IEnumerable<WashedColumn> columns)
    {
        _columns = [.. columns];
        _street = Array.Find(_columns, column => column.Kind is ColumnKind.Street) ?? Array.Find(_columns, column => column.Kind is ColumnKind.FullAddress);
        _number = Array.Find(_columns, column => column.Kind is ColumnKind.HouseNumber);
        _postcode = Array.Find(_columns, column => column.Kind is ColumnKind.Postcode);
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
        return new(row, name, LeadingDigits(number), _postcode?.Text(row) ?? "");
    }

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
        public bool IsBare => Number.Length == 0 && Postcode.Length == 0;
    }
}
