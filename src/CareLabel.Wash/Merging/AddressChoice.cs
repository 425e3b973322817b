using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>Which of the addresses that the rows of an entity say survives, and what of the others may fill it.</summary>
internal sealed class AddressChoice(RowTimes times, Func<int, int> trust)
{
    // So many rows are a list of their own, and time grows with the square.
    private const int MostCompared = 100;

    private const string AgreedAddress = "the most frequent in rows with this address";

    /// <summary>
    /// The cell of rows that say different things. One row says which address it is; all rows that agree with it vote on
    /// how each of its fields is spelled. What it does not say comes from rows that do not speak against it, or from none.
    /// </summary>
    /// <param name="column">A column of the address.</param>
    /// <param name="address">The address.</param>
    /// <param name="rule">Which row comes first.</param>
    /// <param name="rows">Those of the entity's rows that have a value, in order.</param>
    /// <param name="all">All rows of the entity.</param>
    /// <param name="spellings">Decides between spellings.</param>
    /// <param name="room">Room to work in.</param>
    public GoldenCell Of(
        WashedColumn column, AddressRows address, SurvivorRule rule, List<int> rows, ReadOnlySpan<int> all, Spellings spellings, MergeRoom room)
    {
        var known = Known(address, rule, all, room);
        var anchor = known.Ordered[0];
        var same = Speaking(column.Kind, anchor, rows, known.Ordered, room.Speaking);
        var row = same.Count > 0 ? spellings.Choose(CollectionsMarshal.AsSpan(same), anchor.Row, room.Ballot, out _) : known.FirstTogether(column);
        if (row < 0) return Empty(column, rule, CollectionsMarshal.AsSpan(rows));
        var isOwn = column.Has(anchor.Row) && column.WashedCode(column.ValueOf(anchor.Row)) == column.WashedCode(column.ValueOf(row));
        return new(new(column.ValueOf(row)), row, rule) { Why = isOwn ? SurvivorRules.Sentence(rule) : AgreedAddress };
    }

    /// <summary>
    /// The cell of rows of which some say the same and others nothing; null where it belongs to the address that survives.
    /// </summary>
    public GoldenCell? OfOther(WashedColumn column, AddressRows address, SurvivorRule rule, ReadOnlySpan<int> rows, int only, MergeRoom room)
    {
        if (rule is SurvivorRule.Longest or SurvivorRule.MostFrequent or SurvivorRule.Kept) rule = SurvivorRule.MostComplete;
        return Known(address, rule, rows, room).FirstTogether(column) >= 0 ? null : Empty(column, rule, [only]);
    }

    private static List<int> Speaking(
        ColumnKind kind, in AddressRows.Address anchor, List<int> rows, List<AddressRows.Address> ordered, List<int> speaking)
    {
        speaking.Clear();
        foreach (var other in ordered)
        {
            if ((other.Row == anchor.Row || AddressRows.Agree(kind, anchor, other)) && rows.BinarySearch(other.Row) >= 0) speaking.Add(other.Row);
        }

        speaking.Sort();
        return speaking;
    }

    private static GoldenCell Empty(WashedColumn column, SurvivorRule rule, ReadOnlySpan<int> rows)
    {
        var left = new List<NotKept>();
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            if (seen.Add(column.WashedCode(column.ValueOf(row)))) left.Add(new(column.Text(row)!, row, "it belongs to another address"));
        }

        return new(default, -1, rule) { NotKept = left };
    }

    private KnownAddress Known(AddressRows address, SurvivorRule rule, ReadOnlySpan<int> rows, MergeRoom room)
    {
        if (!room.Addresses.TryGetValue((address, rule), out var known)) room.Addresses[(address, rule)] = known = new(Ordered(address, rule, rows));
        return known;
    }

    // The rows that say an address, the one that decides first.
    private List<AddressRows.Address> Ordered(AddressRows address, SurvivorRule rule, ReadOnlySpan<int> rows)
    {
        var read = new List<AddressRows.Address>(rows.Length);
        foreach (var row in rows)
        {
            if (address.Filled(row) > 0) read.Add(address.Read(row));
        }

        if (read.Count is > 1 and <= MostCompared) CountAgreeing(CollectionsMarshal.AsSpan(read));
        if (read.Count > 1) read.Sort((a, b) => Compare(rule, a, b));
        return read;
    }

    private static void CountAgreeing(Span<AddressRows.Address> addresses)
    {
        foreach (ref var one in addresses)
        {
            var agreeing = 0;
            foreach (ref readonly var other in addresses) agreeing += AddressRows.Agree(ColumnKind.Street, one, other) ? 1 : 0;
            one = one with { Agreeing = agreeing };
        }
    }

    private int Compare(SurvivorRule rule, in AddressRows.Address a, in AddressRows.Address b)
    {
        var order = rule switch
        {
            SurvivorRule.Newest => times.CompareNewest(a.Row, b.Row),
            SurvivorRule.Oldest => times.CompareOldest(a.Row, b.Row),
            SurvivorRule.FirstSource => trust(a.Row).CompareTo(trust(b.Row)),
            _ => 0,
        };
        if (order != 0 || (order = b.Filled.CompareTo(a.Filled)) != 0) return order;
        if ((order = b.Agreeing.CompareTo(a.Agreeing)) != 0) return order;
        if ((order = times.CompareNewest(a.Row, b.Row)) != 0) return order;
        return (order = trust(a.Row).CompareTo(trust(b.Row))) != 0 ? order : a.Row.CompareTo(b.Row);
    }

    /// <summary>What was read of the addresses of an entity, so that the columns of one address share it.</summary>
    /// <param name="ordered">The addresses, the one that decides first.</param>
    internal sealed class KnownAddress(List<AddressRows.Address> ordered)
    {
        private List<AddressRows.Address>? _together;

        public List<AddressRows.Address> Ordered => ordered;

        /// <summary>The first row with a value of those that together are the address that survives; -1 where none has.</summary>
        public int FirstTogether(WashedColumn column)
        {
            _together ??= AddressRows.Together(CollectionsMarshal.AsSpan(ordered)[..Math.Min(ordered.Count, MostCompared)]);
            foreach (var one in _together)
            {
                if (column.Has(one.Row)) return one.Row;
            }

            return -1;
        }
    }
}
