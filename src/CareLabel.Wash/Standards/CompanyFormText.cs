namespace CareLabel.Wash.Standards;

/// <summary>What the signs and letters of a text say about its being a legal form.</summary>
internal static class CompanyFormText
{
    // A lone dash or comma before a form belongs to neither.
    internal static bool BeginsForm(char c) => char.IsLetter(c) || c is '&' or '(';

    // "(tidl. Olsen AS)": a form whose bracket opens before it belongs to what is in the brackets.
    internal static bool IsBalanced(ReadOnlySpan<char> typed) => typed.Contains('(') == typed.Contains(')');

    // Several words are one form when they are long words (spółka akcyjna), hold signs (sp. z o.o.), or are in capitals
    // (A S); "Anna s a" is not.
    internal static bool IsSpaced(ReadOnlySpan<char> typed) =>
        typed.IndexOfAny('.', '&', '/') >= 0 || typed.Length >= 6 || LegalForms.IsMarked(typed);

    // Written as its country does or in capitals: "Ola As" is a person, "Ola AS" is not.
    internal static bool IsPlain(LegalForm form, ReadOnlySpan<char> typed) =>
        typed.SequenceEqual(form.Canonical) || LegalForms.IsMarked(typed) || typed.Length > 3;

    internal static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters++;
        return letters;
    }

    internal static Range[] Words(string text)
    {
        var count = text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;
        var words = new Range[count];
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var length = text.AsSpan(start).IndexOf(' ');
            var end = length < 0 ? text.Length : start + length;
            words[i] = start..end;
            start = end + 1;
        }

        return words;
    }
}
