using CareLabel.Wash.Text;

namespace CareLabel.Search;

/// <summary>
/// Words in the forms in which they are searched: short (Ørjan is <c>orjan</c>), long (<c>oerjan</c>), and, where someone typed
/// the long one, the short one that it stands for. So Ørjan, Orjan and Oerjan are one.
/// </summary>
internal static class Folding
{
    /// <summary>The short form.</summary>
    public static string Plain(string text) => Fold.Plain(text);

    /// <summary>The long form; the same as the short one where nothing is longer.</summary>
    public static string Long(string text) => Fold.Digraph(text);

    /// <summary>A folded text with aa, ae, oe and ue as the one letter that they may stand for; null where it has none.</summary>
    public static string? Short(string folded)
    {
        for (var i = 1; i < folded.Length; i++)
        {
            if (IsPair(folded[i - 1], folded[i])) return Shortened(folded);
        }

        return null;
    }

    private static string Shortened(string folded)
    {
        var into = new char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            into[length++] = folded[i];
            if (i + 1 < folded.Length && IsPair(folded[i], folded[i + 1])) i++;
        }

        return new(into, 0, length);
    }

    private static bool IsPair(char first, char second) => second switch
    {
        'e' => first is 'a' or 'o' or 'u',
        'a' => first == 'a',
        _ => false,
    };
}
