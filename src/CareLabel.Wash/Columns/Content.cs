using System.Globalization;

namespace CareLabel.Wash.Columns;

/// <summary>What the values of a column say it holds, without its header.</summary>
internal static class Content
{
    private const double Some = 0.3, Most = 0.8, Nearly = 0.9;

    // Their values carry a mark (an @, a check digit, a plus sign), so they are believed against a header.
    private static readonly ColumnKind[] Marked =
    [
        ColumnKind.Email, ColumnKind.WebAddress, ColumnKind.Iban, ColumnKind.Lei, ColumnKind.VatNumber,
        ColumnKind.NationalId, ColumnKind.CompanyNumber, ColumnKind.Date,
    ];

    /// <summary>The kind that values with a mark of their own show; null where they show none.</summary>
    public static (ColumnKind Kind, double Share)? OfMarked(Sample sample)
    {
        if (sample.Values.Count == 0) return null;
        foreach (var kind in Marked)
        {
            if (sample.Share(kind) is var share and > Most && (sample.Values.Count >= 5 || !IsNumberKind(kind)))
                return (kind, share);
        }

        var phones = sample.Share(v => Shapes.IsSurelyPhone(v));
        return phones > Most ? (ColumnKind.Phone, phones) : null;
    }

    /// <summary>The kind of a column without any header.</summary>
    public static (ColumnKind Kind, double Share) OfHeaderless(Sample sample)
    {
        if (sample.Values.Count == 0) return (ColumnKind.Unknown, 0);
        if (OfMarked(sample) is var (marked, share))
            return (marked == ColumnKind.Date && SpansLives(sample) ? ColumnKind.BirthDate : marked, share);

        return OfClosedSet(sample) ?? OfFigures(sample) ?? OfNames(sample) ?? OfText(sample);
    }

    /// <summary>Category, note or nothing that can be said, by the number of distinct values and their
    /// length.</summary>
    public static (ColumnKind Kind, double Share) OfText(Sample sample)
    {
        if (sample.Values.Count == 0) return (ColumnKind.Unknown, 0);
        var lettered = sample.Share(v => v.Any(char.IsLetter));
        var lengthy = sample.Share(v => v.Length > 60 || v.Contains('\n', StringComparison.Ordinal)
            || v.Count(c => c == ' ') > 8);
        if (lengthy > 0.3 && lettered > Most) return (ColumnKind.Note, lengthy);

        var few = sample.Distinct <= 60 && sample.Filled >= 20 && sample.Distinct <= sample.Filled * 0.1;
        if (few && lettered > Most && sample.Share(v => v.Length <= 40) > Nearly) return (ColumnKind.Category, 0.7);
        return (ColumnKind.Unknown, 0);
    }

    /// <summary>
    /// Whether a column of names holds people, organisations or both; null where the values do not tell (names without
    /// a known given name and without a legal form).
    /// </summary>
    public static ColumnKind? OfNameColumn(Sample sample)
    {
        var people = sample.Share(v => NameShapes.IsPerson(v) || NameShapes.IsGivenName(v));
        var companies = sample.Share(ColumnKind.CompanyName);
        if (people + companies < 0.1) return null;
        return (companies / (people + companies)) switch
        {
            >= 0.85 => ColumnKind.CompanyName,
            <= 0.08 => ColumnKind.FullName,
            _ => ColumnKind.PersonOrCompany,
        };
    }

    private static bool IsNumberKind(ColumnKind kind) => kind is ColumnKind.CompanyNumber or ColumnKind.NationalId;

    private static (ColumnKind, double)? OfClosedSet(Sample sample)
    {
        if (sample.Share(ColumnKind.Country) is var countries and > Nearly && sample.Share(v => v.Length > 1) > Nearly)
            return (ColumnKind.Country, countries);
        if (sample.Distinct is 2 or 3 && sample.Share(ColumnKind.YesNo) is var yesNo and > Nearly)
            return (ColumnKind.YesNo, yesNo);
        if (sample.Distinct <= 6 && sample.Filled > 6 && sample.Share(ColumnKind.Gender) is var gender and > Nearly)
            return (ColumnKind.Gender, gender);
        return null;
    }

    private static (ColumnKind, double)? OfFigures(Sample sample)
    {
        var figures = sample.Share(v => Shapes.IsNumber(v, money: false) || Shapes.IsPhone(v) || Shapes.IsPostcode(v));
        if (figures < Nearly) return null;
        if (sample.Share(ColumnKind.BirthYear) > Nearly && YearsSpan(sample) > 30) return (ColumnKind.BirthYear, 0.5);
        if (sample.Share(ColumnKind.Postcode) is var codes and > Nearly && OneLength(sample))
            return (ColumnKind.Postcode, codes * 0.7);
        if (sample.Share(IsBarePhone) is var phones and > Nearly) return (ColumnKind.Phone, phones * 0.6);
        if (sample.Share(v => Shapes.IsWrittenAsPhone(v)) > Some && sample.Share(IsOfPhoneLength) > Nearly)
            return (ColumnKind.Phone, 0.6);
        return sample.Share(ColumnKind.Number) > Nearly && sample.Share(v => Shapes.Digits(v) <= 7) > Nearly
            ? (ColumnKind.Number, 0.5) : (ColumnKind.OtherNumber, 0.4);
    }

    private static bool IsOfPhoneLength(string value) => Shapes.IsPhone(value) && Shapes.Digits(value) is >= 7 and <= 15;

    // Digits alone are a phone only where the number plan shows: a trunk zero, or a Norwegian mobile.
    private static bool IsBarePhone(string value) =>
        Shapes.IsPhone(value)
            && (Shapes.IsWrittenAsPhone(value) || (value.Length is >= 8 and <= 12 && value[0] == '0')
            || (value.Length == 8 && value[0] is '4' or '9'));

    private static (ColumnKind, double)? OfNames(Sample sample)
    {
        if (sample.Share(ColumnKind.FullAddress) is var whole and > 0.6) return (ColumnKind.FullAddress, whole);
        if (sample.Share(ColumnKind.Street) is var streets and > 0.7 && sample.Share(v => v.Length > 60) < 0.2)
            return (ColumnKind.Street, streets);

        var one = sample.Share(v => !v.AsSpan().ContainsAny(' ', ','));
        if (sample.Share(ColumnKind.FirstName) is var given and > 0.5 && one > 0.7)
            return (ColumnKind.FirstName, given);
        if (sample.Share(v => v.Length <= 30 && KnownWords.Cities.Contains(Text.Fold.Plain(v))) is var cities and > 0.3)
            return (ColumnKind.City, cities);

        var people = sample.Share(ColumnKind.FullName);
        var companies = sample.Share(ColumnKind.CompanyName);
        if (people > 0.4 && companies < 0.04) return (ColumnKind.FullName, people);
        if (sample.Share(ColumnKind.JobTitle) is var jobs and > 0.5 && jobs > companies)
            return (ColumnKind.JobTitle, jobs);
        if (people + companies > 0.4)
            return (companies / (people + companies) >= 0.85 ? ColumnKind.CompanyName : ColumnKind.PersonOrCompany,
                people + companies);
        return null;
    }

    private static bool OneLength(Sample sample)
    {
        var length = sample.Values[0].Length;
        return sample.Filled > sample.Distinct && sample.Share(v => v.Length == length) > Nearly;
    }

    private static int YearsSpan(Sample sample)
    {
        int first = 9999, last = 0;
        foreach (var value in sample.Values)
        {
            if (value.Length != 4 || Shapes.Value(value) is var year && year < 0) continue;
            (first, last) = (Math.Min(first, year), Math.Max(last, year));
        }

        return last - first;
    }

    // Days that people were born on spread over more than a working life; days that a system noted do not.
    private static bool SpansLives(Sample sample)
    {
        var years = new List<int>();
        foreach (var value in sample.Values)
        {
            for (var i = 0; i + 4 <= value.Length; i++)
            {
                if (int.TryParse(value.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture,
                    out var year) && year is > 1880 and < 2060)
                {
                    years.Add(year);
                    break;
                }
            }
        }

        if (years.Count < 10) return false;
        years.Sort();
        return years[years.Count * 9 / 10] - years[years.Count / 10] >= 25;
    }
}
