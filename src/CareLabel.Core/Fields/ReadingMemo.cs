using CareLabel.Wash.Misfiled;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>
/// What values were read as, so that a list reads each town once. It holds so many and then begins anew; a value that is read
/// twice is read alike.
/// </summary>
internal sealed class ReadingMemo(Catalogue catalogue, UserNames? users)
{
    private const int Most = 40_000, LongestKept = 100;

    private readonly MisfiledValues _misfiled = new();
    private readonly Dictionary<(Field Field, string Typed, string? Country, DateOrder Dates), (Reading, MisfiledValue?)> _known = new(new ByField());
    private DateOnly? _today;

    /// <summary>The reading, and what the value looks like where it stands in the wrong field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">What was typed; not blank.</param>
    /// <param name="setting">Country, today and the order of dates.</param>
    /// <param name="now">What the field has now.</param>
    public (Reading Reading, MisfiledValue? Misfiled) Read(Field field, string typed, Setting setting, string? now)
    {
        // Who is a user can change at any time.
        if (field.Type == FieldType.User && users is not null) return (users.Read(typed, now), null);
        if (_known.Count >= Most || _today != setting.Today)
        {
            _known.Clear();
            _today = setting.Today;
        }

        // What a list answers depends on what the field has: a value that was retired may stay.
        if (!field.Recurs || typed.Length > LongestKept || (field.PickList is not null && now is not null)) return ReadAnew(field, typed, setting, now);
        var key = (field, typed, setting.Country, setting.Dates);
        if (_known.TryGetValue(key, out var known)) return known;
        return _known[key] = ReadAnew(field, typed, setting, now);
    }

    private (Reading, MisfiledValue?) ReadAnew(Field field, string typed, Setting setting, string? now) =>
        (FieldStandard.Read(field, typed, setting, catalogue, now), _misfiled.Find(field.Standard, typed));

    // Fields of one catalogue are one object each.
    private sealed class ByField : IEqualityComparer<(Field Field, string Typed, string? Country, DateOrder Dates)>
    {
        public bool Equals((Field Field, string Typed, string? Country, DateOrder Dates) x, (Field Field, string Typed, string? Country, DateOrder Dates) y) =>
            ReferenceEquals(x.Field, y.Field) && x.Typed == y.Typed && x.Country == y.Country && x.Dates == y.Dates;

        public int GetHashCode((Field Field, string Typed, string? Country, DateOrder Dates) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Field), key.Typed, key.Country, key.Dates);
    }
}
