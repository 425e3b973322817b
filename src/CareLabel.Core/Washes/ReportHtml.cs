using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Washes;

/// <summary>
/// Writes HTML that is well-formed XML too. What stands in the holes of an interpolated text is escaped; only the text
/// around the holes is taken as markup, so that no cell of a list can become a part of the page.
/// </summary>
internal sealed class ReportHtml(TextWriter writer)
{
    private readonly StringBuilder _next = new();

    /// <summary>How many characters have been written.</summary>
    public long Written { get; private set; }

    /// <summary>Writes markup with values in it. Only interpolated texts are taken, so a value alone does not compile.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        Written += _next.Length;
        writer.Write(_next);
        _next.Clear();
    }

    /// <summary>
    /// Text as it may stand in an element or a quoted attribute. Control and direction signs, which could hide or turn
    /// what a person reads, become visible.
    /// </summary>
    public static string Escape(string text)
    {
        var plain = 0;
        while (plain < text.Length && IsPlain(text[plain])) plain++;
        if (plain == text.Length) return text;
        var escaped = new StringBuilder(text, 0, plain, text.Length + 16);
        for (var i = plain; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(text, i++, 2);
            }
            else if (IsPlain(text[i])) escaped.Append(text[i]);
            else escaped.Append(Escape(text[i]));
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and not ('&' or '<' or '>' or '"' or '\'')
        and (< '\u007f' or > '\u009f' and < '\ud800' or > '\udfff' and < '\ufffe') && !Turns(c);

    // Marks, overrides and isolates of the bidirectional algorithm, and signs without width that make equal texts differ.
    private static bool Turns(char c) => c is '\u061c' or '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff'
        or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\r' => "↵ ",
        '\t' => "⇥ ",
        < ' ' => ((char)('\u2400' + c)).ToString(),
        '\u007f' => "␡",
        _ when Turns(c) => string.Create(CultureInfo.InvariantCulture, $"⟨{(int)c:X4}⟩"),
        _ => "\ufffd",
    };

    /// <summary>The parts of an interpolated text, written as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _next;

        public Markup(int literalLength, int formattedCount, ReportHtml html) => _next = html._next;

        public void AppendLiteral(string markup) => _next.Append(markup);

        public void AppendFormatted(string? value) => _next.Append(Escape(value ?? ""));

        /// <summary>A figure for people: 1,204.</summary>
        public void AppendFormatted(int figure) => _next.Append(ReportWords.Figure(figure));

        /// <inheritdoc cref="AppendFormatted(int)"/>
        public void AppendFormatted(long figure) => _next.Append(ReportWords.Figure(figure));

        /// <summary>A measure for the machine, such as a coordinate: 1204.5.</summary>
        public void AppendFormatted(double measure) => _next.Append(measure.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
