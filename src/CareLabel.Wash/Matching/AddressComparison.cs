namespace CareLabel.Wash.Matching;

/// <summary>
/// Street, house number, postcode and town as one thing: who lives in the same street lives in the same town, so that
/// the two together say little more than the street alone.
/// </summary>
public sealed class AddressComparison(Lexicon places) : Comparison(
    "address", Trait.Place,
    new("the same", .50), new("the same street and number, other town", .02), new("alike with the same number", .06),
    new("the same street, a number missing", .04), new("the same street, other number", .02), new("in the same postcode", .06),
    new("in the same city", .08), new("in towns alike", .03), new("different", .19))
{
    private const int OtherTown = 2, AlikeSameNumber = 3, NumberMissing = 4, OtherNumber = 5, SamePostcode = 6, SameCity = 7, TownsAlike = 8;

    /// <summary>The cells of an address, from <see cref="Comparison.Cell"/> on.</summary>
    internal const int Street = 0, Number = 1, Postcode = 2, City = 3, StreetNumber = 4, StreetTown = 5, Whole = 6, StreetSketch = 7;

    /// <inheritdoc/>
    public override Lexicon Lexicon => places;

    /// <inheritdoc/>
    public override int Cells => 8;

    /// <inheritdoc/>
    public override int ValueCells => 7;

    /// <inheritdoc/>
    public override bool Has(ReadOnlySpan<int> row) => row[Cell + Street] >= 0 || row[Cell + Postcode] >= 0 || row[Cell + City] >= 0;

    /// <inheritdoc/>
    public override string? Shown(ReadOnlySpan<int> row)
    {
        if (!Has(row)) return null;
        var parts = new List<string>();
        foreach (var part in (int[])[Street, Number, Postcode, City])
        {
            if (row[Cell + part] >= 0) parts.Add(places.Text(row[Cell + part]));
        }

        return string.Join(' ', parts);
    }

    /// <inheritdoc/>
    public override int AccidentCell(int level) => level switch
    {
        Same => Whole,
        OtherTown => StreetNumber,
        OtherNumber => StreetTown,
        SamePostcode => Postcode,
        SameCity => City,
        _ => -1,
    };

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        a = a.Slice(Cell, Cells);
        b = b.Slice(Cell, Cells);
        var town = TownLevel(a, b, memo);
        if ((a[Street] | b[Street]) < 0) return town;
        var number = a[Number] == b[Number] ? Same : (a[Number] | b[Number]) < 0 ? NumberMissing : OtherNumber;
        if (town == Missing || town == Differs)
        {
            return number == Same && a[Number] >= 0 && places.SameValue(a[Street], b[Street]) ? OtherTown : Differs;
        }

        var street = a[Street] == b[Street] ? Same
            : Sketch.MayBeAlike(a[StreetSketch], b[StreetSketch], .9f) || SharesWords(a, b) ? StreetLevel(a[Street], b[Street], memo)
            : Differs;
        if (street == Differs) return town;
        if (street == Same) return number;
        return number == Same && a[Number] >= 0 ? AlikeSameNumber : town;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level)
    {
        var cell = AccidentCell(level);
        if (cell < 0) return -1;
        return a[Cell + cell] == b[Cell + cell] ? a[Cell + cell] : -1;
    }

    /// <inheritdoc/>
    public override void Finish(Span<int> row)
    {
        if (row[Cell + Street] >= 0) row[Cell + StreetSketch] = Sketch.Of(places.Bytes(row[Cell + Street]));
    }

    /// <summary>Whether both rows name a house, and not the same.</summary>
    internal bool AreTwoHouses(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) =>
        level is OtherTown or >= OtherNumber && (a[Cell + Street] | b[Cell + Street]) >= 0;

    private bool SharesWords(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => places.Words(a[Street]) > 1 && places.Words(b[Street]) > 1;

    private int TownLevel(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int p = a[Postcode], q = b[Postcode], x = a[City], y = b[City];
        var codes = (p | q) >= 0;
        var cities = (x | y) >= 0;
        if (codes && p == q) return SamePostcode;
        if (cities) return x == y ? SameCity : CityLevel(x, y, memo);
        return !codes ? Missing : TextCompare.OneSlip(places.Bytes(p), places.Bytes(q)) ? TownsAlike : Differs;
    }

    private int StreetLevel(int x, int y, Memo memo)
    {
        var level = memo.Get(x, y, out var slot, out var pair);
        return level >= 0 ? level : memo.Put(slot, pair, JudgeStreet(x, y));
    }

    private int JudgeStreet(int x, int y)
    {
        if (places.SameValue(x, y)) return Same;
        var a = places.Bytes(x);
        var b = places.Bytes(y);
        if (TextCompare.SameLetters(a, b)) return Same;
        var shared = TextCompare.SharedWords(a, b, out var shorter, out _);
        if (shared == shorter && shorter > 1) return Same;
        return places.OneSlip(x, y) || places.Alike(x, y, .90) || shared == shorter ? AlikeSameNumber : Differs;
    }

    private int CityLevel(int x, int y, Memo memo)
    {
        var level = memo.Get(x, y, out var slot, out var pair);
        return level >= 0 ? level : memo.Put(slot, pair, JudgeCity(x, y));
    }

    private int JudgeCity(int x, int y)
    {
        if (places.SameValue(x, y)) return SameCity;
        var a = places.Bytes(x);
        var b = places.Bytes(y);
        if (places.Words(x) == 1 && places.Words(y) == 1)
        {
            return (a.Length > 3 && places.OneSlip(x, y)) || places.Alike(x, y, .9) ? TownsAlike : Differs;
        }

        if (TextCompare.SameLetters(a, b)) return SameCity;
        var shared = TextCompare.SharedWords(a, b, out var shorter, out _);
        return (a.Length > 3 && places.OneSlip(x, y)) || shared == shorter || places.Alike(x, y, .9) ? TownsAlike : Differs;
    }
}
