using System.Globalization;

namespace CareLabel.Wash.Bench.Scoring;

/// <summary>
/// Whether a stated probability is the share that turns out right: pairs by their probability in steps of 0.05, and
/// the expected calibration error (mean distance of stated and true share, weighted by pairs).
/// </summary>
public sealed class Calibration
{
    private const int Steps = 20;
    private readonly long[] _pairs = new long[Steps];
    private readonly long[] _right = new long[Steps];
    private readonly double[] _stated = new double[Steps];

    /// <summary>How many pairs were counted.</summary>
    public long Count => _pairs.Sum();

    /// <summary>One pair and whether it was truly one.</summary>
    public void Add(double probability, bool right)
    {
        var step = Math.Clamp((int)(probability * Steps), 0, Steps - 1);
        _pairs[step]++;
        _stated[step] += probability;
        if (right) _right[step]++;
    }

    /// <summary>The pairs whose probability lies from <paramref name="percent"/> to five more: how many, and the share that is right (NaN for none).</summary>
    public (long Pairs, double Right) At(int percent) => (_pairs[percent / 5], (double)_right[percent / 5] / _pairs[percent / 5]);

    /// <summary>The expected calibration error; 0 for no pairs.</summary>
    public double Error
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Steps; i++) sum += Math.Abs(_right[i] - _stated[i]);
            return Count == 0 ? 0 : sum / Count;
        }
    }

    /// <summary>Reads a run's <c>duplicates.csv</c>.</summary>
    public static Calibration Read(TextReader duplicates, Truth truth)
    {
        var (calibration, rows) = (new Calibration(), new CsvRows(duplicates));
        if (!rows.Read()) return calibration;
        var (rowA, idA, rowB, idB, probability) = (rows.Column("row_a"), rows.Column("id_a"), rows.Column("row_b"), rows.Column("id_b"), rows.Column("probability"));
        while (rows.Read())
        {
            var (a, b) = (truth.RowOf(rows[rowA], rows[idA]), truth.RowOf(rows[rowB], rows[idB]));
            if (a >= 0 && b >= 0 && double.TryParse(rows[probability], NumberStyles.Float, CultureInfo.InvariantCulture, out var p))
                calibration.Add(p, truth.Entities[a] == truth.Entities[b]);
        }

        return calibration;
    }
}
