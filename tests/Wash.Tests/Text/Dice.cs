namespace CareLabel.Wash.Tests.Text;

/// <summary>Seeded random numbers (SplitMix64), so that a failing case comes back on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private const string Pool =
        "abcdefghijklmnopqrstuvwxyzABCÅÆØÄÖÜåæøäöüłŁżźćńśęąóßðþđĐőű 0123456789" +
        " -'’.,&\u0301\u0308\u030A\u0306\u00AD\u200B\uD800\uDC00" +
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґΑαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϋΰ½②ﬁ٣Ａ王";

    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Up to 24 characters of every awkward kind.</summary>
    public string Text() => string.Create(Below(24), this, (into, dice) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = Pool[dice.Below(Pool.Length)];
    });

    /// <summary>Bytes from an alphabet of a few letters, so that many agree.</summary>
    public byte[] Word(int length, int letters)
    {
        var word = new byte[length];
        for (var i = 0; i < length; i++) word[i] = (byte)('a' + Below(letters));
        return word;
    }

    /// <summary>The word with so many random edits: one put in, left out, changed, or two exchanged.</summary>
    public byte[] Mistyped(byte[] word, int edits, int letters)
    {
        List<byte> typed = [.. word];
        for (; edits > 0; edits--)
        {
            var at = Below(typed.Count + 1);
            var letter = (byte)('a' + Below(letters));
            switch (Below(4))
            {
                case 0: typed.Insert(at, letter); break;
                case 1 when at < typed.Count: typed.RemoveAt(at); break;
                case 2 when at < typed.Count: typed[at] = letter; break;
                case 3 when at + 1 < typed.Count: (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]); break;
            }
        }

        return [.. typed];
    }
}
