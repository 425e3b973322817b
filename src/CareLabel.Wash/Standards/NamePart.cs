namespace CareLabel.Wash.Standards;

/// <summary>Proper case for a given name or a family name that stands alone in its column.</summary>
internal static class NamePart
{
    /// <param name="text">Tidied and not empty.</param>
    /// <param name="country">Decides whether ij is one letter.</param>
    /// <param name="given">Given names may be initials without dots; family names begin with particles.</param>
    internal static string Proper(string text, string? country, bool given)
    {
        if (NameCase.Shape(text) == WordShape.Chosen) return text;
        if (!text.Contains(' ', StringComparison.Ordinal)) return One(text, country, given);

        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
            words[i] = i < words.Length - 1 && IsSmall(words, i, given)
                ? words[i].ToLowerInvariant()
                : One(words[i], country, given);
        return string.Join(' ', words) is var joined && string.Equals(joined, text, StringComparison.Ordinal)
            ? text
            : joined;
    }

    private static string One(string word, string? country, bool given)
    {
        if (given && NameCase.Shape(word) == WordShape.Upper && NameCase.MayBeInitials(word)) return word;
        if (NameWords.Suffixes.Find(word) is { } suffix && word.Length > 1) return suffix;
        return NameCase.Proper(word, country);
    }

    private static bool IsSmall(string[] words, int i, bool given)
    {
        var word = words[i];
        if (NameWords.Ands.Has(word) && i > 0 && word.Length > 1) return true;
        if (!NameWords.Particles.Has(word)) return false;
        return !given || i > 0 || NameWords.Prefixes.Has(word);
    }
}
