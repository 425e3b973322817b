using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>When rows were made and changed, as far as a list says: days as UTF-8 that sort in the order of time.</summary>
/// <param name="changed">The column that says when rows were changed; null where there is none.</param>
/// <param name="created">The column that says when they were made; null where there is none.</param>
internal sealed class RowTimes(WashedColumn? changed, WashedColumn? created)
{
    /// <summary>When a row was changed or else made; nothing where nobody knows, which sorts before all days.</summary>
    public ReadOnlySpan<byte> Changed(int row) => Day(changed, row) is { IsEmpty: false } day ? day : Day(created, row);

    /// <summary>The order of two rows by their last change: below zero where the first was changed later.</summary>
    public int CompareNewest(int a, int b) => Changed(b).SequenceCompareTo(Changed(a));

    /// <summary>The order of two rows by when they were made: below zero where the first is older. Who does not say is made last.</summary>
    public int CompareOldest(int a, int b) => CompareOldest(created, a, b);

    /// <summary>The same by a column of dates, which speaks for itself; of others the row says when it was made.</summary>
    public int CompareOldest(WashedColumn? column, int a, int b)
    {
        if (column?.Kind is not (ColumnKind.CreatedAt or ColumnKind.ChangedAt or ColumnKind.Date)) column = created;
        var dayA = Day(column, a);
        var dayB = Day(column, b);
        return dayA.IsEmpty || dayB.IsEmpty ? dayA.IsEmpty.CompareTo(dayB.IsEmpty) : dayA.SequenceCompareTo(dayB);
    }

    // Only what stands in order of time is compared: a date that nobody could read is no date.
    private static ReadOnlySpan<byte> Day(WashedColumn? column, int row)
    {
        if (column is null || column.ValueOf(row) is not (var value and >= 0)) return [];
        var text = column.Washed(value);
        return text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[3]) ? text : [];
    }
}
