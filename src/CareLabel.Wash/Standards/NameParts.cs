namespace CareLabel.Wash.Standards;

/// <summary>Gives every word of a name, already in order, to one of its parts.</summary>
internal static class NameParts
{
    internal static PersonName Of(List<NameWord> all, int tail, string? country, NameRemarks remarks)
    {
        var words = all;
        var rest = NameWord.Join(words, tail, words.Count);
        if (tail < words.Count) words = words[..tail];

        var nickname = "";
        if (words.Exists(IsAside)) (words, nickname) = TakeAside(words);
        var (born, birthName) = TakeBirthName(words);

        var from = 0;
        while (from < born - 1 && words[from].IsTitle) from++;
        var to = born;
        while (to > from + 1 && words[to - 1].IsSuffix
            && (to > from + 2 || words[to - 1].Typed.Contains('.', StringComparison.Ordinal)))
            to--;

        var name = PersonName.Nobody with
        {
            Title = NameWord.Join(words, 0, from),
            Suffix = NameWord.Join(words, to, born),
            Nickname = nickname,
            BirthName = birthName,
            Rest = rest,
            Remarks = remarks,
        };
        return Two(name, words, from, to, country);
    }

    private static PersonName Two(PersonName name, List<NameWord> words, int from, int to, string? country)
    {
        var and = from + 1 < to ? words.FindIndex(from + 1, to - from - 1, word => word.IsAnd) : -1;
        // von und zu Guttenberg is one person.
        if (and > 0 && and < to - 1 && words[and - 1].IsParticle && words[and + 1].IsParticle) and = -1;
        if (and < 0 || and == to - 1) return Core(name, words, from, to, country);

        name = name with { Remarks = name.Remarks | NameRemarks.TwoPeople };
        if (and - from > 1)
            return Core(name, words, from, and, country) with { Partner = NameWord.Join(words, and + 1, to) };
        var second = Core(name, words, and + 1, to, country);
        var partner = second.Middle.Length == 0 ? second.Given : second.Given + " " + second.Middle;
        return second with { Given = words[from].Text, Middle = "", Partner = partner, Remarks = name.Remarks };
    }

    private static PersonName Core(PersonName name, List<NameWord> words, int from, int to, string? country)
    {
        if (to - from == 1) return OneWord(name, words[from]);
        if (Initials(words, from, to)) name = name with { Remarks = name.Remarks | NameRemarks.InitialsOnly };

        var particles = from;
        if (!words[from].IsParticle || words[from].IsGiven)
        {
            particles = from + 1;
            while (particles < to - 1 && !words[particles].IsParticle) particles++;
        }

        var family = particles;
        while (family < to - 1 && words[family].IsParticle) family++;
        if (country == "ES" && family == particles && to - from >= 3 && !words[to - 2].IsGiven)
            family = particles = to - 2;

        var given = particles == from ? from : GivenEnd(words, from, particles, country);
        return name with
        {
            Given = NameWord.Join(words, from, given),
            Middle = NameWord.Join(words, given, particles),
            Particles = NameWord.Join(words, particles, family),
            Family = NameWord.Join(words, family, to),
        };
    }

    private static PersonName OneWord(PersonName name, NameWord word)
    {
        var remarks = name.Remarks | NameRemarks.OneWord;
        if (word.IsInitials) remarks |= NameRemarks.InitialsOnly;
        return word.IsLikelyFamily && !word.IsGiven
            ? name with { Family = word.Text, Remarks = remarks }
            : name with { Given = word.Text, Remarks = remarks };
    }

    // In Poland and where English is spoken the second given name is a middle name; in the Nordic countries people are
    // called by both (Anne Marie), and what stands between is a family name (Kari Lunde Hansen).
    private static int GivenEnd(List<NameWord> words, int from, int to, string? country)
    {
        var end = from + 1;
        while (end < to && words[end - 1].IsInitials && words[from].IsInitials) end++;
        if (country is "PL" or "GB" or "US" or "IE" or "CA" or "AU") return end;
        while (end < to && words[end].IsGiven && !words[end].IsFamily) end++;
        return end;
    }

    private static bool Initials(List<NameWord> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!words[i].IsInitials) return false;
        return true;
    }

    private static bool IsAside(NameWord word) => word.Typed[0] is '(' or '"' or '“' or '„' or '«' or '”' or '[';

    private static bool EndsAside(NameWord word) => word.Typed[^1] is ')' or '"' or '”' or '“' or '»' or ']';

    private static (List<NameWord> Words, string Aside) TakeAside(List<NameWord> words)
    {
        var start = words.FindIndex(IsAside);
        var end = words.FindIndex(start, EndsAside);
        if (end < 0) end = words.Count - 1;
        if (end - start + 1 == words.Count) return (words, "");
        var aside = NameWord.Join(words, start, end + 1).Trim('(', ')', '"', '“', '”', '„', '«', '»', '[', ']');
        return ([.. words[..start], .. words[(end + 1)..]], aside);
    }

    private static (int End, string BirthName) TakeBirthName(List<NameWord> words)
    {
        for (var i = 2; i < words.Count - 1; i++)
        {
            var typed = words[i].Typed;
            var two = typed is "z" && words[i + 1].Typed is "domu" && i < words.Count - 2;
            if (two || (char.IsLower(typed[0]) && NameWords.Born.Has(typed)))
                return (i, NameWord.Join(words, two ? i + 2 : i + 1, words.Count));
        }

        return (words.Count, "");
    }
}
