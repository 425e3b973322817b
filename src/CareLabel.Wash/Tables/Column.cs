using System.Runtime.CompilerServices;

namespace CareLabel.Wash.Tables;

/// <summary>One column of a list: for each row the code of its value in the pool, or -1 where the cell is empty.</summary>
public sealed class Column(string name)
{
    private int[] _codes = new int[16];

    /// <summary>The header as it came; may be empty or the same as another's.</summary>
    public string Name { get; } = name;

    /// <summary>The distinct values, as they came.</summary>
    public ValuePool Pool { get; } = new();

    /// <summary>How many rows have been appended.</summary>
    public int RowCount { get; private set; }

    /// <summary>For each row the code of its value, -1 where the cell is empty.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, RowCount);

    /// <summary>The codes themselves, not a copy, for who never writes; exactly one for each row.</summary>
    internal int[] Shared()
    {
        if (_codes.Length != RowCount) Array.Resize(ref _codes, RowCount);
        return _codes;
    }

    /// <summary>The value of a row as it came; null where the cell is empty.</summary>
    public string? this[int row] => Codes[row] is var code and >= 0 ? Pool.Text(code) : null;

    /// <summary>Adds the next row's cell; no bytes means an empty cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> utf8)
    {
        if (RowCount == _codes.Length) Grow();
        _codes[RowCount++] = utf8.IsEmpty ? -1 : Pool.Intern(utf8);
    }

    /// <summary>Adds the next row's cell.</summary>
    public void Append(string? value)
    {
        if (string.IsNullOrEmpty(value)) Append([]);
        else
        {
            if (RowCount == _codes.Length) Grow();
            _codes[RowCount++] = Pool.Intern(value);
        }
    }

    private void Grow() => Array.Resize(ref _codes, (int)Math.Min(Array.MaxLength, Math.Max(16, _codes.Length * 2L)));
}
