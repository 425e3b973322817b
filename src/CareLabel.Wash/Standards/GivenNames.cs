using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>What a given name says about the sex of those who bear it.</summary>
public enum NameSex
{
    /// <summary>Not in the list, or borne by both.</summary>
    Unclear,

    /// <summary>Given to men.</summary>
    Male,

    /// <summary>Given to women.</summary>
    Female,
}

/// <summary>
/// Some 2,600 common given names of the Nordic countries, Poland, the German and English speaking countries and their
/// newcomers. Own list. Used to tell given names from family names, never to decide who somebody is.
/// </summary>
public static class GivenNames
{
    private static readonly FrozenDictionary<string, NameSex>.AlternateLookup<ReadOnlySpan<char>> Names = Load();

    /// <summary>Whether the list has this name.</summary>
    /// <param name="folded">As <c>Fold.Plain</c> or <c>Fold.Digraph</c> gives it.
    /// Of a double name (<c>anne marie</c>) the first is looked up when the whole is not in the list.</param>
    public static bool Contains(ReadOnlySpan<char> folded)
    {
        if (Names.ContainsKey(folded)) return true;
        var space = folded.IndexOf(' ');
        return space > 0 && Names.ContainsKey(folded[..space]);
    }

    /// <summary>The sex that goes with a name in this list, where only one does.</summary>
    /// <param name="folded">As <c>Fold.Plain</c> or <c>Fold.Digraph</c> gives it; one name.</param>
    public static NameSex Sex(ReadOnlySpan<char> folded) =>
        Names.TryGetValue(folded, out var sex) ? sex : NameSex.Unclear;

    private static FrozenDictionary<string, NameSex>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new Dictionary<string, NameSex>(8192, StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("given-names.tsv"))
        {
            var sex = row[0] switch { "m" => NameSex.Male, "f" => NameSex.Female, _ => NameSex.Unclear };
            foreach (var name in row[2].Split(' '))
            {
                Add(names, Fold.Plain(name), sex);
                Add(names, Fold.Digraph(name), sex);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void Add(Dictionary<string, NameSex> names, string folded, NameSex sex)
    {
        if (!names.TryAdd(folded, sex) && names[folded] != sex) names[folded] = NameSex.Unclear;
    }
}
