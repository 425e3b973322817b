using System.Text;
using CareLabel.Exports;
using CareLabel.Wash;
using CareLabel.Wash.Matching;

namespace CareLabel.Washes;

/// <summary><c>duplicates.csv</c>: the pairs that are or may be one, each with its reasons.</summary>
internal static class DuplicatesFile
{
    private static readonly string[] Header =
        ["file_a", "row_a", "id_a", "file_b", "row_b", "id_b", "probability", "bits", "decision", "why"];

    public static void Write(WashedList list, Stream stream)
    {
        var explainers = list.Result.Matchings.Select(matching => new Explainer(matching)).ToArray();
        var rows = new RowCells(list);
        var why = new StringBuilder();
        using var csv = new CsvFile(stream, Header, RowCells.IdColumn, RowCells.Header.Length + RowCells.IdColumn);
        foreach (var pair in list.Result.Pairs)
        {
            csv.Cells(rows.Of(pair.A));
            csv.Cells(rows.Of(pair.B));
            csv.Cell(pair.Probability, 6);
            csv.Cell(float.IsNegativeInfinity(pair.Bits) ? -60 : pair.Bits, 2);
            csv.Cell(pair.Merged ? "merged" : "review");
            Why(explainers[pair.Matching], pair, why.Clear());
            csv.Cell(why.ToString());
            csv.EndRow();
        }
    }

    // A pair that is as good as sure and still waits says what holds it back.
    private static void Why(Explainer explainer, TwinPair pair, StringBuilder why)
    {
        explainer.Explain(pair.RowA, pair.RowB).Sentence(why);
        if (pair.Merged || explainer.HeldBack(pair.RowA, pair.RowB, pair.Bits) is not { } reason) return;
        why.Append(" Left to a person: ").Append(reason).Append('.');
    }
}
