namespace CareLabel.Wash.Matching;

/// <summary>
/// Rows by country. Names, towns and phones of one country agree by accident far more often than those of two, so
/// accidents are counted within countries.
/// </summary>
public sealed class Strata
{
    private readonly int[] _ofRow;
    private readonly int[][] _members;

    /// <summary>Prepares; -1 is a row whose country is not known.</summary>
    public Strata(int[] ofRow)
    {
        _ofRow = ofRow;
        Count = ofRow.Length == 0 ? 0 : Math.Max(0, ofRow.Max() + 1);
        _members = new int[Count + 1][];
        var lists = new List<int>[Count + 1];
        for (var stratum = 0; stratum <= Count; stratum++) lists[stratum] = [];
        for (var row = 0; row < ofRow.Length; row++) lists[ofRow[row] < 0 ? Count : ofRow[row]].Add(row);
        for (var stratum = 0; stratum <= Count; stratum++) _members[stratum] = [.. lists[stratum]];
    }

    /// <summary>How many countries there are.</summary>
    public int Count { get; }

    /// <summary>The rows of a country; of the number after the last, those whose country is not known.</summary>
    public IReadOnlyList<int> Members(int stratum) => _members[stratum];

    /// <summary>The country of a row; -1 where it is not known.</summary>
    public int Of(int row) => _ofRow[row];

    /// <summary>A row that may be of the same country, chosen by a hash.</summary>
    public int Partner(int row, uint hash)
    {
        var stratum = _ofRow[row];
        return stratum < 0 ? (int)(hash % (uint)_ofRow.Length) : _members[stratum][(int)(hash % (uint)_members[stratum].Length)];
    }
}
