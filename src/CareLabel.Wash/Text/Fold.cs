using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>
/// Brings text to plain lower-case <c>a-z0-9</c> words parted by single spaces, by our own table: the same on every
/// machine, with or without ICU. Two forms: <see cref="Plain(string)"/> (å→a, ø→o, ä→a, ł→l) and
/// <see cref="Digraph(string)"/> (å→aa, ø→oe, ä→ae). Two texts agree when any of their forms agree.
/// <para>Latin letters lose their marks, composed or not; fullwidth, circled and mathematical letters and ligatures
/// become what they stand for; Cyrillic and Greek are transliterated; digits of every script become 0 to 9. Controls,
/// zero-width, direction marks, soft hyphens and apostrophes vanish; every other sign, lone surrogate or letter of
/// another script parts words. Any text is accepted; time and space grow with its length.</para>
/// </summary>
public static class Fold
{
    private const int OnStack = 512;

    private static readonly SearchValues<char> FoldedChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789 ");

    /// <summary>The short form: one letter for one. Answers the same instance when it is folded already.</summary>
    public static string Plain(string text) => Write(text, digraph: false);

    /// <summary>
    /// The long form, as Nordic and German names are written where the letters are missing: å→aa, ø ö→oe, æ ä→ae, ü→ue.
    /// For Cyrillic the passport's spelling. Answers the same instance when it is folded already.
    /// </summary>
    public static string Digraph(string text) => Write(text, digraph: true);

    /// <summary>The short form of UTF-8 text, as ASCII in a buffer; answers how many bytes were written.</summary>
    /// <param name="utf8">Any bytes; what is not well formed parts words.</param>
    /// <param name="into">Takes the text. <see cref="MaxLength"/> bytes always hold it; in fewer it is cut.</param>
    public static int Plain(ReadOnlySpan<byte> utf8, Span<byte> into) =>
        FoldWriter.Write(new Utf8Points(utf8), into, digraph: false);

    /// <summary>The short form of a text, as ASCII in a buffer; answers how many bytes were written.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="into">Takes the text. Four times its length always holds it; in fewer it is cut.</param>
    public static int Plain(ReadOnlySpan<char> text, Span<byte> into) =>
        FoldWriter.Write(new Utf16Points(text), into, digraph: false);

    /// <summary>The long form of UTF-8 text; see <see cref="Plain(ReadOnlySpan{byte}, Span{byte})"/>.</summary>
    public static int Digraph(ReadOnlySpan<byte> utf8, Span<byte> into) =>
        FoldWriter.Write(new Utf8Points(utf8), into, digraph: true);

    /// <summary>The most bytes that folded text can have, from the length of the text in UTF-8.</summary>
    // ю is the widest at two bytes (щ: four letters), ½ at two gives "1 2"; three-byte characters give at most four.
    public static int MaxLength(int utf8Length) => (int)Math.Min(utf8Length * 2L, Array.MaxLength);

    /// <summary>The text is in folded form: <c>a-z0-9</c> words, single spaces between, none around.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text) =>
        text.Length == 0 ||
        (text[0] != ' ' && text[^1] != ' ' &&
         !text.ContainsAnyExcept(FoldedChars) && !text.Contains("  ", StringComparison.Ordinal));

    /// <summary>
    /// A word mixes Latin letters with Cyrillic ones or with Greek ones that look Latin, as in "Аnn" with a Cyrillic А.
    /// Such texts fold alike but should be looked at before they are taken for one.
    /// </summary>
    public static bool MixesScripts(string text) => Scripts.Mix(text);

    private static string Write(string text, bool digraph)
    {
        if (IsFolded(text)) return text;
        // No character gives more than four letters.
        var most = (int)Math.Min(text.Length * 4L, Array.MaxLength);
        if (most <= OnStack) return OnTheStack(text, digraph);

        var rented = ArrayPool<byte>.Shared.Rent(most);
        var length = FoldWriter.Write(new Utf16Points(text), rented, digraph);
        var folded = Encoding.Latin1.GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return folded;
    }

    [SkipLocalsInit]
    private static string OnTheStack(string text, bool digraph)
    {
        Span<byte> into = stackalloc byte[OnStack];
        return Encoding.Latin1.GetString(into[..FoldWriter.Write(new Utf16Points(text), into, digraph)]);
    }
}
