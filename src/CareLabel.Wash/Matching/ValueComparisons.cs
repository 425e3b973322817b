using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>A date as eight digits, year first; shorter when month or day are not known.</summary>
public sealed class DateComparison(string name, Trait traits, Lexicon dates) : Comparison(
    name, traits,
    new("the same", .86), new("day and month swapped", .02), new("one digit off", .06), new("two of three parts the same", .015),
    new("within a month", .01, .12), new("within a year", .01, .12), new("within ten years", .01, .22), new("different", .015, .05))
{
    private const int Swapped = 2, OneDigit = 3, Month = 5, Year = 6, TenYears = 7;

    /// <summary>The level of dates with two of three parts the same; what lies beyond is another date.</summary>
    public const int TwoParts = 4;

    /// <inheritdoc/>
    public override Lexicon Lexicon => dates;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        int x = a[Cell], y = b[Cell];
        if ((x | y) < 0) return Missing;
        if (x == y) return Same;
        var level = memo.Get(x, y, out var slot, out var pair);
        return level >= 0 ? level : memo.Put(slot, pair, Judge(dates.Bytes(x), dates.Bytes(y)));
    }

    private int Judge(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != 8 || b.Length != 8) return a.StartsWith(b) || b.StartsWith(a) ? TwoParts : Differs;
        var year = a[..4].SequenceEqual(b[..4]);
        var month = a[4..6].SequenceEqual(b[4..6]);
        var day = a[6..].SequenceEqual(b[6..]);
        if (year && a[4..6].SequenceEqual(b[6..]) && a[6..].SequenceEqual(b[4..6])) return Swapped;
        if (Osa.Within(a, b, 1)) return OneDigit;
        return (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) >= 2 ? TwoParts : Apart(Math.Abs(Days(a) - Days(b)));
    }

    private int Apart(int days) => days <= 31 ? Month : days <= 366 ? Year : days <= 3653 ? TenYears : Differs;

    // Near enough to tell months from years apart.
    private static int Days(ReadOnlySpan<byte> date) =>
        (int)((Number(date[..4]) * 365.25) + (Number(date[4..6]) * 30.44) + Number(date[6..]));

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + (digit - '0');
        return number;
    }
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
