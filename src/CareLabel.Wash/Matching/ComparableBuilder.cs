using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>Makes the rows of one list comparable: chooses what they are compared by, and fills the cells.</summary>
public sealed class ComparableBuilder
{
    private readonly IReadOnlyList<MatchField> _fields;
    private readonly int[] _tableRows;
    private readonly Func<int, int> _sourceOfTableRow;

    private ComparableBuilder(IReadOnlyList<MatchField> fields, int[] tableRows, Func<int, int> sourceOfTableRow) =>
        (_fields, _tableRows, _sourceOfTableRow) = (fields, tableRows, sourceOfTableRow);

    /// <summary>Rows that are people, or organisations, or of which nothing is known.</summary>
    /// <param name="fields">The washed columns.</param>
    /// <param name="tableRows">The rows of the table that belong to this list.</param>
    /// <param name="kind">What the rows are.</param>
    /// <param name="country">The country of the house, for legal forms.</param>
    /// <param name="sourceOfTableRow">The source of a row of the table.</param>
    /// <param name="parseName">Splits a full name into given and family name.</param>
    public static Comparable Build(
        IReadOnlyList<MatchField> fields, int[] tableRows, ListKind kind, string? country, Func<int, int> sourceOfTableRow,
        Func<string, (string Given, string Family)> parseName) =>
        new ComparableBuilder(fields, tableRows, sourceOfTableRow).Build(kind, country, parseName);

    private Comparable Build(ListKind kind, string? country, Func<string, (string Given, string Family)> parseName)
    {
        var ofOrganisations = kind == ListKind.Companies;
        var sources = new List<CellSource>();
        void Add(CellSource? source)
        {
            if (source is not null) sources.Add(source);
        }

        if (!ofOrganisations)
        {
            sources.AddRange(NameSources.Of(_fields, parseName));
            Add(ValueSources.BirthDate(_fields));
        }

        Add(ValueSources.Company(_fields, ofOrganisations, country));
        sources.AddRange(ValueSources.Identifiers(_fields, ofOrganisations));
        Add(ContactSources.Emails(_fields));
        Add(ContactSources.Phones(_fields));
        Add(PlaceSources.Address(_fields));
        Add(ContactSources.WebDomain(_fields));
        var countries = CountrySource.Of(_fields, _tableRows);
        Add(countries.Comparison);
        sources.AddRange(ValueSources.Others(_fields, _tableRows, Patterns.MostComparisons - sources.Count));
        var rows = new Rows(_tableRows.Length, [.. sources.Select(source => source.Comparison)]);
        // What has the most cells is the most work.
        OneAtATime.Each(sources.OrderByDescending(source => source.Comparison.Cells), new(), source => source.Fill(rows, _tableRows));
        foreach (var name in rows.Comparisons.OfType<GivenName>()) name.Prepare();
        SwappedNames.Turn(rows);
        MailboxNames.Blank(rows);
        Parallel.For(0, (rows.Count + 16383) >> 14, part =>
        {
            var end = Math.Min(rows.Count, (part + 1) << 14);
            for (var row = part << 14; row < end; row++) rows.Finish(row);
        });
        foreach (var comparison in rows.Comparisons) comparison.Lexicon.Seal();
        return new()
        {
            Rows = rows,
            Strata = new(countries.OfRow),
            Explanations = Explanation.Of(rows.Comparisons),
            TableRows = _tableRows,
            SourceOf = row => _sourceOfTableRow(_tableRows[row]),
            OfOrganisations = ofOrganisations,
        };
    }
}
