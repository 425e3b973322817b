using System.Buffers;

namespace CareLabel.Wash.Standards;

/// <summary>What people write around addresses: display names, brackets, <c>mailto:</c>, <c>(at)</c>, lists of
/// several.</summary>
internal static class EmailCells
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(";,/| ");
    private static readonly SearchValues<char> Wrapping = SearchValues.Create(" <>\"()[]{}:;,");
    private const int LongestLabel = 20;

    private static readonly string[] Joiners =
        [" eller ", " og ", " och ", " or ", " and ", " lub ", " oraz ", " tai ", " ja ", " oder ", " und ", " & ",
            " + "];

    private static readonly SearchValues<char> Fillers = SearchValues.Create(" ;,/|.");
    private static readonly string[] AtSigns = ["(at)", "[at]", "{at}", "<at>", "(a)", "[a]", "(@)", "[@]"];
    private static readonly string[] DotSigns =
        ["(dot)", "[dot]", "{dot}", "(.)", "[.]", "(punkt)", "(kropka)", "(piste)"];

    /// <summary>True when the cell cannot hold more than one address.</summary>
    public static bool IsOne(string text)
    {
        var first = text.IndexOf('@', StringComparison.Ordinal);
        // A trailing separator makes no list of two.
        return first < 0 || text.IndexOf('@', first + 1) < 0 || !text.AsSpan().ContainsAny(Separators);
    }

    /// <summary>The pieces of a cell with several addresses. A display name with a comma stays with its
    /// address.</summary>
    public static IEnumerable<string> Split(string text)
    {
        foreach (var word in Joiners) text = text.Replace(word, "; ", StringComparison.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsSeparator(text, i)) continue;
            var part = text[start..i].Trim(' ', '/', ';', ',', '|');
            // Without an @ it is part of a name ("Nordmann, Kari" <k@x.no>) and waits for its address.
            if (part.Contains('@', StringComparison.Ordinal) || (i == text.Length && part.Length > 0))
            {
                if (part.AsSpan().ContainsAnyExcept(Fillers)) yield return part;
                start = i + 1;
            }
        }
    }

    private static bool IsSeparator(string text, int i) => text[i] switch
    {
        ';' or ',' or '|' => true,
        '/' or ' ' => HasAddressBefore(text, i) && text.IndexOf('@', i) > 0,
        _ => false,
    };

    // A space parts two addresses only where a whole one ends: behind its domain, not inside a display name.
    private static bool HasAddressBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && text[start - 1] is not (' ' or ';' or ',' or '/' or '|')) start--;
        var at = text.AsSpan(start, end - start).IndexOf('@');
        return at > 0 && text.AsSpan(start, end - start)[at..].Contains('.');
    }

    /// <summary>The address itself; the same instance when nothing stood around it.</summary>
    public static string Bare(string text)
    {
        if (IsPlain(text)) return text;
        var bare = text;
        foreach (var sign in AtSigns)
        {
            if (!bare.Contains('@', StringComparison.Ordinal) || sign.Contains('@', StringComparison.Ordinal))
                bare = bare.Replace(sign, "@", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var sign in DotSigns) bare = bare.Replace(sign, ".", StringComparison.OrdinalIgnoreCase);
        return Unspaced(Peeled(InsideBrackets(bare)));
    }

    private static bool IsPlain(string text)
    {
        if (text[^1] is '.' or '-' || text[0] is '.' or '\'') return false;
        return !text.AsSpan().ContainsAny(Wrapping);
    }

    private static string InsideBrackets(string text)
    {
        var open = text.LastIndexOf('<');
        if (open < 0) return text;
        var close = text.IndexOf('>', open);
        var inside = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
        return inside.Contains('@', StringComparison.Ordinal) ? inside : text;
    }

    private static string Peeled(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Trim().Trim('"', '<', '>', '(', ')', '[', ']', '\'').TrimEnd('.', ',', ';', ':', '-');
            text = WithoutLabel(text);
        }

        // Databases write a link as its text and its address: kari@firma.no#mailto:kari@firma.no#
        var link = text.IndexOf("#mailto:", StringComparison.OrdinalIgnoreCase);
        if (link > 0) return text[..link];
        var query = text.IndexOf('?', StringComparison.Ordinal);
        return query > text.IndexOf('@', StringComparison.Ordinal) && query > 0 ? text[..query] : text;
    }

    // "mailto:", "e-post: ", "sähköposti:": no address holds a colon, so what stands before one is a label.
    private static string WithoutLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > LongestLabel || colon > text.IndexOf('@', StringComparison.Ordinal)) return text;
        foreach (var c in text.AsSpan(0, colon))
        {
            if (!char.IsLetter(c) && c is not ('-' or ' ' or '.')) return text;
        }

        return text[(colon + 1)..];
    }

    // "kari @ firma.no" is one address; a space anywhere else is not for us to close.
    private static string Unspaced(string text) =>
        text.Replace(" @", "@", StringComparison.Ordinal).Replace("@ ", "@", StringComparison.Ordinal);
}
