using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Identifiers;

// Source: ISO 13616-1 and SWIFT's IBAN Registry (ibans.tsv): length and structure by country, ISO/IEC 7064 MOD 97-10.
// The inner checks of the countries' own account numbers: NO modulus 11 (kontonummer), FI Luhn over the fourteen
// digits, PL the bank's number, BE modulus 97, ES (CCC) two digits with the weights 1 2 4 8 5 10 9 7 3 6.

/// <summary>
/// International bank account number: standard form <c>NO9386011117947</c>, without spaces. Where the country's own
/// check inside fails, the number is accepted with a doubt.
/// </summary>
public static class Iban
{
    private static readonly NumberFaults Faults =
        new("iban", "An IBAN", "two letters of a country, two check digits and the account in that country's form");

    internal static readonly NumberRule Rule = new(Faults, Judge)
    {
        Form = "upper case without spaces",
        Labels = ["IBAN"],
    };

    private static readonly string?[] Structures = Structured();

    private static readonly Objection NoCountry = Faults.Other("country",
        "An IBAN begins with the letters of a country that takes part; this does not.", "Ask for the IBAN again.");

    internal static readonly Objection InnerCheck = Faults.Other("national-check",
        "The IBAN's check digits fit, but the check that this country's banks have inside does not.",
        "Compare with a bill or ask the customer.");

    /// <summary>Reads what stands in a field for this number. Never throws.</summary>
    public static Reading Read(string typed, Setting setting) => Rule.Read(typed, setting);

    private static Verdict Judge(ReadOnlySpan<char> body, Setting setting)
    {
        if (body.Length < 5) return Verdict.Broken(Faults.Length);
        if (!CheckDigits.AreLetters(body[..2])) return Verdict.Broken(Faults.Signs);
        if (Structures[Slot(body)] is not { } structure) return Verdict.Broken(NoCountry);

        var broken = Shape(body, structure);
        if (broken is not null) return Verdict.Broken(broken);
        if (CheckDigits.Mod97(body[..4], CheckDigits.Mod97(body[4..])) != 1 || body[2..4] is "00" or "01" or "99")
            return Verdict.Broken(Faults.CheckDigit);
        return InnerFits(body) ? Verdict.Fits : Verdict.Doubtful(InnerCheck);
    }

    private static int Slot(ReadOnlySpan<char> body) => (body[0] - 'A') * 26 + body[1] - 'A';

    // One class letter a sign, so that the structure is as long as the IBAN.
    private static Objection? Shape(ReadOnlySpan<char> body, string structure)
    {
        for (var i = 0; i < body.Length; i++)
        {
            var sort = i < structure.Length ? structure[i] : 'c';
            var fits = sort switch
            {
                'n' => char.IsAsciiDigit(body[i]),
                'a' => char.IsAsciiLetterUpper(body[i]),
                _ => char.IsAsciiDigit(body[i]) || char.IsAsciiLetterUpper(body[i]),
            };
            if (!fits) return Faults.Signs;
        }

        return body.Length == structure.Length ? null : Faults.Length;
    }

    private static bool InnerFits(ReadOnlySpan<char> body) => body[..2] switch
    {
        "NO" => Kontonummer.Fits(body[4..]),
        "FI" => CheckDigits.Luhn(body[4..]),
        "PL" => Nrb.BankFits(body[4..12]),
        "BE" => (CheckDigits.Number(body[4..14]) + 96) % 97 + 1 == CheckDigits.Number(body[14..]),
        "ES" => Spanish(2, body[4..12]) == body[12] - '0' && Spanish(0, body[14..]) == body[13] - '0',
        _ => true,
    };

    private static int Spanish(int missing, ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<byte> weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
        var check = 11 - CheckDigits.Weighted(digits, weights[missing..]) % 11;
        return check == 10 ? 1 : check % 11;
    }

    private static string?[] Structured()
    {
        var structures = new string?[26 * 26];
        foreach (var row in EmbeddedTable.Rows("ibans.tsv")) structures[Slot(row[0])] = "aann" + Spread(row[2]);
        return structures;
    }

    private static string Spread(string structure)
    {
        var spread = new System.Text.StringBuilder();
        var count = 0;
        foreach (var c in structure)
        {
            if (char.IsAsciiDigit(c))
            {
                count = count * 10 + (c - '0');
                continue;
            }

            spread.Append(c, count);
            count = 0;
        }

        return spread.ToString();
    }
}
