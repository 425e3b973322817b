namespace CareLabel.Wash.Standards;

/// <summary>
/// Code of pages and templates that stands where a name belongs: <c>&lt;script&gt;</c>, <c>{{7*7}}</c>, <c>${x}</c>.
/// It is kept to the letter, for a mend could make something else of it.
/// </summary>
internal static class Markup
{
    private static readonly Objection IsCode = new(
        "text-markup", "This is code of a page, and no name.", "Type the name, or leave the field empty.");

    /// <summary>The objection to a text that holds code; null for all other texts.</summary>
    public static Objection? Find(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('<', '{', '$'); at >= 0 && at < text.Length - 2;)
        {
            var rest = text[at..];
            if (IsTag(rest) || IsTemplate(rest)) return IsCode;
            var next = rest[1..].IndexOfAny('<', '{', '$');
            if (next < 0) return null;
            at += 1 + next;
        }

        return null;
    }

    // <b>, </b>, <!--, <?php, <%=; "a < b" and "<Kari" are no tags.
    private static bool IsTag(ReadOnlySpan<char> text) =>
        text[0] == '<' && (char.IsAsciiLetter(text[1]) || text[1] is '/' or '!' or '?' or '%') && text.Contains('>');

    private static bool IsTemplate(ReadOnlySpan<char> text) =>
        (text[0] is '{' && text[1] is '{' or '%' && text.Contains('}')) || (text[0] is '$' && text[1] is '{');
}
