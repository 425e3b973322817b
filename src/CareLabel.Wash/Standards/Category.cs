namespace CareLabel.Wash.Standards;

/// <summary>
/// Finds the spellings of one value among the values of a column ("Bygg", "bygg ", "BYGG"), so that a list of
/// categories can be written one way. Values that only look alike are pointed out and left alone. The work grows about
/// in step with the number of distinct values: near spellings are looked up by their keys, never compared with all.
/// </summary>
public static class Category
{
    private const int ShortestNear = 6, LongestNear = 60, LongestValue = 200, FrequentRows = 3, ManyTimes = 10;

    private static readonly Mend Gathered = new("category-spelling", "written as the column writes it most often");

    /// <summary>
    /// For each value, in the same order, its reading: the column's most frequent spelling of it (equal counts: the
    /// best-cased, then the first in byte order) where case, spaces, signs, accents, word order or the word for "and"
    /// are all that differ; a doubt with a suggestion where it is one slip from a more frequent value, or has one in it
    /// (never where both stand in three rows or more and in one of a hundred).
    /// </summary>
    /// <param name="values">The distinct values of a column, each with how many rows hold it.</param>
    public static IReadOnlyList<Reading> Cluster(IReadOnlyList<(string Value, int Count)> values)
    {
        var prints = new CategoryPrint[values.Count];
        for (var i = 0; i < prints.Length; i++) prints[i] = CategoryPrint.Of(values[i].Value, LongestValue);
        var standards = Standards(values, prints);
        var doubts = Doubts(standards);
        return [.. values.Select((value, i) => Answer(value.Value, prints[i].Key, standards, doubts))];
    }

    private static Reading Answer(
        string typed, string key, Dictionary<string, Group> standards, Dictionary<string, Objection> doubts)
    {
        if (key.Length == 0)
            return Cleaning.Tidy(typed).Text is { Length: > 0 } signs
                ? Reading.Accepted(typed, signs, Gathered)
                : Reading.Empty(typed);
        return Reading.Accepted(typed, standards[key].Standard, Gathered)
            with
        { Objection = doubts.GetValueOrDefault(key) };
    }

    private sealed record Group(string Standard, long Count, CategoryPrint Print);

    private static Dictionary<string, Group> Standards(
        IReadOnlyList<(string Value, int Count)> values, CategoryPrint[] prints)
    {
        var spellings = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        var printOf = new Dictionary<string, CategoryPrint>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            if (prints[i].Key.Length == 0) continue;
            if (!spellings.TryGetValue(prints[i].Key, out var group))
                spellings[prints[i].Key] = group = new(1, StringComparer.Ordinal);
            // "Bygg" and "Bygg " are one spelling with a space too many.
            var tidy = Cleaning.Tidy(values[i].Value).Text;
            group[tidy] = group.GetValueOrDefault(tidy) + Math.Max(1, values[i].Count);
            printOf[prints[i].Key] = prints[i];
        }

        return spellings.ToDictionary(
            pair => pair.Key,
            pair => new Group(Best(pair.Value), pair.Value.Values.Sum(), printOf[pair.Key]), StringComparer.Ordinal);
    }

    private static string Best(Dictionary<string, long> spellings)
    {
        var best = "";
        long most = -1;
        foreach (var (spelling, count) in spellings)
        {
            if (count < most || (count == most && !IsBetter(spelling, best))) continue;
            (best, most) = (spelling, count);
        }

        return best;
    }

    private static bool IsBetter(string a, string b)
    {
        var (caseA, caseB) = (CaseRank(a), CaseRank(b));
        return caseA != caseB ? caseA > caseB : string.CompareOrdinal(a, b) < 0;
    }

    // A capital first and small letters behind beat all small, which beat all capitals.
    private static int CaseRank(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        if (upper > 0 && lower > 0) return char.IsUpper(text[0]) ? 3 : 2;
        return lower > 0 ? 1 : 0;
    }

    private static Dictionary<string, Objection> Doubts(Dictionary<string, Group> groups)
    {
        // The most frequent first: a rarer value is measured against those before it, and only the first holds a key.
        var order = groups.OrderByDescending(g => g.Value.Count).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Value).ToArray();
        var near = new Dictionary<ulong, Group>();
        var pairs = new Dictionary<ulong, Group>();
        var doubts = new Dictionary<string, Objection>(StringComparer.Ordinal);
        var rows = order.Sum(group => group.Count);
        foreach (var group in order)
        {
            // What stands often beside its look-alike is no slip: "Transport" and "Transport & logistikk" are two
            // values.
            var often = IsFrequent(group, rows);
            var doubt = Near(group, near, pairs, often ? rows : 0) ?? Inside(group, groups, often ? rows : 0);
            if (doubt is not null) doubts[group.Print.Key] = doubt;
        }

        return doubts;
    }

    private static bool IsFrequent(Group group, long rows) => group.Count >= FrequentRows && group.Count * 100 >= rows;

    // Rows is 0 for a rare value; a frequent one is not measured against others that are.
    private static Objection? Near(
        Group group, Dictionary<ulong, Group> near, Dictionary<ulong, Group> pairs, long rows)
    {
        var squeezed = group.Print.Squeezed;
        if (squeezed.Length is < ShortestNear or > LongestNear) return null;
        Span<ulong> variants = stackalloc ulong[LongestNear + 1];
        Group? found = null;
        foreach (var variant in variants[..CategoryPrint.Variants(squeezed, variants)])
        {
            if (near.TryAdd(variant, group) || found is not null) continue;
            var other = near[variant];
            if (!ReferenceEquals(other, group) && IsOneSlip(squeezed, other.Print.Squeezed)) found = other;
        }

        if (!pairs.TryAdd(CategoryPrint.LetterPairs(squeezed), group) && found is null)
        {
            var other = pairs[CategoryPrint.LetterPairs(squeezed)];
            if (SameDigits(squeezed, other.Print.Squeezed)) found = other;
        }

        return found is null || (rows > 0 && IsFrequent(found, rows)) ? null : LooksLike(group, found);
    }

    // "Bygg" is a value of its own, and a word of "BYGG & anlegg": perhaps meant, never sure, and only where the longer
    // one is rare.
    private static Objection? Inside(Group group, Dictionary<string, Group> groups, long rows)
    {
        if (group.Print.Words.Length is < 2 or > 8) return null;
        Group? found = null;
        foreach (var word in group.Print.Words)
        {
            if (word.Length >= 3 && groups.TryGetValue(word, out var other)
                && other.Count > (found?.Count ?? (group.Count * ManyTimes) - 1))
                found = other;
        }

        if (found is null || (rows > 0 && IsFrequent(found, rows))) return null;
        return LooksLike(group, found) with
        {
            Code = "category-contains",
            Problem = $"It contains '{found.Standard}', which is a value of its own.",
        };
    }

    private static Objection LooksLike(Group group, Group other) =>
        new("category-near", $"It looks like '{other.Standard}', which is more frequent.",
            $"Check whether '{other.Standard}' was meant.")
        {
            Suggestion = other.Standard,
            Arguments = [group.Standard, other.Standard],
        };

    // Optimal string alignment of exactly one; digits must agree, because Region 1 is not Region 2.
    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || !SameDigits(a, b)) return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (a.Length > b.Length) return restA[1..].SequenceEqual(restB);
        if (a.Length < b.Length) return restB[1..].SequenceEqual(restA);
        if (restA.IsEmpty) return true;
        if (restA[1..].SequenceEqual(restB[1..])) return true;
        return restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]);
    }

    private static bool SameDigits(string a, string b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsAsciiDigit(a[i])) i++;
            while (j < b.Length && !char.IsAsciiDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }
}
