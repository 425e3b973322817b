using System.Globalization;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Company names, checked numbers, dates, and whatever else a list has that tells its rows apart.</summary>
internal static class ValueSources
{
    // Two rows that agree by accident more often than this say nothing by agreeing.
    private const double MostAccident = .15;

    public static CellSource? Company(IReadOnlyList<MatchField> fields, bool ofOrganisations, string? country)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.CompanyName
            || (ofOrganisations && field.Kind is ColumnKind.PersonOrCompany or ColumnKind.FullName)).ToArray();
        if (columns.Length == 0) return null;
        var names = new Lexicon(spoken: true);
        var company = ofOrganisations
            ? new CompanyComparison("company name", Trait.Organisation, names)
            : new CompanyComparison("company", Trait.Work, names);
        var setting = new Setting(country);
        return new(company, (rows, tableRows) =>
        {
            foreach (var field in columns.Reverse())
            {
                var mixed = new int[field.ValueCount];
                var codes = new Codes[field.ValueCount];
                field.Each(text => Parts(text, setting), (value, name) =>
                {
                    mixed[value] = name.Mixes ? 1 : -1;
                    codes[value] = new(names.Intern(name.Key), names.Intern(name.Form), names.Intern(name.Affiliate));
                });
                if (mixed.Contains(1)) CellSource.FillCell(rows, tableRows, company.Cell + CompanyComparison.Mixed, field, mixed);
                CellSource.FillCells(rows, tableRows, field, codes, company.Cell, company.Cell + 1, company.Cell + 2);
            }
        });
    }

    private static (string Key, string Form, string Affiliate, bool Mixes) Parts(string text, Setting setting)
    {
        var name = CompanyName.Parse(text, setting);
        var affiliate = name.StopWords.Length == 0 ? "" : AffiliateWords.Of(name.StopWords);
        return (name.MatchKey, name.Form?.Folded ?? "", affiliate, Fold.MixesScripts(text));
    }

    /// <summary>Numbers with check digits: of the organisation, or of the person.</summary>
    public static IEnumerable<CellSource> Identifiers(IReadOnlyList<MatchField> fields, bool ofOrganisations)
    {
        var company = fields.Where(field => field.Kind is ColumnKind.CompanyNumber or ColumnKind.VatNumber).ToArray();
        if (company.Length > 0)
        {
            yield return Identifier("company number", ofOrganisations ? Trait.Organisation : Trait.Work, company, ofOrganisations, Bearer.Organisation);
        }

        var person = fields.Where(field => field.Kind == ColumnKind.NationalId).ToArray();
        if (person.Length > 0) yield return Identifier("national id", Trait.Person, person, true, Bearer.Person);
    }

    public static CellSource? BirthDate(IReadOnlyList<MatchField> fields)
    {
        var whole = fields.FirstOrDefault(field => field.Kind == ColumnKind.BirthDate);
        var year = fields.FirstOrDefault(field => field.Kind == ColumnKind.BirthYear);
        var month = fields.FirstOrDefault(field => field.Kind == ColumnKind.BirthMonth);
        var day = fields.FirstOrDefault(field => field.Kind == ColumnKind.BirthDay);
        if (whole is null && year is null) return null;
        var dates = new Lexicon();
        var born = new DateComparison("birth date", Trait.Person, dates) { LeastAccident = 2e-5, LeastShare = 2e-5 };
        return new(born, (rows, tableRows) =>
        {
            if (whole is not null)
            {
                var codes = Birthdays(whole, dates);
                CellSource.FillCells(rows, tableRows, whole, codes, born.Cell, born.Cell + DateComparison.Other);
                return;
            }

            for (var row = 0; row < tableRows.Length; row++)
            {
                var date = Part(year, tableRows[row], 4) + Part(month, tableRows[row], 2) + Part(day, tableRows[row], 2);
                rows[row][born.Cell] = dates.Intern(date);
            }
        });
    }

    /// <summary>The other columns, the most telling first; those that agree by accident too often are left out.</summary>
    public static IEnumerable<CellSource> Others(IReadOnlyList<MatchField> fields, int[] tableRows, int most)
    {
        var useful = new List<(double Accident, MatchField Field)>();
        foreach (var field in fields.Where(field => IsOther(field.Kind)))
        {
            var (accident, filled) = Accident(field, tableRows);
            // Where no value ever repeats, the column numbers the rows themselves.
            if (accident > 0 && accident <= MostAccident && filled >= tableRows.Length * .02 && filled > 3) useful.Add((accident, field));
        }

        foreach (var (accident, field) in useful.OrderBy(item => item.Accident).Take(most)) yield return Other(field, accident);
    }

    private static bool IsOther(ColumnKind kind) => kind is ColumnKind.Unknown or ColumnKind.OtherNumber or ColumnKind.Iban
        or ColumnKind.Lei or ColumnKind.Ean or ColumnKind.Card or ColumnKind.AddressLine2 or ColumnKind.Region
        or ColumnKind.JobTitle or ColumnKind.Department or ColumnKind.Date or ColumnKind.Number or ColumnKind.Category
        or ColumnKind.Money;

    private static CellSource Other(MatchField field, double accident)
    {
        var values = new Lexicon();
        var traits = field.Kind switch
        {
            ColumnKind.Lei => Trait.Organisation,
            ColumnKind.JobTitle or ColumnKind.Department => Trait.Work,
            ColumnKind.AddressLine2 or ColumnKind.Region => Trait.Place,
            _ => Trait.None,
        };
        var isNumber = accident < 1e-3 && field.Kind is not (ColumnKind.JobTitle or ColumnKind.AddressLine2 or ColumnKind.Department);
        Comparison comparison = isNumber
            ? new NumberComparison(field.Name, traits, values)
            : new ValueComparison(field.Name, traits, values) { LeastAccident = accident / 4 };
        return new(comparison, (rows, tableRows) =>
        {
            var codes = field.Map(
                text => isNumber ? Fold.Plain(text).Replace(" ", "", StringComparison.Ordinal) : Fold.Plain(text), value => values.Intern(value));
            CellSource.FillCell(rows, tableRows, comparison.Cell, field, codes);
        });
    }

    private static (double Accident, int Filled) Accident(MatchField field, int[] tableRows)
    {
        var counts = new int[field.ValueCount];
        var values = field.Values.Span;
        var filled = 0;
        foreach (var row in tableRows)
        {
            if (values[row] is not (var value and >= 0)) continue;
            counts[value]++;
            filled++;
        }

        if (filled < 2) return (1, filled);
        return (counts.Sum(count => (double)count * (count - 1)) / ((double)filled * (filled - 1)), filled);
    }

    private static CellSource Identifier(string name, Trait traits, MatchField[] fields, bool forbidding, Bearer bearer)
    {
        var numbers = new Lexicon();
        var comparison = new IdentifierComparison(name, traits, numbers) { Forbidding = forbidding };
        return new(comparison, (rows, tableRows) =>
        {
            foreach (var field in fields.Reverse())
            {
                var codes = field.Map(text => Read(text, bearer), item => new Codes(numbers.Intern(item.Number), item.Kinds));
                CellSource.FillCells(rows, tableRows, field, codes, comparison.Cell, comparison.Cell + 1);
            }
        });
    }

    // A VAT number and the number that it is made of are one number: letters at both ends are left out. The kinds as which
    // it is valid are bits; numbers without check digits (KRS) prove nothing.
    private static (string Number, int Kinds) Read(string text, Bearer bearer)
    {
        var number = Fold.Plain(text).Replace(" ", "", StringComparison.Ordinal);
        var digits = number.TrimEnd('m', 'v', 'a').TrimStart('n', 'o', 's', 'e', 'f', 'i', 'd', 'k', 'p', 'l');
        var kinds = 0;
        foreach (var found in IdentifierKinds.Recognise(text))
        {
            if (found.Kind.Bearer == bearer && found.OneIn >= 5) kinds |= 1 << (int)(Hash.Of((ulong)Place(found.Kind)) % 31);
        }

        return (digits.Length >= 6 ? digits : number, kinds);
    }

    private static int Place(IdentifierKind kind)
    {
        for (var i = 0; i < IdentifierKinds.All.Count; i++)
        {
            if (ReferenceEquals(IdentifierKinds.All[i], kind)) return i;
        }

        return 0;
    }

    private static Codes[] Birthdays(MatchField whole, Lexicon dates)
    {
        var days = whole.Map(Days, read => read);
        // Two digits of a year after all that are known to the list are the last century's: nobody is born ahead of us.
        var latest = days.Where(day => day.MonthFirst.Length == 0 && day.DayFirst.Length >= 4).Select(day => Year(day.DayFirst)).DefaultIfEmpty(9999).Max();
        int Code(string day) => dates.Intern(day.Length == 8 && Year(day) > latest ? $"{Year(day) - 100:0000}{day[4..]}" : day);
        return Array.ConvertAll(days, day => new Codes(Code(day.DayFirst), Code(day.MonthFirst)));
    }

    private static int Year(string digits) => int.Parse(digits.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    // A date that can be read two ways (1/7/80, in a column that shows no order) is both; the second is empty for others.
    private static (string DayFirst, string MonthFirst) Days(string date)
    {
        if (date.Length >= 4 && YearFirst(date)) return (Digits(date), "");
        var found = DateValueOrders.Find(Cleaning.Tidy(date).Text, Setting.None);
        if (found.Parts is { } parts) return (Digits(parts.ToString()), "");
        return found.Outcome == DateOutcome.Ambiguous && found.Readings.Count >= 2
            ? (Digits(found.Readings[0]), Digits(found.Readings[1])) : ("", "");
    }

    private static bool YearFirst(string date) =>
        date.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (date.Length < 5 || date[4] == '-' || date.Length == 8);

    private static string Digits(string date)
    {
        var day = date.Length > 10 ? date[..10] : date;
        return new([.. day.Where(char.IsAsciiDigit)]);
    }

    private static string Part(MatchField? field, int row, int length)
    {
        if (field is null || field.Values.Span[row] is not (var value and >= 0)) return "";
        return new string([.. field.Text(value).Where(char.IsAsciiDigit)]).PadLeft(length, '0');
    }
}
