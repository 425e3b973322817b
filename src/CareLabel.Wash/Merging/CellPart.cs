using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Merging;

/// <summary>One of the texts that a cell of a merged row could hold: a phone number, an address, a note.</summary>
internal sealed record CellPart(string Text, int Value, int Row, bool IsWholeValue)
{
    private const int Few = 16;

    /// <summary>How many rows have it.</summary>
    public int Votes { get; private set; } = 1;

    /// <summary>The different parts of rows, in the order in which they are first seen.</summary>
    public static List<CellPart> Of(WashedColumn column, ReadOnlySpan<int> rows)
    {
        var parts = new List<CellPart>();
        // Few parts are found faster without it.
        Dictionary<string, CellPart>? known = null;
        foreach (var row in rows)
        {
            if (!column.Has(row)) continue;
            var texts = Split(column.Kind, column.Text(row)!);
            foreach (var text in texts)
            {
                if (Find(parts, known, text) is { } part) part.Votes++;
                else
                {
                    parts.Add(part = new(text, column.ValueOf(row), row, texts.Count == 1));
                    known?.Add(text, part);
                    if (parts.Count == Few) known = parts.ToDictionary(one => one.Text, StringComparer.Ordinal);
                }
            }
        }

        return parts;
    }

    private static CellPart? Find(List<CellPart> parts, Dictionary<string, CellPart>? known, string text)
    {
        if (known is not null) return known.GetValueOrDefault(text);
        foreach (var part in parts)
        {
            if (string.Equals(part.Text, text, StringComparison.Ordinal)) return part;
        }

        return null;
    }

    /// <summary>The texts of one cell. The extension of a phone number belongs to its number.</summary>
    public static IReadOnlyList<string> Split(ColumnKind kind, string text)
    {
        if (kind == ColumnKind.Note || !text.Contains(';', StringComparison.Ordinal)) return [text];
        var texts = new List<string>();
        foreach (var piece in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind == ColumnKind.Phone && texts.Count > 0 && piece.StartsWith("ext=", StringComparison.Ordinal)) texts[^1] += ";" + piece;
            else texts.Add(piece);
        }

        return texts.Count == 0 ? [text] : texts;
    }
}
