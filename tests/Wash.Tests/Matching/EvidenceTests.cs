using CareLabel.Tests;
using CareLabel.Wash.Matching;

namespace CareLabel.Wash.Tests.Matching;

public sealed class EvidenceTests
{
    [Fact]
    [Promise(33, "every pair of a file says why and how sure, field by field")]
    public void Every_pair_says_why_and_how_sure_field_by_field()
    {
        foreach (var result in new[] { Roll.Dirty(250, 31).Wash(), FirmsWithTwins().Wash() })
        {
            Assert.NotEmpty(result.Pairs);
            var explainers = result.Matchings.Select(matching => new Explainer(matching)).ToArray();
            foreach (var pair in result.Pairs)
            {
                var evidence = explainers[pair.Matching].Explain(pair.RowA, pair.RowB);
                Assert.Equal(pair.Bits, evidence.Bits, 1e-3);
                Assert.InRange(evidence.Probability, 0, 1);
                Assert.NotEmpty(evidence.Items);
                Assert.All(evidence.Items, item => Assert.False(item.A is null || item.B is null || item.Level.Length == 0));
                if (evidence.Rule is null) Assert.Equal(evidence.Bits, evidence.PriorBits + evidence.Items.Sum(item => item.Bits), 1e-2);
                Assert.EndsWith(".", evidence.Sentence(), StringComparison.Ordinal);
                Assert.True(evidence.Sentence().Length > 10);
            }
        }
    }

    [Fact]
    public void What_two_rows_share_speaks_for_and_what_differs_against()
    {
        var roll = Roll.People();
        var one = new Person("Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "92334451", "marte@post.example");
        var (a, b) = (roll.Add(one.Row), roll.Add((one with { Phone = "40112233", First = "Mrate" }).Row));
        var result = roll.Wash();
        var evidence = Roll.Explain(result, a, b);
        var items = evidence.Items.ToDictionary(item => item.Comparison);
        Assert.Equal(("the same", true), (items["e-mail"].Level, items["e-mail"].Agrees));
        Assert.Equal(("different", false), (items["phone"].Level, items["phone"].Agrees));
        Assert.Equal("one slip apart", items["first name"].Level);
        Assert.True(items["e-mail"].Bits > 0 && items["birth date"].Bits > 0 && items["phone"].Bits < 0);
        Assert.Contains("same e-mail (marte@post.example)", evidence.Sentence(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("different phone (92334451 / 40112233)", evidence.Sentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("92334415", "one digit off")]
    [InlineData("92334452", "one digit off")]
    [InlineData("92334562", "different")]
    public void A_slip_in_a_phone_is_told_from_another_phone(string phone, string level)
    {
        var roll = Roll.People();
        var one = new Person("Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "92334451", "marte@post.example");
        var (a, b) = (roll.Add(one.Row), roll.Add((one with { Phone = phone }).Row));
        Assert.Equal(level, Roll.Explain(roll.Wash(), a, b).Items.Single(item => item.Comparison == "phone").Level);
    }

    [Fact]
    public void A_rule_that_decided_is_named()
    {
        var roll = Roll.Firms();
        var firm = new Firm("Ytre Skjærgård Båtbyggeri AS", "923609016", "Kaigata 3", "5003", "Bergen", "55112233");
        var (a, b) = (roll.Add(firm.Row), roll.Add((firm with { Number = "974760673" }).Row));
        var result = roll.Wash();
        var evidence = Roll.Explain(result, a, b);
        Assert.Equal("Two different valid numbers are never one.", evidence.Rule);
        Assert.Equal(0, evidence.Probability);
    }

    private static Roll FirmsWithTwins()
    {
        var roll = Roll.Firms();
        foreach (var firm in Firm.Some(7, 40)) roll.Add((firm with { Name = firm.Name.Replace(" AS", "", StringComparison.Ordinal).ToUpperInvariant(), Phone = "" }).Row);
        return roll;
    }
}
