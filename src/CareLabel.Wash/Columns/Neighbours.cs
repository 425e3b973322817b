using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Columns;

/// <summary>What columns say about one another: which is the id, which "Name" is a family name, what the rows
/// are.</summary>
internal static class Neighbours
{
    private const double Few = 0.05, Many = 0.2, Most = 0.9;

    public static void Settle(Table table, Header[] headers, Sample[] samples, RecognisedColumn[] found)
    {
        SettleId(table, headers, samples, found);
        SettleNames(headers, samples, found);
    }

    public static ListKind KindOfList(Table table, IReadOnlyList<RecognisedColumn> columns)
    {
        var own = columns.Where(c => c.Part is not ColumnPart.Elsewhere && !c.Skip).ToList();
        if (own.Exists(c => c.Kind == ColumnKind.PersonOrCompany)) return ListKind.Mixed;

        var people = own.Where(c =>
            c.Kind is ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.LastName).ToList();
        var companies = own.Where(c => c.Kind == ColumnKind.CompanyName).ToList();
        if (people.Count == 0)
        {
            if (companies.Count > 0 || own.Exists(c => c.Kind is ColumnKind.CompanyNumber or ColumnKind.VatNumber))
                return ListKind.Companies;
            return own.Exists(c => c.Kind is ColumnKind.BirthDate or ColumnKind.NationalId or ColumnKind.Email)
                ? ListKind.People : ListKind.Any;
        }

        if (companies.Count == 0) return ListKind.People;
        if (IsContactOfCompany(table, people, companies)) return ListKind.Companies;
        return FilledApart(table, people, companies) ? ListKind.Mixed : ListKind.People;
    }

    // One id column at most: the header that says so first, then the first column of all.
    private static void SettleId(Table table, Header[] headers, Sample[] samples, RecognisedColumn[] found)
    {
        var id = BestId(table, headers, samples);
        for (var i = 0; i < found.Length; i++)
        {
            if (i == id)
                found[i] = found[i] with { Kind = ColumnKind.Id, Why = $"Every row has its own '{found[i].Name}'." };
            else if (found[i].Kind == ColumnKind.Id)
                found[i] = found[i] with
                {
                    Kind = ColumnKind.OtherNumber,
                    Sureness = 0.6,
                    Why = $"'{found[i].Name}' names something, but not each row by itself."
                };
        }
    }

    private static int BestId(Table table, Header[] headers, Sample[] samples)
    {
        var (best, bestRank) = (-1, 0);
        for (var i = 0; i < headers.Length; i++)
        {
            var rank = Rank(headers[i], samples[i], i);
            if (rank > bestRank && Sample.IsKey(table, table.Columns[i])) (best, bestRank) = (i, rank);
        }

        return best;
    }

    private static int Rank(Header header, Sample sample, int index)
    {
        if (header.Part == ColumnPart.Elsewhere) return 0;
        if (header.Kind == ColumnKind.Id) return header.Sureness > 0.96 ? 4 : 3;
        if (header.Kinds.Contains(ColumnKind.Id)) return 2;
        if (!header.IsBlank || index > 0 || sample.Rows < 3) return 0;
        return sample.Share(v => v.Length <= 40 && !v.Contains(' ', StringComparison.Ordinal)
            && Shapes.Digits(v) > 0 && !v.Contains('@', StringComparison.Ordinal)) > Most ? 1 : 0;
    }

    // "Name" beside "First name" is the family name, as long as it is one word.
    private static void SettleNames(Header[] headers, Sample[] samples, RecognisedColumn[] found)
    {
        var hasFirst = Array.Exists(found, c => c.Kind == ColumnKind.FirstName && c.Part == ColumnPart.None);
        var hasLast = Array.Exists(found, c => c.Kind == ColumnKind.LastName);
        for (var i = 0; i < found.Length; i++)
        {
            var ambiguous = headers[i].Kinds.Contains(ColumnKind.LastName) && headers[i].Kinds.Count > 1;
            if (hasFirst && !hasLast && ambiguous
                && samples[i].Share(v => !v.Contains(' ', StringComparison.Ordinal)) > 0.7)
                found[i] = found[i] with
                {
                    Kind = ColumnKind.LastName,
                    Why = $"'{found[i].Name}' beside a column of given names holds one word."
                };
            else if (headers[i].IsBlank && found[i].Kind is ColumnKind.Unknown or ColumnKind.City && !hasLast
                && BesideGivenNames(found, i) && samples[i].Share(ColumnKind.LastName) > Most)
                found[i] = found[i] with
                {
                    Kind = ColumnKind.LastName,
                    Sureness = 0.6,
                    Why = "Words of letters beside a column of given names."
                };
            else if (ambiguous && found[i].Kind == ColumnKind.FullName && !hasFirst
                && Content.OfNameColumn(samples[i]) is null && OnlyCompanies(found))
                found[i] = found[i] with
                {
                    Kind = ColumnKind.CompanyName,
                    Why = $"'{found[i].Name}' beside columns of company numbers."
                };
        }
    }

    private static bool BesideGivenNames(RecognisedColumn[] found, int i) =>
        (i > 0 && found[i - 1].Kind == ColumnKind.FirstName)
            || (i + 1 < found.Length && found[i + 1].Kind == ColumnKind.FirstName);

    private static bool OnlyCompanies(RecognisedColumn[] found) =>
        Array.Exists(found, c => c.Kind is ColumnKind.CompanyNumber or ColumnKind.VatNumber)
        && !Array.Exists(found, c =>
            c.Kind is ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.BirthDate or ColumnKind.NationalId);

    // A list of firms with one contact each: the firm stands first and hardly repeats, the person is one column.
    private static bool IsContactOfCompany(Table table, List<RecognisedColumn> people, List<RecognisedColumn> companies)
    {
        if (people.Exists(c => c.Kind != ColumnKind.FullName) || companies[0].Index > people[0].Index) return false;
        var column = table.Columns[companies[0].Index];
        var filled = column.Codes.Length - column.Codes.Count(-1);
        return filled > 0 && filled >= column.RowCount * Most && column.Pool.Count >= filled * 0.6;
    }

    private static bool FilledApart(Table table, List<RecognisedColumn> people, List<RecognisedColumn> companies)
    {
        int onlyPerson = 0, onlyCompany = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            var person = people.Exists(c => table.Columns[c.Index].Codes[row] >= 0);
            var company = companies.Exists(c => table.Columns[c.Index].Codes[row] >= 0);
            if (person && !company) onlyPerson++;
            if (company && !person) onlyCompany++;
        }

        return onlyCompany > table.RowCount * Few && onlyPerson > table.RowCount * Many;
    }
}
