using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Turns rows in which first and last name were typed the wrong way round, where the list itself and the names that we
/// know leave no doubt. Only the cells that are compared are turned; what the row says is left to a person.
/// </summary>
internal static class SwappedNames
{
    // So many times likelier the other way round.
    private const double NoDoubt = 10;

    // What a known name counts for, in rows.
    private const double Known = 20;

    /// <summary>Turns the names of such rows.</summary>
    public static void Turn(Rows rows)
    {
        var given = rows.Comparisons.OfType<GivenName>().FirstOrDefault();
        var family = rows.Comparisons.OfType<FamilyName>().FirstOrDefault();
        if (given is null || family is null) return;
        var names = given.Lexicon;
        var asGiven = new double[names.Count];
        var asFamily = new double[names.Count];
        for (var code = 0; code < names.Count; code++)
        {
            var text = names.Text(code);
            asGiven[code] = .5 + (GivenNames.Contains(text) ? Known : 0);
            asFamily[code] = .5 + (FamilyNames.Contains(text) ? Known : 0);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][given.Cell] is var first and >= 0) asGiven[first]++;
            if (rows[row][family.Cell] is var last and >= 0) asFamily[last]++;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var cells = rows[row];
            int first = cells[given.Cell], last = cells[family.Cell];
            if (first < 0 || last < 0 || first == last) continue;
            var asTyped = asGiven[first] * asFamily[last];
            var turned = asGiven[last] * asFamily[first];
            if (turned > asTyped * NoDoubt) (cells[given.Cell], cells[family.Cell]) = (last, first);
        }
    }
}
