using System.Text;

namespace CareLabel.Wash.Matching;

/// <summary>An comparison together with where its cells come from.</summary>
/// <param name="Comparison">What is compared.</param>
/// <param name="Fill">Writes the comparison's cells of all rows; the second argument gives each row's number in the table.</param>
internal sealed record CellSource(Comparison Comparison, Action<Rows, int[]> Fill)
{
    /// <summary>Writes several cells of all rows, from the parts of the values of one field.</summary>
    public static void FillCells(Rows rows, int[] tableRows, MatchField field, Codes[] codes, int first, int second, int third = -1)
    {
        var values = field.Values.Span;
        for (var row = 0; row < tableRows.Length; row++)
        {
            if (values[tableRows[row]] is not (var value and >= 0)) continue;
            var cells = rows[row];
            cells[first] = codes[value].First;
            cells[second] = codes[value].Second;
            if (third >= 0) cells[third] = codes[value].Third;
        }
    }

    /// <summary>Writes one cell of all rows, from a value of one field.</summary>
    public static void FillCell(Rows rows, int[] tableRows, int cell, MatchField field, int[] codes)
    {
        var values = field.Values.Span;
        for (var row = 0; row < tableRows.Length; row++)
        {
            if (values[tableRows[row]] is var value and >= 0) rows[row][cell] = codes[value];
        }
    }
}

/// <summary>The codes of the parts of one value.</summary>
internal readonly record struct Codes(int First, int Second, int Third = -1);

/// <summary>A text in both folded forms.</summary>
internal readonly record struct Folded(string Plain, string Digraph)
{
    /// <summary>Folds a text; ASCII has one form only.</summary>
    public static Folded Of(string text)
    {
        var plain = Wash.Text.Fold.Plain(text);
        return new(plain, Ascii.IsValid(text) ? plain : Wash.Text.Fold.Digraph(text));
    }

    /// <summary>Its code in a lexicon.</summary>
    public int In(Lexicon lexicon) => lexicon.Intern(Plain, Digraph);
}
