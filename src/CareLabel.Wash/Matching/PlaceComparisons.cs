using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Street and house number. Cells: folded street, house number, both.</summary>
public sealed class StreetComparison(Lexicon streets) : Comparison(
    "street", Trait.Place | Trait.Work,
    new("the same with number", .60), new("the same, a number missing", .07), new("alike with the same number", .09),
    new("the same, other number", .04), new("alike", .04), new("different", .16))
{
    private const int NumberMissing = 2, AlikeSameNumber = 3, OtherNumber = 4, Alike = 5;

    /// <inheritdoc/>
    public override Lexicon Lexicon => streets;

    /// <summary>Street, house number, and the two as one value for its rarity.</summary>
    public override int Cells => 3;

    /// <inheritdoc/>
    public override bool IsWhole(int cell) => cell == 2;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell], p = a[Cell + 1], q = b[Cell + 1];
        if ((x | y) < 0) return Missing;
        var number = p == q ? Same : (p | q) < 0 ? NumberMissing : OtherNumber;
        if (x == y) return number;
        var level = memo.Get(x, y, out var slot, out var pair);
        if (level < 0) level = memo.Put(slot, pair, Judge(x, y));
        if (level == Same) return number;
        return level == Alike && number == Same ? AlikeSameNumber : level;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) =>
        level == Same && a[Cell + 2] == b[Cell + 2] ? a[Cell + 2] : level is NumberMissing or OtherNumber && a[Cell] == b[Cell] ? a[Cell] : -1;

    private int Judge(int x, int y)
    {
        if (streets.SameValue(x, y)) return Same;
        var a = streets.Bytes(x);
        var b = streets.Bytes(y);
        if (TextCompare.SameLetters(a, b)) return Same;
        var shared = TextCompare.SharedWords(a, b, out var shorter, out _);
        if (shared == shorter && shorter > 1) return Same;
        return TextCompare.OneSlip(a, b) || JaroWinkler.Similarity(a, b) >= .90 || shared == shorter ? Alike : Differs;
    }
}

/// <summary>Postcode and town. Cells: postcode, town.</summary>
public sealed class TownComparison(Lexicon places) : Comparison(
    "postcode and city", Trait.Place | Trait.Work,
    new("the same", .72), new("the same postcode, other city", .05), new("the same city, one digit off", .04),
    new("the same city", .06), new("alike", .03), new("different", .10))
{
    private const int SamePostcode = 2, OneDigit = 3, SameCity = 4, Alike = 5;

    /// <inheritdoc/>
    public override Lexicon Lexicon => places;

    /// <inheritdoc/>
    public override int Cells => 2;

    /// <inheritdoc/>
    public override bool Has(ReadOnlySpan<int> row) => row[Cell] >= 0 || row[Cell + 1] >= 0;

    /// <inheritdoc/>
    public override string? Shown(ReadOnlySpan<int> row) =>
        !Has(row) ? null : $"{(row[Cell] >= 0 ? places.Text(row[Cell]) : "")} {(row[Cell + 1] >= 0 ? places.Text(row[Cell + 1]) : "")}".Trim();

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int p = a[Cell], q = b[Cell], x = a[Cell + 1], y = b[Cell + 1];
        var codes = (p | q) >= 0;
        var cities = (x | y) >= 0;
        if (!codes && !cities) return Missing;
        if (!cities) return p == q ? Same : TextCompare.OneSlip(places.Bytes(p), places.Bytes(q)) ? Alike : Differs;
        var city = x == y ? Same : CityLevel(x, y, memo);
        if (!codes) return city == Same ? SameCity : city;
        if (p == q) return city == Same ? Same : SamePostcode;
        if (city != Same) return city == Alike && TextCompare.OneSlip(places.Bytes(p), places.Bytes(q)) ? Alike : Differs;
        return TextCompare.OneSlip(places.Bytes(p), places.Bytes(q)) ? OneDigit : SameCity;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) => level switch
    {
        Same or SamePostcode when a[Cell] == b[Cell] => a[Cell],
        SameCity or OneDigit when a[Cell + 1] == b[Cell + 1] => a[Cell + 1],
        _ => -1,
    };

    private int CityLevel(int x, int y, Memo memo)
    {
        var level = memo.Get(x, y, out var slot, out var pair);
        return level >= 0 ? level : memo.Put(slot, pair, Judge(x, y));
    }

    private int Judge(int x, int y)
    {
        if (places.SameValue(x, y)) return Same;
        var a = places.Bytes(x);
        var b = places.Bytes(y);
        if (TextCompare.SameLetters(a, b)) return Same;
        var shared = TextCompare.SharedWords(a, b, out var shorter, out _);
        return (a.Length > 3 && TextCompare.OneSlip(a, b)) || shared == shorter || JaroWinkler.Similarity(a, b) >= .9
            ? Alike : Differs;
    }
}
