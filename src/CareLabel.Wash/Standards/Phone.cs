using System.Globalization;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Writes phone numbers the one way we compare them: E.164 (<c>+4722123456</c>), with an extension as in RFC 3966
/// (<c>+4722123456;ext=12</c>). Knows every country's plan (Google's metadata). A number that the plan does not know
/// keeps its digits under a doubt, since plans change faster than lists; only what cannot be a number is refused.
/// </summary>
public static partial class Phone
{
    private static readonly Mend Written = new("phone-e164", "written as an international number");
    private static readonly Mend ZeroDropped = new(
        "phone-bracketed-zero",
        "left out a 0 that is not dialled in this country or from abroad, written as an international number");
    private static readonly Mend Unwrapped = new(
        "phone-spreadsheet", "freed from what a spreadsheet had put around it, written as an international number");
    private static readonly Mend Keyed = new(
        "phone-keypad", "letters read as the keys of a phone, written as an international number");
    private static readonly Mend Bare = new("phone-digits", "written as its digits alone");

    private static readonly Objection NotInPlan = new(
        "phone-not-in-plan", "No operator in the country has this number, by the plan we hold.",
        "Call it, or ask for the number again.");
    private static readonly Objection ShortNumber = new(
        "phone-short", "A short number works only inside its country or company.",
        "Write the full number where there is one.");
    private static readonly Objection OtherText = new(
        "phone-other-text", "There is other text beside the number.", "Move the text to a note.");
    private static readonly Objection Placeholder = new(
        "phone-placeholder", "The number looks made up to fill the field.",
        "Ask for the real number, or leave the field empty.");
    private static readonly Objection KeypadLetters = new(
        "phone-letters", "Letters were read as the keys of a phone.", "See that it is the number that was meant.");
    private static readonly Objection NoNumber = new(
        "phone-no-number", "This is not a phone number.",
        "Write the number with digits, or move the text to another field.");
    private static readonly Objection NoCountry = new(
        "phone-no-country", "The number has no calling code and the country is not known.",
        "Say which country the list or the row is from.");
    private static readonly Objection FromWhere = new(
        "phone-from-where",
        "The zeros in front may be those for calling abroad, and from where it was written is not known.",
        "Write the number with a plus sign and its calling code.");
    private static readonly Objection UnknownCode = new(
        "phone-calling-code", "No country has this calling code.",
        "Check the digits after the plus sign or the leading zeros.");
    private static readonly Objection TooShort = new(
        "phone-too-short", "Too few digits for a phone number.", "Ask for the whole number.");
    private static readonly Objection TooLong = new(
        "phone-too-long", "Too many digits for a phone number.",
        "If there are several numbers, part them with a semicolon.");
    private static readonly Objection Rounded = new(
        "phone-rounded", "A spreadsheet has rounded the number and its last digits are lost.",
        "Get the column again from the source, formatted as text.");

    /// <summary>
    /// The parts of one number. Accepts every usual way of writing, with labels (tel., mob, puh), extensions and a
    /// calling code or the prefix for calling abroad. Null when there is no number in it, when its calling code is
    /// nobody's, or when it has none and <see cref="Setting.Country"/> is null: nothing is guessed, but that 00 before
    /// a number in the plan of a European country is the prefix for calling abroad.
    /// </summary>
    public static PhoneNumber? Parse(string typed, Setting setting) => PhoneParser.Parse(typed, setting.Country).Number;

    /// <summary>
    /// Reads one number. Accepted: in the plan. Doubted: possible but not in the plan, short, made up, or with other
    /// text. Rejected, and left as typed: no number, a length that the country does not have, no country known, rounded
    /// digits.
    /// </summary>
    public static Reading Read(string typed, Setting setting)
    {
        if (IsBlank(typed)) return Reading.Empty(typed);
        var found = PhoneParser.Parse(typed, setting.Country);
        if (found.Number is null) return Reading.Rejected(typed, Refusal(typed, found.Fault, setting));
        return Judge(typed, found, found.Number, setting);
    }

    private static Reading Judge(string typed, PhoneFinding found, PhoneNumber number, Setting setting)
    {
        if (number.Validity == PhoneValidity.Invalid || !IsSettled(number, setting))
            return Reading.Rejected(typed, PhoneMeant.Range(typed, setting) ?? WrongLength(number));
        var isShort = number.Validity == PhoneValidity.Short;
        var standard = isShort || IsDialledShort(found, number) ? Digits(number) : number.Standard;
        var mend = found.ZeroDropped ? ZeroDropped
            : found.Traces.HasFlag(PhoneTraces.Spreadsheet) ? Unwrapped
            : found.Keypad ? Keyed
            : standard[0] == '+' ? Written : Bare;
        var doubt = isShort ? ShortNumber
            : IsPlaceholder(number.Significant) ? Placeholder
            : number.Validity == PhoneValidity.Possible ? NotInPlan
            : found.Traces.HasFlag(PhoneTraces.OtherText) ? OtherText
            : found.Keypad ? KeypadLetters : null;
        return doubt is null ? Reading.Accepted(typed, standard, mend) : Reading.Doubted(typed, standard, mend, doubt);
    }

    private static string Digits(PhoneNumber number) =>
        number.Extension is null ? number.Significant : $"{number.Significant};ext={number.Extension}";

    // Norway's five-digit 0xxxx numbers are in the plan but are dialled as they are, like 112.
    private static bool IsDialledShort(PhoneFinding found, PhoneNumber number) =>
        !found.Abroad && number.Significant.Length <= 5 && PhonePlans.Of(number.Country) is { Trunk: null };

    // A number with several leading zeros may lose one more each time it is read; such a number is no number.
    private static bool IsSettled(PhoneNumber number, Setting setting)
    {
        if (number.Validity == PhoneValidity.Short) return true;
        var plan = PhonePlans.Main(number.CallingCode);
        if (plan.Trunk is null || plan.Trunk.Prefix(number.Significant) < 0) return true;
        var again = PhoneParser.Parse(number.E164, setting.Country).Number;
        return again is not null && string.Equals(again.E164, number.E164, StringComparison.Ordinal);
    }

    private static bool IsPlaceholder(string significant)
    {
        if (significant.Length < 7) return false;
        var first = significant[0];
        return !significant.AsSpan().ContainsAnyExcept(first)
            || "0123456789".Contains(significant, StringComparison.Ordinal);
    }

    private static Objection Refusal(string typed, PhoneFault fault, Setting setting) => fault switch
    {
        PhoneFault.NoCountry => typed.AsSpan().Trim().StartsWith("00", StringComparison.Ordinal)
            ? FromWhere with { Suggestion = Suggested(typed) } : NoCountry,
        PhoneFault.UnknownCode => UnknownCode,
        PhoneFault.TooShort => TooShort,
        PhoneFault.TooLong => PhoneMeant.Range(typed, setting) ?? TooLong,
        PhoneFault.Scientific => Rounded,
        _ => PhoneMeant.Digits(typed, setting) is { } meant ? NoNumber
            with
        { Suggestion = meant } : NoNumber,
    };

    // Without a country "001 …" is most likely what is written as "+1 …", but that is for a person to say.
    private static string? Suggested(string typed)
    {
        var number = typed.AsSpan().Trim();
        if (!number.StartsWith("00", StringComparison.Ordinal)) return null;
        var found = PhoneParser.Parse(string.Concat("+", number[2..]), null).Number;
        return found is { Validity: PhoneValidity.Valid } ? found.Standard : null;
    }

    private static Objection WrongLength(PhoneNumber number)
    {
        var country = Country.Name(number.Country ?? "", "en") ?? "+" + number.CallingCode;
        var objection = new Objection(
            "phone-length", $"No number in {country} has {number.Significant.Length} digits after the calling code.",
            "Count the digits and ask for the number again.")
        { Arguments = [country, number.Significant] };
        if (!number.Significant.StartsWith('0')) return objection;
        var without = PhoneParser.Parse(string.Concat("+", number.CallingCode, number.Significant.AsSpan(1)),
            null).Number;
        return without is { Validity: PhoneValidity.Valid }
            ? objection with { Suggestion = without.Standard }
            : objection;
    }

    private static bool IsBlank(string typed)
    {
        foreach (var c in typed)
            if (!char.IsWhiteSpace(c)
                && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                return false;
        return true;
    }
}
