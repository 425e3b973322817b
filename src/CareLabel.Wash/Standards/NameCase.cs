using System.Buffers;
namespace CareLabel.Wash.Standards;

/// <summary>Which letters a word is written with.</summary>
internal enum WordShape
{
    /// <summary>No letters, one letter, or dotted initials: says nothing about the case of its neighbours.</summary>
    Neutral,

    /// <summary>kari</summary>
    Lower,

    /// <summary>KARI</summary>
    Upper,

    /// <summary>Kari, McDonald, deVries: somebody chose the case.</summary>
    Chosen,
}

/// <summary>
/// Proper case for names that were typed all in capitals or all in small letters. A name with both is left as it is:
/// whoever wrote <c>deVries</c> or <c>LeBlanc</c> knew better than a rule.
/// </summary>
public static class NameCase
{
    private static readonly SearchValues<char> Vowels =
        SearchValues.Create("aeiouyåäöøæąęóáéíúýàèìòùüâêîôûAEIOUYÅÄÖØÆĄĘÓÁÉÍÚÝÀÈÌÒÙÜÂÊÎÔÛ");

    /// <summary>Writes one word of a name in proper case, whatever case it has: McDonald, O'Neil, Anne-Marie, J.P.,
    /// Żółć.</summary>
    /// <param name="word">Letters, hyphens, apostrophes and dots; no spaces.</param>
    /// <param name="country">ISO 3166-1 alpha-2 or null; in the Netherlands and Belgium <c>ij</c> is one
    /// letter.</param>
    public static string Proper(string word, string? country = null)
    {
        var letters = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        var hasMark = false;
        for (var i = 0; i < word.Length;)
        {
            var end = RunEnd(word, i);
            if (end == i) letters[i] = word[i++];
            else
            {
                var run = letters[i..end];
                for (var k = i; k < end; k++)
                {
                    letters[k] = Lower(word[k]);
                    hasMark |= IsMark(word[k]);
                }

                Raise(run, Begins(word, i), country);
                i = end;
            }
        }

        if (letters.SequenceEqual(word)) return word;
        // A letter of the other size may have a form with its accent where this one had none.
        return hasMark ? NameText.Compose(letters.ToString()) : letters.ToString();
    }

    internal static WordShape Shape(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c) && c != 'ß') lower++;
        }

        if (upper + lower < 2 || (lower == 0 && IsInitials(word))) return WordShape.Neutral;
        if (lower == 0) return WordShape.Upper;
        return upper == 0 ? WordShape.Lower : WordShape.Chosen;
    }

    /// <summary>J. or J.P. or J.-P. or J: single letters with dots, or one letter alone.</summary>
    internal static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0])) return false;
        if (word.Length == 1) return true;
        for (var i = 1; i < word.Length; i++)
            if (char.IsLetter(word[i]) ? char.IsLetter(word[i - 1]) : word[i] is not ('.' or '-')) return false;
        return word.Contains('.');
    }

    /// <summary>Two letters that no list knows, or three without a vowel: JP, KRH. Capitals may be meant.</summary>
    internal static bool MayBeInitials(string word) =>
        (word.Length == 2 && NameText.Folded(word) is var name && !GivenNames.Contains(name) && !FamilyNames.Contains(name))
        || (word.Length == 3 && !HasVowel(word));

    internal static bool HasVowel(ReadOnlySpan<char> word) =>
        word.ContainsAny(Vowels);

    private static void Raise(Span<char> run, bool begins, string? country)
    {
        if (!begins) return;
        run[0] = Upper(run[0]);
        if (run.Length >= 5 && run[0] == 'M' && run[1] == 'c') run[2] = Upper(run[2]);
        else if (run.Length >= 6 && run[0] == 'M' && NameWords.Macs.Has(run)) run[3] = Upper(run[3]);
        else if (run.Length >= 4 && run[0] == 'I' && run[1] == 'j' && country is "NL" or "BE") run[1] = 'J';
        if (run.Length > 1 && run[^1] == 'σ') run[^1] = 'ς';
    }

    // A large letter stands at the beginning, after a sign, and after an apostrophe that follows one letter (O'Neil);
    // after a longer word the apostrophe is a spelling or a genitive (Ma'ruf, Hansen's).
    private static bool Begins(string word, int i)
    {
        if (i == 0) return true;
        if (!IsApostrophe(word[i - 1])) return !char.IsDigit(word[i - 1]) && !char.IsSurrogate(word[i - 1]);
        return word.Length - i >= 2 && (i < 3 || !char.IsLetter(word[i - 3])) && i >= 2 && char.IsLetter(word[i - 2]);
    }

    private static int RunEnd(string word, int i)
    {
        while (i < word.Length && (char.IsLetter(word[i]) || IsMark(word[i]))) i++;
        return i;
    }

    // Accents that have no letter of their own with the letter they stand on.
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '´' or '`' or 'ʼ';

    private static char Upper(char c) => char.ToUpperInvariant(c);

    private static char Lower(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);
}
