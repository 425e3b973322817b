using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source: European Commission, "Guide to the VAT One Stop Shop": sellers from outside the union get EU, the ISO 3166-1
// numeric code of the member state that registered them, and six digits. The check digit's rule is not published there.

internal static class OneStopShop
{
    private static readonly NumberFaults Faults =
        new("eu-vat", "A One Stop Shop VAT number", "a member state's three digits and six more");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "EU and nine digits",
        Labels = VatForm.Labels,
        Prefix = "EU",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (Faults.Digits(body, 9) is { } fault) return Verdict.Broken(fault);
        return IsMember((int)CheckDigits.Number(body[..3])) ? Verdict.Fits : Verdict.Broken(Faults.Unissued);
    }

    private static bool IsMember(int country) => country is 40 or 56 or 100 or 191 or 196 or 203 or 208 or 233 or 246
        or 250 or 276 or 300 or 348 or 372 or 380 or 428 or 440 or 442 or 470 or 528 or 616 or 620 or 642 or 703 or 705
        or 724 or 752;
}
