using CareLabel.Wash.Tables;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>A sample of a column's distinct values, the same on every run, and how many of them fit each
/// kind.</summary>
internal sealed class Sample
{
    private const int Size = 2000;

    private readonly Dictionary<ColumnKind, double> _shares = [];
    private readonly ValueTests _tests;
    private readonly List<string> _values = [];

    public Sample(Column column, ValueTests tests)
    {
        _tests = tests;
        Distinct = column.Pool.Count;

        // Every k-th from the first on, so that a list sorted by name is seen from A to Å.
        var step = Math.Max(1, (Distinct + Size - 1) / Size);
        for (var code = 0; code < Distinct; code += step)
        {
            if (column.Pool.Utf8(code).Length > 16_384)
            {
                _values.Add(new('x', 1000));
                continue;
            }

            var text = column.Pool.Text(code).Trim();
            if (text.Length > 0 && !(text.Length <= 20 && KnownWords.Placeholders.Contains(Fold.Plain(text))))
                _values.Add(text);
        }

        foreach (var code in column.Codes) Filled += code >= 0 ? 1 : 0;
        Rows = column.RowCount;
    }

    public IReadOnlyList<string> Values => _values;

    /// <summary>Distinct values in the column, not in the sample.</summary>
    public int Distinct { get; }

    public int Filled { get; }

    public int Rows { get; }

    /// <summary>Share of the sample that fits a kind, 0 to 1.</summary>
    public double Share(ColumnKind kind)
    {
        if (_shares.TryGetValue(kind, out var share)) return share;
        return _shares[kind] = Share(v => _tests.Fits(kind, v));
    }

    /// <summary>Share of the sample that a condition holds for; 0 where the sample is empty.</summary>
    public double Share(Func<string, bool> condition)
    {
        if (_values.Count == 0) return 0;
        var fits = 0;
        foreach (var value in _values) fits += condition(value) ? 1 : 0;
        return (double)fits / _values.Count;
    }

    public bool Knows(ColumnKind kind) => _tests.Knows(kind);

    /// <summary>Whether the column could number the rows: filled everywhere, and no value twice within one
    /// source.</summary>
    public static bool IsKey(Table table, Column column)
    {
        if (column.RowCount == 0) return true;
        if (column.Codes.Contains(-1) && table.Sources.Count <= 1) return false;
        if (column.Pool.Count == column.RowCount) return true;

        // Two files may number their rows alike; a file without the column has it empty throughout.
        var lastSeen = new int[column.Pool.Count];
        Array.Fill(lastSeen, -1);
        for (var source = 0; source < table.Sources.Count; source++)
        {
            var end = source + 1 < table.Sources.Count ? table.Sources[source + 1].FirstRow : column.RowCount;
            var rows = column.Codes[table.Sources[source].FirstRow..end];
            if (!rows.ContainsAnyExcept(-1)) continue;
            foreach (var code in rows)
            {
                if (code < 0 || lastSeen[code] == source) return false;
                lastSeen[code] = source;
            }
        }

        return table.Sources.Count > 0;
    }
}
