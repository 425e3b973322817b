namespace CareLabel.Wash.Bench.Scoring;

/// <summary>How a run did on a list whose truth is known.</summary>
public sealed record Score(int Rows, int Unknown, Agreement Group, Agreement Entity, Calibration? Calibration)
{
    /// <summary>Scores <c>rows.csv</c> and, when it is there, the <c>duplicates.csv</c> beside it.</summary>
    public static Score Of(string rowsPath, Truth truth)
    {
        using var file = File.OpenText(rowsPath);
        var rows = new CsvRows(file);
        rows.Read();
        var (number, id, entity, group) = (rows.Column("row"), rows.Column("id"), rows.Column("entity"), rows.Column("group"));
        if (group < 0 || entity < 0) throw new UsageException($"{rowsPath} has no columns entity and group");

        // A row that the run does not mention stands alone.
        var groups = new ulong[truth.Entities.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = Truth.Lone(i + 1);
        var entities = (ulong[])groups.Clone();
        var (read, unknown) = (0, 0);
        for (; rows.Read(); read++)
        {
            var row = truth.RowOf(rows[number], rows[id]);
            if (row < 0) unknown++;
            else (groups[row], entities[row]) = (rows.Hash(group), rows.Hash(entity));
        }

        var duplicates = Path.Combine(Path.GetDirectoryName(rowsPath) ?? "", "duplicates.csv");
        using var pairs = File.Exists(duplicates) ? File.OpenText(duplicates) : null;
        return new(read, unknown, Agreement.Of(truth.Entities, Codes.Dense(groups)), Agreement.Of(truth.Entities, Codes.Dense(entities)),
            pairs is null ? null : Scoring.Calibration.Read(pairs, truth));
    }
}
