namespace CareLabel.Wash.Standards;

/// <summary>What a text that is no phone number was probably meant to be. Shown beside the objection, never
/// applied.</summary>
internal static class PhoneMeant
{
    private const int LongestSlip = 30, LongestRange = 40, MostLastDigits = 4, FewestDigits = 5;

    private static readonly Objection TwoInOne = new(
        "phone-range", "The last digits of a second number, or an extension, stand behind the number.",
        "Write both numbers in full, parted by a semicolon.");

    /// <summary>The number when the letters O and l were typed for 0 and 1; null where that makes none.</summary>
    public static string? Digits(string typed, Setting setting)
    {
        if (typed.Length > LongestSlip) return null;
        var digits = 0;
        Span<char> text = stackalloc char[typed.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            text[i] = typed[i] switch { 'O' or 'o' => '0', 'l' or 'I' => '1', _ => typed[i] };
            if (char.IsAsciiDigit(typed[i])) digits++;
        }

        return digits < FewestDigits || text.SequenceEqual(typed) ? null : Valid(text, setting)?.Standard;
    }

    /// <summary>
    /// The objection to a number and the last digits of the next (<c>22 33 44 55/56</c>, <c>22 33 44 55-57</c>), with
    /// both in full as the suggestion; null for anything else.
    /// </summary>
    public static Objection? Range(string typed, Setting setting)
    {
        var text = typed.AsSpan().Trim();
        var sign = text.LastIndexOfAny("/-–");
        if (sign < FewestDigits || text.Length > LongestRange) return null;
        var last = text[(sign + 1)..].Trim();
        if (last.Length is 0 or > MostLastDigits || last.ContainsAnyExceptInRange('0', '9')) return null;
        if (Valid(text[..sign], setting) is not { Extension: null, E164: { } first }) return null;
        var second = string.Concat(first.AsSpan(0, first.Length - last.Length), last);
        return TwoInOne with { Suggestion = $"{first}; {second}" };
    }

    private static PhoneNumber? Valid(ReadOnlySpan<char> text, Setting setting) =>
        PhoneParser.Parse(text, setting.Country).Number is { Validity: PhoneValidity.Valid } number ? number : null;
}
