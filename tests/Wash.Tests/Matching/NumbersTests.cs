using CareLabel.Tests;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Numbers with check digits: what they prove and what they forbid.</summary>
public sealed class NumbersTests
{
    private static readonly Firm Yard = new("Ytre Skjærgård Båtbyggeri AS", "923609016", "Kaigata 3", "5003", "Bergen", "55112233");

    [Fact]
    [Promise(45, "two different valid numbers are never one")]
    public void Firms_with_two_different_valid_numbers_are_never_one()
    {
        var roll = Roll.Firms();
        var (a, b) = (roll.Add(Yard.Row), roll.Add((Yard with { Number = "974760673" }).Row));
        var third = roll.Add((Yard with { Number = "" }).Row);
        var result = roll.Wash();
        Assert.NotEqual(result.Groups[a], result.Groups[b]);
        Assert.True(result.Groups[third] == result.Groups[a] || result.Groups[third] == result.Groups[b], "the third is one of them, and joins them not");
    }

    [Fact]
    [Promise(45, "two different valid numbers are never one")]
    public void People_with_two_different_national_ids_are_never_one()
    {
        var dice = new Dice(5);
        var roll = Roll.Empty("Fødselsnummer," + Person.Header);
        foreach (var person in Person.Some(9, 200)) roll.Add($"{NationalId(person, dice)},{person.Row}");
        var one = Person.Of(dice);
        var (a, b) = (roll.Add($"{NationalId(one, dice)},{one.Row}"), roll.Add($"{NationalId(one, dice)},{one.Row}"));
        var (c, d) = (roll.Add($"{NationalId(one, dice)},{one.Row}"), roll.Add($",{one.Row}"));
        var result = roll.Wash();
        Assert.Equal(3, new[] { a, b, c }.Select(row => result.Groups[row]).Distinct().Count());
        Assert.Equal(203, result.GroupRows.Count);
        Assert.Contains(result.Groups[d], new[] { result.Groups[a], result.Groups[b], result.Groups[c] });
    }

    [Fact]
    public void The_same_valid_number_makes_one_firm_however_its_name_is_typed()
    {
        var roll = Roll.Firms();
        var (a, b) = (roll.Add(Yard.Row), roll.Add((Yard with { Name = "Skjærgård Båt", Phone = "", Number = "NO 923 609 016 MVA" }).Row));
        var result = roll.Wash();
        Assert.Equal(result.Groups[a], result.Groups[b]);
    }

    [Fact]
    public void Numbers_that_stand_no_check_forbid_nothing()
    {
        var roll = Roll.Firms();
        var (a, b) = (roll.Add(Yard.Row), roll.Add((Yard with { Number = "923609061" }).Row));
        var result = roll.Wash();
        Assert.Equal(result.Groups[a], result.Groups[b]);
    }

    [Theory]
    [InlineData("the same number, another town", "923609016", "Ytre Skjærgård Båtbyggeri AS")]
    [InlineData("the same name, another town", "", "Ytre Skjærgård Båtbyggeri AS")]
    [InlineData("the same number, a department", "923609016", "Ytre Skjærgård Båtbyggeri avd. Bodø")]
    public void A_branch_is_left_to_a_person(string why, string number, string name)
    {
        var roll = Roll.Firms();
        var branch = new Firm(name, number, "Storgata 80", "8006", "Bodø", "75501122");
        var (a, b) = (roll.Add((Yard with { Number = number }).Row), roll.Add(branch.Row));
        var result = roll.Wash();
        Assert.True(result.Entities[a] != result.Entities[b], why);
    }

    [Theory]
    [InlineData("Fjellrev Holding AS", "Fjellrev AS")]
    [InlineData("Fjellrev Invest AS", "Fjellrev Drift AS")]
    [InlineData("Fjellrev Eiendom AS", "Fjellrev AS")]
    public void A_holding_company_is_not_the_company_it_holds(string holding, string held)
    {
        var roll = Roll.Firms();
        var (a, b) = (roll.Add((Yard with { Name = holding, Number = "" }).Row), roll.Add((Yard with { Name = held, Number = "" }).Row));
        var result = roll.Wash();
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    [Fact]
    public void A_person_is_never_one_with_a_firm()
    {
        var roll = Roll.Empty("Navn,Adresse,Postnr,Poststed,Telefon,E-post");
        foreach (var person in Person.Some(41, 100)) roll.Add($"{person.First} {person.Last},{person.Street},{person.Postcode},{person.City},{person.Phone},{person.Email}");
        foreach (var firm in Firm.Some(42, 100)) roll.Add($"{firm.Name},{firm.Street},{firm.Postcode},{firm.City},{firm.Phone},");
        var (a, b) = (roll.Add("Trygve Fosseli,Kaigata 3,5003,Bergen,55112233,post@fosseli.example"), roll.Add("Trygve Fosseli AS,Kaigata 3,5003,Bergen,55112233,post@fosseli.example"));
        var result = roll.Wash(new() { Country = "NO", Kind = CareLabel.Wash.Columns.ListKind.Mixed });
        Assert.Equal(2, result.Matchings.Count);
        Assert.NotEqual(result.Groups[a], result.Groups[b]);
        Assert.All(result.Pairs, pair => Assert.Equal(IsFirm(roll.Rows[pair.A]), IsFirm(roll.Rows[pair.B])));
    }

    private static bool IsFirm(string row) => row.Split(',')[0].EndsWith(" AS", StringComparison.Ordinal);

    // Norway's: the day of birth, three digits, two check digits modulo 11.
    private static string NationalId(Person person, Dice dice)
    {
        var born = person.Born;
        while (true)
        {
            var year = int.Parse(born[..4], System.Globalization.CultureInfo.InvariantCulture);
            var digits = $"{born[8..]}{born[5..7]}{born[2..4]}{(year < 2000 ? dice.Below(500) : 500 + dice.Below(500)):000}";
            var first = Check(digits, "376189452");
            if (first > 9) continue;
            var second = Check(digits + first, "5432765432");
            if (second < 10) return $"{digits}{first}{second}";
        }
    }

    private static int Check(string digits, string weights) => (11 - (digits.Zip(weights, (digit, weight) => (digit - '0') * (weight - '0')).Sum() % 11)) % 11;
}
