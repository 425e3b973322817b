namespace CareLabel.Wash.Standards;

/// <summary>
/// Parts a cell that may hold several numbers. Semicolons, bars, line ends, labels and a second plus always part;
/// slashes, commas and spaces part only when the cell is no number as a whole and each piece is a number by itself.
/// </summary>
internal static class PhoneCell
{
    // Fewer digits than this before or after a sign are a piece of a number, not a number.
    private const int FewestDigits = 5;

    /// <summary>The pieces in their order, trimmed, without empty ones; one piece for a cell with one number.</summary>
    public static List<string> Split(string typed, string? country)
    {
        var pieces = new List<string>(2);
        if (IsPlain(typed)) pieces.Add(typed);
        else
            foreach (var piece in Parted(typed)) AddWeak(pieces, piece, country);
        return pieces;
    }

    /// <summary>The ordinary cell: nothing that could part, and too few digits for two numbers.</summary>
    internal static bool IsPlain(string typed)
    {
        var digits = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            if (char.IsAsciiDigit(typed[i])) digits++;
            else if (typed[i] is not (' ' or '-' or '(' or ')' or '.' or '\u00A0') && !(typed[i] == '+' && digits == 0))
                return false;
        }

        return digits <= 15;
    }

    private static List<string> Parted(string typed)
    {
        var pieces = new List<string>(4);
        var start = 0;
        var digits = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (char.IsDigit(c)) digits++;
            else if (c is '|' or '\n' or '\r' or '\t' || (c == ';' && !IsParameter(typed.AsSpan(i + 1))))
            {
                Add(pieces, typed.AsSpan(start, i - start));
                (start, digits) = (i + 1, 0);
            }
            else if (c is '+' or '\uFF0B' && digits >= FewestDigits && typed[i - 1] is not ('=' or 'e' or 'E'))
            {
                Add(pieces, typed.AsSpan(start, i - start));
                (start, digits) = (i, 0);
            }
            else if (char.IsLetter(c))
            {
                var end = i;
                while (end < typed.Length && char.IsLetter(typed[end])) end++;
                var word = PhoneWords.Of(typed.AsSpan(i, end - i));
                if (digits >= FewestDigits && Parts(word, typed.AsSpan(end)))
                {
                    var closed = end < typed.Length && typed[end] == ')';
                    Add(pieces, typed.AsSpan(start, (closed ? end + 1 : i) - start));
                    (start, digits) = (closed ? end + 1 : word == PhoneWord.Joiner ? end : i, 0);
                }

                i = end - 1;
            }
        }

        Add(pieces, typed.AsSpan(start));
        return pieces;
    }

    // "22 12 34 56;12" and ";ext=12" belong to the number before; our own "; " parts two.
    private static bool IsParameter(ReadOnlySpan<char> after)
    {
        if (after.StartsWith("ext=", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("isub=", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("phone-context=", StringComparison.OrdinalIgnoreCase)) return true;
        var digits = 0;
        while (digits < after.Length && char.IsAsciiDigit(after[digits])) digits++;
        return digits is > 0 and < FewestDigits && after[digits..].Trim().IsEmpty;
    }

    // A label or joiner begins a new number only when a number follows it.
    private static bool Parts(PhoneWord word, ReadOnlySpan<char> after)
    {
        if (word is not (PhoneWord.Label or PhoneWord.Joiner)) return false;
        var digits = 0;
        foreach (var c in after)
        {
            if (char.IsDigit(c) && ++digits >= FewestDigits) return true;
            if (char.IsLetter(c) && digits > 0) return false;
        }

        return false;
    }

    private static void AddWeak(List<string> pieces, string piece, string? country)
    {
        var parts = Candidates(piece);
        if (parts is not null && parts.TrueForAll(part => IsNumber(part, country)))
        {
            pieces.AddRange(parts);
            return;
        }

        if (AtSpace(piece, country) is var space and > 0)
        {
            Add(pieces, piece.AsSpan(0, space));
            AddWeak(pieces, piece[space..].Trim(), country);
            return;
        }

        pieces.Add(piece);
    }

    private static List<string>? Candidates(string piece)
    {
        if (piece.AsSpan().IndexOfAny("/,&\\") < 0) return null;
        var parts = new List<string>(2);
        foreach (var range in piece.AsSpan().SplitAny("/,&\\")) Add(parts, piece.AsSpan(range));
        return parts.Count > 1 ? parts : null;
    }

    // Two numbers side by side: the one place where both sides are in the plan; with several such places nobody can
    // tell.
    private static int AtSpace(string piece, string? country)
    {
        if (Digits(piece) < 2 * FewestDigits + 2 || piece.Length > 80 || IsNumber(piece, country)) return -1;
        var found = -1;
        for (var i = 1; i < piece.Length - 1; i++)
        {
            if (!char.IsWhiteSpace(piece[i]) || char.IsWhiteSpace(piece[i - 1])) continue;
            if (!IsNumber(piece.AsSpan(0, i), country) || !IsNumber(piece.AsSpan(i), country)) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    private static bool IsNumber(ReadOnlySpan<char> part, string? country) =>
        PhoneParser.Parse(part, country) is { Number.Validity: PhoneValidity.Valid, Keypad: false } found
        && found.Number!.Significant.Length >= FewestDigits;

    private static int Digits(string text)
    {
        var digits = 0;
        foreach (var c in text)
            if (char.IsDigit(c)) digits++;
        return digits;
    }

    private static void Add(List<string> pieces, ReadOnlySpan<char> piece)
    {
        var trimmed = piece.Trim(" ,;/&\u00A0\t");
        if (!trimmed.IsEmpty) pieces.Add(trimmed.ToString());
    }
}
