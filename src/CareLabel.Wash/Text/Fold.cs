using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>
/// Brings text to plain lower-case <c>a-z0-9</c> words parted by single spaces, by our own table: the same on every
/// machine, with or without ICU. Two forms: <see cref="Plain"/> (å→a, ø→o, ä→a, ł→l) and <see cref="Digraph"/>
/// (å→aa, ø→oe, ä→ae). Two texts agree when any of their forms agree.
/// </summary>
public static class Fold
{
    /// <summary>The short form: one letter for one letter. Apostrophes vanish; every other sign parts words.</summary>
    public static string Plain(string text) => Write(text, digraph: false);

    /// <summary>The long form, as Nordic and German names are written where the letters are missing: å→aa, ø ö→oe, æ ä→ae, ü→ue.</summary>
    public static string Digraph(string text) => Write(text, digraph: true);

    private static string Write(string text, bool digraph)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var letters = Letters(c, digraph);
            if (letters is null) Space(folded);
            else folded.Append(letters);
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    // A first table; grows to all of Latin, with Cyrillic and Greek by transliteration.
    private static string? Letters(char c, bool digraph) => char.ToLowerInvariant(c) switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => char.ToLowerInvariant(c).ToString(),
        'å' => digraph ? "aa" : "a",
        'æ' or 'ä' => digraph ? "ae" : "a",
        'ø' or 'ö' => digraph ? "oe" : "o",
        'ü' => digraph ? "ue" : "u",
        'ł' => "l", 'ß' => "ss", 'đ' or 'ð' => "d", 'þ' => "th",
        '\'' or '’' or '´' or '`' => "",
        _ => null,
    };
}
