namespace CareLabel.Wash.Columns;

/// <summary>What a person says about one column. What is null or false stays as recognised.</summary>
/// <param name="Column">The header, or <c>#3</c> for the third column (headers may be empty or alike).</param>
/// <param name="Kind">Name of a <see cref="ColumnKind"/>, in any case; null leaves the recognised one.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the column's values.</param>
/// <param name="Skip">Neither standardise nor compare the column.</param>
public sealed record ColumnMapLine(string Column, string? Kind = null, string? Country = null, bool Skip = false);

/// <summary>A map from columns to kinds that a person can edit and give back; it is laid over what was
/// recognised.</summary>
public sealed record ColumnMap(IReadOnlyList<ColumnMapLine> Lines)
{
    /// <summary>The map of what was recognised: a starting point for a person.</summary>
    public static ColumnMap Of(IReadOnlyList<RecognisedColumn> columns) =>
        new([.. columns.Select(c => new ColumnMapLine(Key(c, columns), c.Kind.ToString(), c.Country, c.Skip))]);

    /// <summary>
    /// Lays the map over the recognised columns. Answers the columns as they were, with what is wrong, where a line
    /// names a
    /// column or a kind that there is not.
    /// </summary>
    public MappedColumns Over(IReadOnlyList<RecognisedColumn> columns)
    {
        var mapped = columns.ToArray();
        var problems = new List<ColumnMapProblem>();
        foreach (var line in Lines)
        {
            if (Find(line.Column, columns) is not { } found)
                problems.Add(ColumnMapProblem.NoSuchColumn(line.Column, columns));
            else if (!TryKind(line.Kind, found.Kind, out var kind))
                problems.Add(ColumnMapProblem.NoSuchKind(line.Kind!));
            else if (line.Country is { } country && !IsCountry(country))
                problems.Add(ColumnMapProblem.NoSuchCountry(line.Column, country));
            else mapped[found.Index] = Mapped(mapped[found.Index], line, kind);
        }

        return problems.Count > 0 ? new(columns, problems) : new(mapped, []);
    }

    private static RecognisedColumn Mapped(RecognisedColumn column, ColumnMapLine line, ColumnKind kind)
    {
        var same = kind == column.Kind && line.Country == column.Country && line.Skip == column.Skip;
        return same ? column : column with
        {
            Kind = kind,
            Country = line.Country?.ToUpperInvariant() ?? column.Country,
            Skip = line.Skip,
            Sureness = 1,
            Why = "The column map says so.",
            Part = column.Part == ColumnPart.Elsewhere ? ColumnPart.Other : column.Part,
        };
    }

    private static RecognisedColumn? Find(string name, IReadOnlyList<RecognisedColumn> columns)
    {
        foreach (var column in columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal)) return column;
        }

        foreach (var column in columns)
        {
            if (string.Equals(column.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) return column;
        }

        return name.StartsWith('#') && Shapes.Value(name.AsSpan(1)) is var place && place >= 1
            && place <= columns.Count ? columns[place - 1] : null;
    }

    private static bool TryKind(string? name, ColumnKind recognised, out ColumnKind kind)
    {
        kind = recognised;
        if (string.IsNullOrWhiteSpace(name)) return true;

        // Enum.TryParse alone would take "7" and "Email,Phone" too.
        return name.All(char.IsAsciiLetterOrDigit) && !char.IsAsciiDigit(name[0])
            && Enum.TryParse(name, ignoreCase: true, out kind);
    }

    private static bool IsCountry(string country) => country.Length == 2 && country.All(char.IsAsciiLetter);

    private static string Key(RecognisedColumn column, IReadOnlyList<RecognisedColumn> columns)
    {
        var alike = columns.Count(c => string.Equals(c.Name, column.Name, StringComparison.Ordinal));
        return alike == 1 && column.Name.Trim().Length > 0
            ? column.Name
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{column.Index + 1}");
    }
}

/// <summary>Columns with a map laid over them, or untouched with the problems of the map.</summary>
public sealed record MappedColumns(IReadOnlyList<RecognisedColumn> Columns, IReadOnlyList<ColumnMapProblem> Problems);

/// <summary>Why a line of a column map was refused.</summary>
/// <param name="Code">Stable, kebab case.</param>
/// <param name="Sentence">Plain English, with the list of what there is.</param>
/// <param name="Named">What the line named.</param>
/// <param name="ThereIs">What it could have named.</param>
public sealed record ColumnMapProblem(string Code, string Sentence, string Named, IReadOnlyList<string> ThereIs)
{
    internal static ColumnMapProblem NoSuchColumn(string named, IReadOnlyList<RecognisedColumn> columns) =>
        Of("no-such-column", "column", named, [.. columns.Select(c => c.Name)]);

    internal static ColumnMapProblem NoSuchKind(string named) =>
        Of("no-such-kind", "kind of column", named, Enum.GetNames<ColumnKind>());

    internal static ColumnMapProblem NoSuchCountry(string column, string named) =>
        new("no-such-country", $"'{named}' for the column '{column}' is no country code of two letters, such as NO.",
            named, []);

    private static ColumnMapProblem Of(string code, string thing, string named, IReadOnlyList<string> thereIs) =>
        new(code, $"There is no {thing} '{named}'. There is: {string.Join(", ", thereIs)}.", named, thereIs);
}
