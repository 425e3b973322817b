using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>The name of an organisation without its legal form. Cells: folded core, legal form, words of
/// affiliates left out of the core, sketch, words as bits (two cells).</summary>
public sealed class CompanyComparison(string name, Trait traits, Lexicon names) : Comparison(
    name, traits,
    new("the same", .70), new("the same, other legal form", .03), new("one slip apart", .06), new("the same words or initials", .05),
    new("one within the other", .06), new("alike", .03), new("of an affiliate", .01, .02), new("different", .06))
{
    private const int OtherForm = 2, Slip = 3, SameWords = 4, Within = 5, Alike = 6;

    /// <summary>The level of two firms of one group.</summary>
    public const int Affiliate = 7;

    /// <inheritdoc/>
    public override Lexicon Lexicon => names;

    /// <inheritdoc/>
    public override int Cells => 6;

    /// <inheritdoc/>
    public override int ValueCells => 1;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        var level = x == y ? Same : Level(a, b, memo);
        if (level != Same) return level;
        if (a[Cell + 2] != b[Cell + 2]) return Affiliate;
        int form = a[Cell + 1], other = b[Cell + 1];
        return form == other || (form | other) < 0 ? Same : OtherForm;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) =>
        level is Same or OtherForm && a[Cell] == b[Cell] ? a[Cell] : -1;

    /// <inheritdoc/>
    public override void Finish(Span<int> row)
    {
        if (row[Cell] < 0) return;
        var name = names.Bytes(row[Cell]);
        row[Cell + 3] = Sketch.Of(name);
        var words = 0UL;
        foreach (var word in name.Split((byte)' ')) words |= 1UL << (int)(Hash.Of(name[word]) & 63);
        (row[Cell + 4], row[Cell + 5]) = ((int)words, (int)(words >> 32));
    }

    private int Level(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        // Nothing in common: no word, not enough letters, and neither is short enough for initials.
        var shares = ((a[Cell + 4] & b[Cell + 4]) | (a[Cell + 5] & b[Cell + 5])) != 0;
        if (!shares && !Sketch.MayBeAlike(a[Cell + 3], b[Cell + 3], .88f) && !MayBeInitials(a[Cell + 3], b[Cell + 3])) return Differs;
        var known = memo.Get(a[Cell], b[Cell], out var slot, out var pair);
        return known >= 0 ? known : memo.Put(slot, pair, Judge(a.Slice(Cell, Cells), b.Slice(Cell, Cells), shares));
    }

    private static bool MayBeInitials(int a, int b) => Math.Min((uint)a >> 26, (uint)b >> 26) <= 5;

    private int Judge(ReadOnlySpan<int> row, ReadOnlySpan<int> other, bool mayShareWords)
    {
        int x = row[0], y = other[0];
        if (names.SameValue(x, y)) return Same;
        var a = names.Bytes(x);
        var b = names.Bytes(y);
        if (Sketch.HaveSameLetters(row[3], other[3]) && TextCompare.SameLetters(a, b)) return Same;
        if (a.Length > 4 && b.Length > 4 && Sketch.MayBeWithin(row[3], other[3], 1) && TextCompare.OneSlip(a, b)) return Slip;
        if (mayShareWords && BySharedWords(a, b) is var level and > Missing) return level;
        if (MayBeInitials(row[3], other[3]) && (IsAcronym(a, b) || IsAcronym(b, a))) return SameWords;
        var similar = Sketch.MayBeAlike(row[3], other[3], .88f) && names.Alike(x, y, .88) ? JaroWinkler.Similarity(a, b) : 0;
        if (similar >= .95) return Slip;
        return similar >= .88 || (mayShareWords && SharesMost(a, b)) ? Alike : Differs;
    }

    private static int BySharedWords(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var shared = TextCompare.SharedWords(a, b, out var shorter, out var longer);
        if (shared == shorter && shorter == longer) return SameWords;
        if (shared > 0 && shared >= shorter - 1 && AffiliateWords.TellApart(a, b)) return Affiliate;
        return shared == shorter && (shorter > 1 || Math.Min(a.Length, b.Length) > 4) ? Within : Missing;
    }

    private static bool SharesMost(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        TextCompare.SharedWords(a, b, out _, out var longer) is var shared and > 0 && shared * 3 >= longer * 2;

    private static bool IsAcronym(ReadOnlySpan<byte> shortName, ReadOnlySpan<byte> name)
    {
        if (shortName.Length < 3 || shortName.Contains((byte)' ')) return false;
        var letter = 0;
        foreach (var word in name.Split((byte)' '))
        {
            if (letter == shortName.Length || name[word][0] != shortName[letter]) return false;
            letter++;
        }

        return letter == shortName.Length;
    }
}
