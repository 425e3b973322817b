using System.Buffers;
using System.Text;
using Spectre.Console;

namespace CareLabel.Cli;

/// <summary>
/// What people read on stdout and stderr. Values of records, names of files and columns may hold anything, and none of it may
/// steer the terminal: control characters are shown and not sent. Answers for programs have none, since JSON escapes them.
/// </summary>
internal sealed class Terminal : TextWriter
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private static readonly SearchValues<char> Turns = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private readonly TextWriter _to;

    private Terminal(TextWriter to) => _to = to;

    /// <summary>Stderr as it is, for what moves the cursor itself.</summary>
    public static TextWriter Live { get; private set; } = Console.Error;

    /// <inheritdoc/>
    public override Encoding Encoding => _to.Encoding;

    /// <summary>From now on all that is written goes through here.</summary>
    public static void Begin()
    {
        Live = Console.Error;
        Console.SetOut(new Terminal(Console.Out));
        Console.SetError(new Terminal(Console.Error));
    }

    /// <summary>A text as a part of one line: without line ends, and without marks that turn around what stands beside it.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(LineEnds) && !text.AsSpan().ContainsAny(Turns)) return text;
        var line = new StringBuilder(text.Length).Append(text).Replace("\r\n", "⏎");
        for (var i = 0; i < line.Length; i++)
        {
            if (LineEnds.Contains(line[i])) line[i] = '⏎';
            else if (Turns.Contains(line[i])) line[i] = '\uFFFD';
        }

        return line.ToString();
    }

    /// <inheritdoc/>
    public override void Write(char value) => _to.Write(Shown(value));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is not null) Write(value.AsSpan());
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!IsPlain(buffer))
        {
            var shown = buffer.ToArray();
            for (var i = 0; i < shown.Length; i++) shown[i] = Shown(shown[i]);
            buffer = shown;
        }

        _to.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => _to.Flush();

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Shown(c) != c) return false;
        }

        return true;
    }

    // U+2400 and on are pictures of the characters from 0 on.
    private static char Shown(char c) => c switch
    {
        '\n' or '\t' or >= ' ' and < '\x7F' or > '\x9F' => c,
        '\x7F' => '␡',
        < ' ' => (char)('␀' + c),
        _ => '\uFFFD',
    };
}

/// <summary>Stderr for a live bar.</summary>
internal sealed class LiveTerminal : IAnsiConsoleOutput
{
    private const int UsualWidth = 80, UsualHeight = 24;

    /// <inheritdoc/>
    public TextWriter Writer => Terminal.Live;

    /// <inheritdoc/>
    public bool IsTerminal => !Console.IsErrorRedirected;

    /// <inheritdoc/>
    public int Width => Size(Console.BufferWidth, UsualWidth);

    /// <inheritdoc/>
    public int Height => Size(Console.WindowHeight, UsualHeight);

    /// <inheritdoc/>
    public void SetEncoding(Encoding encoding)
    {
    }

    private static int Size(int told, int usual) => told > 0 ? told : usual;
}
