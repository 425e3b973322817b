namespace CareLabel.Wash.Matching;

/// <summary>
/// Rows that share a key, block by block, with a bound on all pairs together whatever the skew: a block that is too
/// large is replaced by smaller ones of rows that share one more atom, and what is still too large is cut into windows.
/// A pair stands in several blocks and is met in the first of them only.
/// </summary>
public sealed class Blocks
{
    private readonly int[] _starts, _members, _rowStarts, _rowBlocks;

    private Blocks(int rowCount, List<BlockList> lists)
    {
        _starts = new int[lists.Sum(list => list.Count) + 1];
        _members = new int[lists.Sum(list => list.Members.Count)];
        var block = 0;
        var at = 0;
        foreach (var list in lists)
        {
            list.Members.CopyTo(_members, at);
            foreach (var size in list.Sizes)
            {
                _starts[block++] = at;
                at += size;
            }
        }

        _starts[block] = at;
        (_rowStarts, _rowBlocks) = Invert(rowCount);
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The rows of a block, each once.</summary>
    public ReadOnlySpan<int> this[int block] => _members.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);

    /// <summary>The number of pairs in all blocks, those met twice counted twice.</summary>
    public long PairBound { get; private init; }

    /// <summary>The first block that holds both rows.</summary>
    public int FirstShared(int a, int b)
    {
        int i = _rowStarts[a], j = _rowStarts[b];
        while (true)
        {
            int x = _rowBlocks[i], y = _rowBlocks[j];
            if (x == y) return x;
            if (x < y) i++;
            else j++;
        }
    }

    /// <summary>Makes the blocks of all families.</summary>
    /// <param name="atoms">The rows' atoms.</param>
    /// <param name="families">The most telling first: a pair is met in its first family.</param>
    /// <param name="splitters">Atoms by which a block that is too large is divided, the most selective first.</param>
    /// <param name="largest">Rows in the largest block that is taken whole.</param>
    /// <param name="pairBudget">The bound: the largest block shrinks until all pairs fit.</param>
    /// <param name="threads">How many families are worked at once; the answer does not depend on it.</param>
    public static Blocks Build(
        Atoms atoms, IReadOnlyList<KeyFamily> families, int[] splitters, int largest, long pairBudget, int threads)
    {
        while (true)
        {
            var lists = new BlockList[families.Count];
            OneAtATime.For(families.Count, new() { MaxDegreeOfParallelism = threads }, family =>
                lists[family] = new BlockBuilder(atoms, families[family], splitters, largest).Build());
            var pairs = lists.Sum(list => list.Pairs);
            if (pairs <= pairBudget || largest <= 8) return new(atoms.RowCount, [.. lists]) { PairBound = pairs };
            largest = Math.Max(8, largest / 2);
        }
    }

    private (int[] Starts, int[] Blocks) Invert(int rowCount)
    {
        var starts = new int[rowCount + 1];
        foreach (var row in _members) starts[row + 1]++;
        for (var row = 0; row < rowCount; row++) starts[row + 1] += starts[row];
        var blocks = new int[_members.Length];
        var next = starts.AsSpan(0, rowCount).ToArray();
        for (var block = 0; block < Count; block++)
        {
            foreach (var row in this[block]) blocks[next[row]++] = block;
        }

        return (starts, blocks);
    }
}

/// <summary>The blocks of one family.</summary>
internal sealed class BlockList
{
    public List<int> Members { get; } = [];

    public List<int> Sizes { get; } = [];

    public int Count => Sizes.Count;

    public long Pairs { get; private set; }

    public void Add(ReadOnlySpan<int> rows)
    {
        Members.AddRange(rows);
        Sizes.Add(rows.Length);
        Pairs += (long)rows.Length * (rows.Length - 1) / 2;
    }
}
