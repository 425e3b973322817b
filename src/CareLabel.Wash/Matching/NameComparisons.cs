using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Matching;

/// <summary>The given name (all of them, "anne marie"), compared with nicknames, initials and swapped names in mind.</summary>
public sealed class GivenName(Lexicon names) : Comparison(
    "first name", Trait.Person,
    new("the same", .78), new("a nickname or variant", .05), new("one of several names", .05), new("an initial", .03),
    new("one slip apart", .04), new("alike", .015), new("swapped with the last name", .005), new("different", .02, .06),
    new("different", .01, .02))
{
    private const int Variant = 2, OneOfSeveral = 3, Initial = 4, Slip = 5, Alike = 6, Swapped = 7, Other = 8, OtherName = 9;

    // For each name the number by which its first word's nicknames are known.
    private int[] _numbers = [];

    // For each name whether it is one that people bear, and whether a man's.
    private bool[] _known = [], _ofMen = [];

    /// <summary>The comparison that holds the family name, for names typed the wrong way round.</summary>
    public FamilyName? Family { get; set; }

    /// <inheritdoc/>
    public override Lexicon Lexicon => names;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        var level = memo.Get(x, y, out var slot, out var pair);
        if (level < 0) level = memo.Put(slot, pair, Judge(x, y));
        return level >= Alike && Family is not null && Family.IsSwapped(a, b, x, y) ? Swapped : level;
    }

    /// <summary>Looks up once which of the names have nicknames at all; most have none.</summary>
    internal void Prepare()
    {
        (_numbers, _known, _ofMen) = (new int[names.Count], new bool[names.Count], new bool[names.Count]);
        for (var code = 0; code < _numbers.Length; code++)
        {
            var text = names.Text(code);
            _known[code] = GivenNames.Contains(text);
            _ofMen[code] = _known[code] && GivenNames.Sex(text) == NameSex.Male;
            _numbers[code] = Nicknames.NumberOf(text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? text.AsSpan(0, space) : text);
        }
    }

    /// <summary>Whether names that are nearly the same are both names that people bear: Anna is Anne's sister, not her slip.</summary>
    internal bool AreTwoNames(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) =>
        level is Slip or Alike && AreKnown(a[Cell], b[Cell]);

    /// <summary>Whether one of two rows is a man's by its first name.</summary>
    internal bool IsOfMan(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => IsOfMan(a[Cell]) || IsOfMan(b[Cell]);

    /// <inheritdoc/>
    public override bool Opposes(int level) => level >= Other;

    private bool IsOfMan(int code) => code >= 0 && code < _ofMen.Length && _ofMen[code];

    // What is no name at all is a slip beyond knowing, perhaps; two names are two people, or two names of one.
    private bool AreKnown(int x, int y) => x < _known.Length && y < _known.Length && _known[x] && _known[y];

    private int Judge(int x, int y)
    {
        if (names.SameValue(x, y)) return Same;
        var a = names.Bytes(x);
        var b = names.Bytes(y);
        var first = TextCompare.First(a);
        var second = TextCompare.First(b);
        if (first.Length == 1 || second.Length == 1) return first[0] == second[0] ? Initial : Other;
        return names.Words(x) == 1 && names.Words(y) == 1 ? JudgeWords(x, y) : JudgeSeveral(x, y, first, second);
    }

    private int JudgeWords(int x, int y)
    {
        if (names.Bytes(x).Length > 3 && names.Bytes(y).Length > 3 && names.OneSlip(x, y)) return Slip;
        if (IsNickname(x, y)) return Variant;
        return JudgeSound(x, y);
    }

    private int JudgeSeveral(int x, int y, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var a = names.Bytes(x);
        var b = names.Bytes(y);
        if (TextCompare.SameLetters(a, b)) return Variant;
        var shared = TextCompare.SharedWords(a, b, out var shorter, out var longer);
        if (shared == shorter) return longer > shorter ? OneOfSeveral : Variant;
        if (IsNickname(x, y)) return OneOfSeveral;
        if (first.Length > 3 && second.Length > 3 && TextCompare.OneSlip(first, second)) return longer > shorter ? OneOfSeveral : Slip;
        return shared > 0 ? Alike : JudgeSound(x, y);
    }

    private bool IsNickname(int x, int y) => Nicknames.Same(_numbers[x], _numbers[y]);

    private int JudgeSound(int x, int y)
    {
        if (names.Alike(x, y, .93)) return Slip;
        // Sounds gather candidates and are too coarse to be a slip by themselves (Kristian, Kristin).
        if (names.Alike(x, y, .85) || (names.Sound(x) == names.Sound(y) && names.Alike(x, y, .75))) return Alike;
        return AreKnown(x, y) ? OtherName : Other;
    }
}

/// <summary>The family name, compared with double names, marriages and swapped names in mind. Cells: the name, a mark.</summary>
public sealed class FamilyName(Lexicon names) : Comparison(
    "last name", Trait.Family,
    new("the same", .80), new("one of two names", .05), new("one slip apart", .05), new("alike", .03), new("different", .06), new("different", .01))
{
    private const int OneOfTwo = 2, Slip = 3, Alike = 4, Other = 5, OtherOfMan = 6;

    /// <summary>The cell, from <see cref="Comparison.Cell"/> on, that is set where one of the names mixes scripts.</summary>
    internal const int Mixed = 1;

    /// <inheritdoc/>
    public override int Cells => 2;

    /// <inheritdoc/>
    public override int ValueCells => 1;

    /// <summary>Whether the names of a row mix letters of two scripts: they pass for another's and are not.</summary>
    public bool Mixes(ReadOnlySpan<int> row) => row[Cell + Mixed] >= 0;

    /// <summary>The comparison that holds the given name.</summary>
    public GivenName? Given { get; set; }

    /// <inheritdoc/>
    public override Lexicon Lexicon => names;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        var level = memo.Get(x, y, out var slot, out var pair);
        if (level < 0) level = memo.Put(slot, pair, Judge(x, y));
        if (level < Alike || Given is null) return level;
        int g = a[Given.Cell], h = b[Given.Cell];
        // Swapped names are one piece of evidence, and the first name has brought it.
        if ((g | h) >= 0 && IsSwapped(a, b, g, h)) return Missing;
        // Men change their names much less often than women.
        return level == Other && Given.IsOfMan(a, b) ? OtherOfMan : level;
    }

    /// <inheritdoc/>
    public override bool Opposes(int level) => level >= Other;

    /// <summary>One row's given name is the other's family name, and the other way round (one of the two may have a slip).</summary>
    internal bool IsSwapped(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int givenA, int givenB)
    {
        int familyA = a[Cell], familyB = b[Cell];
        if ((familyA | familyB) < 0) return false;
        var one = givenA == familyB;
        var other = givenB == familyA;
        return (one && other) || (one && Near(givenB, familyA)) || (other && Near(givenA, familyB));
    }

    private bool Near(int x, int y) => names.SameValue(x, y)
        || (names.Bytes(x).Length > 3 && TextCompare.OneSlip(names.Bytes(x), names.Bytes(y)));

    private int Judge(int x, int y)
    {
        if (names.SameValue(x, y)) return Same;
        var a = names.Bytes(x);
        var b = names.Bytes(y);
        if (names.Words(x) > 1 || names.Words(y) > 1)
        {
            if (TextCompare.SameLetters(a, b)) return Same;
            var shared = TextCompare.SharedWords(a, b, out var shorter, out var longer);
            if (shared == shorter) return longer > shorter ? OneOfTwo : Same;
            if (shared > 0) return OneOfTwo;
        }

        if ((a.Length > 3 && b.Length > 3 && names.OneSlip(x, y)) || names.Alike(x, y, .93)) return Slip;
        return names.Alike(x, y, .86) || (names.Sound(x) == names.Sound(y) && names.Alike(x, y, .75)) ? Alike : Other;
    }
}
