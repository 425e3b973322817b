using System.Text;

namespace CareLabel.Demo.MadeUp;

/// <summary>Letters brought to a-z as people do it in addresses. Own table: the bench must not share the engine's blind spots.</summary>
public static class Slug
{
    private const string From = "åäæøöłóąęćńśźżéüÅÄÆØÖŁÓĄĘĆŃŚŹŻÉÜ";
    private static readonly string[] Plain = ["a", "a", "ae", "o", "o", "l", "o", "a", "e", "c", "n", "s", "z", "z", "e", "u", "A", "A", "Ae", "O", "O", "L", "O", "A", "E", "C", "N", "S", "Z", "Z", "E", "U"];
    private static readonly string[] Long = ["aa", "ae", "ae", "oe", "oe", "l", "o", "a", "e", "c", "n", "s", "z", "z", "e", "ue", "Aa", "Ae", "Ae", "Oe", "Oe", "L", "O", "A", "E", "C", "N", "S", "Z", "Z", "E", "Ue"];

    /// <summary>Without marks; <paramref name="digraph"/> writes ø as oe and å as aa. The same text when there are none.</summary>
    public static string Unmarked(string text, bool digraph = false)
    {
        StringBuilder? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] < 128 ? -1 : From.IndexOf(text[i], StringComparison.Ordinal);
            if (at >= 0 && plain is null) plain = new StringBuilder(text, 0, i, text.Length + 8);
            if (at >= 0) plain!.Append((digraph ? Long : Plain)[at]);
            else plain?.Append(text[i]);
        }

        return plain?.ToString() ?? text;
    }

    /// <summary>Lower-case letters and digits; everything else becomes <paramref name="gap"/>, or nothing.</summary>
    public static string Of(string text, string gap = "")
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Unmarked(text))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (gap.Length > 0 && slug.Length > 0 && slug[^1] != gap[0]) slug.Append(gap);
        return slug.ToString().TrimEnd('-', '.', '_');
    }
}
