using System.Text;

namespace CareLabel.Shared;

/// <summary>Text that every database can hold: without the null character and without halves of characters.</summary>
public static class WritableText
{
    /// <summary>The same text where it can be written; otherwise without what cannot.</summary>
    public static string Of(string text)
    {
        if (CanBeWritten(text)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone half is enumerated as the replacement character; one that was typed is kept.
            if (rune.Value != 0) kept.Append(rune);
        }

        return Dropped(text, kept.ToString());
    }

    /// <summary>Whether a text can be written as it is.</summary>
    public static bool CanBeWritten(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    // The replacement characters that stand where a half stood go; those that were typed stay.
    private static string Dropped(string text, string written)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) return written;
        return written.Replace("\uFFFD", "", StringComparison.Ordinal);
    }
}
