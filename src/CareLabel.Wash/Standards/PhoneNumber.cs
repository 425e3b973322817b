#pragma warning disable CS1591 // Names that say themselves need no sentence.

namespace CareLabel.Wash.Standards;

/// <summary>What a number is used for, by the plan of its country.</summary>
public enum PhoneKind
{
    /// <summary>The plan does not say, or the number is not in the plan.</summary>
    Unknown,

    FixedLine,
    Mobile,

    /// <summary>A plan where the number does not tell (North America, parts of Denmark).</summary>
    FixedLineOrMobile,
    TollFree,
    PremiumRate,
    SharedCost,
    Voip,

    /// <summary>Follows a person, whatever line they use.</summary>
    Personal,
    Pager,

    /// <summary>One number for a whole company.</summary>
    Company,
    Voicemail,
}

/// <summary>How far the plan of the country vouches for a number. Valid is not reachable, and plans change.</summary>
public enum PhoneValidity
{
    /// <summary>No number of this length exists in the country.</summary>
    Invalid,

    /// <summary>The length is right, but the plan gives the number to nobody.</summary>
    Possible,

    /// <summary>Service or internal number (112, 1177): works only inside its country or house and has no E.164
    /// form.</summary>
    Short,

    /// <summary>In the plan.</summary>
    Valid,
}

/// <summary>A phone number in parts.</summary>
/// <param name="CallingCode">1-3 digits: <c>47</c>.</param>
/// <param name="Significant">The digits after the calling code, without trunk prefix: <c>22123456</c>.</param>
/// <param name="Country">
/// ISO 3166-1 alpha-2; <c>001</c> for numbers that belong to no country; null when the calling code is shared and the
/// number does not tell.
/// </param>
/// <param name="Kind">What it is used for.</param>
/// <param name="Validity">How far the plan vouches for it.</param>
/// <param name="Extension">Digits dialled after the call is answered; null when there are none.</param>
public sealed record PhoneNumber(
    string CallingCode, string Significant, string? Country, PhoneKind Kind, PhoneValidity Validity, string? Extension)
{
    /// <summary><c>+4722123456</c>, without extension; null for short numbers, which have no such form.</summary>
    public string? E164 { get; } =
        Validity == PhoneValidity.Short ? null : string.Concat("+", CallingCode, Significant);

    /// <summary>
    /// The one way we write a number: E.164, and the extension as in RFC 3966 (<c>+4722123456;ext=12</c>).
    /// A short number is written as its digits alone.
    /// </summary>
    public string Standard => (E164 ?? Significant) + (Extension is null ? "" : ";ext=" + Extension);

    /// <summary>As it is written inside its country, by the plan: <c>070-123 45 67</c>, <c>22 12 34 56 ext.
    /// 12</c>.</summary>
    public string National() => PhoneFormat.National(this);

    /// <summary>As it is written for people anywhere: <c>+46 70 123 45 67</c>.</summary>
    public string International() => Validity == PhoneValidity.Short ? Significant : PhoneFormat.International(this);
}
