using System.Runtime.InteropServices;
using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Matching;

/// <summary>Given and family name, from columns of their own or from full names.</summary>
internal static class NameSources
{
    public static IEnumerable<CellSource> Of(IReadOnlyList<MatchField> fields, Func<string, (string Given, string Family)> parse)
    {
        var names = new Lexicon(spoken: true);
        var given = new GivenName(names) { LeastAccident = 5e-4, LeastShare = 1e-5 };
        var family = new FamilyName(names) { LeastAccident = 2e-5, LeastShare = 1e-6 };
        (given.Family, family.Given) = (family, given);
        var first = fields.Where(field => field.Kind is ColumnKind.FirstName or ColumnKind.MiddleName).ToArray();
        var last = fields.Where(field => field.Kind == ColumnKind.LastName).ToArray();
        var full = fields.Where(field => field.Kind is ColumnKind.FullName or ColumnKind.PersonOrCompany).ToArray();
        if (first.Length + last.Length + full.Length == 0) return [];
        var marks = NameMarks.Of(fields, [.. first, .. last, .. full]);
        void Fill(Rows rows, int[] tableRows)
        {
            foreach (var field in full) FillFull(rows, tableRows, field, names, given.Cell, family.Cell, parse);
            FillParts(rows, tableRows, first, names, given.Cell);
            FillParts(rows, tableRows, last, names, family.Cell);
            foreach (var mark in marks) mark.FillMixed(rows, tableRows, family.Cell + FamilyName.Mixed);
        }

        var sources = new List<CellSource> { new(given, Fill), new(family, (_, _) => { }) };
        if (marks.Any(mark => mark.TellsGenerations)) sources.Add(Generations(marks));
        return sources;
    }

    private static CellSource Generations(IReadOnlyList<NameMarks> marks)
    {
        var words = new Lexicon();
        var generation = new GenerationComparison(words);
        return new(generation, (rows, tableRows) =>
        {
            foreach (var mark in marks) mark.FillGeneration(rows, tableRows, generation.Cell, words);
        });
    }

    private static void FillFull(
        Rows rows, int[] tableRows, MatchField field, Lexicon names, int givenCell, int familyCell,
        Func<string, (string Given, string Family)> parse)
    {
        var codes = field.Map(
            text => parse(text) is var name ? (Given: Folded.Of(name.Given), Family: Folded.Of(name.Family)) : default,
            name => new Codes(name.Given.In(names), name.Family.In(names)));
        CellSource.FillCells(rows, tableRows, field, codes, givenCell, familyCell);
    }

    // Several columns of one kind (first and middle name) are one value: their words in the order of the columns.
    private static void FillParts(Rows rows, int[] tableRows, MatchField[] fields, Lexicon names, int cell)
    {
        if (fields.Length == 0) return;
        var single = Array.ConvertAll(
            fields, field => field.Map(text => Folded.Of(Generation.Split(text, 1).Name), name => name.In(names)));
        var joined = new Dictionary<(int, int), int>();
        for (var f = 0; f < fields.Length; f++)
        {
            var values = fields[f].Values.Span;
            for (var row = 0; row < tableRows.Length; row++)
            {
                if (values[tableRows[row]] is not (var value and >= 0) || single[f][value] < 0) continue;
                ref var at = ref rows[row][cell];
                at = at < 0 || f == 0 ? single[f][value] : Join(names, joined, at, single[f][value]);
            }
        }
    }

    private static int Join(Lexicon names, Dictionary<(int, int), int> joined, int a, int b)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(joined, (a, b), out var known);
        if (!known) code = names.Intern($"{names.Text(a)} {names.Text(b)}");
        return code;
    }
}
