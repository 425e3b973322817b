using CareLabel.Wash.Columns;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Matching;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Profiling;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Tables;

namespace CareLabel.Wash;

/// <summary>Two rows of the table that are thought to be one.</summary>
/// <param name="A">The lower row.</param>
/// <param name="B">The higher row.</param>
/// <param name="Bits">log2(p / (1 - p)).</param>
/// <param name="Merged">Surely one, and merged; otherwise for a person to decide.</param>
/// <param name="Matching">Which of the result's matchings judged them.</param>
/// <param name="RowA">The lower row's number within that matching.</param>
/// <param name="RowB">The higher row's number within that matching.</param>
public readonly record struct TwinPair(int A, int B, float Bits, bool Merged, int Matching, int RowA, int RowB)
{
    /// <summary>The probability that the two are one.</summary>
    public double Probability => 1 / (1 + Math.Pow(2, -Bits));
}

/// <summary>What a wash found and made. Rows are the table's; entities and groups are numbered from 0 by their first row.</summary>
public sealed class WashResult
{
    /// <summary>The list as it came.</summary>
    public required Table Table { get; init; }

    /// <summary>How it was washed, with what was found out filled in.</summary>
    public required WashSettings Settings { get; init; }

    /// <summary>What the rows are.</summary>
    public required ListKind Kind { get; init; }

    /// <summary>The columns with what the standards say.</summary>
    public required IReadOnlyList<WashedColumn> Columns { get; init; }

    /// <summary>The column that holds the list's own ids; null where there is none.</summary>
    public required WashedColumn? IdColumn { get; init; }

    /// <summary>The description of each column as it came; null when that stage did not run.</summary>
    public required ListProfile? Profile { get; init; }

    /// <summary>What matching found, one for people and one for organisations in a mixed list; none when that stage did not run.</summary>
    public required IReadOnlyList<Matching.Matching> Matchings { get; init; }

    /// <summary>For each row its entity: rows with the same are surely one.</summary>
    public required int[] Entities { get; init; }

    /// <summary>For each row its group: the best estimate of what is one.</summary>
    public required int[] Groups { get; init; }

    /// <summary>For each entity its rows.</summary>
    public required Members EntityRows { get; init; }

    /// <summary>For each group its rows.</summary>
    public required Members GroupRows { get; init; }

    /// <summary>For each entity the row whose id survives.</summary>
    public int[] Kept => Golden.Kept;

    /// <summary>Pairs that were merged or wait for a person, sorted by row.</summary>
    public required IReadOnlyList<TwinPair> Pairs { get; init; }

    /// <summary>The label of each row as it came.</summary>
    public required RowLabel[] Before { get; init; }

    /// <summary>The label of each entity as it is after the wash.</summary>
    public required RowLabel[] After { get; init; }

    /// <summary>The values that survive in each entity.</summary>
    public required GoldenRecords Golden { get; init; }

    /// <summary>How many pairs of rows were compared.</summary>
    public long PairsCompared => Matchings.Sum(matching => matching.PairsCompared);
}

/// <summary>The rows of each of many sets, as two arrays.</summary>
public sealed class Members
{
    private readonly int[] _starts, _rows;

    /// <summary>Gathers the rows of each set; within a set they stand in order.</summary>
    public Members(int[] setOfRow, int sets)
    {
        _starts = new int[sets + 1];
        foreach (var set in setOfRow) _starts[set + 1]++;
        for (var set = 0; set < sets; set++) _starts[set + 1] += _starts[set];
        _rows = new int[setOfRow.Length];
        var next = _starts[..^1];
        for (var row = 0; row < setOfRow.Length; row++) _rows[next[setOfRow[row]]++] = row;
    }

    /// <summary>How many sets there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The rows of a set.</summary>
    public ArraySegment<int> this[int set] => new(_rows, _starts[set], _starts[set + 1] - _starts[set]);
}
