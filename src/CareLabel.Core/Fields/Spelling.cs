using CareLabel.Wash.Text;

namespace CareLabel.Fields;

/// <summary>Writes spellings so that those which differ only in case, accents and signs are one.</summary>
internal static class Spelling
{
    /// <summary>What spellings are compared by; never empty where something was typed.</summary>
    public static string Key(string text)
    {
        var folded = Fold.Plain(text);
        // Signs alone, and letters that the fold does not know, are compared as they are.
        return folded.Length > 0 ? folded : text.Trim().ToLowerInvariant();
    }

    /// <summary>A stable name made of a label: <c>Account type</c> as <c>account_type</c>.</summary>
    public static string Name(string label)
    {
        var folded = Fold.Plain(label);
        return (folded.Length > 40 ? folded[..40].TrimEnd() : folded).Replace(' ', '_');
    }

    /// <summary>Whether a text can be a stable name: small letters, digits and what parts them.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= 40 && text.AsSpan().IndexOfAnyExcept(Signs) < 0;

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");
}
