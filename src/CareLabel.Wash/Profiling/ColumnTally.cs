using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Profiling;

/// <summary>Counts one column by its distinct values: each is looked at once, however many rows hold it.</summary>
internal sealed class ColumnTally
{
    private const int Frequent = 10, Patterns = 8, PatternsKept = 20_000, LongestLooked = 400;

    private readonly Dictionary<string, (int Rows, int Example)> _patterns = [];
    private readonly int[] _lengths = new int[LongestLooked + 1];
    private readonly int[] _sorts = new int[6];

    public ColumnTally(Column column, RecognisedColumn recognised)
    {
        Column = column;
        Recognised = recognised;
        Counts = new int[column.Pool.Count];
        foreach (var code in column.Codes)
        {
            if (code >= 0) Counts[code]++;
        }

        foreach (var count in Counts) Filled += count;
        Look();
    }

    public Column Column { get; }

    public RecognisedColumn Recognised { get; }

    /// <summary>For each code, in how many rows it stands.</summary>
    public int[] Counts { get; }

    public int Filled { get; }

    public int Longest { get; private set; }

    public int OfSort(Sort sort) => _sorts[(int)sort];

    /// <summary>The shapes, most frequent first; equals in alphabetical order.</summary>
    public List<(string Pattern, int Rows, int Example)> Shapes { get; } = [];

    public ColumnProfile ToProfile()
    {
        var frequent = Top(Frequent).ConvertAll(code => new ValueCount(Column.Pool.Text(code), Counts[code]));
        var profile = new ColumnProfile(
            Recognised, Column.RowCount, Filled, OfSort(Sort.Placeholder), Counts.Count(c => c > 0), frequent,
                Lengths(),
            Shapes.Take(Patterns).Select(s => new PatternCount(s.Pattern, s.Rows, Clipped(s.Example))).ToList(),
            new(OfSort(Sort.Numeric), OfSort(Sort.Date), OfSort(Sort.Email), OfSort(Sort.Phone), OfSort(Sort.Text)),
            Profiling.Outliers.Of(this), []);
        return profile with { Advice = Advices.On(profile, this) };
    }

    /// <summary>The codes of the most frequent values; of equals the one seen first.</summary>
    public List<int> Top(int size)
    {
        var top = new List<int>(size + 1);
        for (var code = 0; code < Counts.Length; code++)
        {
            if (Counts[code] == 0 || (top.Count == size && Counts[code] <= Counts[top[^1]])) continue;
            var place = top.Count;
            while (place > 0 && Counts[top[place - 1]] < Counts[code]) place--;
            top.Insert(place, code);
            if (top.Count > size) top.RemoveAt(size);
        }

        return top;
    }

    /// <summary>The length below which a share of the filled rows lies.</summary>
    public int LengthAt(double share)
    {
        var wanted = (long)Math.Ceiling(Filled * share);
        long seen = 0;
        for (var length = 0; length < _lengths.Length; length++)
        {
            seen += _lengths[length];
            if (seen >= wanted && seen > 0) return length;
        }

        return 0;
    }

    /// <summary>A value, cut where it is too long to show.</summary>
    public string Clipped(int code)
    {
        var text = Column.Pool.Text(code);
        return text.Length <= LongestLooked ? text : string.Concat(text.AsSpan(0, LongestLooked), "…");
    }

    private void Look()
    {
        Span<char> text = stackalloc char[LongestLooked];
        Span<char> pattern = stackalloc char[ValueShape.LongestPattern];
        var known = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var code = 0; code < Counts.Length; code++)
        {
            var rows = Counts[code];
            if (rows == 0) continue;
            var utf8 = Column.Pool.Utf8(code);
            Encoding.UTF8.TryGetChars(Whole(utf8), text, out var length);
            var value = (ReadOnlySpan<char>)text[..length];
            var full = utf8.Length == length || utf8.Length <= LongestLooked ? length
                : Encoding.UTF8.GetCharCount(utf8);
            Longest = Math.Max(Longest, full);
            _lengths[Math.Min(full, LongestLooked)] += rows;
            _sorts[(int)ValueShape.Of(value.Trim())] += rows;

            var shape = (ReadOnlySpan<char>)pattern[..ValueShape.Pattern(value, pattern)];
            if (known.TryGetValue(shape, out var seen)) known[shape] = seen with { Rows = seen.Rows + rows };
            else if (_patterns.Count < PatternsKept) known[shape] = (rows, code);
        }

        foreach (var (shape, seen) in _patterns) Shapes.Add((shape, seen.Rows, seen.Example));
        Shapes.Sort((a, b) => b.Rows != a.Rows ? b.Rows.CompareTo(a.Rows)
            : string.CompareOrdinal(a.Pattern, b.Pattern));
    }

    // As many bytes as surely fit, cut between characters.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= LongestLooked) return utf8;
        var end = LongestLooked;
        while (end > 0 && (utf8[end] & 0xC0) == 0x80) end--;
        return utf8[..end];
    }

    private LengthRange Lengths()
    {
        if (Filled == 0) return default;
        var shortest = Array.FindIndex(_lengths, c => c > 0);
        return new(shortest == LongestLooked ? Longest : shortest, LengthAt(0.5), Longest);
    }
}
