using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>A cell of a merged row: the values that make it up and the row that they came from.</summary>
/// <param name="Values">Numbers of the column's values, in the order in which they are written; none where all rows are empty.</param>
/// <param name="FromRow">The row of the (first) value; -1 where there is none.</param>
/// <param name="Rule">Why it won.</param>
public readonly record struct GoldenCell(IReadOnlyList<int> Values, int FromRow, SurvivorRule Rule);

/// <summary>Decides which values survive when rows become one. Pure: rows in, cells out.</summary>
public sealed class Survivorship
{
    /// <summary>What stands between several values in one cell.</summary>
    public const string Separator = "; ";

    private readonly IReadOnlyList<WashedColumn> _columns;
    private readonly SurvivorRule[] _rules;
    private readonly Func<int, int> _trust;
    private readonly WashedColumn[] _all, _address;
    private readonly WashedColumn? _changed, _created;

    /// <summary>Prepares.</summary>
    /// <param name="columns">The washed columns.</param>
    /// <param name="rules">Rules by column name, where others than the usual are wanted.</param>
    /// <param name="trust">How trusted the source of a row is: the lower the better.</param>
    public Survivorship(IReadOnlyList<WashedColumn> columns, IReadOnlyDictionary<string, SurvivorRule> rules, Func<int, int> trust)
    {
        _columns = columns;
        _rules = [.. columns.Select(column => rules.TryGetValue(column.Source.Name, out var rule) ? rule : SurvivorRules.For(column.Kind))];
        _trust = trust;
        _all = [.. columns];
        _address = [.. columns.Where(column => IsAddress(column.Kind))];
        _changed = columns.FirstOrDefault(column => column.Kind == ColumnKind.ChangedAt);
        _created = columns.FirstOrDefault(column => column.Kind == ColumnKind.CreatedAt);
    }

    /// <summary>The row whose id survives: the one with the most filled cells; of equals the first source's, then the first.</summary>
    public int Kept(IReadOnlyList<int> rows) =>
        rows.OrderByDescending(row => Filled(row, _all)).ThenBy(_trust).ThenBy(row => row).First();

    /// <summary>The merged cell of one column.</summary>
    public GoldenCell Cell(int column, IReadOnlyList<int> rows, int kept)
    {
        var rule = _rules[column];
        var washed = _columns[column];
        if (rows.Count == 1 || rule == SurvivorRule.Kept) return One(washed, kept, rule);
        if (Agree(washed, rows, out var only)) return only < 0 ? new([], -1, rule) : One(washed, only, rule);
        var filled = rows.Where(washed.Has).ToList();
        if (rule == SurvivorRule.KeepAll) return All(washed, filled);
        return One(washed, Choose(rule, washed, filled), rule);
    }

    // Most cells of rows that are one say the same or nothing: then there is nothing to choose.
    private static bool Agree(WashedColumn column, IReadOnlyList<int> rows, out int first)
    {
        first = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!column.Has(row)) continue;
            if (first < 0) first = row;
            else if (column.WashedCode(column.ValueOf(row)) != column.WashedCode(column.ValueOf(first))) return false;
        }

        return true;
    }

    /// <summary>The text of a merged cell.</summary>
    public static string Text(WashedColumn column, GoldenCell cell)
    {
        if (cell.Values.Count == 0) return "";
        if (cell.Values.Count == 1) return Washed(column, cell.Values[0]);
        var parts = cell.Values.SelectMany(value => Parts(column, value)).Distinct(StringComparer.Ordinal);
        return string.Join(column.Kind == ColumnKind.Note ? "\n" : Separator, parts);
    }

    private static string[] Parts(WashedColumn column, int value)
    {
        var text = Washed(column, value);
        return column.Kind == ColumnKind.Note ? [text] : text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Washed(WashedColumn column, int value) => System.Text.Encoding.UTF8.GetString(column.Washed(value));

    private int Choose(SurvivorRule rule, WashedColumn column, List<int> rows) => rule switch
    {
        SurvivorRule.Newest => rows.OrderByDescending(Changed, StringComparer.Ordinal).ThenBy(Objected).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.Oldest => rows.OrderBy(row => column.Text(row), StringComparer.Ordinal).ThenBy(row => row).First(),
        SurvivorRule.Longest => rows.OrderByDescending(row => column.Text(row)!.Length).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.MostComplete => rows.OrderByDescending(row => Filled(row, _address))
            .ThenByDescending(Changed, StringComparer.Ordinal).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.FirstSource => rows.OrderBy(_trust).ThenBy(row => row).First(),
        _ => MostFrequent(column, rows),
    };

    private int MostFrequent(WashedColumn column, List<int> rows)
    {
        var votes = rows.GroupBy(row => column.WashedCode(column.ValueOf(row))).ToDictionary(group => group.Key, group => group.Count());
        return rows.OrderBy(row => ObjectedIn(column, row))
            .ThenByDescending(row => votes[column.WashedCode(column.ValueOf(row))])
            .ThenByDescending(Changed, StringComparer.Ordinal)
            .ThenByDescending(row => column.Text(row)!.Length)
            .ThenBy(_trust).ThenBy(row => row).First();
    }

    private static GoldenCell All(WashedColumn column, List<int> rows)
    {
        var values = new List<int>();
        var codes = new HashSet<int>();
        foreach (var row in rows)
        {
            var value = column.ValueOf(row);
            if (codes.Add(column.WashedCode(value))) values.Add(value);
        }

        return new(values, rows[0], SurvivorRule.KeepAll);
    }

    private static GoldenCell One(WashedColumn column, int row, SurvivorRule rule) =>
        column.Has(row) ? new([column.ValueOf(row)], row, rule) : new([], -1, rule);

    private static int Filled(int row, WashedColumn[] columns)
    {
        var filled = 0;
        foreach (var column in columns) filled += column.Has(row) ? 1 : 0;
        return filled;
    }

    private int Objected(int row) => _columns.Count(column => ObjectedIn(column, row) > 0);

    private static int ObjectedIn(WashedColumn column, int row) =>
        column.ValueOf(row) is var value and >= 0 && column.ObjectionTo(value) is not null ? 1 : 0;

    private static bool IsAddress(ColumnKind kind) => SurvivorRules.For(kind) == SurvivorRule.MostComplete;

    private string Changed(int row) => _changed?.Text(row) ?? _created?.Text(row) ?? "";
}
