using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>The kind of organisation a legal form makes, alike in all countries.</summary>
public enum LegalFormClass
{
#pragma warning disable CS1591 // The sentences beside the members say what their letters mean.
    /// <summary>Limited company: AS (NO), AB, Oy, ApS, GmbH, Ltd, sp. z o.o.</summary>
    Llc,

    /// <summary>Joint stock company: ASA, A/S, Oyj, AG, PLC, S.A.</summary>
    Jsc,

    /// <summary>General partnership: ANS, HB, I/S, sp.j., OHG.</summary>
    Gp,

    /// <summary>Limited partnership: KS, KB, Ky, sp.k., KG.</summary>
    Lp,

    /// <summary>Sole trader: ENK, Tmi, PHU, e.K.</summary>
    Sole,

    /// <summary>Cooperative: SA (NO), ek. för., Osk, eG.</summary>
    Coop,

    /// <summary>Association: ry, e.V., VZW.</summary>
    Assoc,

    /// <summary>Foundation: sr, ses.</summary>
    Found,

    /// <summary>Owned by the public: KF, IKS, HF.</summary>
    Public,

    /// <summary>Branch of a foreign company: NUF.</summary>
    Branch,
#pragma warning restore CS1591
}

/// <summary>A legal form of organisations, in its countries' own way of writing.</summary>
/// <param name="Canonical">The one way to write it: <c>AS</c>, <c>A/S</c>, <c>sp. z o.o.</c></param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes; "*" where it is at home everywhere.</param>
/// <param name="Elf">ISO 20275 code where the table has one, else empty.</param>
/// <param name="Class">The kind of organisation.</param>
public sealed record LegalForm(string Canonical, IReadOnlyList<string> Countries, string Elf, LegalFormClass Class)
{
    /// <summary>Taken for a legal form in every list, not only at home.</summary>
    internal bool Anywhere { get; init; }

    internal bool AtStart { get; init; }

    internal bool AtEnd { get; init; }

    /// <summary>Folded, to be compared.</summary>
    internal string Folded { get; } = Fold.Plain(Canonical);

    internal bool IsOf(string? country) =>
        country is not null && (Countries[0] == "*" || Countries.Contains(country, StringComparer.Ordinal));
}

/// <summary>
/// The legal forms of the Nordic and Baltic countries, Poland, and the larger rest of Europe, with their spellings.
/// Own table; codes from ISO 20275. Compared without case, dots, slashes, hyphens, brackets and spaces.
/// </summary>
public static class LegalForms
{
    private const int LongestKey = 48;

    private static readonly FrozenDictionary<string, LegalForm[]>.AlternateLookup<ReadOnlySpan<char>> ByKey;

    // For each first and last letter together the lengths of the forms that have them, as bits: tells nearly all other
    // words apart without a look-up.
    private static readonly ulong[] Lengths = new ulong[128 * 128];

    // Also words; taken for a form only in capitals or with a dot.
    private static readonly WordList Wordy = new(["da", "se", "co", "og", "sa", "i l", "ou"]);

    static LegalForms()
    {
        var all = new List<LegalForm>();
        var keys = new Dictionary<string, List<LegalForm>>(StringComparer.Ordinal);
        Span<char> key = stackalloc char[LongestKey];
        foreach (var row in EmbeddedTable.Rows("legal-forms.tsv"))
        {
            var form = FormOf(row);
            all.Add(form);
            foreach (var alias in row[6].Split(';'))
            {
                var name = key[..Key(alias, key)].ToString();
                if (Edge(name) is var edge and >= 0) Lengths[edge] |= 1UL << name.Length;
                if (!keys.TryGetValue(name, out var forms)) keys[name] = forms = [];
                if (!forms.Contains(form)) forms.Add(form);
            }
        }

        All = all;
        ByKey = keys.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every form of the table.</summary>
    public static IReadOnlyList<LegalForm> All { get; }

    /// <summary>
    /// The form that a text is, and nothing but: <c>A/S</c>, <c>sp. z o. o.</c>, <c>aktiebolag</c>. Null when it is
    /// none, or one that is a form only in another country.
    /// </summary>
    /// <param name="text">The form as typed.</param>
    /// <param name="country">ISO 3166-1 alpha-2, or null when not known.</param>
    public static LegalForm? Find(ReadOnlySpan<char> text, string? country) => Choose(Candidates(text), text, country);

    internal static LegalForm[] Candidates(ReadOnlySpan<char> text)
    {
        var edge = Edge(text);
        if (edge >= 0 && Lengths[edge] == 0) return [];
        Span<char> key = stackalloc char[LongestKey];
        var length = Key(text, key);
        if (length == 0 || (edge >= 0 && (Lengths[edge] >> length & 1) == 0)) return [];
        return ByKey.TryGetValue(key[..length], out var forms) ? forms : [];
    }

    internal static LegalForm? Choose(LegalForm[] forms, ReadOnlySpan<char> typed, string? country)
    {
        if (forms.Length == 0 || (Wordy.Has(typed) && !IsMarked(typed))) return null;
        foreach (var form in forms)
            if (form.IsOf(country)) return form;
        if (country is null || IsMarked(typed))
            foreach (var form in forms)
                if ((form.Anywhere || country is null) && typed.SequenceEqual(form.Canonical)) return form;
        foreach (var form in forms)
            if (form.Anywhere) return form;
        return country is null && IsMarked(typed) ? forms[0] : null;
    }

    /// <summary>Another country writes exactly this, and means something else: A/S in a Norwegian list.</summary>
    internal static bool IsForeignSpelling(LegalForm chosen, LegalForm[] forms, ReadOnlySpan<char> typed)
    {
        if (typed.SequenceEqual(chosen.Canonical)) return false;
        foreach (var form in forms)
            if (form.Class != chosen.Class && typed.SequenceEqual(form.Canonical)
                && (form.Anywhere || typed.IndexOfAny('.', '/') >= 0)) return true;
        return false;
    }

    /// <summary>In capitals, or with dots or slashes.</summary>
    internal static bool IsMarked(ReadOnlySpan<char> typed)
    {
        if (typed.IndexOfAny('.', '/') > 0) return true;
        foreach (var c in typed)
            if (char.IsLower(c)) return false;
        return true;
    }

    private static LegalForm FormOf(string[] row) =>
        new(row[1], row[0].Split(','), row[2], Enum.Parse<LegalFormClass>(row[3], ignoreCase: true))
        {
            Anywhere = row[4] == "any",
            AtStart = row[5] is "start" or "both",
            AtEnd = row[5] is "end" or "both",
        };

    // The first and the last letter of the key in one number; -1 where they are beyond ASCII or there is none.
    private static int Edge(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return -1;
        if (!char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[^1])) text = text.Trim(" ./-,():");
        if (text.IsEmpty) return -1;
        var (first, last) = (Letter(char.ToLowerInvariant(text[0])), Letter(char.ToLowerInvariant(text[^1])));
        return first < 128 && last < 128 ? (first * 128) + last : -1;
    }

    // Answers the length of the key; 0 when the text is longer than any form.
    private static int Key(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '.' or '/' or '-' or ',' or '(' or ')' or ':') continue; // As in Edge.
            if (length == key.Length) return 0;
            key[length++] = Letter(char.ToLowerInvariant(c));
        }

        return length;
    }

    // Only the accents that are left out in practice; å and ø stay, as Ås and AS are two things.
    private static char Letter(char c) => c switch
    {
        'ó' or 'ö' or 'ò' => 'o',
        'ł' => 'l',
        'ą' or 'à' or 'á' or 'ã' => 'a',
        'ę' or 'é' or 'è' => 'e',
        'ż' or 'ź' => 'z',
        'ś' => 's',
        'ć' => 'c',
        'ń' => 'n',
        'ü' or 'ú' => 'u',
        'í' => 'i',
        _ => c,
    };
}
