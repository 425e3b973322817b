using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Street with house number, postcode with town.</summary>
internal static class PlaceSources
{
    public static CellSource? Address(IReadOnlyList<MatchField> fields)
    {
        MatchField? Find(ColumnKind kind) => fields.FirstOrDefault(field => field.Kind == kind);
        var street = Find(ColumnKind.Street);
        var number = Find(ColumnKind.HouseNumber);
        var postcode = Find(ColumnKind.Postcode);
        var city = Find(ColumnKind.City);
        var whole = Find(ColumnKind.FullAddress);
        if (street is null && postcode is null && city is null && whole is null) return null;
        var places = new Lexicon();
        var address = new AddressComparison(places);
        return new(address, (rows, tableRows) =>
        {
            int At(int part) => address.Cell + part;
            if (whole is not null) FillWhole(rows, tableRows, whole, address);
            if (street is not null) FillStreet(rows, tableRows, street, address, Split);
            if (number is not null) Fill(rows, tableRows, At(AddressComparison.Number), number, places, Compact);
            if (postcode is not null) Fill(rows, tableRows, At(AddressComparison.Postcode), postcode, places, Compact);
            if (city is not null) FillNames(rows, tableRows, At(AddressComparison.City), city, places);
            Combine(rows, tableRows, address);
        });
    }

    private static void Fill(Rows rows, int[] tableRows, int cell, MatchField field, Lexicon places, Func<string, string> fold) =>
        CellSource.FillCell(rows, tableRows, cell, field, field.Map(fold, text => places.Intern(text)));

    private static void FillNames(Rows rows, int[] tableRows, int cell, MatchField field, Lexicon places) =>
        CellSource.FillCell(rows, tableRows, cell, field, field.Map(Folded.Of, name => name.In(places)));

    private static void FillWhole(Rows rows, int[] tableRows, MatchField whole, AddressComparison address)
    {
        Fill(rows, tableRows, address.Cell + AddressComparison.Postcode, whole, address.Lexicon,
            text => Compact(FullAddress.Parse(text, Setting.None)?.Postcode ?? ""));
        Fill(rows, tableRows, address.Cell + AddressComparison.City, whole, address.Lexicon,
            text => Fold.Plain(FullAddress.Parse(text, Setting.None)?.City ?? ""));
        FillStreet(rows, tableRows, whole, address, text => Split(FullAddress.Parse(text, Setting.None)?.Line1 ?? text));
    }

    private static string Compact(string postcode) => Fold.Plain(postcode).Replace(" ", "", StringComparison.Ordinal);

    private static (string Street, string Number) Split(string text)
    {
        var address = Standards.Street.Parse(text, Setting.None);
        return address is null ? (text, "") : (address.Name ?? address.Box ?? text, address.House ?? "");
    }

    private static void FillStreet(
        Rows rows, int[] tableRows, MatchField field, AddressComparison address, Func<string, (string Street, string Number)> split)
    {
        var places = address.Lexicon;
        var codes = field.Map(
            text => split(text) is var (name, number) ? (Street: Folded.Of(name), Number: Compact(number)) : default,
            part => new Codes(part.Street.In(places), places.Intern(part.Number)));
        CellSource.FillCells(
            rows, tableRows, field, codes, address.Cell + AddressComparison.Street, address.Cell + AddressComparison.Number);
    }

    // Parts together as one value each, for the rarity of addresses and streets.
    private static void Combine(Rows rows, int[] tableRows, AddressComparison address)
    {
        var joined = new Dictionary<long, int>();
        int Join(int a, int b)
        {
            if (a < 0) return -1;
            if (b < 0) return a;
            ref var both = ref CollectionsMarshal.GetValueRefOrAddDefault(joined, ((long)a << 32) | (uint)b, out var known);
            if (known) return both;
            return both = address.Lexicon.Intern($"{address.Lexicon.Text(a)} {address.Lexicon.Text(b)}");
        }

        for (var row = 0; row < tableRows.Length; row++)
        {
            var cells = rows[row].Slice(address.Cell, address.Cells);
            var street = cells[AddressComparison.Street];
            if (street < 0) continue;
            var town = cells[AddressComparison.City] >= 0 ? cells[AddressComparison.City] : cells[AddressComparison.Postcode];
            cells[AddressComparison.StreetNumber] = Join(street, cells[AddressComparison.Number]);
            cells[AddressComparison.StreetTown] = Join(street, town);
            cells[AddressComparison.Whole] = Join(cells[AddressComparison.StreetNumber], town);
        }
    }
}
