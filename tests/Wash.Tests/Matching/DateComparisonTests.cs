namespace CareLabel.Wash.Tests.Matching;

/// <summary>Birth dates in a column that shows both orders of day and month.</summary>
public sealed class DateComparisonTests
{
    [Theory]
    [InlineData("1/7/1980", "1/7/1980", "the same")]
    [InlineData("1/7/1980", "7/1/1980", "day and month swapped")]
    [InlineData("1/7/1980", "1980-07-01", "the same")]
    [InlineData("1/7/1980", "1980-01-07", "the same")]
    [InlineData("1/7/1980", "1980-01-08", "one digit off")]
    [InlineData("1/7/80", "1980-07-01", "the same")]
    [InlineData("1/7/38", "1938-07-01", "the same")]
    [InlineData("25/7/1980", "7/25/80", "the same")]
    [InlineData("1/7/1980", "1953-10-30", "different")]
    public void A_date_that_can_be_read_two_ways_is_both(string one, string other, string level)
    {
        var roll = Roll.People(120, 51);
        var person = new Person("Marte", "Ødegaard", one, "Lillevikveien 14", "5003", "Bergen", "92334451", "marte@post.example");
        var stranger = person with { First = "Nils", Last = "Vik", Email = "", Phone = "", Street = "Torget 3" };
        roll.Add((stranger with { Born = "30/5/1969" }).Row);
        roll.Add((stranger with { Born = "5/30/1971" }).Row);
        roll.Add((stranger with { Born = "2004-05-30" }).Row);
        var (a, b) = (roll.Add(person.Row), roll.Add((person with { Born = other }).Row));
        var result = roll.Wash();
        var forth = Roll.Explain(result, a, b).Items.Single(item => item.Comparison == "birth date");
        var back = Roll.Explain(result, b, a).Items.Single(item => item.Comparison == "birth date");
        Assert.Equal((level, level), (forth.Level, back.Level));
    }
}
