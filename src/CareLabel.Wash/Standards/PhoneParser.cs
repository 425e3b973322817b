namespace CareLabel.Wash.Standards;

/// <summary>
/// Finds calling code, country and significant number, by the rules of Google's libphonenumber (parse, then length and
/// type), with two more that people need: a "(0)" where the country has no trunk prefix, and words behind the number.
/// </summary>
internal static class PhoneParser
{
    private const int MostSignificant = 17;
    private const int FewestOfANumber = 5;
    private const string ItalyKeepsItsZero = "39";

    public static PhoneFinding Parse(ReadOnlySpan<char> typed, string? country)
    {
        if (typed.Length > PhoneText.Longest) return new(null, PhoneFault.TooLong);
        var traces = PhoneTraces.None;
        var text = PhoneText.Clean(typed, stackalloc char[typed.Length]);
        text = PhoneText.Unwrap(text, ref traces);
        if (traces.HasFlag(PhoneTraces.Scientific)) return new(null, PhoneFault.Scientific);
        text = PhoneText.WithContext(text, stackalloc char[text.Length]);
        var core = PhoneText.Core(text, ref traces);
        var extension = PhoneExtension.Split(ref core);
        if (!PhoneDraft.TryRead(core, stackalloc char[PhoneDraft.MostDigits], keypad: false, out var draft))
            return new(null, PhoneFault.NoNumber) { Traces = traces };
        var home = PhonePlans.Of(country);
        var found = draft.BeforeLetters < 0
            ? Settle(draft, home, extension)
            : Lettered(core, draft, home, extension, ref traces);
        return found with { Traces = traces };
    }

    // A word behind a number that is whole without it is a note; else it may be typed on keys; else single letters are
    // slips.
    private static PhoneFinding Lettered(
        ReadOnlySpan<char> core, PhoneDraft draft, PhonePlan? home, string? extension, ref PhoneTraces traces)
    {
        var bare = draft.WithoutLetters();
        var whole = Settle(bare, home, extension);

        // Many digits behind the word are a second number, which must not vanish.
        var behind = draft.Digits.Length - bare.Digits.Length;
        if (behind >= FewestOfANumber && (!draft.IsVanity || whole.Number is { Validity: PhoneValidity.Valid }))
            return new(null, PhoneFault.TooLong);

        if (!draft.IsVanity && behind > 0
            && Settle(draft, home, extension) is { Number.Validity: PhoneValidity.Valid } longer)
        {
            traces |= PhoneTraces.OtherText;
            return longer;
        }

        if (whole.Number is { Validity: PhoneValidity.Valid }
            || (!draft.IsVanity && bare.Digits.Length == draft.Digits.Length))
        {
            if (bare.Digits.Length < draft.Digits.Length || !PhoneWords.OnlyLabels(core))
                traces |= PhoneTraces.OtherText;
            return whole;
        }

        if (!draft.IsVanity) return Settle(draft, home, extension);
        PhoneDraft.TryRead(core, stackalloc char[PhoneDraft.MostDigits], keypad: true, out var keyed);
        var lettered = Settle(keyed, home, extension);
        if (lettered.Number is { Validity: PhoneValidity.Valid }) return lettered with { Keypad = true };
        traces |= PhoneTraces.OtherText;
        return whole;
    }

    private static PhoneFinding Settle(PhoneDraft draft, PhonePlan? home, string? extension)
    {
        var found = Resolve(draft.Digits, draft.Plus, home, extension);
        if (found.Number is { Validity: PhoneValidity.Valid } || draft.BracketedZero < 0
            || draft.BracketedZero >= draft.Digits.Length)
            return found;
        Span<char> without = stackalloc char[draft.Digits.Length - 1];
        draft.Digits[..draft.BracketedZero].CopyTo(without);
        draft.Digits[(draft.BracketedZero + 1)..].CopyTo(without[draft.BracketedZero..]);
        var again = Resolve(without, draft.Plus, home, extension);
        return again.Number is { Validity: PhoneValidity.Valid, CallingCode: not ItalyKeepsItsZero }
            ? again with { ZeroDropped = true }
            : found;
    }

    /// <summary>The number that these digits are, read from <paramref name="home"/>; digits only, no signs.</summary>
    public static PhoneFinding Resolve(ReadOnlySpan<char> digits, bool plus, PhonePlan? home, string? extension)
    {
        var rest = digits;
        var abroad = plus || StripAbroad(ref rest, home);
        if (!abroad) return home is null ? Homeless(digits, extension) : AtHome(digits, home, extension);
        if (rest.Length <= 2) return new(null, PhoneFault.TooShort) { Abroad = true };
        var plans = StripCode(ref rest);
        if (plans.Length > 0) return Number(rest, plans[0], home, extension, abroad: true);

        // "+0047 …": the plus says no more than the zeros do.
        return plus && StripAbroad(ref rest, home)
            ? Resolve(rest, plus: true, null, extension)
            : new(null, PhoneFault.UnknownCode) { Abroad = true };
    }

    // All of Europe dials 00 for abroad, so a number in the plan of one of its countries is that, wherever it was
    // written.
    private static PhoneFinding Homeless(ReadOnlySpan<char> digits, string? extension)
    {
        if (digits.Length > 4 && digits.StartsWith("00", StringComparison.Ordinal) && digits[2] is '3' or '4')
        {
            var found = Resolve(digits[2..], plus: true, null, extension);
            if (found.Number is { Validity: PhoneValidity.Valid }) return found;
        }

        return new(null, PhoneFault.NoCountry);
    }

    private static PhoneFinding AtHome(ReadOnlySpan<char> digits, PhonePlan home, string? extension)
    {
        if (digits.StartsWith(home.CallingCode, StringComparison.Ordinal))
        {
            var rest = digits[home.CallingCode.Length..];
            Span<char> room = stackalloc char[rest.Length + MostSignificant];
            var bare = PhoneTrunk.Strip(rest, home, room);
            if ((!home.Describes(digits) && home.Describes(bare)) || home.TooLong(digits.Length))
                return Number(bare, PhonePlans.Main(home.CallingCode), home, extension, abroad: true);
        }

        return Number(digits, home, home, extension, abroad: false);
    }

    private static PhoneFinding Number(ReadOnlySpan<char> digits, PhonePlan plan, PhonePlan? home, string? extension,
        bool abroad)
    {
        if (digits.Length < 2) return new(null, PhoneFault.TooShort) { Abroad = abroad };
        Span<char> room = stackalloc char[digits.Length + MostSignificant];
        var bare = PhoneTrunk.Strip(digits, plan, room);
        if (!bare.ContainsAnyExcept('0')) bare = digits;
        var significant = plan.HasLength(bare.Length) || plan.TooLong(bare.Length) ? bare : digits;
        if (significant.Length < 2) return new(null, PhoneFault.TooShort) { Abroad = abroad };
        if (significant.Length > MostSignificant) return new(null, PhoneFault.TooLong) { Abroad = abroad };

        var sharing = PhonePlans.Sharing(PhonePlans.Code(plan.CallingCode));
        var (country, kind) = Owner(significant, sharing);
        var validity = kind != PhoneKind.Unknown ? PhoneValidity.Valid
            : !abroad && IsShort(digits) ? PhoneValidity.Short
            : sharing[0].HasLength(significant.Length) ? PhoneValidity.Possible
            : PhoneValidity.Invalid;
        if (validity == PhoneValidity.Short)
        {
            significant = digits;
            country = home?.Country;
        }

        if (kind == PhoneKind.Unknown && !abroad && PhoneTrunk.WithoutZero(digits, plan) is { Length: > 0 } whole)
            return Number(whole, plan, home, extension, abroad) with { ZeroDropped = true };

        var number = new PhoneNumber(plan.CallingCode, significant.ToString(), country, kind, validity, extension);
        return new(number, PhoneFault.None) { Abroad = abroad };
    }

    // Service numbers have three to five digits, or six beginning with 1 (116 117). The metadata has no list of them.
    private static bool IsShort(ReadOnlySpan<char> digits) =>
        digits.Length is >= 3 and <= 6 && digits[0] != '0' && (digits.Length <= 5 || digits[0] == '1');

    private static (string? Country, PhoneKind Kind) Owner(ReadOnlySpan<char> significant, PhonePlan[] sharing)
    {
        if (sharing.Length == 1) return (sharing[0].Country, sharing[0].Kind(significant));
        foreach (var plan in sharing)
        {
            var kind = PhoneKind.Unknown;
            if (plan.Begins is { } begins ? begins.Prefix(significant) >= 0 : (kind = plan.Kind(significant)) != PhoneKind.Unknown)
                return (plan.Country, plan.Begins is null ? kind : plan.Kind(significant));
        }

        return (null, PhoneKind.Unknown);
    }

    private static bool StripAbroad(ref ReadOnlySpan<char> digits, PhonePlan? home)
    {
        var length = home?.Abroad?.Prefix(digits) ?? -1;

        // No calling code begins with 0, so a 0 here says that this was no international prefix.
        if (length <= 0 || (length < digits.Length && digits[length] == '0')) return false;
        digits = digits[length..];
        return true;
    }

    private static PhonePlan[] StripCode(ref ReadOnlySpan<char> digits)
    {
        if (digits[0] == '0') return [];
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
        {
            var plans = PhonePlans.Sharing(PhonePlans.Code(digits[..length]));
            if (plans.Length == 0) continue;
            digits = digits[length..];
            return plans;
        }

        return [];
    }
}
