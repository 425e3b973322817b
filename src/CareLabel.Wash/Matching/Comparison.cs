namespace CareLabel.Wash.Matching;

/// <summary>How alike two values of an comparison are: a step on the comparison's own ladder.</summary>
/// <param name="Name">For evidence: "the same", "one letter apart".</param>
/// <param name="Expected">Share of true twins (with both values there) that is expected at this level before any data is seen.</param>
/// <param name="Most">The largest share that is believed, whatever a list seems to say.</param>
public sealed record Level(string Name, double Expected, double Most = 1);

/// <summary>
/// One thing that rows are compared by. Values live in the row's cells (see <see cref="Rows"/>), this reads them and
/// says on which level two rows agree. Level 0 is always "cannot be compared", level 1 "the same", the last "differs".
/// </summary>
public abstract class Comparison(string name, Trait traits, params Level[] ladder)
{
    /// <summary>The level of two rows of which at least one has no value: no evidence either way.</summary>
    public const int Missing = 0;

    /// <summary>The level of equal values.</summary>
    public const int Same = 1;

    /// <summary>As people call it: "family name", or the column's own header.</summary>
    public string Name { get; } = name;

    /// <summary>Who may share it.</summary>
    public Trait Traits { get; } = traits;

    /// <summary>The steps from level 1 on.</summary>
    public IReadOnlyList<Level> Ladder { get; } = ladder;

    /// <summary>How many levels there are, "cannot be compared" included.</summary>
    public int LevelCount => Ladder.Count + 1;

    /// <summary>The level of values that have nothing in common.</summary>
    public int Differs => Ladder.Count;

    /// <summary>Whether a level speaks against being one: the last, and those before it that differ in another way.</summary>
    public virtual bool Opposes(int level) => level == Differs;

    /// <summary>
    /// The chance of accidental agreement that is certain whatever a small list shows: people have only so many
    /// birthdays and first names.
    /// </summary>
    public double LeastAccident { get; init; } = 1e-7;

    /// <summary>No value is held by a smaller share of all there are: birthdays are spread over a human life.</summary>
    public double LeastShare { get; init; }

    /// <summary>First of the row's cells that this comparison owns.</summary>
    public int Cell { get; internal set; }

    /// <summary>How many cells of a row it needs.</summary>
    public virtual int Cells => 1;

    /// <summary>How many of them, the first ones, hold values of the lexicon.</summary>
    public virtual int ValueCells => Cells;

    /// <summary>Whether a cell among these (from 0 on) holds a value of the lexicon.</summary>
    public virtual bool IsValue(int cell) => true;

    /// <summary>The level on which two rows agree; symmetric.</summary>
    /// <param name="a">All cells of one row.</param>
    /// <param name="b">All cells of the other.</param>
    /// <param name="memo">Remembers costly comparisons of this thread.</param>
    public abstract int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo);

    /// <summary>The value on which two rows agree, when its rarity is evidence; -1 otherwise.</summary>
    public virtual int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) => level == Same ? a[Cell] : -1;

    /// <summary>The values by which rarity is judged.</summary>
    public abstract Lexicon Lexicon { get; }

    /// <summary>
    /// The cell (from 0 on) whose equality is what a level means, so that its accidents can be counted instead of sampled; -1
    /// where no cell says it.
    /// </summary>
    public virtual int AccidentCell(int level) => level == Same ? 0 : -1;

    /// <summary>The value of a row as folded text, for evidence; null where there is none.</summary>
    public virtual string? Shown(ReadOnlySpan<int> row) => row[Cell] is var code and >= 0 ? Lexicon.Text(code) : null;

    /// <summary>Writes cells that follow from others, when all values of the row are there.</summary>
    public virtual void Finish(Span<int> row)
    {
    }

    /// <summary>Whether the row has a value at all.</summary>
    public virtual bool Has(ReadOnlySpan<int> row) => row[Cell] >= 0;
}
