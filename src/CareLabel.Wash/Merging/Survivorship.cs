using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>Decides which values survive when rows become one. Pure: rows in, cells out.</summary>
public sealed class Survivorship
{
    /// <summary>What stands between several values in one cell.</summary>
    public const string Separator = "; ";

    private const string FullySpelled = "the most frequent, in its fullest spelling";

    private readonly IReadOnlyList<WashedColumn> _columns;
    private readonly SurvivorRule[] _rules;
    private readonly Func<int, int> _trust;
    private readonly WashedColumn[] _all;
    private readonly WashedColumn? _id;
    private readonly RowTimes _times;
    private readonly AddressRows?[] _addresses;
    private readonly AddressChoice _addressChoice;
    private readonly Spellings[] _spellings;
    private readonly PhoneTwins _phones;
    private readonly EmailTwins _emails;
    private readonly MisfiledCells _misfiled;

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
        _id = columns.FirstOrDefault(column => column.Kind == ColumnKind.Id);
        _times = new(
            columns.FirstOrDefault(column => column.Kind == ColumnKind.ChangedAt), columns.FirstOrDefault(column => column.Kind == ColumnKind.CreatedAt));
        _addressChoice = new(_times, trust);
        var addresses = columns.Where(column => IsAddress(column.Kind)).GroupBy(AddressOf).ToDictionary(group => group.Key, group => new AddressRows(group));
        _addresses = [.. columns.Select(column => IsAddress(column.Kind) ? addresses[AddressOf(column)] : null)];
        _spellings = [.. columns.Select(column => new Spellings(column, _times, trust))];
        _phones = new([.. columns.Where((column, index) => column.Kind == ColumnKind.Phone && _rules[index] == SurvivorRule.KeepAll
            && column.Recognised.Part is not (ColumnPart.Fax or ColumnPart.Elsewhere))]);
        _emails = new(columns);
        _misfiled = new(columns);
    }

    /// <summary>
    /// The row whose id survives: one that has an id, and of those the one with the most filled cells; of equals the first
    /// source's, then the first.
    /// </summary>
    public int Kept(IReadOnlyList<int> rows) => Kept(rows.ToArray().AsSpan());

    /// <inheritdoc cref="Kept(IReadOnlyList{int})"/>
    internal int Kept(ReadOnlySpan<int> rows)
    {
        var (best, most) = (rows[0], Worth(rows[0]));
        foreach (var row in rows[1..])
        {
            var worth = Worth(row);
            if (worth < most || (worth == most && (_trust(row), row).CompareTo((_trust(best), best)) > 0)) continue;
            (best, most) = (row, worth);
        }

        return best;
    }

    // An id outweighs all other cells.
    private int Worth(int row) => Filled(row, _all) + (_id?.Has(row) == true ? _all.Length : 0);

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>The merged cell of one column.</summary>
    public GoldenCell Cell(int column, IReadOnlyList<int> rows, int kept)
    {
        int[] ordered = [.. rows.Order()];
        return Chosen(column, ordered, kept, new()) ?? Agreed(column, ordered, kept);
    }

    /// <summary>The cell of a row that was chosen before.</summary>
    internal GoldenCell From(int row, int column, string why) => One(_columns[column], row, _rules[column]) with { Why = why };

    /// <summary>The cell of rows that agree: what they say, or nothing.</summary>
    internal GoldenCell Agreed(int column, ReadOnlySpan<int> rows, int kept)
    {
        var (washed, rule) = (_columns[column], _rules[column]);
        if (rows.Length == 1 || (rule == SurvivorRule.Kept && washed.Has(kept))) return One(washed, kept, rule);
        foreach (var row in rows)
        {
            if (washed.Has(row)) return One(washed, row, rule);
        }

        return new(default, -1, rule);
    }

    /// <summary>The cell of rows over which a choice is made; null where <see cref="Agreed"/> says it all.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows of one entity, in order.</param>
    /// <param name="kept">The row whose id survives.</param>
    /// <param name="room">Room to work in, which knows what was read of the same rows for other columns.</param>
    internal GoldenCell? Chosen(int column, ReadOnlySpan<int> rows, int kept, MergeRoom room)
    {
        var rule = _rules[column];
        var washed = _columns[column];
        if (rows.Length == 1 || (rule == SurvivorRule.Kept && washed.Has(kept))) return null;
        if (Agree(washed, rows, out var only)) return only < 0 ? null : Only(column, rows, only, room);
        return rule == SurvivorRule.KeepAll ? All(washed, rows) : Choose(rule, column, rows, room);
    }

    // Some rows say the same and the others nothing: nearly always that is what survives.
    private GoldenCell? Only(int column, ReadOnlySpan<int> rows, int only, MergeRoom room)
    {
        var (washed, rule) = (_columns[column], _rules[column]);
        var value = washed.ValueOf(only);
        if (_misfiled.IsMisfiled(washed, value) && _misfiled.Home(washed, washed.Text(only)!, value, rows) is { } home)
            return new(default, -1, rule) { NotKept = [new(washed.Text(only)!, only, home)] };
        if (_addresses[column] is { } address && rule != SurvivorRule.KeepAll && address.MayMix(washed, rows))
            return _addressChoice.OfOther(washed, address, rule, rows, only, room);
        return rule == SurvivorRule.KeepAll && washed.Kind == ColumnKind.Phone && _phones.MayStandElsewhere(washed, value, rows) ? All(washed, rows) : null;
    }

    // Most cells of rows that are one say the same or nothing: then there is nothing to choose.
    private static bool Agree(WashedColumn column, ReadOnlySpan<int> rows, out int first)
    {
        (first, var said) = (-1, -1);
        foreach (var row in rows)
        {
            if (column.ValueOf(row) is not (var value and >= 0) || column.WashedCode(value) is not (var code and >= 0)) continue;
            if (first < 0) (first, said) = (row, code);
            else if (code != said) return false;
        }

        return true;
    }

    /// <summary>The text of a merged cell.</summary>
    public static string Text(WashedColumn column, GoldenCell cell)
    {
        if (cell.Parts is { } parts) return string.Join(column.Kind == ColumnKind.Note ? "\n" : Separator, parts);
        return cell.Values.Count == 0 ? "" : System.Text.Encoding.UTF8.GetString(column.Washed(cell.Values[0]));
    }

    private GoldenCell Choose(SurvivorRule rule, int number, ReadOnlySpan<int> all, MergeRoom room)
    {
        var column = _columns[number];
        var rows = Proper(column, all, room);
        switch (rule)
        {
            case SurvivorRule.MostComplete or SurvivorRule.Newest or SurvivorRule.Oldest or SurvivorRule.FirstSource when _addresses[number] is { } address:
                return _addressChoice.Of(column, address, rule, rows, all, _spellings[number], room);
            case SurvivorRule.MostFrequent:
                var row = _spellings[number].Choose(CollectionsMarshal.AsSpan(rows), -1, room.Ballot, out var unlike);
                return One(column, row, rule) with { Why = unlike ? FullySpelled : SurvivorRules.Sentence(rule) };
            default: return One(column, First(rule, column, rows), rule);
        }
    }

    // Rows that have a value; those with one that belongs elsewhere only where there are no others.
    private List<int> Proper(WashedColumn column, ReadOnlySpan<int> rows, MergeRoom room)
    {
        room.Filled.Clear();
        room.Proper.Clear();
        foreach (var row in rows)
        {
            if (!column.Has(row)) continue;
            room.Filled.Add(row);
            if (!_misfiled.IsMisfiled(column, column.ValueOf(row))) room.Proper.Add(row);
        }

        return room.Proper.Count > 0 ? room.Proper : room.Filled;
    }

    private int First(SurvivorRule rule, WashedColumn column, List<int> rows)
    {
        var first = rows[0];
        foreach (var row in rows)
        {
            if (row != first && Compare(rule, column, row, first) < 0) first = row;
        }

        return first;
    }

    private int Compare(SurvivorRule rule, WashedColumn column, int a, int b)
    {
        var order = rule switch
        {
            SurvivorRule.Newest => _times.CompareNewest(a, b) is var newest and not 0 ? newest : Objected(a).CompareTo(Objected(b)),
            SurvivorRule.Oldest => _times.CompareOldest(column, a, b),
            SurvivorRule.Longest => column.Text(b)!.Length.CompareTo(column.Text(a)!.Length),
            SurvivorRule.MostComplete => Filled(b, _all).CompareTo(Filled(a, _all)),
            _ => 0,
        };
        if (order != 0) return order;
        return (order = _trust(a).CompareTo(_trust(b))) != 0 ? order : a.CompareTo(b);
    }

    private GoldenCell All(WashedColumn column, ReadOnlySpan<int> rows)
    {
        var parts = CellPart.Of(column, rows);
        var left = new List<NotKept>();
        _misfiled.Within(column, parts, left, rows);
        if (column.Kind == ColumnKind.Phone)
        {
            PhoneTwins.Within(parts, left);
            _phones.Across(column, parts, left, rows);
        }
        else if (column.Kind == ColumnKind.Email) _emails.Within(column, parts, left, rows);

        return new(new([.. parts.Select(part => part.Value).Distinct()]), parts.Count == 0 ? -1 : parts[0].Row, SurvivorRule.KeepAll)
        {
            Parts = parts.ConvertAll(part => part.Text), NotKept = left.Count == 0 ? [] : left,
        };
    }

    private static GoldenCell One(WashedColumn column, int row, SurvivorRule rule) =>
        column.Has(row) ? new(new(column.ValueOf(row)), row, rule) : new(default, -1, rule);

    private static int Filled(int row, WashedColumn[] columns)
    {
        var filled = 0;
        foreach (var column in columns) filled += column.Has(row) ? 1 : 0;
        return filled;
    }

    private int Objected(int row) => _columns.Count(column => column.HasObjections && ObjectedIn(column, row) > 0);

    private static int ObjectedIn(WashedColumn column, int row) =>
        column.ValueOf(row) is var value and >= 0 && column.ObjectionTo(value) is not null ? 1 : 0;

    private static bool IsAddress(ColumnKind kind) => SurvivorRules.For(kind) == SurvivorRule.MostComplete;

    private static (ColumnPart, int) AddressOf(WashedColumn column) => (column.Recognised.Part, column.Recognised.Ordinal);
}
