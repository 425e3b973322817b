namespace CareLabel.Wash.Labels;

/// <summary>How one symbol of the care label stands. What is unknown is never good.</summary>
public enum Mark : byte
{
    /// <summary>Nothing in the list lets us judge.</summary>
    NotJudged,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Worth a look.</summary>
    Warn,

    /// <summary>Wrong, and known to be.</summary>
    Bad,
}

/// <summary>The care label of one row, as far as a file lets us judge: complete, standard, unique.</summary>
/// <param name="Complete">Whether the fields that such a record needs are filled.</param>
/// <param name="Standard">Whether every value is written the one way.</param>
/// <param name="Unique">Whether no other row is the same.</param>
public readonly record struct RowLabel(Mark Complete, Mark Standard, Mark Unique)
{
    /// <summary>As it stands in files: <c>complete:good;standard:bad;unique:good</c>.</summary>
    public override string ToString() => $"complete:{Word(Complete)};standard:{Word(Standard)};unique:{Word(Unique)}";

    /// <summary>The word of a mark in files.</summary>
    public static string Word(Mark mark) => mark switch
    {
        Mark.Good => "good",
        Mark.Warn => "warn",
        Mark.Bad => "bad",
        _ => "unknown",
    };
}

/// <summary>How many rows stand where, for one symbol.</summary>
/// <param name="Good">Rows that are good.</param>
/// <param name="Warn">Rows worth a look.</param>
/// <param name="Bad">Rows that are wrong.</param>
/// <param name="NotJudged">Rows that could not be judged.</param>
public sealed record MarkCount(int Good, int Warn, int Bad, int NotJudged)
{
    /// <summary>The share of judged rows that are good, 0 to 1; 1 where none could be judged.</summary>
    public double Share => Good + Warn + Bad == 0 ? 1 : Good / (double)(Good + Warn + Bad);
}

/// <summary>The care label of a whole list.</summary>
public sealed record ListLabel(MarkCount Complete, MarkCount Standard, MarkCount Unique)
{
    /// <summary>Counts the labels of rows.</summary>
    public static ListLabel Of(IEnumerable<RowLabel> labels)
    {
        var counts = new int[3, 4];
        foreach (var label in labels)
        {
            counts[0, (int)label.Complete]++;
            counts[1, (int)label.Standard]++;
            counts[2, (int)label.Unique]++;
        }

        MarkCount Count(int symbol) => new(
            counts[symbol, (int)Mark.Good], counts[symbol, (int)Mark.Warn], counts[symbol, (int)Mark.Bad], counts[symbol, (int)Mark.NotJudged]);
        return new(Count(0), Count(1), Count(2));
    }
}
