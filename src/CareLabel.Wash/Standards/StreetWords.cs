using System.Collections.Frozen;
using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Street types and the case of place names.</summary>
internal static class StreetWords
{
    private const int ShortestStem = 3;

    private readonly record struct Short(string Word, bool NeedsDot, string? Glued, string? Alone);

    // The longest short form first, so that "gtn." is not taken for "n.".
    private static readonly FrozenDictionary<string, Short[]> ByCountry = EmbeddedTable.Rows("street-words.tsv")
        .GroupBy(row => row[0],
            row => new Short(row[1], row[2] == "must", row[3] == "-" ? null : row[3], row[4] == "-" ? null : row[4]))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.OrderByDescending(row => row.Word.Length).ToArray(),
            StringComparer.Ordinal);

    // Words that stay small inside a name.
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
    [
        "i", "og", "och", "på", "ved", "vid", "av", "af", "til", "till", "for", "for", "de", "du", "des", "la", "le",
        "les", "der", "den", "dem",
        "am", "an", "im", "zum", "zur", "von", "van", "of", "the", "upon", "on", "sur", "sous", "nad", "pod", "przy",
        "w", "z", "i", "u",
        "gate", "gata", "gaten", "vei", "veien", "veg", "vegen", "plass", "väg", "m.", "ul.", "al.", "os.", "pl.",
        "lok.", "tv", "th", "mf", "st.", "lgh", "tr", "as", "c/o",
    ]);

    /// <summary>Writes a street type out, or in Poland short, where the country's words say how; else the same
    /// instance.</summary>
    public static string Expand(string name, string? country)
    {
        if (country is null || !ByCountry.TryGetValue(country, out var shorts)) return name;
        return country == "PL" ? ExpandFirst(name, shorts) : ExpandLast(name, shorts);
    }

    // Poland: the type stands in front. "ul.Długa", "ULICA Długa".
    private static string ExpandFirst(string name, Short[] shorts)
    {
        foreach (var (word, _, _, alone) in shorts)
        {
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || name.Length <= word.Length + 1) continue;
            var rest = name.AsSpan(word.Length);
            if (rest[0] is not ('.' or ' ')) continue;
            rest = rest.TrimStart(". ");
            if (!rest.IsEmpty) return Same(name, $"{alone} {rest}");
        }

        return name;
    }

    private static string ExpandLast(string name, Short[] shorts)
    {
        var space = name.LastIndexOf(' ');
        var last = name.AsSpan(space + 1);
        var hasDot = last.Length > 1 && last[^1] == '.';
        var bare = hasDot ? last[..^1] : last;
        foreach (var (word, needsDot, glued, alone) in shorts)
        {
            if (needsDot && !hasDot) continue;
            if (!bare.EndsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var stem = bare[..^word.Length];
            if (stem.IsEmpty)
            {
                if (alone is not null && space > 0) return Same(name, string.Concat(name.AsSpan(0, space + 1), alone));
            }
            else if (glued is not null && stem.Length >= ShortestStem && char.IsLetter(stem[^1]))
            {
                return string.Concat(name.AsSpan(0, space + 1), stem, glued);
            }
        }

        return name;
    }

    private static string Same(string before, string after) => before == after ? before : after;

    /// <summary>Gives a line that is all upper or all lower case the case of names; any other line is somebody's choice
    /// and stays.</summary>
    public static string Cased(string text)
    {
        if (!IsOneCase(text, out var isUpper)) return text;
        var cased = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] is not (' ' or ',' or '/' or '(')) end++;
            AppendWord(cased, text[at..end], isUpper);
            if (end < text.Length) cased.Append(text[end]);
            at = end + 1;
        }

        return cased.ToString();
    }

    private static void AppendWord(StringBuilder cased, string word, bool isUpper)
    {
        var lower = word.ToLowerInvariant();
        if (cased.Length > 0 && Small.Contains(lower)) cased.Append(lower);
        else if (cased.Length == 0 && lower is "ul." or "al." or "os." or "pl." or "ul" or "os" or "c")
            cased.Append(lower);
        else if (isUpper && word.Length > 1 && IsRoman(word)) cased.Append(word);
        else if (word.Length > 0 && char.IsAsciiDigit(word[0])) cased.Append(word);
        else AppendName(cased, lower);
    }

    private static void AppendName(StringBuilder cased, string lower)
    {
        var begins = true;
        for (var i = 0; i < lower.Length; i++)
        {
            var c = lower[i];
            cased.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = (c is '-' or '.' or '–' && !IsSmallBetween(lower, i)) || (begins && !char.IsLetter(c));
        }
    }

    // Stratford-upon-Avon, Aix-en-Provence: a small word between two hyphens.
    private static bool IsSmallBetween(string lower, int hyphen)
    {
        if (lower[hyphen] != '-') return false;
        var next = lower.IndexOf('-', hyphen + 1);
        return next > 0 && (Small.Contains(lower[(hyphen + 1)..next]) || lower.AsSpan(hyphen + 1,
            next - hyphen - 1) is "en" or "lès");
    }

    // II, III, IV, XX: numbers of kings, popes and divisions.
    private static bool IsRoman(string word)
    {
        foreach (var c in word)
        {
            if (c is not ('I' or 'V' or 'X' or '.')) return false;
        }

        return true;
    }

    // A line of one or two letters has no case to judge by.
    private static bool IsOneCase(string text, out bool isUpper)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            if (upper > 0 && lower > 0) break;
        }

        isUpper = upper > 0;
        return upper + lower > 2 && (upper == 0 || lower == 0);
    }
}
