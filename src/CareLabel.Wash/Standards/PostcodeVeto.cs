using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>Which countries a postcode may lie in; each is tried once, when it is asked for.</summary>
internal sealed class PostcodeVeto(ValuePool postcodes, CountryNumbers numbers)
{
    private readonly ulong[] _tried = new ulong[postcodes.Count];
    private readonly ulong[] _allowed = new ulong[postcodes.Count];

    public bool Allows(int code, byte country)
    {
        if (country >= 64) return true;
        var bit = 1UL << country;
        if ((_tried[code] & bit) == 0)
        {
            _tried[code] |= bit;
            if (Postcode.Read(postcodes.Text(code), new Setting(numbers[country])).IsAccepted) _allowed[code] |= bit;
        }

        return (_allowed[code] & bit) != 0;
    }
}
