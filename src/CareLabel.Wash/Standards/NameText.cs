using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Spaces and signs in names: what can be tidied without a doubt.</summary>
internal static class NameText
{
    /// <summary>
    /// Tidied as every cell is (<see cref="Cleaning"/>), and composed (NFC). The same instance where nothing differs.
    /// </summary>
    internal static string Tidy(string text) => Compose(Cleaning.Tidy(Compose(text)).Text);

    /// <summary>As <see cref="Tidy"/>, without commas and semicolons at the ends, where they part nothing.</summary>
    internal static string TidyName(string text)
    {
        var tidy = Tidy(text);
        return tidy.Length > 0 && (tidy[0] is ',' or ';' || tidy[^1] is ',' or ';') ? tidy.Trim(',', ';', ' ') : tidy;
    }

    /// <summary><c>Fold.Plain</c> for any text at all: halves of surrogate pairs, which no normalising bears, are left
    /// out.</summary>
    internal static string Folded(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i])) return Fold.Plain(WithoutHalves(text));
        return Fold.Plain(text);
    }

    /// <summary>The same as ASCII in a buffer, which four times the text's length always fills; answers how many bytes
    /// were written.</summary>
    internal static int Folded(ReadOnlySpan<char> text, Span<byte> into)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c)) return Ascii.FromUtf16(Folded(text.ToString()), into, out var length) == default ? length : 0;
        return Fold.Plain(text, into);
    }

    private static string WithoutHalves(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar) whole.Append(rune.ToString());
        return whole.ToString();
    }

    /// <summary>Signs that ordinary names do not have: astray dashes and commas, slashes, emoji.</summary>
    internal static bool IsOdd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c) || c is '/' or '\u0301') return true;
            if (c is '-' or ',' && (i == 0 || i == text.Length - 1 || text[i - 1] == ' ' || text[i + 1] == ' '))
                return true;
        }

        return text.Length > 0 && (text[^1] is ' ' or ';' || text[0] == ';');
    }

    /// <summary>Any letter at all.</summary>
    internal static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    /// <summary>Any digit of the ten.</summary>
    internal static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>One letter three times or more and nothing else: xxx.</summary>
    internal static bool IsOneLetterRepeated(ReadOnlySpan<char> text) =>
        text.Length >= 3 && char.IsLetter(text[0]) && text.IndexOfAnyExcept(text[0]) < 0;

    internal static string Compose(string text)
    {
        if (Ascii.IsValid(text)) return text;
        foreach (var c in text)
        {
            // A lone half and what is no letter make Normalize throw; whole ones need no composing.
            if (char.IsSurrogate(c) || c == '\uFFFE') return text;
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }
}
