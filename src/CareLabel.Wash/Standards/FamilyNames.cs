using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Some 1,000 common family names of the Nordic countries, Poland, the German and English speaking countries. Own list.
/// </summary>
public static class FamilyNames
{
    private static readonly string[] Endings =
    [
        "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "sen", "sson", "nen", "dottir", "qvist", "strom",
        "berg", "lund", "gren", "gaard", "gard", "stad", "heim", "vik", "rud", "mann", "enko",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Load();

    /// <summary>Whether the list has this name.</summary>
    /// <param name="folded">As <c>Fold.Plain</c> or <c>Fold.Digraph</c> gives it. Of a double name
    /// (<c>virtanen korhonen</c>) the first is looked up when the whole is not in the list.</param>
    public static bool Contains(ReadOnlySpan<char> folded)
    {
        if (Names.Contains(folded)) return true;
        var space = folded.IndexOf(' ');
        return space > 0 && Names.Contains(folded[..space]);
    }

    /// <summary>In the list, or formed as family names of these countries are: -sen, -sson, -nen, -ski/-ska,
    /// -berg.</summary>
    /// <param name="folded">As <c>Fold.Plain</c> gives it.</param>
    public static bool IsLikely(ReadOnlySpan<char> folded)
    {
        if (Contains(folded)) return true;
        foreach (var ending in Endings)
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new HashSet<string>(4096, StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("family-names.tsv"))
            foreach (var name in row[1].Split(' '))
            {
                names.Add(Fold.Plain(name));
                names.Add(Fold.Digraph(name));
                // The list holds men's forms; women of the family bear the other.
                if (name.EndsWith("ki", StringComparison.Ordinal)) names.Add(Fold.Plain(name[..^1] + "a"));
            }

        return names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

/// <summary>Polish family names that follow the sex of their bearer: one family, written two ways.</summary>
public static class FamilyName
{
    // Adjectives; other names on -a are the same for both (Wrona, Sikora), so only well known ones are listed.
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Adjectives =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["biala"] = "bialy",
            ["czarna"] = "czarny",
            ["zielona"] = "zielony",
            ["cicha"] = "cichy",
            ["mala"] = "maly",
            ["dluga"] = "dlugi",
            ["szczesna"] = "szczesny",
            ["niezgodna"] = "niezgodny",
            ["ostra"] = "ostry",
            ["nowa"] = "nowy",
            ["mloda"] = "mlody",
            ["lysa"] = "lysy",
            ["wolna"] = "wolny",
            ["konieczna"] = "konieczny",
            ["pokorna"] = "pokorny",
            ["rumiana"] = "rumiany",
            ["chuda"] = "chudy",
            ["gruba"] = "gruby",
            ["jasna"] = "jasny",
            ["ladna"] = "ladny",
            ["siwa"] = "siwy",
            ["smutna"] = "smutny",
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The form that both sexes share: <c>kowalska</c> and <c>kowalski</c> give <c>kowalski</c>; also -cka, -dzka and a
    /// few adjectives (<c>biala</c>, <c>bialy</c>). Each half of a double name is rooted. Wives' and daughters' names
    /// on -owa and -ówna are left, as they are rare and other names end so. The same root says one family, never one
    /// person.
    /// </summary>
    /// <param name="folded">As Fold.Plain gives it; the same instance is answered where nothing differs.</param>
    public static string Root(string folded)
    {
        return folded.Contains(' ', StringComparison.Ordinal)
            ? string.Join(' ', folded.Split(' ').Select(One))
            : One(folded);
    }

    private static string One(string name)
    {
        if (name.Length < 4 || name[^1] != 'a') return name;
        if (name.Length >= 5 && name[^2] == 'k' && name[^3] is 's' or 'c' or 'z' && IsAdjective(name))
            return string.Concat(name.AsSpan(0, name.Length - 1), "i");
        return Adjectives.TryGetValue(name, out var root) ? root : name;
    }

    private static bool IsAdjective(string name) => name[^3] is 's' or 'c' || name[^4] == 'd';
}
