using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>Washes one column: each distinct value is read once for each country it occurs in, on all cores.</summary>
internal sealed class ColumnWash(Column column, RecognisedColumn recognised, CountryOfRows countries, DateOnly? today, int threads)
{
    private const int Batch = 512, Enough = 20_000;

    private static readonly Mend Emptied = new("blank", "a word that stands for nothing");

    /// <summary>For a column of given names the family names of the same rows; null where the list has none.</summary>
    public Column? Family { get; init; }

    public WashedColumn Run(Func<string, Objection?>? misfiled)
    {
        var read = recognised.Skip ? null : Standard();
        if (!recognised.Skip && StandardList.IsCategory(recognised.Kind)) return WashCategory();
        if (read is null) return Untouched();
        var (values, typed, countryOf) = Number();
        var settings = Settings();
        var lone = LoneNames();
        var standards = new int[typed.Length];
        var mends = new Mend?[typed.Length];
        var objections = new Dictionary<int, Objection>();
        var readings = new Reading[Math.Min(typed.Length, Batch * threads * 4)];
        for (var first = 0; first < typed.Length; first += readings.Length)
        {
            var count = Math.Min(readings.Length, typed.Length - first);
            var start = first;
            Parallel.For(0, (count + Batch - 1) / Batch, new() { MaxDegreeOfParallelism = threads }, part =>
            {
                var end = Math.Min(count, (part + 1) * Batch);
                for (var i = part * Batch; i < end; i++)
                {
                    var code = typed[start + i];
                    var standard = lone is not null && lone[code] ? PersonName.ReadLoneGiven : read;
                    readings[i] = Read(standard, column.Pool.Text(code), settings[countryOf is null ? 0 : countryOf[start + i]], misfiled);
                }
            });
            for (var i = 0; i < count; i++) Keep(first + i, readings[i], typed, standards, mends, objections);
        }

        column.Pool.Seal();
        return new(column, recognised, values, typed, standards, mends, objections);
    }

    private Func<string, Setting, Reading>? Standard()
    {
        switch (recognised.Kind)
        {
            case ColumnKind.Email:
                var trusted = EmailDomains.Trusted(column.Pool);
                return (typed, _) => Email.Read(typed, trusted);
            case ColumnKind.Country:
                var country = CountryCells.Standard(column);
                return (typed, _) => country(typed);
            case ColumnKind.FullName when recognised.IsFamilyFirst:
                return PersonName.ReadFamilyFirst;
            default:
                return StandardList.For(recognised.Kind);
        }
    }

    // For each given name whether all who bear it have no family name; then it may be a whole name.
    private bool[]? LoneNames()
    {
        if (Family is null || recognised.Kind != ColumnKind.FirstName) return null;
        var lone = new bool[column.Pool.Count];
        Array.Fill(lone, true);
        var codes = column.Codes;
        var families = Family.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && families[row] >= 0) lone[codes[row]] = false;
        }

        return lone;
    }

    private Reading Read(Func<string, Setting, Reading> read, string text, Setting setting, Func<string, Objection?>? misfiled)
    {
        if (Blank.IsPlaceholder(text, IsName)) return Reading.Accepted(text, "", Emptied);
        var reading = read(text, setting);
        if (reading.IsEmpty) return Reading.Accepted(text, "", Emptied);
        if (misfiled is null || (reading.IsAccepted && reading.Objection is null && !IsText)) return reading;
        return misfiled(text) is { } found ? Reading.Rejected(text, found) : reading;
    }

    private bool IsName => recognised.Kind is ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.MiddleName or ColumnKind.FullName;

    private bool IsText => IsName || StandardList.IsFree(recognised.Kind)
        || recognised.Kind is ColumnKind.CompanyName or ColumnKind.City or ColumnKind.PersonOrCompany or ColumnKind.Street;

    private void Keep(
        int value, Reading reading, int[] typed, int[] standards, Mend?[] mends, Dictionary<int, Objection> objections)
    {
        var isChanged = !ReferenceEquals(reading.Standard, reading.Typed) && reading.IsChanged;
        standards[value] = !isChanged ? typed[value] : reading.Standard!.Length == 0 ? -1 : column.Pool.Intern(reading.Standard);
        mends[value] = isChanged ? reading.Mend : null;
        if (reading.Objection is not null) objections[value] = reading.Objection;
    }

    private Setting[] Settings()
    {
        var order = DateOrder.Unknown;
        if (recognised.Kind is ColumnKind.BirthDate or ColumnKind.Date or ColumnKind.CreatedAt or ColumnKind.ChangedAt)
        {
            order = DateValue.OrderOf(Sampled());
        }

        var decimals = recognised.Kind switch
        {
            ColumnKind.Number => DecimalSign.Of(Sampled()),
            ColumnKind.Money => Money.DecimalSignOf(Sampled()),
            _ => null,
        };
        return Array.ConvertAll(countries.Known,
            country => new Setting(recognised.Country ?? country, order, today) { Decimals = decimals });
    }

    private IEnumerable<string> Sampled() =>
        Enumerable.Range(0, Math.Min(column.Pool.Count, Enough)).Select(column.Pool.Text);

    private (int[] Values, int[] Typed, int[]? CountryOf) Number()
    {
        if (!StandardList.AsksForCountry(recognised.Kind) || countries.Known.Length == 1 || recognised.Country is not null)
        {
            return (column.Shared(), Enumerable.Range(0, column.Pool.Count).ToArray(), null);
        }

        // Most values occur in one country; only the others of a value are looked up.
        var firstOf = new int[column.Pool.Count];
        Array.Fill(firstOf, -1);
        var others = new Dictionary<(int Code, int Country), int>();
        var values = new int[column.RowCount];
        var (typed, countryOf) = (new List<int>(), new List<int>());
        var codes = column.Codes;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = -1;
            if (codes[row] < 0) continue;
            var (code, country) = (codes[row], countries.Of(row));
            ref var number = ref firstOf[code];
            if (number >= 0 && countryOf[number] != country) number = ref Other(others, code, country);
            if (number < 0)
            {
                number = typed.Count;
                typed.Add(code);
                countryOf.Add(country);
            }

            values[row] = number;
        }

        return (values, [.. typed], [.. countryOf]);
    }

    // The number of a value in a country; -1 when it is seen there for the first time.
    private static ref int Other(Dictionary<(int Code, int Country), int> others, int code, int country)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(others, (code, country), out var known);
        if (!known) number = -1;
        return ref number;
    }

    private WashedColumn WashCategory()
    {
        var count = column.Pool.Count;
        var counts = new int[count];
        foreach (var code in column.Codes)
        {
            if (code >= 0) counts[code]++;
        }

        var values = Enumerable.Range(0, count).Select(code => (column.Pool.Text(code), counts[code])).ToArray();
        var readings = Category.Cluster(values);
        var typed = Enumerable.Range(0, count).ToArray();
        var standards = new int[count];
        var mends = new Mend?[count];
        var objections = new Dictionary<int, Objection>();
        for (var value = 0; value < count; value++)
        {
            var reading = Blank.IsPlaceholder(values[value].Item1, false) ? Reading.Accepted(values[value].Item1, "", Emptied) : readings[value];
            Keep(value, reading, typed, standards, mends, objections);
        }

        return new(column, recognised, column.Shared(), typed, standards, mends, objections);
    }

    private WashedColumn Untouched()
    {
        var typed = Enumerable.Range(0, column.Pool.Count).ToArray();
        return new(column, recognised, column.Shared(), typed, typed, new Mend?[typed.Length], []);
    }
}
