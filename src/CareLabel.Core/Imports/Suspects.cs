using System.Buffers;
using System.Text.Unicode;

namespace CareLabel.Imports;

/// <summary>What may be wrong with the bytes of a row; found block by block, because hardly any block has any of it.</summary>
[Flags]
internal enum Suspicion
{
    None = 0,

    /// <summary>NUL.</summary>
    Nul = 1,

    /// <summary>Another control character that is neither tab nor line end.</summary>
    Control = 2,

    /// <summary>Zero-width, soft hyphen, or a sign that turns the direction of writing.</summary>
    Invisible = 4,

    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8 = 8,

    /// <summary>A number such as 4.72213E+11, as Excel shows a long one.</summary>
    LostDigits = 16,
}

/// <summary>Places in a block of text at which something may be wrong.</summary>
internal sealed class Suspects
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 13)).Select(b => (byte)b), 127]);

    private static readonly SearchValues<byte> InvisibleLeads = SearchValues.Create([0xC2, 0xE2, 0xEF]);

    private readonly List<(int At, Suspicion What)> _places = [];
    private int _next;

    /// <summary>Looks through a block; <paramref name="text"/> ends with a line end or with the file.</summary>
    public void Find(ReadOnlySpan<byte> text)
    {
        _places.Clear();
        _next = 0;
        FindControls(text);
        FindInvisible(text);
        FindLostDigits(text);
        if (!Utf8.IsValid(text)) FindNotUtf8(text);
        if (_places.Count > 1) _places.Sort();
    }

    /// <summary>What is suspect before <paramref name="end"/> and was not asked for yet; ask in order.</summary>
    public Suspicion Before(int end)
    {
        var what = Suspicion.None;
        while (_next < _places.Count && _places[_next].At < end) what |= _places[_next++].What;
        return what;
    }

    private void FindControls(ReadOnlySpan<byte> text)
    {
        for (var at = Next(text, 0, Controls); at >= 0; at = Next(text, at + 1, Controls))
            _places.Add((at, text[at] == 0 ? Suspicion.Nul : Suspicion.Control));
    }

    private void FindInvisible(ReadOnlySpan<byte> text)
    {
        for (var at = Next(text, 0, InvisibleLeads); at >= 0; at = Next(text, at + 1, InvisibleLeads))
        {
            var invisible = text[at..] switch
            {
                [0xC2, 0xAD, ..] or [0xEF, 0xBB, 0xBF, ..] or [0xE2, 0x81, >= 0xA0 and <= 0xA9, ..] => true,
                [0xE2, 0x80, >= 0x8B and <= 0x8F or >= 0xAA and <= 0xAE, ..] => true,
                _ => false,
            };
            if (invisible) _places.Add((at, Suspicion.Invisible));
        }
    }

    private void FindLostDigits(ReadOnlySpan<byte> text)
    {
        for (int at = 0, found; (found = text[at..].IndexOf("E+"u8)) >= 0; at += 2)
        {
            at += found;
            if (at > 0 && at + 2 < text.Length && char.IsAsciiDigit((char)text[at - 1]) && char.IsAsciiDigit((char)text[at + 2]))
                _places.Add((at, Suspicion.LostDigits));
        }
    }

    private void FindNotUtf8(ReadOnlySpan<byte> text)
    {
        for (int start = 0, length; start < text.Length; start += length)
        {
            length = text[start..].IndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (length == 0) length = text.Length - start;
            if (!Utf8.IsValid(text.Slice(start, length))) _places.Add((start, Suspicion.NotUtf8));
        }
    }

    private static int Next(ReadOnlySpan<byte> text, int from, SearchValues<byte> wanted)
    {
        var found = text[from..].IndexOfAny(wanted);
        return found < 0 ? -1 : from + found;
    }
}
