using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Standards;

namespace CareLabel.Washes;

/// <summary>Cells as the report shows them: cut to a bearable length, with sensitive numbers masked.</summary>
internal sealed class ReportCells(IReadOnlyList<WashedColumn> columns)
{
    /// <summary>So many characters of a cell are shown.</summary>
    public const int Most = 90;

    // A number found in other text is masked when fewer than one in so many random numbers would pass for one.
    private const int LeastOneIn = 100;
    private const int LeastDigits = 9;

    private readonly Dictionary<string, ColumnKind> _kinds = Kinds(columns);
    private readonly ReportSpelling _spelling = new(columns);

    /// <summary>A value as it came.</summary>
    public static string Typed(WashedColumn column, int value) => Shown(column.Kind, column.Typed(value));

    /// <summary>A value after the wash.</summary>
    public static string Washed(WashedColumn column, int value) => Shown(column.Kind, column.Washed(value));

    /// <summary>The merged cell of several rows.</summary>
    public static string Merged(WashedColumn column, GoldenCell cell) =>
        cell.Parts is null && cell.Values.Count > 0 ? Washed(column, cell.Values[0]) : Shown(column.Kind, Survivorship.Text(column, cell));

    /// <summary>A text of a column, masked and cut.</summary>
    public static string Shown(ColumnKind kind, string text) => Cut(Mask(kind, text.Length > 4 * Most ? text[..(4 * Most)] : text));

    /// <summary>The header of a column; cut, because headers are data too.</summary>
    public static string Name(string header) => header.Length == 0 ? "(no name)" : Cut(header);

    /// <summary>Evidence with its values as they stand in the two rows, masked and cut.</summary>
    public PairEvidence Masked(PairEvidence evidence, int a, int b)
    {
        Evidence Mask(Evidence item)
        {
            var kind = _kinds.GetValueOrDefault(item.Comparison, ColumnKind.Phone);
            var common = string.Equals(item.A, item.B, StringComparison.Ordinal);
            return item with { Comparison = Name(item.Comparison), A = Said(item.A, common ? [a, b] : [a]), B = Said(item.B, common ? [a, b] : [b]) };

            string? Said(string? value, params ReadOnlySpan<int> rows) =>
                value is null ? null : _spelling.Of(value, rows) ?? Shown(kind, value);
        }

        return evidence with { Items = [.. evidence.Items.Select(Mask)] };
    }

    /// <summary>At most <paramref name="most"/> characters, with "…" where something was left out.</summary>
    public static string Cut(string text, int most = Most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static string Shown(ColumnKind kind, ReadOnlySpan<byte> utf8)
    {
        // A cell of a megabyte is not decoded for the sake of its first words.
        var start = utf8.Length > 4 * Most ? utf8[..(4 * Most)] : utf8;
        while (start.Length < utf8.Length && start.Length > 0 && (utf8[start.Length] & 0xC0) == 0x80) start = start[..^1];
        var text = Mask(kind, Encoding.UTF8.GetString(start));
        return Cut(start.Length < utf8.Length ? text.PadRight(Most + 1) : text);
    }

    // Comparisons go by the name of what they compare, or by the header of a column.
    private static Dictionary<string, ColumnKind> Kinds(IReadOnlyList<WashedColumn> columns)
    {
        var kinds = new Dictionary<string, ColumnKind>();
        foreach (var column in columns) kinds[column.Source.Name] = column.Kind;
        kinds["national id"] = ColumnKind.NationalId;
        kinds["company number"] = ColumnKind.CompanyNumber;
        return kinds;
    }

    private static string Mask(ColumnKind kind, string text) => kind switch
    {
        ColumnKind.NationalId or ColumnKind.Iban or ColumnKind.Card => Known(text, 1) ?? Rough(text),
        ColumnKind.CompanyNumber or ColumnKind.VatNumber => Known(text, LeastOneIn) ?? text,
        ColumnKind.Phone or ColumnKind.Email or ColumnKind.WebAddress or ColumnKind.Postcode or ColumnKind.Country
            or ColumnKind.Number or ColumnKind.Money or ColumnKind.BirthDate or ColumnKind.Date or ColumnKind.CreatedAt
            or ColumnKind.ChangedAt or ColumnKind.Bic or ColumnKind.Lei or ColumnKind.Ean => text,
        _ => Within(text),
    };

    private static string? Known(string text, int leastOneIn)
    {
        foreach (var (kind, standard, oneIn) in IdentifierKinds.Recognise(text.Trim()))
        {
            if (!IdentifierMasks.IsSensitive(kind, standard)) continue;
            if (oneIn >= leastOneIn || kind.Bearer == Bearer.Organisation) return IdentifierMasks.Mask(kind, standard);
        }

        return null;
    }

    // A number with a slip in it is still almost somebody's number.
    private static string Rough(string text) =>
        string.Create(text.Length, text, (room, from) =>
        {
            for (var i = 0; i < room.Length; i++) room[i] = i > 1 && char.IsLetterOrDigit(from[i]) ? '*' : from[i];
        });

    private static string Within(string text)
    {
        var masked = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfNumber(text, start, acrossSpaces: true);
            if (end > start && Masked(text[start..end]) is { } whole)
            {
                masked.Append(whole);
                start = end;
                continue;
            }

            // Two numbers side by side are looked at one by one.
            end = EndOfNumber(text, start, acrossSpaces: false);
            if (end == start) end++;
            masked.Append(Masked(text[start..end]) ?? text[start..end]);
            start = end;
        }

        return masked.ToString();
    }

    private static string? Masked(string number) =>
        number.Count(char.IsAsciiDigit) >= LeastDigits ? Known(number, LeastOneIn) : null;

    private static int EndOfNumber(string text, int start, bool acrossSpaces)
    {
        var end = start;
        while (end < text.Length)
        {
            var goesOn = char.IsAsciiLetterOrDigit(text[end]) || (end > start && (text[end] is '-' or '+'
                || (acrossSpaces && (text[end] is ' ' or '.') && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))));
            if (!goesOn) break;
            end++;
        }

        return end;
    }
}
