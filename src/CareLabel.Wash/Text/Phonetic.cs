using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>
/// Keys that are equal where Nordic, Polish and English names sound alike or are commonly spelt alike. For finding
/// candidates, never for taking two people for one. Works on folded text, plain or digraph: both give the same key for
/// Nordic and German letters. Each word has its own key; keys stand in the words' order.
/// <para>The rules, in the order in which they hold:</para>
/// <list type="number">
/// <item>Vowels are a e i o u y. The first vowel of a word is kept as A (a e), O (o u) or I (i y); the rest drop off.
/// Hence -sen is -son (Hansen, Hansson), -ski is -ska, a final e or h is nothing (Clarke, Hannah).</item>
/// <item>Equal sounds side by side are one (Phillips); with a vowel between they stay two (Virtanen).</item>
/// <item>Silent at the front: k g p before n, p before s and f, w v before r, g d l before j (Knight, Wright, Gjertsen,
/// Ljung). kj and tj are K, sj skj stj are S (Kjær, Sjöberg). mc is mac.</item>
/// <item>h is kept at the front before a vowel and between vowels; elsewhere it is silent (Hjort, Thorsen, Dahl).
/// gh after a vowel is silent before t and at the end.</item>
/// <item>c is S before e i y j, cz tch tsch are C, else c ck ch cq are K; x is KS; qu qv qw are KV.</item>
/// <item>s z sh sz sch zh are S. But sch sh sz at the front before a consonant is X: Schmidt is not Smith. szcz and shch
/// are SC. rz is S at the front and after a consonant (Rzepka, Krzysztof), RS after a vowel (Schwarz).</item>
/// <item>f v w ph are V (Stephen, Steven; Gustaf, Gustav), only at the front F (f ph) and V (v w) differ.</item>
/// <item>d and t before s or z are silent after a consonant (Svendsen, Svensson; Schwartz), else T (Knudsen, Knutsen).
/// dt is T, th is T, b before s is P (Jacobsen, Jakopsen).</item>
/// <item>-cki and -cka in words of six letters or more are TSK (Nowacki is not Nowak), save in given names such as
/// Rebecka.</item>
/// <item>j and y at the front before a vowel, and i before a o u, are J. j after a vowel, and after a consonant once the
/// first vowel has been, is a vowel (Andrej, Sonja); in the opening consonants it is J (Bjørn).</item>
/// <item>Digits stay. A word that leaves nothing is its first letter.</item>
/// </list>
/// </summary>
public static class Phonetic
{
    private const int SymbolBits = 6, SymbolsInCode = 10, OnStack = 128;

    /// <summary>Writes the key of folded text: words of A–Z and 0–9, parted by single spaces.</summary>
    /// <param name="folded">Folded text; of any other bytes only spaces and <c>a-z0-9</c> count.</param>
    /// <param name="into">Twice the text's length is always enough; in a shorter one the key is cut.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Key(ReadOnlySpan<byte> folded, Span<byte> into)
    {
        var length = 0;
        foreach (var word in Tokens.Of(folded))
        {
            var start = length == 0 ? 0 : length + 1;
            if (start >= into.Length) break;
            var sounds = PhoneticWord.Write(word, into[start..]);
            if (sounds == 0) continue;
            if (length > 0) into[length] = (byte)' ';
            length = start + sounds;
        }

        return length;
    }

    /// <summary>The key of any text, which is folded first.</summary>
    public static string Key(string text)
    {
        var folded = Encoding.Latin1.GetBytes(Fold.Plain(text));
        var into = new byte[(int)Math.Min(folded.Length * 2L, Array.MaxLength)];
        return Encoding.Latin1.GetString(into, 0, Key(folded, into));
    }

    /// <summary>
    /// The key in 64 bits: up to ten sounds six bits each, so that equal codes mean equal keys; the hash of longer keys,
    /// with the highest bit set. 0 for no words. Stable as <see cref="Hash64"/> is.
    /// </summary>
    [SkipLocalsInit]
    public static ulong Code(ReadOnlySpan<byte> folded)
    {
        var most = (int)Math.Min(folded.Length * 2L, Array.MaxLength);
        Span<byte> into = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var key = into[..Key(folded, into)];
        if (key.Length > SymbolsInCode) return Hash64.Of(key) | (1UL << 63);
        ulong code = 0;
        // A to Z are 1 to 26, 0 to 9 are 48 to 57 and the space is 32: all different in six bits, and none is 0.
        foreach (var sound in key) code = (code << SymbolBits) | (sound & 0x3Fu);
        return code;
    }
}
