namespace CareLabel.Wash.Standards;

/// <summary>The digits of one number as typed, before any plan is asked.</summary>
internal ref struct PhoneDraft
{
    // Twice the longest number there is: enough to see that a number is too long.
    public const int MostDigits = 40;

    private Span<char> _digits;

    public ReadOnlySpan<char> Digits => _digits;

    /// <summary>Began with a plus sign: a calling code follows.</summary>
    public bool Plus { get; private set; }

    /// <summary>The place of the 0 of a "(0)" among the digits, or -1.</summary>
    public int BracketedZero { get; private set; }

    /// <summary>How many digits stand before the first letter; -1 when there is no letter.</summary>
    public int BeforeLetters { get; private set; }

    /// <summary>The number could be a word on a keypad: 0800 FLOWERS.</summary>
    public bool IsVanity { get; private set; }

    /// <summary>
    /// Reads signs that belong in a number: digits, a plus at the start, space - . / ( ) [ ] ~ * and letters after the
    /// third digit. False when there are others or too few digits. Letters become digits only with
    /// <paramref name="keypad"/>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> core, Span<char> room, bool keypad, out PhoneDraft draft)
    {
        draft = new PhoneDraft { BracketedZero = -1, BeforeLetters = -1 };
        var count = 0;
        var letters = 0;
        for (var i = 0; i < core.Length; i++)
        {
            var c = core[i];
            if (char.IsAsciiDigit(c))
            {
                if (c == '0' && draft.BracketedZero < 0 && IsBracketed(core, i)) draft.BracketedZero = count;
                if (count < room.Length) room[count++] = c;
            }
            else if (c == '+')
            {
                if (count > 0) return false;
                draft.Plus = true;
            }
            else if (char.IsLetter(c))
            {
                if (c is 'x' or 'X' && (count < 3 || IsAlone(core, i))) continue;
                if (count < 3) return false;
                if (draft.BeforeLetters < 0) draft.BeforeLetters = count;
                if (char.IsAsciiLetter(c)) letters++;
                if (keypad && char.IsAsciiLetter(c) && count < room.Length) room[count++] = Key(c);
            }
            else if (!IsPunctuation(c, draft.BeforeLetters >= 0)) return false;
        }

        draft._digits = room[..count];
        draft.IsVanity = letters >= 3;
        return count >= 3 || (count == 2 && core.Length == 2);
    }

    /// <summary>The same without the digits after the first letter.</summary>
    public readonly PhoneDraft WithoutLetters() => this with { _digits = _digits[..BeforeLetters], BeforeLetters = -1 };

    // After a word any sign may stand: it is a note, not a number.
    private static bool IsPunctuation(char c, bool inNote) =>
        c is ' ' or '-' or '.' or '/' or '(' or ')' or '[' or ']' or '~' or '*'
        || (inNote && c is ',' or ':' or '&' or '\'' or '"' or '!' or '?');

    private static bool IsBracketed(ReadOnlySpan<char> core, int zero) =>
        core[..zero].TrimEnd(' ') is [.., '(' or '['] && core[(zero + 1)..].TrimStart(' ') is [')' or ']', ..];

    // "650 x 253": a sign between digits, not a letter of a word.
    private static bool IsAlone(ReadOnlySpan<char> core, int at) =>
        (at == 0 || !char.IsLetter(core[at - 1])) && (at + 1 == core.Length || !char.IsLetter(core[at + 1]));

    private static char Key(char letter) => "22233344455566677778889999"[(letter | 0x20) - 'a'];
}
