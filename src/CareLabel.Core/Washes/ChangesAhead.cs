using CareLabel.Exports;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>
/// What the wash changed in one column, looked up for many rows before they are written. A list lies in memory column by
/// column: going down one of them is several times as fast as hopping from column to column for each cell of a row.
/// </summary>
internal sealed class ChangesAhead(WashedList list, int number)
{
    /// <summary>For how many rows at a time: what is looked up is still near when it is written.</summary>
    public const int Rows = 256;

    private readonly WrittenCells _standard = new();
    private readonly int[] _mended = new int[Rows];
    private readonly Queue<(int Entity, GoldenCell Cell)> _merged = [];
    private Mend? _mend;
    private int _fetched;

    /// <summary>The column.</summary>
    public WashedColumn Column { get; } = list.Result.Columns[number];

    /// <summary>Its name, as it is written.</summary>
    public WrittenCells Name { get; } = WrittenCells.Of(list.Result.Columns[number].Source.Name);

    /// <summary>Looks the next rows up.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are, at most <see cref="Rows"/>.</param>
    /// <param name="entities">The entities of several rows whose kept row is among them, in order.</param>
    /// <param name="members">All rows of those.</param>
    public void Look(int first, int count, List<int> entities, List<int> members)
    {
        for (var i = 0; i < count; i++)
        {
            var value = Column.ValueOf(first + i);
            _mended[i] = value >= 0 && Column.MendOf(value) is not null ? value : -1;
        }

        foreach (var value in _mended.AsSpan(0, count))
        {
            if (value >= 0) Fetch(value);
        }

        foreach (var row in members) _fetched ^= Code(row);
        foreach (var entity in entities)
        {
            var cell = list.Result.Golden.Cell(entity, number);
            if (Tells(cell, entity)) _merged.Enqueue((entity, cell));
        }
    }

    /// <summary>The number of a row's value where its standard changed it; -1 where it did not.</summary>
    public int Mended(int row) => _mended[row % Rows];

    /// <summary>The standard and what it did to a value, as they are written.</summary>
    public WrittenCells Standard(int value)
    {
        var mend = Column.MendOf(value)!;
        if (ReferenceEquals(mend, _mend)) return _standard;
        _mend = mend;
        _standard.Clear().Add(StandardList.Name(Column.Kind));
        _standard.Add(mend.Sentence);
        return _standard;
    }

    /// <summary>Whether the next cell that tells of a merge is this entity's.</summary>
    public bool Merged(int entity, out GoldenCell cell)
    {
        cell = default;
        if (!_merged.TryPeek(out var next) || next.Entity != entity) return false;
        cell = _merged.Dequeue().Cell;
        return true;
    }

    /// <summary>Whether a cell of a golden record is just that of the row that is kept, as most are.</summary>
    public bool IsTheirs(GoldenCell cell, int kept) =>
        cell is { Parts: null, NotKept.Count: 0, Values.Count: <= 1 } && Code(kept) == (cell.Values.Count == 0 ? -1 : Column.WashedCode(cell.Values[0]));

    private bool Tells(GoldenCell cell, int entity)
    {
        var kept = list.Result.Kept[entity];
        if (!IsTheirs(cell, kept)) return true;
        var own = Code(kept);
        foreach (var row in list.Result.EntityRows[entity])
        {
            if (Code(row) is var code and >= 0 && code != own) return true;
        }

        return false;
    }

    private int Code(int row) => Column.ValueOf(row) is var value and >= 0 ? Column.WashedCode(value) : -1;

    // What is read a little now is there when it is written, and the processor waits for many at once.
    private void Fetch(int value)
    {
        var washed = Column.Washed(value);
        _fetched ^= Column.Typed(value)[0] ^ (washed.IsEmpty ? 0 : washed[0]);
    }
}
