using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Tables;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>A list of which it is known who is who.</summary>
internal sealed class Roll
{
    private readonly string _header;

    private Roll(string header) => _header = header;

    /// <summary>The rows as they stand in the file.</summary>
    public List<string> Rows { get; } = [];

    /// <summary>For each row who it is.</summary>
    public List<int> Who { get; } = [];

    public string Text => $"{_header}\n{string.Join('\n', Rows)}\n";

    /// <summary>A roll with a header and no rows.</summary>
    public static Roll Empty(string header) => new(header);

    /// <summary>Different people.</summary>
    public static Roll People(int count = 250, ulong seed = 7) => Empty(Person.Header).With(Person.Some(seed, count).Select(person => person.Row));

    /// <summary>Different organisations.</summary>
    public static Roll Firms(int count = 250, ulong seed = 7) => Empty(Firm.Header).With(Firm.Some(seed, count).Select(firm => firm.Row));

    /// <summary>Different people, every third of them once or twice more with slips.</summary>
    public static Roll Dirty(int people, ulong seed)
    {
        var dice = new Dice(seed);
        var roll = Empty(Person.Header);
        for (var who = 0; who < people; who++)
        {
            var person = Person.Of(dice);
            roll.Add(person.Row, who);
            for (var more = dice.Below(3) == 0 ? 1 + dice.Below(2) : 0; more > 0; more--) roll.Add(person.Retyped(dice).Row, who);
        }

        return roll;
    }

    public Roll With(IEnumerable<string> strangers)
    {
        foreach (var row in strangers) Add(row);
        return this;
    }

    /// <summary>Adds a row and answers its number.</summary>
    public int Add(string row, int? who = null)
    {
        Rows.Add(row);
        Who.Add(who ?? -Rows.Count);
        return Rows.Count - 1;
    }

    /// <summary>The same rows in another order.</summary>
    public Roll Shuffled(ulong seed, out int[] order)
    {
        var dice = new Dice(seed);
        order = [.. Enumerable.Range(0, Rows.Count)];
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        var other = Empty(_header);
        foreach (var row in order) other.Add(Rows[row], Who[row]);
        return other;
    }

    /// <summary>Why two rows of the table are thought to be one, in a list of one kind.</summary>
    public static PairEvidence Explain(WashResult result, int a, int b)
    {
        var rows = result.Matchings[0].List.TableRows;
        return new Explainer(result.Matchings[0]).Explain(Array.IndexOf(rows, a), Array.IndexOf(rows, b));
    }

    public WashResult Wash(WashSettings? settings = null) =>
        WashEngine.Run(CsvText.Table(Text), settings ?? new() { Country = "NO" }, stop: TestContext.Current.CancellationToken);
}
