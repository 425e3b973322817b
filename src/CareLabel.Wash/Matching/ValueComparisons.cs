using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>
/// A date as eight digits, year first; shorter when month or day are not known. Cells: the date, the same with four bits a
/// digit (-1 when shorter); for a date that can be read two ways the same of its other reading, month first.
/// </summary>
public sealed class DateComparison(string name, Trait traits, Lexicon dates) : Comparison(
    name, traits,
    new("the same", .86), new("day and month swapped", .02), new("one digit off", .06), new("two of three parts the same", .015),
    new("within a month", .01, .12), new("within a year", .01, .12), new("within ten years", .01, .22), new("different", .015, .05))
{
    /// <summary>The cell, from <see cref="Comparison.Cell"/> on, of the other reading.</summary>
    internal const int Other = 2;

    private const int Swapped = 2, OneDigit = 3, WithinMonth = 5, WithinYear = 6, WithinTenYears = 7;

    /// <summary>The level of dates with two of three parts the same; what lies beyond is another date.</summary>
    public const int TwoParts = 4;

    /// <inheritdoc/>
    public override Lexicon Lexicon => dates;

    /// <inheritdoc/>
    public override int Cells => 4;

    /// <inheritdoc/>
    public override int ValueCells => 1;

    /// <inheritdoc/>
    public override void Finish(Span<int> row)
    {
        for (var cell = Cell; cell < Cell + Cells; cell += Other)
        {
            if (row[cell] >= 0 && dates.Bytes(row[cell]) is { Length: 8 } date) row[cell + 1] = (int)PackedDigits.Of(date);
        }
    }

    /// <inheritdoc/>
    public override string? Shown(ReadOnlySpan<int> row) =>
        row[Cell] < 0 || row[Cell + Other] < 0 ? base.Shown(row) : $"{dates.Text(row[Cell])} or {dates.Text(row[Cell + Other])}";

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) =>
        level != Same ? -1 : a[Cell] == b[Cell] || a[Cell + Other] < 0 ? a[Cell] : b[Cell];

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if ((a[Cell] | b[Cell]) < 0) return Missing;
        var level = CompareOne(a[Cell..], b[Cell..]);
        // Two that can be read two ways were typed the same way round; one of them is what the other, which is sure, says.
        if (level == Same || a[Cell + Other] >= 0 == b[Cell + Other] >= 0) return level;
        return Math.Min(level, a[Cell + Other] >= 0 ? CompareOne(a[(Cell + Other)..], b[Cell..]) : CompareOne(a[Cell..], b[(Cell + Other)..]));
    }

    private int CompareOne(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a[0] == b[0]) return Same;
        return a[1] == -1 || b[1] == -1 ? JudgeShort(dates.Bytes(a[0]), dates.Bytes(b[0])) : Judge((uint)a[1], (uint)b[1]);
    }

    private int JudgeShort(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => a.StartsWith(b) || b.StartsWith(a) ? TwoParts : Differs;

    private int Judge(uint a, uint b)
    {
        var differ = a ^ b;
        bool year = differ >> 16 == 0, month = (differ & 0xFF00) == 0, day = (differ & 0xFF) == 0;
        if (year && Day(a) == Month(b) && Month(a) == Day(b)) return Swapped;
        if (PackedDigits.AreOneOff(a, b)) return OneDigit;
        return (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) >= 2 ? TwoParts : Apart(Math.Abs(Days(a) - Days(b)));
    }

    private int Apart(int days) => days <= 31 ? WithinMonth : days <= 366 ? WithinYear : days <= 3653 ? WithinTenYears : Differs;

    private static uint Month(uint date) => (date >> 8) & 0xFF;

    private static uint Day(uint date) => date & 0xFF;

    // Near enough to tell months from years apart.
    private static int Days(uint date) => (int)(
        (((Number(date >> 24) * 100) + Number((date >> 16) & 0xFF)) * 365.25) + (Number(Month(date)) * 30.44) + Number(Day(date)));

    private static int Number(uint twoDigits) => (int)(((twoDigits >> 4) * 10) + (twoDigits & 15));
}

/// <summary>A number or code that is the same or is not: an identifier, a customer number.</summary>
public sealed class NumberComparison(string name, Trait traits, Lexicon numbers) : Comparison(
    name, traits, new("the same", .88), new("one digit off", .07), new("different", .05))
{
    private const int OneDigit = 2;

    /// <inheritdoc/>
    public override Lexicon Lexicon => numbers;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        return numbers.Bytes(x).Length >= 6 && numbers.Bytes(y).Length >= 6 && numbers.OneSlip(x, y) ? OneDigit : Differs;
    }
}

/// <summary>Any other value, known only by its header.</summary>
public sealed class ValueComparison(string name, Trait traits, Lexicon values) : Comparison(
    name, traits, new("the same", .70), new("alike", .08), new("different", .22))
{
    private const int Alike = 2;

    /// <inheritdoc/>
    public override Lexicon Lexicon => values;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        var level = memo.Get(x, y, out var slot, out var pair);
        return level >= 0 ? level : memo.Put(slot, pair, Judge(x, y));
    }

    private int Judge(int x, int y)
    {
        if (values.SameValue(x, y)) return Same;
        var a = values.Bytes(x);
        var b = values.Bytes(y);
        if (a.Length < 4 || b.Length < 4) return Differs;
        if (values.Words(x) != values.Words(y) && TextCompare.SameLetters(a, b)) return Same;
        return values.OneSlip(x, y) || values.Alike(x, y, .92) ? Alike : Differs;
    }
}
