using CareLabel.Wash.Columns;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Standards;

/// <summary>A column that shows the country of rows: for each of its values a country's number, 0 for none.</summary>
/// <param name="Column">The column.</param>
/// <param name="OfCode">The numbers, by the codes of the column's pool.</param>
/// <param name="Rank">Sources of a lower rank are asked first; those of one rank must agree.</param>
internal sealed record CountrySource(Column Column, byte[] OfCode, int Rank);

/// <summary>Numbers countries from 1; 0 is none, and so are all countries of a list after 254.</summary>
internal sealed class CountryNumbers
{
    private readonly List<string?> _known = [null];
    private readonly Dictionary<string, byte> _numbers = new(StringComparer.Ordinal);

    public string? this[byte number] => _known[number];

    public byte Of(string? alpha2)
    {
        if (alpha2 is null) return 0;
        if (_numbers.TryGetValue(alpha2, out var number)) return number;
        if (_known.Count >= byte.MaxValue) return 0;
        _numbers[alpha2] = number = (byte)_known.Count;
        _known.Add(alpha2);
        return number;
    }
}

/// <summary>Judges each distinct value of the columns that show a country, once.</summary>
internal static class CountrySources
{
    /// <summary>From this rank on, a postcode that the country cannot have weighs more.</summary>
    public const int Vetoed = 1;

    /// <summary>Endings of addresses are weak: people have mailboxes abroad.</summary>
    public const int Ended = 6;

    public const int LearnedTown = 8, Shape = 9;

    private const int Piece = 1 << 14;

    private const int Named = 0, Called = 1, Prefixed = 2, Placed = 3, Formed = 4, Streeted = 5;

    /// <summary>The sources of a table in the order in which they are asked; empty where it has none.</summary>
    public static List<CountrySource> Of(Table table, IReadOnlyList<RecognisedColumn> columns, CountryNumbers numbers)
    {
        var sources = new List<CountrySource>();
        foreach (var item in columns)
        {
            if (item.Part == ColumnPart.Elsewhere || item.Index >= table.Columns.Count) continue;
            var column = table.Columns[item.Index];
            switch (item.Kind)
            {
                case ColumnKind.Country:
                    var read = CountryCells.Standard(column);
                    Texts(Named, text => CountryEvidence.Named(text, read));
                    break;
                case ColumnKind.Phone: Bytes(Called, CountryEvidence.Called); break;
                case ColumnKind.Postcode: Bytes(Prefixed, CountryEvidence.Prefix); break;
                case ColumnKind.City: Texts(Placed, CountryEvidence.Town); break;
                case ColumnKind.FullAddress: Texts(Placed, CountryEvidence.LastLine); break;
                case ColumnKind.Email or ColumnKind.WebAddress: Bytes(Ended, CountryEvidence.Ending); break;
                case ColumnKind.CompanyName or ColumnKind.PersonOrCompany:
                    Bytes(Formed, CountryEvidence.LegalForm);
                    break;
                case ColumnKind.Street: Bytes(Streeted, CountryEvidence.Street); break;
            }

            void Texts(int rank, Func<string, string?> judge) => Codes(rank, code => judge(column.Pool.Text(code)));

            void Bytes(int rank, ByteJudge judge) => Codes(rank, code => judge(column.Pool.Utf8(code)));

            // Judged on all cores, numbered on one: countries are numbered in the order of the list.
            void Codes(int rank, Func<int, string?> judge)
            {
                var shown = new string?[column.Pool.Count];
                Parallel.For(0, (shown.Length + Piece - 1) / Piece, piece =>
                {
                    var end = Math.Min(shown.Length, (piece + 1) * Piece);
                    for (var code = piece * Piece; code < end; code++) shown[code] = judge(code);
                });
                sources.Add(new(column, Array.ConvertAll(shown, numbers.Of), rank));
            }
        }

        return [.. sources.OrderBy(source => source.Rank)];
    }

    /// <summary>The first column of a kind that is the record's own.</summary>
    public static Column? First(Table table, IReadOnlyList<RecognisedColumn> columns, ColumnKind kind) =>
        columns.FirstOrDefault(item => item.Kind == kind && item.Part != ColumnPart.Elsewhere) is { } found
            ? table.Columns[found.Index]
            : null;

    private delegate string? ByteJudge(ReadOnlySpan<byte> utf8);
}
