namespace CareLabel.Wash.Text;

/// <summary>
/// What every code point becomes, read once from <c>fold.tsv</c>. A cell holds up to four ASCII letters, the first in
/// the lowest byte, or one of the marks below. Pages of 128 code points; a page without letters is shared.
/// </summary>
internal static class FoldTable
{
    /// <summary>The character parts words. Also the answer for everything that has no row.</summary>
    public const uint Parts = 0;

    /// <summary>The character vanishes as if it had not been typed.</summary>
    public const uint Vanishes = 0x8000_0000;

    /// <summary>A combining mark: vanishes, unless <see cref="Composed"/> knows it on the letter before.</summary>
    public const uint Mark = 0x8000_0001;

    private const int PageBits = 7, PageSize = 1 << PageBits, Pages = 0x110000 >> PageBits;

    private static readonly ushort[] Page = new ushort[Pages];
    private static readonly uint[] PlainCells, DigraphCells;

    /// <summary>For ASCII: the folded byte, 0 where words part, 0xFF where the character vanishes.</summary>
    private static readonly byte[] AsciiCells = new byte[128];

    static FoldTable()
    {
        List<uint> plain = [.. new uint[PageSize]], digraph = [.. new uint[PageSize]];
        foreach (var (point, cell) in Rows()) Enter(plain, digraph, point, cell);
        PlainCells = [.. plain];
        DigraphCells = [.. digraph];
        for (var c = 0; c < 128; c++)
        {
            var cell = Of(c, digraph: false);
            AsciiCells[c] = cell == Vanishes ? (byte)0xFF : (byte)cell;
        }
    }

    public static ReadOnlySpan<byte> Ascii => AsciiCells;

    /// <summary>The cell of a code point, which must lie in 0..10FFFF.</summary>
    public static uint Of(int point, bool digraph)
    {
        var at = (Page[point >> PageBits] << PageBits) | (point & (PageSize - 1));
        return (digraph ? DigraphCells : PlainCells)[at];
    }

    /// <summary>
    /// The one character that a letter and a combining mark make together, where that changes how the letter is
    /// written here (a + ring is å, и + breve is й); 0 where the mark simply drops off.
    /// </summary>
    public static int Composed(int letter, int mark) => (letter, mark) switch
    {
        ('A' or 'a', 0x30A) => 'å',
        ('A' or 'a', 0x308) => 'ä',
        ('O' or 'o', 0x308) => 'ö',
        ('U' or 'u', 0x308) => 'ü',
        ('O' or 'o', 0x338) => 'ø',
        ('И' or 'и', 0x306) => 'й',
        ('Е' or 'е', 0x308) => 'ё',
        ('І' or 'і', 0x308) => 'ї',
        ('У' or 'у', 0x306) => 'ў',
        ('Г' or 'г', 0x301) => 'ѓ',
        ('К' or 'к', 0x301) => 'ќ',
        _ => 0,
    };

    private static IEnumerable<(int Point, string Cell)> Rows()
    {
        foreach (var row in EmbeddedTable.Rows("fold.tsv"))
        {
            var cells = row[1].Split(' ');
            foreach (var range in row[0].Split(','))
            {
                var dash = range.IndexOf('-', StringComparison.Ordinal);
                var from = Convert.ToInt32(dash < 0 ? range : range[..dash], 16);
                var to = dash < 0 ? from + cells.Length - 1 : Convert.ToInt32(range[(dash + 1)..], 16);
                for (var point = from; point <= to; point++) yield return (point, cells[(point - from) % cells.Length]);
            }
        }
    }

    private static void Enter(List<uint> plain, List<uint> digraph, int point, string cell)
    {
        if (Page[point >> PageBits] == 0)
        {
            Page[point >> PageBits] = (ushort)(plain.Count >> PageBits);
            plain.AddRange(new uint[PageSize]);
            digraph.AddRange(new uint[PageSize]);
        }

        var at = (Page[point >> PageBits] << PageBits) | (point & (PageSize - 1));
        var bar = cell.IndexOf('|', StringComparison.Ordinal);
        plain[at] = Pack(bar < 0 ? cell : cell[..bar]);
        digraph[at] = Pack(cell[(bar + 1)..]);
    }

    private static uint Pack(string letters)
    {
        switch (letters)
        {
            case "_": return Parts;
            case "-": return Vanishes;
            case "^": return Mark;
        }

        uint packed = 0;
        for (var i = letters.Length - 1; i >= 0; i--) packed = (packed << 8) | (letters[i] == '_' ? ' ' : letters[i]);
        return packed;
    }
}
