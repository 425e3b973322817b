using CareLabel.Data;

namespace CareLabel.Search;

/// <summary>What someone typed into the search box, as words that are searched.</summary>
internal static class SearchTerms
{
    /// <summary>By so many of its last digits a phone is found, however its country is written.</summary>
    public const int LastDigits = 8;

    // More is a pasted text, not a search.
    private const int MostTerms = 16, MostLetters = 400;

    // From so many digits on, groups of digits are also read as one number: 22 86 44 00.
    private const int NumberDigits = 5;

    /// <summary>The words; of nothing but signs there are none.</summary>
    public static WordQuery Read(string typed)
    {
        var text = typed.Length > MostLetters ? typed[..MostLetters] : typed;
        var terms = new List<WordTerm>();
        var digits = new List<string>();
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
        {
            if (IsDigits(piece))
            {
                digits.Add(piece);
                continue;
            }

            Number(digits, terms);
            Word(piece, terms);
        }

        Number(digits, terms);
        return new(terms);
    }

    private static bool IsDigits(string piece)
    {
        var any = false;
        foreach (var sign in piece)
        {
            if (char.IsAsciiDigit(sign)) any = true;
            else if (sign is not ('+' or '-' or '(' or ')' or '.' or '/')) return false;
        }

        return any;
    }

    private static void Word(string piece, List<WordTerm> terms)
    {
        var plain = Folding.Plain(piece);
        if (plain.Length == 0) return;
        var forms = new List<string> { plain };
        if (Folding.Long(piece) is var longer && longer != plain) forms.Add(longer);
        else if (Folding.Short(plain) is { } shorter) forms.Add(shorter);
        terms.Add(new([.. forms.Select(form => (IReadOnlyList<string>)form.Split(' '))]));
    }

    // Groups of digits are one number, or several (a postcode behind a house number): either will do.
    private static void Number(List<string> groups, List<WordTerm> terms)
    {
        if (groups.Count == 0) return;
        var words = groups.SelectMany(group => Folding.Plain(group).Split(' ')).ToList();
        var whole = string.Concat(words);
        if (groups[0].StartsWith("00", StringComparison.Ordinal)) whole = whole[2..];
        groups.Clear();
        if (whole.Length < NumberDigits)
        {
            terms.AddRange(words.Select(word => new WordTerm([[word]])));
            return;
        }

        var forms = new List<IReadOnlyList<string>> { new[] { whole } };
        if (words.Count > 1) forms.Add(words);
        if (whole.Length > LastDigits) forms.Add([whole[^LastDigits..]]);
        terms.Add(new(forms));
    }
}
