using System.Text;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Distinct folded values with what comparing needs of each: its bytes, its other spelling and its sound.
/// Filled while the rows are built, then only read.
/// </summary>
public sealed class Lexicon(bool spoken = false)
{
    private readonly ValuePool _pool = new();
    private PairCodes _pairs = new();
    private ulong[] _sounds = new ulong[16];
    private int[] _others = new int[16];
    private ulong[] _masks = new ulong[16];
    private byte[] _words = new byte[16];

    /// <summary>How many distinct values there are, pairs among them.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are texts; these come first.</summary>
    public int TextCount => _pool.Count;

    /// <summary>The code of a value in its plain and its digraph form ("bjorn", "bjoern"); -1 for no value.</summary>
    public int Intern(string plain, string digraph)
    {
        var code = Intern(plain);
        if (code < 0 || string.Equals(plain, digraph, StringComparison.Ordinal)) return code;
        // In two steps: interning may move the array that the answer is written to.
        var other = Intern(digraph);
        _others[code] = other;
        return code;
    }

    /// <summary>The code of a folded value; -1 for no value.</summary>
    public int Intern(string folded) => Intern(folded.AsSpan());

    /// <summary>The code of a folded value; -1 for no value.</summary>
    public int Intern(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty) return -1;
        Span<byte> bytes = folded.Length <= 512 ? stackalloc byte[512] : new byte[folded.Length];
        return Intern(bytes[..Encoding.ASCII.GetBytes(folded, bytes)]);
    }

    /// <summary>The code of a folded value; -1 for no value.</summary>
    public int Intern(ReadOnlySpan<byte> folded)
    {
        if (folded.IsEmpty) return -1;
        var code = Keep(folded, out var isNew);
        if (!isNew) return code;
        if (spoken) _sounds[code] = Phonetic.Code(folded);
        _masks[code] = CharMask.Of(folded);
        _words[code] = (byte)Math.Min(255, TextCompare.Words(folded));
        return code;
    }

    private int Keep(ReadOnlySpan<byte> value, out bool isNew)
    {
        var known = _pool.Count;
        var code = _pool.Intern(value);
        isNew = code >= known;
        if (isNew && Count++ != known) throw new InvalidOperationException("A text comes after pairs were numbered.");
        if (isNew && code >= _others.Length)
        {
            if (spoken) Array.Resize(ref _sounds, code * 2);
            Array.Resize(ref _others, code * 2);
            Array.Resize(ref _masks, code * 2);
            Array.Resize(ref _words, code * 2);
        }

        if (isNew) _others[code] = -1;
        return code;
    }

    /// <summary>
    /// The code of two values together (-1 for none, where the first is none; the first alone, where the second is): only to
    /// be counted, it has no text. Pairs are numbered behind the texts, so no text may come after the first of them.
    /// </summary>
    public int InternPair(int a, int b)
    {
        if (a < 0 || b < 0) return a;
        var code = _pairs.Of(a, b, Count);
        if (code == Count) Count++;
        return code;
    }

    /// <summary>Frees what only interning needs.</summary>
    public void Seal()
    {
        _pool.Seal();
        _pairs = new();
    }

    /// <summary>The folded bytes of a value, <c>a-z0-9</c> and single spaces.</summary>
    public ReadOnlySpan<byte> Bytes(int code) => _pool.Utf8(code);

    /// <summary>The folded text of a value.</summary>
    public string Text(int code) => _pool.Text(code);

    /// <summary>How it sounds; equal sounds are equal codes. Only where the values are words that people speak.</summary>
    public ulong Sound(int code) => _sounds[code];

    /// <summary>Its letters as a mask: what two values cannot have in common shows without reading them.</summary>
    public ulong Mask(int code) => _masks[code];

    /// <summary>How many words it has, 255 at the most.</summary>
    public int Words(int code) => _words[code];

    /// <summary>One slip of the keyboard apart.</summary>
    public bool OneSlip(int a, int b) => Osa.Within(Bytes(a), _masks[a], Bytes(b), _masks[b], 1);

    /// <summary>Whether the similarity of Jaro and Winkler is at least <paramref name="cut"/>.</summary>
    public bool Alike(int a, int b, double cut) => JaroWinkler.AtLeast(Bytes(a), _masks[a], Bytes(b), _masks[b], cut);

    /// <summary>The same value, or the same with its Nordic or German letters written as two (Bjørn, Bjoern).</summary>
    public bool SameValue(int a, int b) => a == b || _others[a] == b || _others[b] == a;
}
