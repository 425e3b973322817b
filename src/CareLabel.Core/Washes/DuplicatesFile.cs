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
        using var csv = new CsvFile(stream, Header, RowCells.IdColumn, RowCells.Header.Length + RowCells.IdColumn);
        foreach (var pair in list.Result.Pairs)
        {
            Row(csv, list, pair.A);
            Row(csv, list, pair.B);
            csv.Cell(pair.Probability, 6);
            csv.Cell(float.IsNegativeInfinity(pair.Bits) ? -60 : pair.Bits, 2);
            csv.Cell(pair.Merged ? "merged" : "review");
            csv.Cell(Why(explainers[pair.Matching], pair));
            csv.EndRow();
        }
    }

    private static void Row(CsvFile csv, WashedList list, int row)
    {
        var (file, number) = list.Lists.NumberOf(row);
        RowCells.Write(csv, list, row, file, number);
    }

    // A pair that is as good as sure and still waits says what holds it back.
    private static string Why(Explainer explainer, TwinPair pair)
    {
        var evidence = explainer.Explain(pair.RowA, pair.RowB).Sentence();
        return !pair.Merged && explainer.HeldBack(pair.RowA, pair.RowB, pair.Bits) is { } reason ? $"{evidence} Left to a person: {reason}." : evidence;
    }
}
