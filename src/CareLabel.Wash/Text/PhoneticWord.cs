namespace CareLabel.Wash.Text;

/// <summary>One word on its way to its sounds; the rules are listed at <see cref="Phonetic"/>.</summary>
internal ref struct PhoneticWord(ReadOnlySpan<byte> word, Span<byte> into)
{
    // Given names that end as the Polish adjectives do.
    private static readonly string[] GivenNamesInCka = ["becka", "ericka", "annicka", "monicka", "ronicka"];

    private readonly ReadOnlySpan<byte> _word = word;
    private readonly Span<byte> _into = into;
    private int _length;
    private byte _last;
    private bool _hasVowel;

    public static int Write(ReadOnlySpan<byte> word, Span<byte> into)
    {
        var sounds = new PhoneticWord(word, into);
        var at = sounds.Opening();
        while (at < word.Length && sounds._length < into.Length) at += sounds.Sound(at);
        if (sounds._length == 0 && word.Length > 0 && IsLetter(word[0])) sounds.Put((char)(word[0] - 32));
        return sounds._length;
    }

    /// <summary>What is only so at the front; answers how many letters it took.</summary>
    private int Opening()
    {
        switch (At(0), At(1))
        {
            case ('k' or 'g' or 'p', 'n') or ('p', 's' or 'f') or ('w' or 'v', 'r') or ('g' or 'd' or 'l', 'j'):
                return 1;
            case ('k' or 't', 'j'):
                return Put('K', 2);
            case ('s', 'j'):
                return Put('S', 2);
            case ('s', 'k' or 't') when At(2) == 'j':
                return Put('S', 3);
            case ('m', 'c'):
                Put('M');
                Vowel('a');
                return 1;
            case ('y', 'a' or 'e' or 'i' or 'o' or 'u') or ('i', 'a' or 'o' or 'u'):
                return Put('J', 1);
            default:
                return Hushed();
        }
    }

    private int Hushed()
    {
        var hush = HushAt(0);
        if (hush == 0 || IsSzcz(0)) return 0;
        if (At(hush) == 'j') return Put('S', hush + 1);
        return IsConsonant(At(hush)) ? Put('X', hush) : 0;
    }

    /// <summary>Writes the sound that begins at a place; answers how many letters it took.</summary>
    private int Sound(int at)
    {
        var c = At(at);
        switch (c)
        {
            case 'a' or 'e' or 'i' or 'o' or 'u' or 'y': return Vowel(c);
            case 'b': return Put(At(at + 1) is 's' or 'z' ? 'P' : 'B', 1);
            case 'c': return C(at);
            case 'd' or 't': return DOrT(at, c);
            case 'f' or 'v' or 'w': return Put(_length == 0 && c == 'f' ? 'F' : 'V', 1);
            case 'g': return At(at + 1) == 'h' ? Gh(at) : Put('G', 1);
            case 'h': return IsVowel(At(at + 1)) && (at == 0 || IsVowel(At(at - 1))) ? Put('H', 1) : 1;
            case 'j': return J(at);
            case 'p': return At(at + 1) == 'h' ? Put(_length == 0 ? 'F' : 'V', 2) : Put('P', 1);
            case 'q': return Q(at);
            case 'r': return At(at + 1) == 'z' && (at == 0 || IsConsonant(At(at - 1))) ? Put('S', 2) : Put('R', 1);
            case 's': return S(at);
            case 'x': return Put("KS", 1);
            case 'z': return Put('S', 1);
            case 'k' or 'l' or 'm' or 'n': return Put((char)(c - 32), 1);
            case >= '0' and <= '9':
                _last = 0;
                return Put(c, 1);
            default: return 1;
        }
    }

    private int C(int at)
    {
        if (IsAdjective(at)) return Put("TSK", 2);
        return At(at + 1) switch
        {
            'z' => Put('C', 2),
            'h' or 'k' or 'q' => Put('K', 2),
            'e' or 'i' or 'y' or 'j' => Put('S', 1),
            _ => Put('K', 1),
        };
    }

    // -cki, -cka: the c is a Polish one, ts.
    private readonly bool IsAdjective(int at)
    {
        if (_word.Length < 6 || at != _word.Length - 3) return false;
        if (At(at + 1) != 'k' || At(at + 2) is not ('i' or 'a')) return false;
        foreach (var ending in GivenNamesInCka)
            if (EndsWith(ending)) return false;
        return true;
    }

    private int DOrT(int at, char c)
    {
        var next = At(at + 1);
        if (c == 't' && next == 'c' && At(at + 2) == 'h') return Put('C', 3);
        if (c == 't' && next == 's' && At(at + 2) == 'c' && At(at + 3) == 'h') return Put('C', 4);
        if (next is not ('s' or 'z')) return Put(c == 'd' && next != 't' ? 'D' : 'T', 1);

        var before = at - 1;
        while (before >= 0 && At(before) is 'd' or 't') before--;
        return before >= 0 && IsConsonant(At(before)) ? 1 : Put('T', 1);
    }

    private int Gh(int at)
    {
        var silent = at > 0 && IsVowel(At(at - 1)) && At(at + 2) is 't' or '\0';
        return silent ? 2 : Put('G', 2);
    }

    private int J(int at)
    {
        if (at == 0 || (!_hasVowel && IsConsonant(At(at - 1)))) return Put('J', 1);
        _last = 0;
        return 1;
    }

    private int Q(int at)
    {
        if (At(at + 1) == 'u' && At(at + 2) == 'e' && at + 3 == _word.Length) return Put('K', 3);
        if (At(at + 1) is not ('u' or 'v' or 'w')) return Put('K', 1);
        return Put("KV", 2);
    }

    private int S(int at) => IsSzcz(at) ? Put("SC", 4) : Put('S', Math.Max(HushAt(at), 1));

    private readonly bool IsSzcz(int at) =>
        (At(at + 1), At(at + 2), At(at + 3)) is ('z', 'c', 'z') or ('h', 'c', 'h') && At(at) == 's';

    /// <summary>How many letters sch, sh or sz has at a place; 0 where none of them stands.</summary>
    private readonly int HushAt(int at) => (At(at), At(at + 1), At(at + 2)) switch
    {
        ('s', 'c', 'h') => 3,
        ('s', 'h' or 'z', _) => 2,
        _ => 0,
    };

    private int Vowel(char c)
    {
        if (!_hasVowel) Put(c switch { 'a' or 'e' => 'A', 'o' or 'u' => 'O', _ => 'I' });
        _hasVowel = true;
        _last = 0;
        return 1;
    }

    private int Put(char sound, int taken = 1)
    {
        if (sound != _last && _length < _into.Length) _into[_length++] = (byte)sound;
        _last = (byte)sound;
        return taken;
    }

    private int Put(string sounds, int taken)
    {
        foreach (var sound in sounds) Put(sound);
        return taken;
    }

    private readonly char At(int at) => (uint)at < (uint)_word.Length ? (char)_word[at] : '\0';

    private readonly bool EndsWith(string ending)
    {
        if (_word.Length < ending.Length) return false;
        for (var i = 0; i < ending.Length; i++)
            if (_word[_word.Length - ending.Length + i] != ending[i]) return false;
        return true;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsConsonant(char c) => IsLetter((byte)c) && !IsVowel(c);

    private static bool IsLetter(byte c) => c is >= (byte)'a' and <= (byte)'z';
}
