using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers.Vat;

// Source: Ríkisskattstjóri, virðisaukaskattsnúmer (VSK): five or six digits without a check digit.

internal static class Iceland
{
    private static readonly NumberFaults Faults = new("is-vat", "An Icelandic VAT number", "five or six digits");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Labels = VatForm.Labels,
        Prefix = "IS",
        Separators = VatForm.Separators,
    };

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (!CheckDigits.AreDigits(body)) return Verdict.Broken(Faults.Signs);
        if (body.Length is not (5 or 6)) return Verdict.Broken(Faults.Length);
        return CheckDigits.AreZeros(body) ? Verdict.Broken(Faults.Zeros) : Verdict.Fits;
    }
}
