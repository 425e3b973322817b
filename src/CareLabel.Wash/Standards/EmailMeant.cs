using System.Collections.Frozen;
using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// What a text that is no e-mail address was probably meant to be. Shown beside the objection, never applied: a comma
/// for a dot leaves little doubt, but it is another mailbox if the guess is wrong.
/// </summary>
internal static class EmailMeant
{
    // Both sides must say so: test@firma.no and kari@test.no can be real.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = FrozenSet.ToFrozenSet(
        ("test testing asdf asd qwerty xx xxx none null no na nomail noemail " +
        "noname ingen ingenmail ingenepost ukjent ukendt " +
         "unknown mangler saknas okand brak nieznany puuttuu eiole dummy fake aaa").Split(' '))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerDomains = FrozenSet.ToFrozenSet(
        ["mail", "email", "epost", "example"]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The text with the slips of the hand put right: commas for dots, doubled dots and @, "at" in words, spaces around
    /// the signs, odd signs at the ends. Null where nothing of that was wrong; the answer need not be an address.
    /// </summary>
    public static string? Of(string lower)
    {
        var text = lower.Contains('@', StringComparison.Ordinal)
            ? lower
            : lower.Replace(" at ", "@", StringComparison.Ordinal);
        var meant = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var sign = c == ',' ? '.' : c;
            if (sign == ' ' && meant.Length > 0 && meant[^1] is '.' or '@' or ' ') continue;
            if (sign is '.' or '@') TrimEnd(meant, sign);
            if (sign != '.' || meant.Length == 0 || meant[^1] != '@') meant.Append(sign);
        }

        var bare = Trimmed(meant.ToString());
        return bare.Length == 0 || bare == lower ? null : bare;
    }

    /// <summary>Whether name and domain both are words that only fill a field: test@test.no, ingen@epost.no.</summary>
    public static bool IsFiller(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        if (!Fillers.Contains(local)) return false;
        var name = domain[..domain.IndexOf('.')];
        return Fillers.Contains(name) || FillerDomains.Contains(name);
    }

    /// <summary>
    /// Whether a label of the domain mixes Latin letters with Greek or Cyrillic ones, which look alike and are others.
    /// </summary>
    public static bool HasForeignLetter(ReadOnlySpan<char> domain)
    {
        if (!domain.ContainsAnyInRange('\u0370', '\u052F')) return false;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.ContainsAnyInRange('\u0370', '\u052F') && label.ContainsAnyInRange('a', 'z')) return true;
        }

        return false;
    }

    private static void TrimEnd(StringBuilder text, char sign)
    {
        while (text.Length > 0 && (text[^1] is '.' or ' ' || text[^1] == sign)) text.Length--;
    }

    private static string Trimmed(string text)
    {
        int from = 0, to = text.Length;
        while (from < to && !char.IsLetterOrDigit(text[from])) from++;
        while (to > from && !char.IsLetterOrDigit(text[to - 1])) to--;
        return text[from..to];
    }
}
