using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// The objections that all numbers share, made once for each kind so that judging a value allocates nothing.
/// </summary>
/// <param name="code">Kebab case, first part of every objection's code: <c>no-orgnr</c>.</param>
/// <param name="name">With its article, as a sentence begins: "A Norwegian organisation number".</param>
/// <param name="shape">What it is made of: "nine digits, the first an 8 or 9".</param>
internal sealed class NumberFaults(string code, string name, string shape)
{
    private const string Ask = "Look it up in the register or ask the customer.";

    internal readonly Objection Length = new(
        $"{code}-length", $"{name} has {shape}; this has too few or too many signs.", Ask) { Arguments = [name, shape] };

    internal readonly Objection Signs = new(
        $"{code}-signs", $"{name} has {shape}; this has a sign that cannot stand there.",
        "Remove what is not part of the number, or move the value to the field it belongs in.") { Arguments = [name, shape] };

    internal readonly Objection CheckDigit = new(
        $"{code}-check-digit", "The check digit does not fit: at least one sign is wrong, missing or swapped.", Ask)
        { Arguments = [name] };

    internal readonly Objection Zeros = new(
        $"{code}-zeros", $"{name} of nothing but zeros was never issued.", "Clear the field or look the number up.")
        { Arguments = [name] };

    internal readonly Objection Unissued = new(
        $"{code}-unissued", $"{name} has {shape}; numbers like this one are not issued.", Ask) { Arguments = [name, shape] };

    internal readonly Objection Day = new(
        $"{code}-day", $"{name} begins with a date of birth, and this date does not exist.", Ask) { Arguments = [name] };

    internal readonly Objection Future = new(
        $"{code}-future", $"{name} begins with a date of birth, and this one lies in the future.", Ask) { Arguments = [name] };

    internal readonly Objection Scientific = new(
        $"{code}-scientific", "A spreadsheet turned the number into one like 1,23E+13; its last digits are lost.",
        "Format the column as text where it comes from, and export it again.");

    private readonly Objection _lostZero = new(
        $"{code}-lost-zero", $"{name} has {shape}; a spreadsheet seems to have dropped zeros at the front.",
        "Compare with the source; the number with zeros passes its check.") { Arguments = [name, shape] };

    internal Objection LostZero(string suggestion) => _lostZero with { Suggestion = suggestion };

    /// <summary>A further objection of this kind of number.</summary>
    internal Objection Other(string rest, string problem, string advice) => new($"{code}-{rest}", problem, advice);

    /// <summary>Null when the body is just so many digits and not all of them zero.</summary>
    internal Objection? Digits(ReadOnlySpan<char> body, int count, int orCount = 0)
    {
        if (!CheckDigits.AreDigits(body)) return Signs;
        if (body.Length != count && body.Length != orCount) return Length;
        return CheckDigits.AreZeros(body) ? Zeros : null;
    }
}
