using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>
/// A column with what its standard says of each value. Values are numbered: for each row <see cref="Values"/> gives the
/// number of its value, -1 where the cell is empty; rows that share value and country share the number.
/// </summary>
public sealed class WashedColumn
{
    private readonly int[] _values;
    private readonly int[] _typed;
    private readonly int[] _standards;
    private readonly Mend?[] _mends;
    private readonly Dictionary<int, Objection> _objections;

    internal WashedColumn(
        Column source, RecognisedColumn recognised, int[] values, int[] typed, int[] standards, Mend?[] mends,
        Dictionary<int, Objection> objections)
    {
        (Source, Recognised) = (source, recognised);
        (_values, _typed, _standards, _mends, _objections) = (values, typed, standards, mends, objections);
    }

    /// <summary>The column as it came.</summary>
    public Column Source { get; }

    /// <summary>What it holds.</summary>
    public RecognisedColumn Recognised { get; }

    /// <summary>What it holds, in one word.</summary>
    public ColumnKind Kind => Recognised.Kind;

    /// <summary>For each row the number of its value; -1 where the cell is empty.</summary>
    public ReadOnlyMemory<int> Values => _values;

    /// <summary>The number of a row's value; -1 where the cell is empty.</summary>
    public int ValueOf(int row) => _values[row];

    /// <summary>Whether a row has a value after the wash.</summary>
    public bool Has(int row) => _values[row] is var value and >= 0 && _standards[value] >= 0;

    /// <summary>How many numbered values there are.</summary>
    public int ValueCount => _typed.Length;

    /// <summary>The value as it came, as UTF-8.</summary>
    public ReadOnlySpan<byte> Typed(int value) => Source.Pool.Utf8(_typed[value]);

    /// <summary>The value as it is after the wash, as UTF-8: its standard form, or as it came; nothing for a word that
    /// means nothing.</summary>
    public ReadOnlySpan<byte> Washed(int value) => _standards[value] < 0 ? [] : Source.Pool.Utf8(_standards[value]);

    /// <summary>The code in the source's pool of the washed value; -1 for a word that means nothing.</summary>
    public int WashedCode(int value) => _standards[value];

    /// <summary>What was done to it; null when nothing was.</summary>
    public Mend? MendOf(int value) => _mends[value];

    /// <summary>Whether anything is wrong with any value.</summary>
    public bool HasObjections => _objections.Count > 0;

    /// <summary>What is wrong or doubtful, by the number of the value.</summary>
    internal IReadOnlyDictionary<int, Objection> Objections => _objections;

    /// <summary>What is wrong or doubtful; null when all is well.</summary>
    public Objection? ObjectionTo(int value) => _objections.GetValueOrDefault(value);

    /// <summary>Whether the standard could not read the value at all.</summary>
    public bool IsRejected(int value) =>
        _objections.ContainsKey(value) && _mends[value] is null && _standards[value] == _typed[value];

    /// <summary>The same column with every value left as it came and nothing said of it: for a wash that only
    /// matches.</summary>
    internal WashedColumn AsTyped() => new(Source, Recognised, _values, _typed, _typed, new Mend?[_typed.Length], []);

    /// <summary>The washed value of a row as text; null where there is none.</summary>
    public string? Text(int row) =>
        _values[row] is var value and >= 0 && _standards[value] >= 0 ? Source.Pool.Text(_standards[value]) : null;
}
