using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>Decides which values survive when rows become one. Pure: rows in, cells out.</summary>
public sealed class Survivorship
{
    /// <summary>What stands between several values in one cell.</summary>
    public const string Separator = "; ";

    private const string FullySpelled = "the most frequent, in its fullest spelling";
    private const string AgreedAddress = "the most frequent in rows with this address";

    // So many rows are a list of their own, and time grows with the square.
    private const int MostCompared = 100;

    private readonly IReadOnlyList<WashedColumn> _columns;
    private readonly SurvivorRule[] _rules;
    private readonly Func<int, int> _trust;
    private readonly WashedColumn[] _all;
    private readonly WashedColumn? _changed, _created;
    private readonly AddressRows?[] _addresses;
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
        _changed = columns.FirstOrDefault(column => column.Kind == ColumnKind.ChangedAt);
        _created = columns.FirstOrDefault(column => column.Kind == ColumnKind.CreatedAt);
        var addresses = columns.Where(column => IsAddress(column.Kind)).GroupBy(AddressOf).ToDictionary(group => group.Key, group => new AddressRows(group));
        _addresses = [.. columns.Select(column => IsAddress(column.Kind) ? addresses[AddressOf(column)] : null)];
        _spellings = [.. columns.Select(column => new Spellings(column, Changed, trust))];
        _phones = new([.. columns.Where((column, index) => column.Kind == ColumnKind.Phone && _rules[index] == SurvivorRule.KeepAll
            && column.Recognised.Part is not (ColumnPart.Fax or ColumnPart.Elsewhere))]);
        _emails = new(columns);
        _misfiled = new(columns);
    }

    /// <summary>The row whose id survives: the one with the most filled cells; of equals the first source's, then the first.</summary>
    public int Kept(IReadOnlyList<int> rows)
    {
        var (best, most) = (rows[0], Filled(rows[0], _all));
        for (var i = 1; i < rows.Count; i++)
        {
            var (row, filled) = (rows[i], Filled(rows[i], _all));
            if (filled < most || (filled == most && (_trust(row), row).CompareTo((_trust(best), best)) > 0)) continue;
            (best, most) = (row, filled);
        }

        return best;
    }

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>The merged cell of one column.</summary>
    public GoldenCell Cell(int column, IReadOnlyList<int> rows, int kept) => Chosen(column, rows, kept) ?? Agreed(column, rows, kept);

    /// <summary>The cell of a row that was chosen before.</summary>
    internal GoldenCell From(int row, int column, string why) => One(_columns[column], row, _rules[column]) with { Why = why };

    /// <summary>The cell of rows that agree: what they say, or nothing.</summary>
    internal GoldenCell Agreed(int column, IReadOnlyList<int> rows, int kept)
    {
        var (washed, rule) = (_columns[column], _rules[column]);
        if (rows.Count == 1 || rule == SurvivorRule.Kept) return One(washed, kept, rule);
        foreach (var row in rows)
        {
            if (washed.Has(row)) return new([washed.ValueOf(row)], row, rule);
        }

        return new([], -1, rule);
    }

    /// <summary>The cell of rows over which a choice is made; null where <see cref="Agreed"/> says it all.</summary>
    internal GoldenCell? Chosen(int column, IReadOnlyList<int> rows, int kept)
    {
        var rule = _rules[column];
        var washed = _columns[column];
        if (rows.Count == 1 || rule == SurvivorRule.Kept) return null;
        if (Agree(washed, rows, out var only))
        {
            if (only < 0) return null;
            var value = washed.ValueOf(only);
            if (MisfiledCells.IsMisfiled(washed, value) && _misfiled.Home(washed, washed.Text(only)!, value, rows) is { } home)
                return new([], -1, rule) { NotKept = [new(washed.Text(only)!, only, home)] };
            return rule == SurvivorRule.KeepAll && washed.Kind == ColumnKind.Phone && _phones.MayStandElsewhere(washed, value, rows)
                ? All(washed, [.. rows.Order()]) : null;
        }

        var ordered = rows.Order().ToList();
        if (rule == SurvivorRule.KeepAll) return All(washed, ordered);
        var filled = ordered.FindAll(washed.Has);
        var proper = filled.FindAll(row => !MisfiledCells.IsMisfiled(washed, washed.ValueOf(row)));
        return Choose(rule, column, proper.Count > 0 ? proper : filled, ordered);
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
        if (cell.Parts is { } parts) return string.Join(column.Kind == ColumnKind.Note ? "\n" : Separator, parts);
        return cell.Values.Count == 0 ? "" : System.Text.Encoding.UTF8.GetString(column.Washed(cell.Values[0]));
    }

    private GoldenCell Choose(SurvivorRule rule, int number, List<int> rows, List<int> all)
    {
        var column = _columns[number];
        switch (rule)
        {
            case SurvivorRule.MostComplete: return MostComplete(number, rows, all);
            case SurvivorRule.MostFrequent:
                var row = _spellings[number].Choose(rows, -1, out var unlike);
                return One(column, row, rule) with { Why = unlike ? FullySpelled : SurvivorRules.Sentence(rule) };
            default: return One(column, First(rule, column, rows), rule);
        }
    }

    private int First(SurvivorRule rule, WashedColumn column, List<int> rows) => rule switch
    {
        SurvivorRule.Newest => rows.OrderByDescending(Changed, StringComparer.Ordinal).ThenBy(Objected).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.Oldest => rows.OrderBy(row => column.Text(row), StringComparer.Ordinal).ThenBy(row => row).First(),
        SurvivorRule.Longest => rows.OrderByDescending(row => column.Text(row)!.Length).ThenBy(_trust).ThenBy(row => row).First(),
        _ => rows.OrderBy(_trust).ThenBy(row => row).First(),
    };

    // One row says which address it is; all rows that agree with it vote on how each of its fields is spelled.
    private GoldenCell MostComplete(int number, List<int> rows, List<int> all)
    {
        var (column, address) = (_columns[number], _addresses[number]);
        if (address is null) return One(column, rows.OrderByDescending(row => Filled(row, _all)).ThenBy(_trust).ThenBy(row => row).First(), SurvivorRule.MostComplete);
        var read = all.ConvertAll(address.Read);
        var anchor = Anchor(address, read);
        var same = Same(anchor, read);
        if (same.Count == 0)
        {
            read = rows.ConvertAll(address.Read);
            anchor = Anchor(address, read);
            same = Same(anchor, read);
        }

        var row = _spellings[number].Choose(same, anchor.Row, out _);
        var isOwn = column.Has(anchor.Row) && column.WashedCode(column.ValueOf(anchor.Row)) == column.WashedCode(column.ValueOf(row));
        return One(column, row, SurvivorRule.MostComplete) with { Why = isOwn ? SurvivorRules.Sentence(SurvivorRule.MostComplete) : AgreedAddress };

        List<int> Same(AddressRows.Address with, List<AddressRows.Address> of) => [.. of
            .Where(other => rows.BinarySearch(other.Row) >= 0 && (other.Row == with.Row || AddressRows.Agree(column.Kind, with, other)))
            .Select(other => other.Row)];
    }

    private AddressRows.Address Anchor(AddressRows address, List<AddressRows.Address> read)
    {
        var best = read[0];
        for (var i = 1; i < read.Count; i++)
        {
            if (Compare(read[i], best) < 0) best = read[i];
        }

        return best;

        int Compare(AddressRows.Address a, AddressRows.Address b)
        {
            int order;
            if ((order = address.Filled(b.Row).CompareTo(address.Filled(a.Row))) != 0) return order;
            if ((order = Friends(b).CompareTo(Friends(a))) != 0) return order;
            if ((order = string.CompareOrdinal(Changed(b.Row), Changed(a.Row))) != 0) return order;
            return (order = _trust(a.Row).CompareTo(_trust(b.Row))) != 0 ? order : a.Row.CompareTo(b.Row);
        }

        int Friends(AddressRows.Address one) =>
            read.Count > MostCompared ? 0 : read.Count(other => AddressRows.Agree(ColumnKind.Street, one, other));
    }

    private GoldenCell All(WashedColumn column, List<int> rows)
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

        return new([.. parts.Select(part => part.Value).Distinct()], parts.Count == 0 ? -1 : parts[0].Row, SurvivorRule.KeepAll)
        {
            Parts = [.. parts.Select(part => part.Text)], NotKept = left,
        };
    }

    private static GoldenCell One(WashedColumn column, int row, SurvivorRule rule) =>
        column.Has(row) ? new([column.ValueOf(row)], row, rule) : new([], -1, rule);

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

    private string Changed(int row) => _changed?.Text(row) ?? _created?.Text(row) ?? "";
}
