namespace CareLabel.Wash.Standards;

/// <summary>Reads one full name: first the order of its words, then their case, then its parts.</summary>
internal sealed class NameParse
{
    private readonly Setting _setting;
    private readonly NameOrder _order;

    private NameParse(string text, Setting setting)
    {
        _setting = setting;
        _order = new NameOrder(NameWord.Cut(text));
    }

    /// <summary>The parts.</summary>
    internal PersonName Name { get; private set; } = PersonName.Nobody;

    /// <summary>The words in the order they are written, in proper case.</summary>
    internal string Standard { get; private set; } = "";

    /// <summary>What was probably meant, where that is not sure enough to be written.</summary>
    internal string? Suggestion { get; private set; }

    /// <param name="text">Tidied and not empty.</param>
    /// <param name="setting">The country.</param>
    /// <param name="familyFirst">The family name is known to stand first, and stays there.</param>
    internal static NameParse Of(string text, Setting setting, bool familyFirst = false)
    {
        var remarks = Notice(text);
        var unread = text.Length > PersonName.LongestLength || text.AsSpan().IndexOfAnyExcept(", ") < 0;
        if (unread || (remarks & NameRemarks.LooksLikeCompany) != 0)
        {
            if (unread) remarks |= NameRemarks.Unread;
            var whole = PersonName.Nobody with { Family = text, Remarks = remarks };
            return new NameParse("", setting) { Name = whole, Standard = text };
        }

        var parse = new NameParse(text, setting);
        parse.Run(text, remarks, familyFirst);
        return parse;
    }

    private static NameRemarks Notice(string text)
    {
        if (text.Length > PersonName.LongestLength) return NameRemarks.None;
        var remarks = NameRemarks.None;
        if (IsNobody(text) || NameWords.Samples.Has(text)) remarks |= NameRemarks.Placeholder;
        if (NameText.HasDigit(text)) remarks |= NameRemarks.Digits;
        if (CompanyName.LooksLikeCompany(text)) remarks |= NameRemarks.LooksLikeCompany;
        if (HasSlash(text)) remarks |= NameRemarks.TwoPeople;
        return remarks;
    }

    // Kari Hansen/Ola Berg; c/o and v/ have one letter before the sign.
    private static bool HasSlash(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 2 || slash > text.Length - 3) return false;
        var before = text.AsSpan(0, slash).TrimEnd();
        var behind = text.AsSpan(slash + 1).TrimStart();
        return EndsInWord(before) && behind.Length > 1 && char.IsLetter(behind[0]) && char.IsLetter(behind[1]);
    }

    private static bool EndsInWord(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsLetter(text[^1]) && char.IsLetter(text[^2]);

    internal static bool IsNobody(ReadOnlySpan<char> text)
    {
        var bare = text.Trim(".-_*?!<>()[] ");
        return NameWords.Nobody.Has(bare) || NameText.IsOneLetterRepeated(bare)
            || text.Equals("n/a", StringComparison.OrdinalIgnoreCase);
    }

    private void Run(string text, NameRemarks remarks, bool familyFirst)
    {
        if (!familyFirst) _order.Find();
        var casing = new NameCasing(_order.Written, _setting.Country);
        casing.Apply(_order.Written);
        Standard = Whole(_order.Written, text);
        if (casing.HasDoubt) Suggestion = casing.Suggest(_order.Written);

        if (!ReferenceEquals(_order.Meant, _order.Written))
        {
            casing.Apply(_order.Meant);
            Suggestion = NameWord.Join(_order.Meant, 0, _order.Meant.Count).Trim(' ', ',', ';');
        }

        if (NameWords.Samples.Has(Standard)) remarks |= NameRemarks.Placeholder;
        Name = NameParts.Of(_order.Meant, _order.Tail, _setting.Country, remarks | _order.Remarks);
    }

    private static string Whole(List<NameWord> words, string text)
    {
        var joined = NameWord.Join(words, 0, words.Count);
        return string.Equals(joined, text, StringComparison.Ordinal) ? text : joined;
    }
}
