using System.Globalization;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Columns;

/// <summary>
/// Says what each column of a list holds, by header and by content. The header decides; content overrules it only where
/// hardly any value fits the header and nearly all fit another kind, and decides alone where there is no header.
/// </summary>
public static class Recognise
{
    private const double HardlyAny = 0.2, Nearly = 0.8, Half = 0.5, AlmostAll = 0.9;

    // Of numbers drawn at random this many pass some register's check digit, so fewer prove nothing.
    private const double ByChance = 0.3;

    private const int Enough = 5;

    private static readonly HashSet<ColumnKind> NameKinds =
        [ColumnKind.FullName, ColumnKind.LastName, ColumnKind.CompanyName, ColumnKind.PersonOrCompany];

    // Numbers of these kinds that fit no register we know are kept as they are instead of being refused one by one.
    private static readonly HashSet<ColumnKind> Checked = [ColumnKind.CompanyNumber, ColumnKind.VatNumber,
        ColumnKind.NationalId];

    /// <summary>Recognises the columns of a table, in the table's order. Works without rows too, from the headers
    /// alone.</summary>
    /// <param name="table">The list.</param>
    /// <param name="tests">The value tests; <see cref="ValueTests.BuiltIn"/> where none are given.</param>
    public static IReadOnlyList<RecognisedColumn> Columns(Table table, ValueTests? tests = null)
    {
        var samples = new Sample[table.Columns.Count];
        var found = new RecognisedColumn[samples.Length];
        var headers = new Header[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = new(table.Columns[i], tests ?? ValueTests.BuiltIn);
            headers[i] = Header.Read(table.Columns[i].Name);
            found[i] = One(i, table.Columns[i].Name, headers[i], samples[i]);
        }

        Neighbours.Settle(table, headers, samples, found);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Kind == ColumnKind.FullName && HeaderNameOrder.IsFamilyFirst(found[i].Name))
                found[i] = found[i] with { IsFamilyFirst = true };
            if (found[i].Kind == ColumnKind.Id && samples[i].Share(ColumnKind.Email) > Nearly)
                found[i] = found[i] with { ComparedAs = ColumnKind.Email };
        }

        return found;
    }

    /// <summary>The columns of a table as a wash takes them: as recognised, under the map and the id column that the
    /// settings name. A line of the map that names nothing changes nothing here; whoever reads a map refuses it.</summary>
    public static IReadOnlyList<RecognisedColumn> Columns(Table table, WashSettings settings)
    {
        var columns = settings.Recognised ?? Columns(table);
        if (settings.Map is { } map) columns = map.Over(columns).Columns;
        if (settings.IdColumn is not { } id) return columns;
        return [.. columns.Select(column => string.Equals(column.Name, id, StringComparison.Ordinal)
            ? column with { Kind = ColumnKind.Id, ComparedAs = Told(column), Why = "Named as the id column.", Sureness = 1 }
            : column.Kind == ColumnKind.Id ? column with { Kind = ColumnKind.OtherNumber } : column)];
    }

    // A house may number its customers by what also says who they are.
    private static ColumnKind? Told(RecognisedColumn column) => column.Kind is ColumnKind.Email or ColumnKind.Phone
        or ColumnKind.CompanyNumber or ColumnKind.VatNumber or ColumnKind.NationalId
        ? column.Kind : column.ComparedAs;

    /// <summary>What the rows of a list are, from its recognised columns and from which of them are filled
    /// together.</summary>
    public static ListKind KindOfList(Table table, IReadOnlyList<RecognisedColumn> columns) =>
        Neighbours.KindOfList(table, columns);

    private static RecognisedColumn One(int index, string name, Header header, Sample sample)
    {
        if (header.Kinds.Count > 0) return ByHeader(index, name, header, sample);
        if (header.Sureness > 0)
            return new(index, name, ColumnKind.Unknown, header.Sureness,
                $"The header '{name}' names nothing that belongs to the record itself.", header.Part, header.Ordinal);

        var (kind, share) = header.IsBlank ? Content.OfHeaderless(sample) : OfUnknownHeader(sample);
        if (kind == ColumnKind.Unknown)
            return new(index, name, kind, 0, "Neither the header nor the values say what it holds.", header.Part,
                header.Ordinal);
        return new(index, name, kind, share * AlmostAll, $"{Percent(share)} of the values look like {Said(kind)}.",
            header.Part, header.Ordinal);
    }

    // A header that we cannot read still names something, so only values with a mark of their own are believed.
    private static (ColumnKind, double) OfUnknownHeader(Sample sample) =>
        Content.OfMarked(sample) ?? Content.OfText(sample);

    private static RecognisedColumn ByHeader(int index, string name, Header header, Sample sample)
    {
        var kind = Choose(header, sample);
        var said = new RecognisedColumn(index, name, kind, header.Sureness,
            $"The header '{name}' says {Said(kind)}.", header.Part, header.Ordinal);
        if (sample.Values.Count == 0) return said;
        if (header.Sureness < AlmostAll && NameKinds.Contains(kind) && Content.OfNameColumn(sample) is null)
            return Unclear(said, sample);
        if (!sample.Knows(kind)) return said;

        if (kind == ColumnKind.FullName && Content.OfNameColumn(sample) == ColumnKind.CompanyName
            && sample.Share(ColumnKind.CompanyName) > Half)
            return said with
            {
                Kind = ColumnKind.CompanyName,
                Why = $"The header '{name}' says {Said(kind)}, but the values are {Said(ColumnKind.CompanyName)}."
            };

        var share = sample.Share(kind);
        if (share < HardlyAny && Content.OfMarked(sample) is var (other, otherShare) && otherShare > Nearly
            && other != kind && !SameForm(kind, other))
            return said with
            {
                Kind = other,
                Sureness = otherShare * AlmostAll,
                Why = $"The header '{name}' says {Said(kind)}, but {Percent(otherShare)} of the values look like {Said(other)}."
            };

        if (share == 0 && Mistaken(kind, sample) is var (seen, seenShare))
            return said with
            {
                Kind = seen,
                Sureness = seenShare * Half,
                Why = seen == ColumnKind.Unknown
                    ? $"The header '{name}' says {Said(kind)}, but no value looks like it, so the column is left as it is."
                    : $"The header '{name}' says {Said(kind)}, but no value looks like it, and {Percent(seenShare)} look like {Said(seen)}."
            };

        if (kind == ColumnKind.VatNumber && share < ByChance && sample.Share(ColumnKind.CompanyNumber) > Half)
            return said with
            {
                Kind = ColumnKind.CompanyNumber,
                Why = $"The header '{name}' says {Said(kind)}, and the values are company numbers without a country before them."
            };

        if (Checked.Contains(kind) && share < ByChance)
            return said with
            {
                Kind = ColumnKind.OtherNumber,
                Sureness = Half,
                Why = $"The header '{name}' says {Said(kind)}, but the values are of no register we know."
            };

        // An unknown word in the header: the values must agree, else nothing is claimed.
        if (header.Sureness < AlmostAll && share < Half
            && kind is not (ColumnKind.Category or ColumnKind.Note or ColumnKind.Date))
            return Unclear(said, sample);

        if (kind == ColumnKind.BirthDate && share < HardlyAny && sample.Share(ColumnKind.BirthYear) > Nearly)
            return said with
            {
                Kind = ColumnKind.BirthYear,
                Why = $"The header '{name}' says {Said(kind)}, and the values are years."
            };

        return Judged(kind) && share < Half
            ? said with
            {
                Sureness = header.Sureness * Half,
                Why = $"The header '{name}' says {Said(kind)}, but only {Percent(share)} of the values look like it."
            }
            : said;
    }

    private static RecognisedColumn Unclear(RecognisedColumn said, Sample sample) =>
        OfUnknownHeader(sample) is var (text, textShare) && text != ColumnKind.Unknown
            ? said with
            {
                Kind = text,
                Sureness = textShare * Half,
                Why = $"{Percent(textShare)} of the values look like {Said(text)}."
            }
            : said with
            {
                Kind = ColumnKind.Unknown,
                Sureness = 0,
                Why = $"The header '{said.Name}' is not clear and the values do not tell."
            };

    /// <summary>What a column holds whose header is wrong for every value; null where the header may stand.</summary>
    private static (ColumnKind, double)? Mistaken(ColumnKind kind, Sample sample)
    {
        if (sample.Filled < Enough || (sample.Values.Count < Enough && kind is not (ColumnKind.YesNo or ColumnKind.City))) return null;
        if (kind == ColumnKind.City && sample.Share(ColumnKind.Postcode) is var codes and > AlmostAll) return (ColumnKind.Postcode, codes);
        // A day that a machine counted in seconds; the day numbers of spreadsheets are shorter.
        if (kind is ColumnKind.Date or ColumnKind.CreatedAt or ColumnKind.ChangedAt && sample.Share(v => Shapes.Digits(v) == v.Length && v.Length > 8) > Nearly)
            return (ColumnKind.Unknown, 0);
        var seen = Content.OfHeaderless(sample);
        return kind switch
        {
            ColumnKind.Email or ColumnKind.WebAddress or ColumnKind.Phone or ColumnKind.YesNo or ColumnKind.Number
                or ColumnKind.Money or ColumnKind.Iban => seen,
            ColumnKind.Postcode when seen.Kind is ColumnKind.City or ColumnKind.Country or ColumnKind.Street => seen,
            ColumnKind.City when seen.Kind is ColumnKind.Phone => seen,
            _ => null,
        };
    }

    /// <summary>Which of the kinds that a header may mean the values fit best.</summary>
    private static ColumnKind Choose(Header header, Sample sample)
    {
        if (header.Kinds.Count == 1 || sample.Values.Count == 0) return header.Kind;
        if (header.Kinds.Count(NameKinds.Contains) > 1)
        {
            var names = Content.OfNameColumn(sample) ?? header.Kind;
            if (header.Kinds.Contains(names)) return names;
        }

        if (header.Kinds.Contains(ColumnKind.FullAddress) && sample.Share(ColumnKind.FullAddress) > Half)
            return ColumnKind.FullAddress;
        if (header.Kinds.Contains(ColumnKind.FullAddress) && header.Kinds.Contains(ColumnKind.Street))
            return header.Kind == ColumnKind.Street || sample.Share(ColumnKind.Street) > Half
                ? ColumnKind.Street : ColumnKind.FullAddress;
        if (header.Kinds.Contains(ColumnKind.Iban) && sample.Share(ColumnKind.Iban) > Half) return ColumnKind.Iban;

        var best = header.Kind;
        if (NameKinds.Contains(best) || best is ColumnKind.Id or ColumnKind.OtherNumber) return best;
        foreach (var kind in header.Kinds)
        {
            if (sample.Knows(kind) && sample.Share(kind) > Half && sample.Share(kind) > sample.Share(best) + 0.1)
                best = kind;
        }

        return best;
    }

    // A date is a date whatever the header calls it, and digits of one form may be of several kinds.
    private static bool SameForm(ColumnKind said, ColumnKind seen) => seen switch
    {
        ColumnKind.Date => said is ColumnKind.BirthDate or ColumnKind.CreatedAt or ColumnKind.ChangedAt,
        ColumnKind.Phone => IsNumbered(said),
        ColumnKind.CompanyNumber or ColumnKind.NationalId => IsNumbered(said) || said == ColumnKind.Phone,
        _ => false,
    };

    private static bool IsNumbered(ColumnKind kind) =>
        kind is ColumnKind.Id or ColumnKind.OtherNumber or ColumnKind.Number
        or ColumnKind.CompanyNumber or ColumnKind.VatNumber or ColumnKind.NationalId or ColumnKind.Iban or ColumnKind.Bic
        or ColumnKind.Lei or ColumnKind.Ean or ColumnKind.Card or ColumnKind.Money or ColumnKind.Postcode or ColumnKind.HouseNumber;

    // For open sets (a name, a job title) few known words in the values prove nothing against the header.
    private static bool Judged(ColumnKind kind) =>
        kind is not (ColumnKind.FullName or ColumnKind.FirstName or ColumnKind.CompanyName
        or ColumnKind.JobTitle or ColumnKind.Street or ColumnKind.FullAddress or ColumnKind.NamePrefix or ColumnKind.PersonOrCompany
        or ColumnKind.Gender or ColumnKind.Language or ColumnKind.YesNo);

    internal static string Said(ColumnKind kind) => ColumnKindNames.Of(kind);

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)} %");
}
