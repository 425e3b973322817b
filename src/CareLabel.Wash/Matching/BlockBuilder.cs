using System.Buffers;

namespace CareLabel.Wash.Matching;

/// <summary>Makes the blocks of one key family.</summary>
internal sealed class BlockBuilder(Atoms atoms, KeyFamily family, int[] splitters, int largest)
{
    // Divided twice at the most, by so many different atoms each time.
    private const int Depth = 2, Divisions = 5;

    private readonly BlockList _blocks = new();

    public BlockList Build()
    {
        var size = family.Ways.Sum(Count);
        // As large as the list, and wanted by one family after the other.
        var (keys, spareKeys) = (ArrayPool<uint>.Shared.Rent(size), ArrayPool<uint>.Shared.Rent(size));
        var (rows, spareRows) = (ArrayPool<int>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(size));
        var filled = 0;
        foreach (var way in family.Ways) filled = Fill(way, keys, rows, filled);
        RadixSort.Sort(ref keys, ref rows, ref spareKeys, ref spareRows, filled);
        Walk(keys.AsSpan(0, filled), rows, [.. family.Ways.SelectMany(way => way)], 0);
        foreach (var array in (uint[][])[keys, spareKeys]) ArrayPool<uint>.Shared.Return(array);
        foreach (var array in (int[][])[rows, spareRows]) ArrayPool<int>.Shared.Return(array);
        return _blocks;
    }

    private int Count(int[] way)
    {
        var count = 0;
        for (var row = 0; row < atoms.RowCount; row++)
        {
            if (Key(way, row) != 0) count++;
        }

        return count;
    }

    private int Fill(int[] way, uint[] keys, int[] rows, int at)
    {
        for (var row = 0; row < atoms.RowCount; row++)
        {
            var key = Key(way, row);
            if (key == 0) continue;
            keys[at] = key;
            rows[at++] = row;
        }

        return at;
    }

    private uint Key(int[] way, int row)
    {
        var key = atoms[way[0]][row];
        for (var i = 1; i < way.Length && key != 0; i++)
        {
            var next = atoms[way[i]][row];
            key = next == 0 ? 0 : Hash.Of(key, next);
        }

        return key;
    }

    private void Walk(ReadOnlySpan<uint> keys, ReadOnlySpan<int> rows, int[] used, int depth)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Take(rows[start..end], used, depth);
            start = end;
        }
    }

    private void Take(ReadOnlySpan<int> rows, int[] used, int depth)
    {
        if (family.Ways.Length > 1) rows = Distinct(rows);
        if (rows.Length < 2) return;
        if (rows.Length <= largest) _blocks.Add(rows);
        else if (depth < Depth) Divide(rows, used, depth);
        else Window(rows);
    }

    private void Divide(ReadOnlySpan<int> rows, int[] used, int depth)
    {
        var divided = 0;
        foreach (var atom in splitters)
        {
            if (divided == Divisions) return;
            if (used.Contains(atom)) continue;
            var (keys, members) = Sorted(rows, atom);
            if (keys.Length == 0 || keys[0] == keys[^1]) continue;
            divided++;
            Walk(keys, members, [.. used, atom], depth + 1);
        }

        if (divided == 0) Window(rows);
    }

    private (uint[] Keys, int[] Rows) Sorted(ReadOnlySpan<int> rows, int atom)
    {
        var column = atoms[atom];
        var members = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (column[row] != 0) members.Add(row);
        }

        var sorted = members.ToArray();
        var keys = new uint[sorted.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = column[sorted[i]];
        // Rows break ties, so that the order does not depend on the sort.
        var both = new ulong[keys.Length];
        for (var i = 0; i < keys.Length; i++) both[i] = ((ulong)keys[i] << 32) | (uint)sorted[i];
        Array.Sort(both);
        for (var i = 0; i < keys.Length; i++) (keys[i], sorted[i]) = ((uint)(both[i] >> 32), (int)(uint)both[i]);
        return (keys, sorted);
    }

    // Nothing parts these rows any more: neighbours by the most selective atoms are the likeliest twins among them.
    private void Window(ReadOnlySpan<int> rows)
    {
        var order = new (uint First, uint Second, int Row)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            order[i] = (Atom(0, rows[i]), Atom(1, rows[i]), rows[i]);
        }

        Array.Sort(order);
        var sorted = Array.ConvertAll(order, item => item.Row);
        var size = Math.Min(largest, 32);
        for (var start = 0; start < sorted.Length; start += size)
        {
            var end = Math.Min(sorted.Length, start + size);
            if (end - start > 1) _blocks.Add(sorted.AsSpan(start, end - start));
        }
    }

    private uint Atom(int splitter, int row) => splitter < splitters.Length ? atoms[splitters[splitter]][row] : 0;

    private static int[] Distinct(ReadOnlySpan<int> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var row in sorted)
        {
            if (count == 0 || sorted[count - 1] != row) sorted[count++] = row;
        }

        return sorted[..count];
    }
}
