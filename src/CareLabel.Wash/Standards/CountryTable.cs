using System.Text.Json;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// The countries and every name we know for them, by folded text. Codes and names in seven languages come from npm
/// i18n-iso-countries 7.14 (MIT); what people write beyond that stands in country-aliases.tsv.
/// </summary>
internal sealed class CountryTable
{
    private const int FewestLettersForTypos = 6;

    /// <summary>Languages with names for every country, in the order in which a name is shown when asked for another
    /// one.</summary>
    private static readonly string[] Languages = ["en", "nb", "sv", "da", "fi", "pl", "de"];

    private static readonly Lazy<CountryTable> Lazily = new(() => new CountryTable());

    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _carCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Alpha2, string Others)> _doubts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byEdge = new(StringComparer.Ordinal);

    private CountryTable()
    {
        ReadCodes();
        foreach (var cells in EmbeddedTable.Rows("country-doubts.tsv"))
            _doubts[Fold.Plain(cells[0])] = (cells[1], cells[2]);
        foreach (var cells in EmbeddedTable.Rows("country-car-codes.tsv")) _carCodes[cells[0]] = cells[1];
        foreach (var cells in EmbeddedTable.Rows("country-aliases.tsv"))
            foreach (var name in cells[1].Split('|')) Learn(name, cells[0]);
        foreach (var language in Languages) ReadNames(language);
        foreach (var name in _byName.Keys)
            if (name.Length >= FewestLettersForTypos) Edges(name);
    }

    public static CountryTable Whole => Lazily.Value;

    public bool IsCode(string alpha2) => alpha2.Length == 2 && _byCode.ContainsKey(alpha2);

    /// <summary>By alpha-2 or alpha-3 in capitals.</summary>
    public string? ByCode(string code) => _byCode.GetValueOrDefault(code);

    public string? ByCarCode(string code) => _carCodes.GetValueOrDefault(code);

    public string? ByName(string folded) => _byName.GetValueOrDefault(folded);

    public (string Alpha2, string Others)? Doubt(string folded) =>
        _doubts.TryGetValue(folded, out var doubt) ? doubt : null;

    public string? Name(string alpha2, string language) =>
        _names.TryGetValue(language, out var names) ? names.GetValueOrDefault(alpha2) : null;

    /// <summary>The one country of which a long name is one slip away; null for none or several.</summary>
    public string? OneSlipAway(string folded)
    {
        if (folded.Length < FewestLettersForTypos || folded.Length > 40) return null;
        string? found = null;

        // One slip leaves the first three or the last three letters whole, so only names that share them are compared.
        foreach (var edge in (ReadOnlySpan<string>)[Head(folded), Tail(folded)])
        {
            if (!_byEdge.TryGetValue(edge, out var names)) continue;
            foreach (var name in names)
            {
                if (!Slip.IsOne(folded, name)) continue;
                var country = _byName[name];
                if (found is not null && found != country) return null;
                found = country;
            }
        }

        return found;
    }

    /// <summary>Plain text, or nothing for what holds signs that are in no name: halves of letters, private ones,
    /// non-characters.</summary>
    public static string Folded(string typed)
    {
        foreach (var c in typed)
            if (c is >= '\uD800' and <= '\uF8FF' or >= '\uFFF0' or >= '\uFDD0' and <= '\uFDEF') return "";
        return Fold.Plain(typed);
    }

    private static string Head(string name) => "<" + name[..3];

    private static string Tail(string name) => ">" + name[^3..];

    private void Edges(string name)
    {
        foreach (var edge in (ReadOnlySpan<string>)[Head(name), Tail(name)])
        {
            if (!_byEdge.TryGetValue(edge, out var names)) _byEdge[edge] = names = [];
            names.Add(name);
        }
    }

    private void ReadCodes()
    {
        using var document = JsonDocument.Parse(EmbeddedTable.Open("country-codes.json"));
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var alpha2 = row[0].GetString()!;
            _byCode[alpha2] = alpha2;
            _byCode[row[1].GetString()!] = alpha2;
        }
    }

    private void ReadNames(string language)
    {
        using var document = JsonDocument.Parse(EmbeddedTable.Open($"country-names.{language}.json"));
        var names = _names[language] = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in document.RootElement.GetProperty("countries").EnumerateObject())
        {
            var several = country.Value.ValueKind == JsonValueKind.Array;
            names[country.Name] = (several ? country.Value[0] : country.Value).GetString()!;
            if (!several) Learn(country.Value.GetString()!, country.Name);
            else
                foreach (var name in country.Value.EnumerateArray()) Learn(name.GetString()!, country.Name);
        }
    }

    // The first to claim a name keeps it: our own aliases are read before the lists of the languages.
    private void Learn(string name, string alpha2)
    {
        var plain = Fold.Plain(name);
        if (plain.Length == 0 || _doubts.ContainsKey(plain)) return;
        _byName.TryAdd(plain, alpha2);
        _byName.TryAdd(Fold.Digraph(name), alpha2);
    }

    private static class Slip
    {
        /// <summary>One letter more, less, other, or two neighbours swapped; not none.</summary>
        public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        {
            if (a.Length < b.Length)
            {
                var c = a;
                a = b;
                b = c;
            }

            if (a.Length - b.Length > 1) return false;
            var head = a.CommonPrefixLength(b);
            if (head == a.Length) return false;
            if (a.Length > b.Length) return a[(head + 1)..].SequenceEqual(b[head..]);
            if (a[(head + 1)..].SequenceEqual(b[(head + 1)..])) return true;
            return head + 1 < a.Length && a[head] == b[head + 1] && a[head + 1] == b[head]
                && a[(head + 2)..].SequenceEqual(b[(head + 2)..]);
        }
    }
}
