using System.Text.RegularExpressions;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>
/// A record as a system without a gate held it: five spellings, values in their neighbour's field, gaps. Such rows are
/// written past today's gate on purpose, as every house has them from before.
/// </summary>
internal sealed partial class OldCells(ulong seed)
{
    private readonly ulong _seed = Dice.Mix(seed + 1);
    private readonly MadeUpRow _row = new();

    /// <summary>A person's cells; the next call overwrites them.</summary>
    public MadeUpRow Of(MadeUpPerson person, int copy)
    {
        _row.Clear();
        new PersonRows(_seed).Write(person, copy, _row);
        return Reserved();
    }

    /// <summary>A company's cells; the next call overwrites them.</summary>
    public MadeUpRow Of(MadeUpCompany company, int copy)
    {
        _row.Clear();
        new CompanyRows(_seed, new Addresses(_seed)).Write(company, company.Index, copy, _row);
        return Reserved();
    }

    // A slip in an address must not make it somebody's.
    private MadeUpRow Reserved()
    {
        foreach (var field in Enum.GetValues<MadeUpField>())
        {
            if (_row[field].Contains('@', StringComparison.Ordinal)) _row[field] = Ending().Replace(_row[field], ".example");
        }

        _row[MadeUpField.Web] = WebEnding().Replace(_row[MadeUpField.Web], ".example$1");
        return _row;
    }

    [GeneratedRegex(@"(?<=@[^\s;,>]*)\.(?!example\b)[^\s;,>.]+(?=$|[\s;,>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\.(?!example)[a-z]+(/?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WebEnding();
}
