namespace CareLabel.Imports;

/// <summary>How a quote that opens a cell ends.</summary>
internal enum QuoteEnd
{
    /// <summary>With one that closes it.</summary>
    Found,

    /// <summary>The bytes end before that is known.</summary>
    More,

    /// <summary>Not at all.</summary>
    Never,

    /// <summary>It opens nothing: all quotes of the row are text.</summary>
    AsText,
}

/// <summary>Finds where a quoted cell ends: quotes may be doubled, escaped, stray or never closed.</summary>
internal sealed class CsvQuotes(Dialect dialect)
{
    private const byte LineFeed = (byte)'\n', Return = (byte)'\r';

    private readonly byte _delimiter = dialect.Delimiter, _quote = dialect.Quote;
    private readonly bool _returns = dialect.CarriageReturns, _backslashes = dialect.Backslashes;

    /// <summary>Looks for the quote that closes the cell opened at <paramref name="open"/>.</summary>
    /// <param name="last">No more bytes follow.</param>
    /// <param name="close">Where the quote is that closes.</param>
    /// <param name="escaped">Whether doubled quotes or backslashes stand between.</param>
    /// <param name="lines">How many line ends stand between.</param>
    public QuoteEnd Find(ReadOnlySpan<byte> bytes, int open, bool last, out int close, out bool escaped, out int lines)
    {
        (escaped, lines) = (false, 0);
        var stray = false;
        close = open + 1;
        while (true)
        {
            var length = bytes[close..].IndexOf(_quote);
            var end = length < 0 ? bytes.Length : close + length;
            var breaks = CountLines(bytes[close..end]);
            if (breaks > 0 && stray) return QuoteEnd.AsText;

            lines += breaks;
            close = end;
            if (length < 0 || (close + 1 == bytes.Length && !last))
            {
                return !last ? QuoteEnd.More : stray ? QuoteEnd.AsText : QuoteEnd.Never;
            }

            if (_backslashes && IsEscapedByBackslash(bytes, open, close))
            {
                escaped = true;
                close++;
            }
            else if (close + 1 < bytes.Length && bytes[close + 1] == _quote)
            {
                escaped = true;
                close += 2;
            }
            else if (Closes(bytes, close, last, out var more))
            {
                return QuoteEnd.Found;
            }
            else if (more)
            {
                return QuoteEnd.More;
            }
            else if (lines > 0)
            {
                return QuoteEnd.Never;
            }
            else
            {
                stray = true;
                close++;
            }
        }
    }

    private bool Closes(ReadOnlySpan<byte> bytes, int quote, bool last, out bool more)
    {
        var after = AfterSpaces(bytes, quote + 1);
        more = after >= bytes.Length && !last;
        if (after >= bytes.Length) return last;
        if (bytes[after] == _delimiter || bytes[after] == LineFeed) return true;
        if (bytes[after] != Return) return false;
        more = after + 1 == bytes.Length && !last;
        return !more && (_returns || after + 1 == bytes.Length || bytes[after + 1] == LineFeed);
    }

    /// <summary>Where the spaces from <paramref name="at"/> on end.</summary>
    public static int AfterSpaces(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] == ' ') at++;
        return at;
    }

    private static bool IsEscapedByBackslash(ReadOnlySpan<byte> bytes, int open, int quote)
    {
        var slashes = 0;
        while (quote - 1 - slashes > open && bytes[quote - 1 - slashes] == '\\') slashes++;
        return slashes % 2 == 1;
    }

    private int CountLines(ReadOnlySpan<byte> text) =>
        !_returns ? text.Count(LineFeed) : text.Count(Return) + text.Count(LineFeed) - text.Count("\r\n"u8);
}
