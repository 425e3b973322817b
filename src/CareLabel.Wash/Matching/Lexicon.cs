using System.Text;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Distinct folded values with what comparing needs of each: its bytes, its other spelling and its sound.
/// Filled while the rows are built, then only read.
/// </summary>
public sealed class Lexicon
{
    private readonly ValuePool _pool = new();
    private ulong[] _sounds = new ulong[16];
    private int[] _others = new int[16];

    /// <summary>How many distinct values there are.</summary>
    public int Count => _pool.Count;

    /// <summary>The code of a value in its plain and its digraph form ("bjorn", "bjoern"); -1 for no value.</summary>
    public int Intern(string plain, string digraph)
    {
        var code = Intern(plain);
        if (code >= 0 && !string.Equals(plain, digraph, StringComparison.Ordinal)) _others[code] = Intern(digraph);
        return code;
    }

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
        var known = _pool.Count;
        var code = _pool.Intern(folded);
        if (code < known) return code;
        if (code == _sounds.Length)
        {
            Array.Resize(ref _sounds, code * 2);
            Array.Resize(ref _others, code * 2);
        }

        _sounds[code] = Phonetic.Code(folded);
        _others[code] = -1;
        return code;
    }

    /// <summary>The folded bytes of a value, <c>a-z0-9</c> and single spaces.</summary>
    public ReadOnlySpan<byte> Bytes(int code) => _pool.Utf8(code);

    /// <summary>The folded text of a value.</summary>
    public string Text(int code) => _pool.Text(code);

    /// <summary>How it sounds; equal sounds are equal codes.</summary>
    public ulong Sound(int code) => _sounds[code];

    /// <summary>The same value, or the same with its Nordic or German letters written as two (Bjørn, Bjoern).</summary>
    public bool SameValue(int a, int b) => a == b || _others[a] == b || _others[b] == a;
}
