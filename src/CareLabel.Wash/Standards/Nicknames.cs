using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>How two given names are one name.</summary>
public enum NameKinship
{
    /// <summary>Not known to be.</summary>
    None,

    /// <summary>The same letters, or the same but for the space: <c>jan erik</c>, <c>janerik</c>.</summary>
    Same,

    /// <summary>One name spelled otherwise: <c>katarina</c>, <c>catharina</c>.</summary>
    Spelling,

    /// <summary>One is short for the other: <c>lasse</c>, <c>lars</c>.</summary>
    Nickname,
}

/// <summary>
/// Short forms and spellings of given names in Norwegian, Swedish, Danish, Finnish, Polish, German and English. Own
/// list. A nickname is one step from its formal name (spellings of the formal name count as one) and never two:
/// Bob is Robert and Rob is Robert, but Bob and Rob are only names that may share a formal one.
/// All names are taken folded, by <c>Fold.Plain</c> or <c>Fold.Digraph</c>.
/// </summary>
public static class Nicknames
{
    // A class is one name in all its spellings; a step is two class numbers in one long, the smaller first.
    private static readonly Dictionary<string, int> Classes = new(StringComparer.Ordinal);
    private static readonly List<string> Keys = [];
    private static readonly Dictionary<int, List<string>> Formals = [];
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ClassOf;
    private static readonly FrozenSet<long> Steps;
    private static readonly string[][] OfKey;
    private static readonly string[][] OfSpelling;

    static Nicknames()
    {
        foreach (var row in EmbeddedTable.Rows("name-spellings.tsv")) AddSpellings(row[0].Split(' '));
        var steps = new HashSet<long>();
        foreach (var row in EmbeddedTable.Rows("nicknames.tsv"))
            foreach (var nickname in row[2].Split(' ')) AddNickname(steps, row[1], nickname);
        ClassOf = Classes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Steps = steps.ToFrozenSet();
        OfKey = [.. Keys.Select((_, id) => Formals.TryGetValue(id, out var formals) ? formals.ToArray() : [])];
        OfSpelling = [.. Keys.Select((key, id) => (string[])[key, .. OfKey[id]])];
    }

    /// <summary>Whether two folded given names are one name: the same, another spelling, or one step of
    /// nickname.</summary>
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Kinship(a, b) != NameKinship.None;

    /// <summary>How two folded given names are one name.</summary>
    public static NameKinship Kinship(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return NameKinship.Same;
        if (ClassOf.TryGetValue(a, out var left) && ClassOf.TryGetValue(b, out var right))
        {
            if (left == right) return NameKinship.Spelling;
            if (Steps.Contains(Step(left, right))) return NameKinship.Nickname;
        }

        return SameButForSpace(a, b) ? NameKinship.Same : NameKinship.None;
    }

    /// <summary>The number of the name that a folded name is a spelling of; -1 where it has neither spellings nor
    /// nicknames.</summary>
    public static int NumberOf(ReadOnlySpan<char> folded) => ClassOf.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>Whether two names, by their numbers, are one name or one step of nickname apart.</summary>
    public static bool Same(int a, int b) => a >= 0 && b >= 0 && (a == b || Steps.Contains(Step(a, b)));

    /// <summary>
    /// The formal names that a folded name may stand for, each in the spelling that serves as key; a spelling answers
    /// the key of its own name first. Empty when the name is its own key: index a name under itself and under these.
    /// </summary>
    public static IReadOnlyList<string> FormalOf(ReadOnlySpan<char> folded)
    {
        if (!ClassOf.TryGetValue(folded, out var id)) return [];
        return folded.SequenceEqual(Keys[id]) ? OfKey[id] : OfSpelling[id];
    }

    private static bool SameButForSpace(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == b.Length || Math.Abs(a.Length - b.Length) > 2) return false;
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && a[i] == ' ') i++;
            while (j < b.Length && b[j] == ' ') j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && i > 0;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static void AddSpellings(string[] names)
    {
        var id = Class(names[0]);
        foreach (var name in names)
        {
            Classes.TryAdd(Fold.Plain(name), id);
            Classes.TryAdd(Fold.Digraph(name), id);
        }
    }

    private static void AddNickname(HashSet<long> steps, string formal, string nickname)
    {
        var (high, low) = (Class(formal), Class(nickname));
        if (high == low) return;
        steps.Add(Step(high, low));
        if (!Formals.TryGetValue(low, out var formals)) Formals[low] = formals = [];
        if (!formals.Contains(Keys[high], StringComparer.Ordinal)) formals.Add(Keys[high]);
    }

    private static int Class(string name)
    {
        var plain = Fold.Plain(name);
        if (Classes.TryGetValue(plain, out var id)) return id;
        id = Keys.Count;
        Keys.Add(plain);
        Classes.Add(plain, id);
        Classes.TryAdd(Fold.Digraph(name), id);
        return id;
    }

    private static long Step(int a, int b) => a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;
}
