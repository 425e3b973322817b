using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

// Source: ISO/IEC 7812-1 (Luhn), and the issuers' published ranges: Visa 4; Mastercard 51-55 and 2221-2720; American
// Express 34, 37; Discover 6011, 644-649, 65; JCB 3528-3589; Diners 300-305, 36, 38; Maestro 50, 56-69.

/// <summary>
/// Payment card number: 13 to 19 digits. It is read so that it can be found and taken out: a customer list must not
/// hold one, so every card number comes with a doubt.
/// </summary>
public static class PaymentCard
{
    private static readonly NumberFaults Faults =
        new("card", "A payment card number", "13 to 19 digits that begin with an issuer's range");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "digits only",
        Labels = [],
        Separators = " -",
    };

    private static readonly Objection Kept = Faults.Other("kept",
        "This is a payment card number, which must not stand in a customer list.", "Remove it.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (body.Length is < 13 or > 19) return Verdict.Broken(Faults.Length);
        if (CheckDigits.AreZeros(body)) return Verdict.Broken(Faults.Zeros);
        if (!CheckDigits.Luhn(body)) return Verdict.Broken(Faults.CheckDigit);
        return IsIssued((int)CheckDigits.Number(body[..4]), body.Length)
            ? Verdict.Doubtful(Kept)
            : Verdict.Broken(Faults.Unissued);
    }

    private static bool IsIssued(int first, int length) => first switch
    {
        >= 4000 and <= 4999 => length is 13 or 16 or 19,
        >= 5100 and <= 5599 or >= 2221 and <= 2720 => length == 16,
        >= 3400 and <= 3499 or >= 3700 and <= 3799 => length == 15,
        >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3899 => length is 14 or 16 or 19,
        >= 3528 and <= 3589 => length is >= 16 and <= 19,
        >= 5000 and <= 5099 or >= 5600 and <= 6999 => true,
        _ => false,
    };
}
