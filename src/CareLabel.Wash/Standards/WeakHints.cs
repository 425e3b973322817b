using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Whether the ending of an address may say a row's country. Somebody in Helsinki may have a Polish mailbox: where the
/// row's postcode or phone is right at home (in the country of the house, or the one most rows are surely of), the
/// ending counts only if the row's phones are right in its country and wrong at home.
/// </summary>
internal sealed class WeakHints(Table table, IReadOnlyList<RecognisedColumn> columns, CountryNumbers numbers, byte house, byte main)
{
    private readonly Column? _postcode = CountrySources.First(table, columns, ColumnKind.Postcode);
    private readonly (Column Column, Dictionary<(int, byte), bool> Right)[] _phones =
    [
        .. columns.Where(column => column.Kind == ColumnKind.Phone && column.Part != ColumnPart.Elsewhere)
            .Select(column => (table.Columns[column.Index], new Dictionary<(int, byte), bool>())),
    ];

    private readonly Dictionary<(int Code, byte Home, byte Country), bool> _atHome = [];

    /// <summary>Whether the row may be of the country that the ending says.</summary>
    public bool Allows(int row, byte country)
    {
        if (country == house || country == main) return true;
        if (house == 0 && main == 0) return IsPossible(row, country);
        return Allows(row, country, house) && (main == house || Allows(row, country, main));
    }

    private bool Allows(int row, byte country, byte home)
    {
        if (home == 0) return true;
        if (PostcodeOf(row) is { } own && IsAtHome(own, country, home) && !IsAtHome(own, home, country)) return true;
        var (atHome, abroad, _) = Phones(row, country, home);
        if (atHome) return false;
        return abroad || PostcodeOf(row) is not { } code || !IsAtHome(code, home, country);
    }

    // Where no home is known, what the country cannot have speaks against the ending all the same.
    private bool IsPossible(int row, byte country)
    {
        var (_, abroad, any) = Phones(row, country, 0);
        if (any && !abroad) return false;
        return PostcodeOf(row) is not { } code
            || Postcode.Read(_postcode!.Pool.Text(code), new(numbers[country])).Objection is null;
    }

    private int? PostcodeOf(int row) => _postcode?.Codes[row] is { } code and >= 0 ? code : null;

    // Whether a phone of the row is right at home, whether one is right abroad only, and whether there is one.
    private (bool AtHome, bool Abroad, bool Any) Phones(int row, byte country, byte home)
    {
        var (abroad, any) = (false, false);
        foreach (var (column, right) in _phones)
        {
            if (column.Codes[row] is not (var code and >= 0)) continue;
            any = true;
            var there = IsRight(column, right, code, country);
            // A number without the 0 of home may have lost it, or never had one.
            if (home != 0 && IsRight(column, right, code, home) && (!there || HasTrunk(column.Pool.Utf8(code), home)))
                return (true, false, true);
            abroad |= there;
        }

        return (false, abroad, any);
    }

    private bool IsRight(Column column, Dictionary<(int, byte), bool> known, int code, byte country)
    {
        if (known.TryGetValue((code, country), out var right)) return right;
        var alpha2 = numbers[country];
        right = Phone.Parse(column.Pool.Text(code), new(alpha2)) is { Validity: PhoneValidity.Valid } phone && phone.Country == alpha2;
        return known[(code, country)] = right;
    }

    private bool HasTrunk(ReadOnlySpan<byte> phone, byte home) =>
        PhonePlans.Of(numbers[home])?.TrunkPrefix != "0"
        || (phone.IndexOfAnyInRange((byte)'0', (byte)'9') is var first and >= 0 && phone[first] == (byte)'0');

    // 00-100 is Polish as it stands and Finnish only when its hyphen is a slip; 00100 is the other way round.
    private bool IsAtHome(int code, byte home, byte country)
    {
        if (_atHome.TryGetValue((code, home, country), out var known)) return known;
        var typed = _postcode!.Pool.Text(code);
        var reading = Postcode.Read(typed, new(numbers[home]));
        var isRight = reading is { IsAccepted: true, Objection: null }
            && (!reading.IsChanged || Postcode.Read(typed, new(numbers[country])) is { IsChanged: true } or { IsAccepted: false });
        return _atHome[(code, home, country)] = isRight;
    }
}
