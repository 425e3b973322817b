using CareLabel.Demo.MadeUp;
using CareLabel.Wash.Bench.Generating;

namespace CareLabel.Wash.Bench.Scoring;

/// <summary>
/// Reads comma-separated rows one at a time without keeping or allocating them: quotes, doubled quotes and line ends
/// inside quotes as in RFC 4180. Own, so that a fault in the program's reader cannot hide itself.
/// </summary>
public sealed class CsvRows(TextReader from)
{
    private readonly char[] _buffer = new char[1 << 16];
    private readonly List<int> _ends = [];
    private char[] _cells = new char[1 << 12];
    private int _used;
    private int _at;
    private int _filled;

    /// <summary>How many cells the row has.</summary>
    public int Count => _ends.Count;

    /// <summary>One cell of the row; valid until the next <see cref="Read"/>. Empty when the row is shorter.</summary>
    public ReadOnlySpan<char> this[int cell] => cell < 0 || cell >= _ends.Count ? default : _cells.AsSpan(cell == 0 ? 0 : _ends[cell - 1], _ends[cell] - (cell == 0 ? 0 : _ends[cell - 1]));

    /// <summary>The place of a column by its header in the present row, or a refusal.</summary>
    public int Column(string header)
    {
        for (var i = 0; i < Count; i++)
            if (this[i].SequenceEqual(header)) return i;
        return -1;
    }

    /// <summary>The next row; false at the end.</summary>
    public bool Read()
    {
        _ends.Clear();
        _used = 0;
        var (quoted, any) = (false, false);
        while (Next() is var c && c >= 0)
        {
            any = true;
            if (quoted)
            {
                if (c != '"') Put((char)c);
                else if (Peek() == '"') Put((char)Next());
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == ',') _ends.Add(_used);
            else if (c == '\n') break;
            else if (c != '\r') Put((char)c);
        }

        if (any) _ends.Add(_used);
        return any;
    }

    /// <summary>A cell as 64 bits; two different cells have the same with a chance of one in 10^19.</summary>
    public ulong Hash(int cell) => Hash(this[cell]);

    /// <summary>Text as 64 bits.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return Dice.Mix(hash);
    }

    private void Put(char c)
    {
        if (_used == _cells.Length) Array.Resize(ref _cells, _used * 2);
        _cells[_used++] = c;
    }

    private int Next()
    {
        var c = Peek();
        _at++;
        return c;
    }

    private int Peek()
    {
        if (_at < _filled) return _buffer[_at];
        _filled = from.Read(_buffer);
        _at = 0;
        return _filled == 0 ? -1 : _buffer[0];
    }
}
