using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>A cell after the mend that holds for every column, and what was done to it.</summary>
/// <param name="Text">The tidied text; the same instance as came in when nothing was done.</param>
/// <param name="Mends">What was done, each kind once, in the order it was done; empty when nothing was.</param>
public readonly record struct Tidied(string Text, IReadOnlyList<Mend> Mends);

/// <summary>
/// The mend that holds for every column, whatever it holds: what nobody can see is removed, what a program wrapped
/// around the value is unwrapped, text that was decoded wrongly is repaired when that is certain.
/// </summary>
public static class Cleaning
{
    // Repairs can uncover each other (a wrongly decoded space); text double-encoded more often than this stays.
    private const int MostRounds = 8;

    /// <summary>What decoders write for bytes that they cannot read.</summary>
    private const char Lost = '\uFFFD';

    private static readonly Objection LostLetter = new(
        "text-lost-letter", "A letter was lost when the list was saved: � stands in its place.",
        "Write the letter that belongs there, or get the list again from its source, saved as UTF-8.");

    private static readonly Mend Unwrapped = new(
        "text-excel-wrapper", "taken out of the formula that spreadsheets use to keep text as text");
    private static readonly Mend Unprotected = new(
        "text-apostrophe", "the apostrophe that protected against formulas removed");
    private static readonly Mend Repaired = new("text-encoding", "letters that had been decoded wrongly restored");
    private static readonly Mend Revealed = new("text-invisible", "invisible characters removed");
    private static readonly Mend Composed = new("text-composed", "letters and their loose accents joined");
    private static readonly Mend Spaced = new("text-spaces", "surplus spaces removed");

    /// <summary>
    /// Tidies one cell. Never fails; what is invisible altogether becomes the empty text. Tidying twice changes
    /// nothing.
    /// </summary>
    /// <param name="typed">The cell as it came.</param>
    /// <param name="keepLines">True for free text: line breaks stay (as one '\n'); otherwise they become
    /// spaces.</param>
    public static Tidied Tidy(string typed, bool keepLines = false)
    {
        if (IsTidy(typed)) return new(typed, []);

        var mends = new List<Mend>(2);
        var text = typed;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = text;
            text = Step(text, CleaningMojibake.Repair(text), Repaired, mends);
            text = Step(text, Reveal(text), Revealed, mends);
            text = Step(text, CleaningCompositions.Compose(text), Composed, mends);
            text = Step(text, Space(text, keepLines), Spaced, mends);
            text = Step(text, Unwrap(text), Unwrapped, mends);
            text = Step(text, Unprotect(text), Unprotected, mends);
            if (ReferenceEquals(text, before)) break;
        }

        return new(text, mends);
    }

    /// <summary>The doubt about a text in which a letter was lost on its way; null for any other text.</summary>
    internal static bool IsDamage(Objection objection) => ReferenceEquals(objection, LostLetter);

    internal static Objection? Damage(string text) => text.Contains(Lost, StringComparison.Ordinal) ? LostLetter : null;

    private static string Step(string before, string after, Mend mend, List<Mend> mends)
    {
        if (ReferenceEquals(before, after)) return before;
        if (!mends.Contains(mend)) mends.Add(mend);
        return after;
    }

    // Most cells are plain, and are told so in one pass without touching the rest.
    private static bool IsTidy(string text)
    {
        if (text.Length == 0) return true;
        if (text[0] is ' ' or '\'' or '=' || text[^1] == ' ') return false;
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return !text.Contains("  ", StringComparison.Ordinal);
        var previous = '\0';
        foreach (var c in text)
        {
            if (c == ' ' && previous == ' ') return false;
            if (c is < ' ' or (>= '\x7F' and <= '\xBF') or (>= '\u0300' and <= '\u036F') or > '\u04FF') return false;
            if (previous >= '\xC2' && IsWindowsLetter(c)) return false;
            previous = c;
        }

        return true;
    }

    // Letters that Windows-1252 keeps among its signs: behind an accented letter they may be half of another letter.
    private static bool IsWindowsLetter(char c) =>
        c is 'Œ' or 'œ' or 'Š' or 'š' or 'Ž' or 'ž' or 'Ÿ' or 'ƒ' or 'ˆ' or '˜';

    private static string Reveal(string text)
    {
        var at = 0;
        while (at < text.Length && !IsInvisible(text, at)) at++;
        if (at == text.Length) return text;

        var kept = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (!IsInvisible(text, at)) kept.Append(text[at]);
        }

        return kept.ToString();
    }

    private static bool IsInvisible(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' or '\v' or '\f' or '\x85' => false,
        < ' ' or (>= '\x7F' and <= '\x9F') or '\xAD' or '\u180E' or '\u034F' or '\u061C' => true,
        // Joiners and variation signs carry meaning in Arabic, Indic scripts and picture signs, never among Latin
        // letters.
        '\u200C' or '\u200D' or (>= '\uFE00' and <= '\uFE0F') => at == 0 || text[at - 1] < '\u0600',
        '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') => true,
        _ => false,
    };

    private static string Space(string text, bool keepLines)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) spaced.Append(c);
            else if (keepLines && c is '\n' or '\r' or '\u2028' or '\u2029') BreakLine(spaced);
            else if (spaced.Length > 0 && spaced[^1] is not (' ' or '\n')) spaced.Append(' ');
        }

        while (spaced.Length > 0 && spaced[^1] is ' ' or '\n') spaced.Length--;
        return spaced.Equals(text) ? text : spaced.ToString();
    }

    // A blank line between paragraphs is kept, more than one is not.
    private static void BreakLine(StringBuilder spaced)
    {
        if (spaced.Length > 0 && spaced[^1] == ' ') spaced.Length--;
        var breaks = 0;
        while (breaks < 2 && spaced.Length > breaks && spaced[spaced.Length - 1 - breaks] == '\n') breaks++;
        if (spaced.Length > 0 && breaks < 2) spaced.Append('\n');
    }

    private static string Unwrap(string text)
    {
        if (text.Length < 4 || text[0] != '=' || text[1] != '"' || text[^1] != '"') return text;
        var inner = text.AsSpan(2, text.Length - 3);
        return inner.Contains('"') ? text : inner.ToString();
    }

    private static string Unprotect(string text) =>
        text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' or '\t' or (>= '0' and <= '9')
            ? text[1..]
            : text;
}
