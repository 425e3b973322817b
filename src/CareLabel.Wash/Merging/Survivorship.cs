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
    private readonly WashedColumn? _id, _changed, _created;
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
        _id = columns.FirstOrDefault(column => column.Kind == ColumnKind.Id);
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

    /// <summary>
    /// The row whose id survives: one that has an id, and of those the one with the most filled cells; of equals the first
    /// source's, then the first.
    /// </summary>
    public int Kept(IReadOnlyList<int> rows)
    {
        var (best, most) = (rows[0], Worth(rows[0]));
        for (var i = 1; i < rows.Count; i++)
        {
            var (row, worth) = (rows[i], Worth(rows[i]));
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
    public GoldenCell Cell(int column, IReadOnlyList<int> rows, int kept) => Chosen(column, rows, kept, []) ?? Agreed(column, rows, kept);

    /// <summary>The cell of a row that was chosen before.</summary>
    internal GoldenCell From(int row, int column, string why) => One(_columns[column], row, _rules[column]) with { Why = why };

    /// <summary>The cell of rows that agree: what they say, or nothing.</summary>
    internal GoldenCell Agreed(int column, IReadOnlyList<int> rows, int kept)
    {
        var (washed, rule) = (_columns[column], _rules[column]);
        if (rows.Count == 1 || (rule == SurvivorRule.Kept && washed.Has(kept))) return One(washed, kept, rule);
        foreach (var row in rows)
        {
            if (washed.Has(row)) return new([washed.ValueOf(row)], row, rule);
        }

        return new([], -1, rule);
    }

    /// <summary>The cell of rows over which a choice is made; null where <see cref="Agreed"/> says it all.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">The rows of one entity.</param>
    /// <param name="kept">The row whose id survives.</param>
    /// <param name="known">What was read of the same rows for other columns; an empty one to begin with.</param>
    internal GoldenCell? Chosen(int column, IReadOnlyList<int> rows, int kept, KnownAddresses known)
    {
        var rule = _rules[column];
        var washed = _columns[column];
        if (rows.Count == 1 || (rule == SurvivorRule.Kept && washed.Has(kept))) return null;
        if (Agree(washed, rows, out var only))
        {
            if (only < 0) return null;
            var value = washed.ValueOf(only);
            if (MisfiledCells.IsMisfiled(washed, value) && _misfiled.Home(washed, washed.Text(only)!, value, rows) is { } home)
                return new([], -1, rule) { NotKept = [new(washed.Text(only)!, only, home)] };
            if (_addresses[column] is { } address && rule != SurvivorRule.KeepAll && address.MayMix(washed, rows)) return OfOther(column, rule, rows, only, known);
            return rule == SurvivorRule.KeepAll && washed.Kind == ColumnKind.Phone && _phones.MayStandElsewhere(washed, value, rows)
                ? All(washed, [.. rows.Order()]) : null;
        }

        var ordered = rows.Order().ToList();
        if (rule == SurvivorRule.KeepAll) return All(washed, ordered);
        var filled = ordered.FindAll(washed.Has);
        var proper = filled.FindAll(row => !MisfiledCells.IsMisfiled(washed, washed.ValueOf(row)));
        return Choose(rule, column, proper.Count > 0 ? proper : filled, ordered, known);
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

    private GoldenCell Choose(SurvivorRule rule, int number, List<int> rows, List<int> all, KnownAddresses known)
    {
        var column = _columns[number];
        switch (rule)
        {
            case SurvivorRule.MostComplete or SurvivorRule.Newest or SurvivorRule.Oldest or SurvivorRule.FirstSource when _addresses[number] is { } address:
                return OfAddress(number, address, rule, rows, Ordered(address, rule, all, known));
            case SurvivorRule.MostComplete: return One(column, rows.OrderByDescending(row => Filled(row, _all)).ThenBy(_trust).ThenBy(row => row).First(), rule);
            case SurvivorRule.MostFrequent:
                var row = _spellings[number].Choose(rows, -1, out var unlike);
                return One(column, row, rule) with { Why = unlike ? FullySpelled : SurvivorRules.Sentence(rule) };
            default: return One(column, First(rule, column, rows), rule);
        }
    }

    private int First(SurvivorRule rule, WashedColumn column, List<int> rows) => rule switch
    {
        SurvivorRule.Newest => rows.OrderByDescending(Changed, StringComparer.Ordinal).ThenBy(Objected).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.Oldest => rows.OrderBy(row => Made(column, row), StringComparer.Ordinal).ThenBy(_trust).ThenBy(row => row).First(),
        SurvivorRule.Longest => rows.OrderByDescending(row => column.Text(row)!.Length).ThenBy(_trust).ThenBy(row => row).First(),
        _ => rows.OrderBy(_trust).ThenBy(row => row).First(),
    };

    // One row says which address it is; all rows that agree with it vote on how each of its fields is spelled. What it does
    // not say comes from rows that do not speak against it, or from none.
    private GoldenCell OfAddress(int number, AddressRows address, SurvivorRule rule, List<int> rows, List<AddressRows.Address> ordered)
    {
        var column = _columns[number];
        var anchor = ordered[0];
        var same = Among(rows, ordered.Where(other => other.Row == anchor.Row || AddressRows.Agree(column.Kind, anchor, other)));
        var together = same.Count > 0 ? [] : AddressRows.Together(ordered.Take(MostCompared)).FindAll(one => column.Has(one.Row));
        if (same.Count == 0 && together.Count == 0) return Empty(column, rule, rows);
        var row = same.Count == 0 ? together[0].Row : _spellings[number].Choose(same, anchor.Row, out _);
        var isOwn = column.Has(anchor.Row) && column.WashedCode(column.ValueOf(anchor.Row)) == column.WashedCode(column.ValueOf(row));
        return One(column, row, rule) with { Why = isOwn ? SurvivorRules.Sentence(rule) : AgreedAddress };
    }

    // The rows that say a part of an address agree on it; null where it belongs to the address that survives.
    private GoldenCell? OfOther(int number, SurvivorRule rule, IReadOnlyList<int> rows, int only, KnownAddresses known)
    {
        if (rule is SurvivorRule.Longest or SurvivorRule.MostFrequent or SurvivorRule.Kept) rule = SurvivorRule.MostComplete;
        var column = _columns[number];
        var code = column.WashedCode(column.ValueOf(only));
        var together = AddressRows.Together(Ordered(_addresses[number]!, rule, rows, known).Take(MostCompared));
        return together.Exists(one => column.Has(one.Row) && column.WashedCode(column.ValueOf(one.Row)) == code) ? null : Empty(column, rule, [only]);
    }

    private static GoldenCell Empty(WashedColumn column, SurvivorRule rule, List<int> rows) => new([], -1, rule)
    {
        NotKept = [.. rows.DistinctBy(row => column.WashedCode(column.ValueOf(row))).Select(row => new NotKept(column.Text(row)!, row, "it belongs to another address"))],
    };

    private static List<int> Among(List<int> rows, IEnumerable<AddressRows.Address> addresses) =>
        [.. addresses.Select(address => address.Row).Where(row => rows.BinarySearch(row) >= 0).Order()];

    // The rows that say an address, the one that decides first.
    private List<AddressRows.Address> Ordered(AddressRows address, SurvivorRule rule, IEnumerable<int> rows, KnownAddresses known)
    {
        if (!known.TryGetValue((address, rule), out var ordered)) known[(address, rule)] = ordered = Ordered(address, rule, rows);
        return ordered;
    }

    private List<AddressRows.Address> Ordered(AddressRows address, SurvivorRule rule, IEnumerable<int> rows)
    {
        var read = rows.Where(row => address.Filled(row) > 0).Select(address.Read).ToList();
        var first = rule switch
        {
            SurvivorRule.Newest => read.OrderByDescending(one => Changed(one.Row), StringComparer.Ordinal),
            SurvivorRule.Oldest => read.OrderBy(one => Day(_created?.Text(one.Row)) ?? "~", StringComparer.Ordinal),
            SurvivorRule.FirstSource => read.OrderBy(one => _trust(one.Row)),
            _ => read.OrderBy(_ => 0),
        };
        return [.. first.ThenByDescending(one => address.Filled(one.Row))
            .ThenByDescending(one => read.Count > MostCompared ? 0 : read.Count(other => AddressRows.Agree(ColumnKind.Street, one, other)))
            .ThenByDescending(one => Changed(one.Row), StringComparer.Ordinal)
            .ThenBy(one => _trust(one.Row)).ThenBy(one => one.Row)];
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

    private string Changed(int row) => Day(_changed?.Text(row)) ?? Day(_created?.Text(row)) ?? "";

    // A column of dates speaks for itself; of others the row says when it was made. What cannot be read is made last.
    private string Made(WashedColumn column, int row) =>
        Day(column.Kind is ColumnKind.CreatedAt or ColumnKind.ChangedAt or ColumnKind.Date ? column.Text(row) : _created?.Text(row)) ?? "~";

    // Only what stands in order of time is compared: a date that nobody could read is no date.
    private static string? Day(string? text) =>
        text is { Length: >= 10 } && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) ? text : null;
}

/// <summary>The addresses of the rows of one entity in the order of a rule, so that the columns of one address share the reading.</summary>
internal sealed class KnownAddresses : Dictionary<(AddressRows Address, SurvivorRule Rule), List<AddressRows.Address>>;
