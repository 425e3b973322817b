namespace CareLabel.Wash.Text;

/// <summary>Writes folded text into a caller's buffer; stops where the buffer ends.</summary>
internal ref struct FoldWriter(Span<byte> into, bool digraph)
{
    private readonly Span<byte> _into = into;
    private readonly bool _digraph = digraph;
    private int _length;
    private bool _gap;

    // What stood last: the Greek pairs look at the letter before, a mark at the letter that it stands on.
    private int _before, _carrier;

    public static int Write<T>(T text, Span<byte> into, bool digraph)
        where T : struct, ICodePoints, allows ref struct
    {
        var writer = new FoldWriter(into, digraph);
        return writer.Write(text);
    }

    private int Write<T>(T text)
        where T : struct, ICodePoints, allows ref struct
    {
        var at = 0;
        while (at < text.Length && _length < _into.Length)
        {
            if (text.Unit(at) < 0x80) at = WriteAscii(text, at);
            else at = WriteOther(text, at);
        }

        // A buffer that ended just behind a space would leave it hanging.
        return _length > 0 && _into[_length - 1] == ' ' ? _length - 1 : _length;
    }

    private int WriteAscii<T>(T text, int at)
        where T : struct, ICodePoints, allows ref struct
    {
        var into = _into;
        var (length, gap) = (_length, _gap);
        var cells = FoldTable.Ascii;
        int unit = 0;
        for (; at < text.Length && (unit = text.Unit(at)) < 0x80; at++)
        {
            var letter = cells[unit];
            if (letter == 0xFF) continue;
            if (letter == 0)
            {
                gap = length > 0;
                continue;
            }

            if (gap && (uint)length < (uint)into.Length) into[length++] = (byte)' ';
            if ((uint)length >= (uint)into.Length) break;
            into[length++] = letter;
            gap = false;
        }

        (_length, _gap, _before) = (length, gap, 0);
        _carrier = at > 0 ? text.Unit(at - 1) : 0;
        return at;
    }

    private int WriteOther<T>(T text, int at)
        where T : struct, ICodePoints, allows ref struct
    {
        var point = text.Read(at, out var next);
        var cell = FoldTable.Of(point, _digraph);
        switch (cell)
        {
            case FoldTable.Vanishes:
                return next;
            case FoldTable.Mark:
                Compose(point);
                return next;
            case FoldTable.Parts:
                _gap = _length > 0;
                _before = _carrier = 0;
                return next;
        }

        if (Greek.Holds(point))
        {
            var after = Ahead(text, next, out var behind, out var apart);
            var pair = Greek.Pair(_before, point, after, apart);
            if (pair != 0) cell = pair;
            if (pair == 'b') next = behind;
        }

        Put(cell);
        _before = _carrier = point;
        return next;
    }

    /// <summary>The next code point that is no mark, the place behind it, and whether a mark was a diaeresis.</summary>
    private readonly int Ahead<T>(T text, int at, out int behind, out bool apart)
        where T : struct, ICodePoints, allows ref struct
    {
        apart = false;
        behind = at;
        while (at < text.Length)
        {
            var point = text.Read(at, out behind);
            if (FoldTable.Of(point, _digraph) != FoldTable.Mark) return point;
            apart |= point == 0x308;
            at = behind;
        }

        return 0;
    }

    // Every letter that composes is written with one letter by itself, so that one is taken back.
    private void Compose(int mark)
    {
        var whole = FoldTable.Composed(_carrier, mark);
        if (whole == 0 || _length == 0) return;
        _length--;
        _carrier = 0;
        Put(FoldTable.Of(whole, _digraph));
    }

    private void Put(uint letters)
    {
        if (_gap && _length < _into.Length) _into[_length++] = (byte)' ';
        _gap = false;
        for (; letters != 0 && _length < _into.Length; letters >>= 8) _into[_length++] = (byte)letters;
    }
}
