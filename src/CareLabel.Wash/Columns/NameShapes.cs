using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>Which values look like names of people, organisations, streets and posts, by the known words.</summary>
internal static class NameShapes
{
    private static readonly HashSet<string> LeadingForms =
        ["ab", "oy", "firma", "stiftelsen", "fundacja", "phu", "fhu", "pphu", "foreningen", "uab", "ou", "sia",
            "kommunal", "przedsiebiorstwo", "stowarzyszenie", "spoldzielnia", "borettslaget", "sameiet"];

    private static readonly string[] JobEndings =
        ["leder", "sjef", "chef", "ingenior", "ingenjor", "konsulent", "konsult", "direktor", "johtaja", "paallikko",
            "manager", "ansvarlig", "ansvarig", "medarbeider", "medarbetare", "medarbejder", "assistent", "utvikler",
            "utvecklare", "insinoori"];

    private static readonly string[] StreetEndings =
        ["veien", "vegen", "vei", "veg", "gata", "gaten", "gate", "gatan", "vagen", "vag", "grand", "torget",
            "stigen", "vej", "gade", "alle", "straede", "katu", "kuja", "polku", "aukio", "tie", "kaari", "strasse",
            "plassen", "plass", "bakken", "svingen", "gt", "gt.", "vn", "gatu"];

    private static readonly HashSet<string> StreetWords =
        ["street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "crescent", "cres", "place",
            "court", "ct", "circuit", "cct", "cove", "boulevard", "blvd", "way", "close", "terrace", "parade",
            "grove", "rise", "loop", "highway", "square", "postboks", "pb", "box", "postbox", "ul", "ulica", "al",
            "aleja", "aleje", "os", "osiedle", "plac", "pl", "rondo", "rynek", "postilokero", "circle", "walk",
            "mews", "row", "pkwy", "jalan", "jln", "rue"];

    public static bool IsGivenName(string value)
    {
        if (!Shapes.IsLetters(value) || value.Length > 40) return false;
        var words = Fold.Plain(value).Split(' ');
        return words.Length <= 3 && KnownWords.Given.Contains(words[0]);
    }

    /// <summary>Two to five words of which one that stands where a given name stands is one.</summary>
    public static bool IsPerson(string value)
    {
        if (!Shapes.IsLetters(value) || value.Length > 60) return false;
        var words = Fold.Plain(value).Split(' ');
        var first = KnownWords.Titles.Contains(words[0]) ? 1 : 0;
        if (words.Length - first is < 2 or > 5 || HasForm(words) || HasBusinessWord(words)) return false;
        if (KnownWords.Given.Contains(words[first])) return true;
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return (comma > 0 || words.Length - first == 2) && KnownWords.Given.Contains(words[^1])
            || (comma > 0 && words.Length - first > 2 && KnownWords.Given.Contains(words[^2]));
    }

    /// <summary>A name with a legal form, or with a word that people's names do not have.</summary>
    public static bool IsCompany(string value)
    {
        if (value.Length is < 2 or > 150) return false;
        var words = Fold.Plain(value).Split(' ');
        return HasForm(words) || HasBusinessWord(words);
    }

    /// <summary>A name with a legal form at its end or beginning, and something beside it.</summary>
    public static bool HasLegalForm(string value) => value.Length is >= 4 and <= 150
        && HasForm(Fold.Plain(value).Split(' '));

    private static bool HasForm(string[] words)
    {
        if (words.Length < 2) return false;
        if (KnownWords.LegalForms.Contains(words[^1]) || LeadingForms.Contains(words[0])) return true;

        // "A/S", "Sp. z o.o." and "S.A." fold to words of one letter.
        if (words.Length > 2 && KnownWords.LegalForms.Contains(words[^2] + words[^1])) return words[^1].Length <= 3;
        return words.Length > 4 && words[^1].Length <= 2
            && KnownWords.LegalForms.Contains(words[^4] + words[^3] + words[^2] + words[^1]);
    }

    private static bool HasBusinessWord(string[] words)
    {
        foreach (var word in words)
        {
            if (KnownWords.Business.Contains(word)) return true;
        }

        return false;
    }

    public static bool IsJobTitle(string value)
    {
        if (value.Length is < 2 or > 80 || value.Contains('@', StringComparison.Ordinal)) return false;
        foreach (var word in Fold.Plain(value).Split(' '))
        {
            if (KnownWords.Jobs.Contains(word)) return true;
            foreach (var ending in JobEndings)
            {
                if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    /// <summary>A street word, or a number before or after a name.</summary>
    public static bool IsStreet(string value)
    {
        if (value.Length is < 4 or > 120 || value.Contains('@', StringComparison.Ordinal)) return false;
        var words = Fold.Plain(value).Split(' ');
        if (words.Length > 12) return false;
        var named = false;
        foreach (var word in words)
        {
            if (IsStreetWord(word) && words.Length > 1) return true;
            named |= word.Length > 2 && char.IsAsciiLetter(word[0]);
        }

        return named && words.Length > 1
            && (StartsWithDigit(words[0]) || StartsWithDigit(words[^1])
            || (words.Length > 2 && words[^1].Length == 1 && StartsWithDigit(words[^2])));
    }

    /// <summary>A street and a place in one: two groups of digits, one of them long enough for a postcode, and a comma
    /// or line break.</summary>
    public static bool IsFullAddress(string value)
    {
        if (value.Length is < 12 or > 250 || value.AsSpan().IndexOfAny(",\n;") < 0) return false;
        int groups = 0, run = 0, longest = 0, letters = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c))
            {
                if (run++ == 0) groups++;
                longest = Math.Max(longest, run);
            }
            else
            {
                // "114 55" and "00-950" are one postcode in two groups.
                if (run == 0 || c is not (' ' or '-')) letters += char.IsLetter(c) ? 1 : 0;
                run = 0;
            }
        }

        return letters >= 8 && ((groups >= 2 && longest is >= 4 and <= 6) || groups >= 3);
    }

    private static bool IsStreetWord(string word)
    {
        if (StreetWords.Contains(word)) return true;
        foreach (var ending in StreetEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool StartsWithDigit(string word) => word.Length is > 0 and <= 6 && char.IsAsciiDigit(word[0]);
}
