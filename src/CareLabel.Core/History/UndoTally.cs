using CareLabel.Data.Write;

namespace CareLabel.History;

/// <summary>Counts what an undo has done.</summary>
internal sealed class UndoTally
{
    private readonly List<LeftField> _left = [];
    private readonly List<Flag> _flagged = [];
    private int _restored;
    private int _retired;
    private int _leftCount;

    /// <summary>How many records were touched.</summary>
    public int Records { get; private set; }

    /// <summary>Adds a batch that is written.</summary>
    public void Add(UndoBatch batch, IReadOnlyList<Flag> flagged)
    {
        (_restored, _retired, Records) = (_restored + batch.Restored, _retired + batch.Retired, Records + batch.Records.Count);
        _leftCount += batch.Left.Count;
        _left.AddRange(batch.Left.Take(UndoChanges.MostNamed - _left.Count));
        _flagged.AddRange(flagged.Take(UndoChanges.MostNamed - _flagged.Count));
    }

    /// <summary>What is told in the end.</summary>
    public UndoChanges.Undone Tell(ChangeSet undo) => new(undo, _restored, _retired, _left) { LeftCount = _leftCount, Flagged = _flagged };
}
