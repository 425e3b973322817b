namespace CareLabel.Wash.Standards;

/// <summary>Decides which words of a name get proper case, and gives it to them.</summary>
internal sealed class NameCasing
{
    private readonly bool _all;
    private readonly bool _capitals;
    private readonly string? _country;

    internal NameCasing(List<NameWord> words, string? country)
    {
        _country = country;
        var isAbbreviation = IsLoneAbbreviation(words);
        _all = !isAbbreviation
            && !words.Exists(word => word.Shape == WordShape.Chosen && !word.IsTitle && !word.IsSuffix);
        _capitals = !_all && !isAbbreviation && words.Exists(word => word.IsPassportWay);
        HasDoubt = !_all && words.Exists(IsDoubtful);
    }

    /// <summary>A known name stands in small letters beside words that do not.</summary>
    internal bool HasDoubt { get; }

    internal void Apply(List<NameWord> words)
    {
        var first = 0;
        while (first < words.Count - 1 && words[first].IsTitle) first++;
        var last = words.Count - 1;
        while (last > first + 1 && words[last].IsSuffix) last--;
        for (var i = 0; i < words.Count; i++)
            words[i].Text = _all ? Written(words, i, first, last) : Beside(words[i]);
    }

    /// <summary>The whole name with the doubtful words in proper case.</summary>
    internal string Suggest(List<NameWord> words) =>
        string.Join(' ', words.Select(word =>
            (IsDoubtful(word) ? NameCase.Proper(word.Typed, _country) : word.Text) + (word.Comma ? "," : "")));

    // IKEA alone in a column of names is no person's name.
    private static bool IsLoneAbbreviation(List<NameWord> words) =>
        words.Count == 1 && words[0].Shape == WordShape.Upper && words[0].Typed.Length <= 5
        && !words[0].IsGiven && !words[0].IsFamily;

    private static bool IsDoubtful(NameWord word) =>
        (word.Shape == WordShape.Lower || (word.Shape == WordShape.Chosen && char.IsLower(word.Typed[0])))
            && !word.IsParticle && !word.IsAnd && !word.IsTitle && !word.IsSuffix
        && (word.IsGiven || word.IsLikelyFamily);

    private string Beside(NameWord word)
    {
        if (!_capitals || word.Shape != WordShape.Upper) return word.Typed;
        if (word.IsParticle) return word.Typed.ToLowerInvariant();
        return word.IsPassportWay ? NameCase.Proper(word.Typed, _country) : word.Typed;
    }

    private string Written(List<NameWord> words, int i, int first, int last)
    {
        var word = words[i];
        if (i < first) return word.Shape == WordShape.Upper ? NameWords.Titles.Find(word.Typed)! : word.Typed;
        if (i > last) return NameWords.Suffixes.Find(word.Typed)!;
        if (i > first && i < last && word.IsAnd) return word.Typed.ToLowerInvariant();
        if (i < last && word.IsParticle && IsSmall(words, i, first)) return word.Typed.ToLowerInvariant();
        if (word.Shape == WordShape.Neutral) return word.IsInitials ? NameCase.Proper(word.Typed) : word.Typed;
        if (word.Shape == WordShape.Upper && i < last && NameCase.MayBeInitials(word.Typed)) return word.Typed;
        return NameCase.Proper(word.Typed, _country);
    }

    // Van and De begin given names and Belgian and American family names too; von and af never do.
    private static bool IsSmall(List<NameWord> words, int i, int first)
    {
        var begins = i == first || words[i - 1].Comma;
        return !begins || NameWords.Prefixes.Has(words[i].Typed) || words[i + 1].IsParticle;
    }
}
