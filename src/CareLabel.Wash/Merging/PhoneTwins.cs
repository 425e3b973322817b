using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Finds numbers that stand twice in a merged row. A number whose country nobody knew ("33 29 87 50") is the one that has
/// the same digits behind its calling code ("+4533298750"); a number in two columns stays in the more specific one.
/// </summary>
internal sealed class PhoneTwins(WashedColumn[] columns)
{
    // Fewer digits are a number inside a house, which says little about where it belongs.
    private const int FewestDigits = 5;

    /// <summary>Takes out of the parts of a column what stands twice in it.</summary>
    public static void Within(List<CellPart> parts, List<NotKept> left)
    {
        if (parts.Count < 2) return;
        var numbers = parts.ConvertAll(part => new Number(part.Text));
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var better = numbers.FindIndex(other => other != numbers[i] && other.Is(numbers[i]) && Beats(parts, numbers, other, numbers[i]));
            if (better < 0) continue;
            left.Insert(0, new(parts[i].Text, parts[i].Row, $"the same number as {parts[better].Text}"));
            parts.RemoveAt(i);
            numbers.RemoveAt(i);
        }
    }

    /// <summary>Takes out of the parts of a column what another phone column holds and suits better.</summary>
    public void Across(WashedColumn column, List<CellPart> parts, List<NotKept> left, ReadOnlySpan<int> rows)
    {
        if (!MayHoldTwice(column)) return;
        var others = new List<(WashedColumn Column, List<Number> Numbers)>(columns.Length);
        foreach (var other in columns)
        {
            if (other != column) others.Add((other, CellPart.Of(other, rows).ConvertAll(part => new Number(part.Text))));
        }

        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var number = new Number(parts[i].Text);
            var home = others.Find(other => other.Numbers.Exists(twin => twin.Is(number) && IsHome(other.Column, twin, column, number)));
            if (home.Column is null) continue;
            left.Insert(0, new(parts[i].Text, parts[i].Row, $"it stands in '{home.Column.Source.Name}'"));
            parts.RemoveAt(i);
        }
    }

    /// <summary>Whether a value of the column may stand in another phone column of the rows too; quick, and rarely wrong.</summary>
    public bool MayStandElsewhere(WashedColumn column, int value, ReadOnlySpan<int> rows)
    {
        if (!MayHoldTwice(column)) return false;
        var text = column.Washed(value);
        if (text.Length < 2 || text.Contains((byte)';')) return true;
        var end = text[^2..];
        foreach (var other in columns)
        {
            if (other == column) continue;
            foreach (var row in rows)
            {
                if (other.Has(row) && other.Washed(other.ValueOf(row)).IndexOf(end) >= 0) return true;
            }
        }

        return false;
    }

    private bool MayHoldTwice(WashedColumn column) => columns.Length > 1 && Array.IndexOf(columns, column) >= 0;

    private static bool Beats(List<CellPart> parts, List<Number> numbers, Number other, Number number)
    {
        if (other.IsInternational != number.IsInternational) return other.IsInternational;
        var (a, b) = (parts[numbers.IndexOf(other)], parts[numbers.IndexOf(number)]);
        return a.Votes != b.Votes ? a.Votes > b.Votes : string.CompareOrdinal(a.Text, b.Text) < 0;
    }

    private bool IsHome(WashedColumn other, Number twin, WashedColumn column, Number number)
    {
        if (twin.IsInternational != number.IsInternational) return twin.IsInternational;
        var (there, here) = (Rank(twin, other.Recognised.Part), Rank(number, column.Recognised.Part));
        return there != here ? there < here : Array.IndexOf(columns, other) < Array.IndexOf(columns, column);
    }

    private static int Rank(Number number, ColumnPart part) => part switch
    {
        ColumnPart.Mobile => number.Kind == PhoneKind.FixedLine ? 4 : 0,
        ColumnPart.Work or ColumnPart.Private => 1,
        ColumnPart.None => 2,
        _ => 3,
    };

    // Read only when it is compared with a number that ends like it: most numbers of one customer are simply different.
    private sealed class Number(string text)
    {
        private string _digits = "", _significant = "";
        private bool _isRead, _isInternational, _hasExtension;
        private PhoneKind _kind;

        public bool IsInternational => Read()._isInternational;

        public PhoneKind Kind => Read()._kind;

        public bool Is(Number other)
        {
            if (string.Equals(text, other.Text, StringComparison.Ordinal)) return true;
            if (EndsUnlike(other)) return false;
            if (IsInternational == other.IsInternational)
                return !IsInternational && _digits.Length >= FewestDigits && string.Equals(_digits, other._digits, StringComparison.Ordinal);
            var (known, bare) = IsInternational ? (this, other) : (other, this);
            return bare._digits.Length >= FewestDigits && !known._hasExtension
                && (string.Equals(bare._digits, known._significant, StringComparison.Ordinal)
                    || string.Equals(bare._digits, known._digits, StringComparison.Ordinal));
        }

        private string Text => text;

        // The last two digits of a number are its own, whatever stands before them.
        private bool EndsUnlike(Number other) => EndsInDigits(text) && EndsInDigits(other.Text) && !text.AsSpan()[^2..].SequenceEqual(other.Text.AsSpan()[^2..]);

        private static bool EndsInDigits(string text) => text.Length >= 2 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]);

        private Number Read()
        {
            if (_isRead) return this;
            _isRead = true;
            if (text.StartsWith('+') && Phone.Parse(text, Setting.None) is { E164: not null } read)
            {
                (_isInternational, _kind) = (true, read.Kind);
                (_digits, _significant) = (read.CallingCode + read.Significant, read.Significant.TrimStart('0'));
                _hasExtension = read.Extension is not null;
            }
            else _digits = DigitsOf(text).TrimStart('0');
            return this;
        }

        // Letters may say what the digits mean ("etter kl 16"), so such a text is no bare number.
        private static string DigitsOf(string text)
        {
            var digits = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (char.IsLetter(c)) return "";
                if (char.IsAsciiDigit(c)) digits.Append(c);
            }

            return digits.ToString();
        }
    }
}
