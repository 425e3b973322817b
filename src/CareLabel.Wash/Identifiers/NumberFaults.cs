using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Identifiers;

/// <summary>
/// The objections that all numbers share, made once for each kind so that judging a value allocates nothing.
/// </summary>
internal sealed class NumberFaults
{
    private const string Ask = "Look it up in the register or ask the customer.";

    private readonly Objection _lostZero;

    /// <param name="code">Kebab case, first part of every objection's code: <c>no-orgnr</c>.</param>
    /// <param name="name">With its article, as a sentence begins: "A Norwegian organisation number".</param>
    /// <param name="shape">What it is made of: "nine digits, the first an 8 or 9".</param>
    internal NumberFaults(string code, string name, string shape)
    {
        (Code, Name, Shape) = (code, name, shape);
        Length = Other("length", $"{name} has {shape}; this has too few or too many signs.", Ask);
        Signs = Other("signs", $"{name} has {shape}; this has a sign that cannot stand there.",
            "Remove what is not part of the number, or move the value to the field it belongs in.");
        CheckDigit = Other("check-digit",
            "The check digit does not fit: at least one sign is wrong, missing or swapped.", Ask);
        Zeros = Other("zeros", $"{name} of nothing but zeros was never issued.",
            "Clear the field or look the number up.");
        Unissued = Other("unissued", $"{name} has {shape}; numbers like this one are not issued.", Ask);
        Day = Other("day", $"{name} begins with a date of birth, and this date does not exist.", Ask);
        Future = Other("future", $"{name} begins with a date of birth, and this one lies in the future.", Ask);
        Scientific = Other("scientific",
            "A spreadsheet turned the number into one like 1,23E+13; its last digits are lost.",
            "Format the column as text where it comes from, and export it again.");
        _lostZero = Other("lost-zero",
            $"{name} has {shape}; a spreadsheet seems to have dropped zeros at the front.",
            "Compare with the source; the number with zeros passes its check.");
    }

    internal string Code { get; }

    internal string Name { get; }

    internal string Shape { get; }

    internal Objection Length { get; }

    internal Objection Signs { get; }

    internal Objection CheckDigit { get; }

    internal Objection Zeros { get; }

    internal Objection Unissued { get; }

    internal Objection Day { get; }

    internal Objection Future { get; }

    internal Objection Scientific { get; }

    internal Objection LostZero(string suggestion) => _lostZero with { Suggestion = suggestion };

    /// <summary>An objection of this kind of number: its code continued, name and shape as arguments.</summary>
    internal Objection Other(string rest, string problem, string advice) =>
        new($"{Code}-{rest}", problem, advice) { Arguments = [Name, Shape] };

    /// <summary>The verdict of a check digit.</summary>
    internal Verdict Checked(bool fits) => fits ? Verdict.Fits : Verdict.Broken(CheckDigit);

    /// <summary>Null when the body is just so many digits and not all of them zero.</summary>
    internal Objection? Digits(ReadOnlySpan<char> body, int count, int orCount = 0)
    {
        if (!CheckDigits.AreDigits(body)) return Signs;
        if (body.Length != count && body.Length != orCount) return Length;
        return CheckDigits.AreZeros(body) ? Zeros : null;
    }
}
