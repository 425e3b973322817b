using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Street with house number, postcode with town.</summary>
internal static class PlaceSources
{
    public static CellSource? Street(IReadOnlyList<MatchField> fields)
    {
        var streetField = fields.FirstOrDefault(field => field.Kind == ColumnKind.Street);
        var numberField = fields.FirstOrDefault(field => field.Kind == ColumnKind.HouseNumber);
        var whole = fields.FirstOrDefault(field => field.Kind == ColumnKind.FullAddress);
        if (streetField is null && whole is null) return null;
        var streets = new Lexicon();
        var street = new StreetComparison(streets);
        return new(street, (rows, tableRows) =>
        {
            if (whole is not null) FillParts(rows, tableRows, whole, street, text => Split(FullAddress.Parse(text, Setting.None)?.Line1 ?? ""));
            if (streetField is not null) FillParts(rows, tableRows, streetField, street, Split);
            if (numberField is not null)
            {
                var codes = Array.ConvertAll(numberField.Each(Fold.Plain), number => streets.Intern(number));
                CellSource.FillCell(rows, tableRows, street.Cell + 1, numberField, codes);
            }

            Combine(rows, tableRows, street);
        });
    }

    public static CellSource? Town(IReadOnlyList<MatchField> fields)
    {
        var postcode = fields.FirstOrDefault(field => field.Kind == ColumnKind.Postcode);
        var city = fields.FirstOrDefault(field => field.Kind == ColumnKind.City);
        var whole = fields.FirstOrDefault(field => field.Kind == ColumnKind.FullAddress);
        if (postcode is null && city is null && whole is null) return null;
        var places = new Lexicon();
        var town = new TownComparison(places) { LeastAccident = 1e-4 };
        return new(town, (rows, tableRows) =>
        {
            if (whole is not null)
            {
                var parts = whole.Each(text => FullAddress.Parse(text, Setting.None));
                CellSource.FillCell(rows, tableRows, town.Cell, whole, Array.ConvertAll(parts, part => places.Intern(Compact(part?.Postcode ?? ""))));
                CellSource.FillCell(rows, tableRows, town.Cell + 1, whole, Array.ConvertAll(parts, part => places.Intern(Fold.Plain(part?.City ?? ""))));
            }

            if (postcode is not null)
            {
                CellSource.FillCell(rows, tableRows, town.Cell, postcode, Array.ConvertAll(postcode.Each(Compact), code => places.Intern(code)));
            }

            if (city is not null) FillCity(rows, tableRows, city, places, town.Cell + 1);
        });
    }

    private static void FillCity(Rows rows, int[] tableRows, MatchField city, Lexicon places, int cell)
    {
        var folded = city.Each(text => (Plain: Fold.Plain(text), Digraph: Fold.Digraph(text)));
        CellSource.FillCell(rows, tableRows, cell, city, Array.ConvertAll(folded, name => places.Intern(name.Plain, name.Digraph)));
    }

    private static string Compact(string postcode) => Fold.Plain(postcode).Replace(" ", "", StringComparison.Ordinal);

    private static (string Street, string Number) Split(string text)
    {
        var address = Standards.Street.Parse(text, Setting.None);
        return address is null ? (text, "") : (address.Name ?? address.Box ?? text, address.House ?? "");
    }

    private static void FillParts(
        Rows rows, int[] tableRows, MatchField field, StreetComparison street, Func<string, (string Street, string Number)> split)
    {
        var folded = field.Each(text =>
        {
            var (name, number) = split(text);
            return (Plain: Fold.Plain(name), Digraph: Fold.Digraph(name), Number: Fold.Plain(number).Replace(" ", "", StringComparison.Ordinal));
        });
        CellSource.FillCell(rows, tableRows, street.Cell, field, Array.ConvertAll(folded, part => street.Lexicon.Intern(part.Plain, part.Digraph)));
        CellSource.FillCell(rows, tableRows, street.Cell + 1, field, Array.ConvertAll(folded, part => street.Lexicon.Intern(part.Number)));
    }

    // Street and number together, for the rarity of the whole address.
    private static void Combine(Rows rows, int[] tableRows, StreetComparison street)
    {
        var joined = new Dictionary<(int, int), int>();
        for (var row = 0; row < tableRows.Length; row++)
        {
            var cells = rows[row].Slice(street.Cell, 3);
            if (cells[0] < 0) continue;
            if (cells[1] < 0) cells[2] = cells[0];
            else
            {
                if (!joined.TryGetValue((cells[0], cells[1]), out var both))
                {
                    both = street.Lexicon.Intern($"{street.Lexicon.Text(cells[0])} {street.Lexicon.Text(cells[1])}");
                    joined[(cells[0], cells[1])] = both;
                }

                cells[2] = both;
            }
        }
    }
}
