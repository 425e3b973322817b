using CareLabel.Wash.Columns;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>What the names of one column say beside the name: which generation, and whether their letters are disguised.</summary>
internal sealed class NameMarks
{
    private readonly MatchField _field;
    private readonly Mark[] _marks;

    private NameMarks(MatchField field)
    {
        _field = field;
        Func<string, Mark> read = field.Kind switch
        {
            ColumnKind.NameSuffix => text => new(Generation.Of(text), false),
            ColumnKind.FullName or ColumnKind.PersonOrCompany => text => new(OfFullName(text), Fold.MixesScripts(text)),
            _ => text => new(Generation.Split(text, 1).Number, Fold.MixesScripts(text)),
        };
        _marks = field.Map(read, mark => mark);
    }

    private readonly record struct Mark(int Generation, bool Mixes);

    /// <summary>Whether any of the names says which of several of one name somebody is.</summary>
    public bool TellsGenerations => Array.Exists(_marks, mark => mark.Generation > 0);

    /// <summary>The marks of the name columns, and of columns of suffixes beside them.</summary>
    public static IReadOnlyList<NameMarks> Of(IReadOnlyList<MatchField> fields, MatchField[] names) =>
        [.. names.Concat(fields.Where(field => field.Kind == ColumnKind.NameSuffix)).Select(field => new NameMarks(field))
            .Where(marks => Array.Exists(marks._marks, mark => mark.Mixes || mark.Generation > 0))];

    /// <summary>Writes the generation of each row that says it.</summary>
    public void FillGeneration(Rows rows, int[] tableRows, int cell, Lexicon words) =>
        Fill(rows, tableRows, cell, mark => mark.Generation < 0 ? -1 : words.Intern(Generation.Word(mark.Generation)));

    /// <summary>Marks each row of which a name mixes letters of two scripts.</summary>
    public void FillMixed(Rows rows, int[] tableRows, int cell) => Fill(rows, tableRows, cell, mark => mark.Mixes ? 1 : -1);

    private void Fill(Rows rows, int[] tableRows, int cell, Func<Mark, int> code)
    {
        var codes = Array.ConvertAll(_marks, mark => code(mark));
        var values = _field.Values.Span;
        for (var row = 0; row < tableRows.Length; row++)
        {
            if (values[tableRows[row]] is var value and >= 0 && codes[value] >= 0) rows[row][cell] = codes[value];
        }
    }

    // "Hansen Jr, Ola" says it before the comma.
    private static int OfFullName(string text)
    {
        if (Generation.Split(text, 2).Number is var number and > 0) return number;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? -1 : Generation.Split(text[..comma], 1).Number;
    }
}
