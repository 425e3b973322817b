using CareLabel.Wash.Matching;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Pairs that look like one and that only a person may merge, and what settles them.</summary>
public sealed class DoubtsTests
{
    private static readonly Person Marte = new(
        "Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "92334451", "marte.odegaard@example.no");

    private static readonly Firm Cycles = new("Kvitsund Sykkel AS", "974760673", "Lågenveien 3", "3015", "Drammen", "32814455");

    [Fact]
    public void All_but_the_birth_date_the_same() =>
        Assert.Equal("the birth date differs", Doubt(Roll.People(), Marte.Row, (Marte with { Born = "1981-11-02" }).Row));

    [Fact]
    public void One_number_and_two_names() =>
        Assert.Equal("the names differ", Doubt(Roll.Firms(), Cycles.Row, (Cycles with { Name = "Nordtun Regnskap AS" }).Row));

    [Fact]
    public void One_number_in_two_towns() =>
        Assert.Equal(
            "the addresses are in different places: perhaps two branches",
            Doubt(Roll.Firms(), Cycles.Row, (Cycles with { Street = "Storgata 77", Postcode = "5003", City = "Bergen" }).Row));

    [Fact]
    public void One_number_in_another_street_has_moved() =>
        Assert.Null(Doubt(Roll.Firms(), Cycles.Row, (Cycles with { Street = "Storgata 77", Phone = "32990011" }).Row));

    // Null where the two are merged.
    private static string? Doubt(Roll roll, string one, string other)
    {
        var (a, b) = (roll.Add(one), roll.Add(other));
        var result = roll.Wash();
        if (result.Entities[a] == result.Entities[b]) return null;
        var pair = result.Pairs.Single(pair => (pair.A, pair.B) == (a, b));
        return new Explainer(result.Matchings[0]).HeldBack(pair.RowA, pair.RowB, pair.Bits);
    }
}
