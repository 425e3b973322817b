using CareLabel.Demo;
using CareLabel.Demo.MadeUp;
using CareLabel.Wash.Identifiers;
using CareLabel.Wash.Standards;

namespace CareLabel.Core.Tests.Demo;

public sealed class FictionalNumbersTests
{
    private static readonly FictionalNumbers Numbers = new(11);

    [Theory, InlineData(0, "NO", "80"), InlineData(1, "SE", "599"), InlineData(2, "FI", "9"), InlineData(3, "DK", "9"), InlineData(4, "PL", "999")]
    public void Company_numbers_pass_their_check_and_are_of_ranges_not_given_out(int land, string country, string range)
    {
        var numbers = Enumerable.Range(0, 5000).Select(place => Numbers.Company(land, place)).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers, number =>
        {
            Assert.StartsWith(range, number, StringComparison.Ordinal);
            var reading = CompanyNumber.Read(number, new Setting { Country = country });
            Assert.True(reading is { IsAccepted: true, Objection: null }, $"{number}: {reading.Objection}");
        });
    }

    [Theory, InlineData(0, "NO"), InlineData(1, "SE"), InlineData(2, "FI"), InlineData(3, "DK"), InlineData(4, "PL")]
    public void Phones_have_a_shape_that_their_country_knows(int land, string country)
    {
        for (var entity = 0; entity < 2000; entity++)
        {
            var town = Land.All[land].Towns.Pick(new Dice((ulong)entity));
            foreach (var national in (string[])[Numbers.Mobile(land, entity), FictionalNumbers.Desk(land, town, new Dice((ulong)entity))])
            {
                var reading = Phone.Read(FictionalNumbers.International(land, national), new Setting { Country = country });
                Assert.True(reading is { IsAccepted: true, Objection: null }, $"{national} of {town.Name}: {reading.Objection}");
            }
        }
    }

    [Fact]
    public void Swedish_phones_are_those_kept_for_films_and_books()
    {
        string[] kept = ["08465004", "03139006", "04062804", "09803192"];
        for (var entity = 0; entity < 2000; entity++)
        {
            Assert.InRange(long.Parse(Numbers.Mobile(1, entity), System.Globalization.CultureInfo.InvariantCulture), 701740605, 701740699);
            var desk = FictionalNumbers.Desk(1, Land.All[1].Towns.Values[0], new Dice((ulong)entity));
            Assert.Contains(desk[..8], kept);
            Assert.Equal(10, desk.Length);
        }
    }

    [Fact]
    public void Personal_numbers_are_of_the_official_test_series()
    {
        for (var day = 0; day < 3000; day++)
        {
            var (born, dice) = (new DateOnly(1940, 1, 1).AddDays(day * 9), new Dice((ulong)day));
            var norwegian = PersonalTestNumbers.Norwegian(born, dice);
            var finnish = PersonalTestNumbers.Finnish(born, dice);

            Assert.InRange(int.Parse(norwegian[2..4], System.Globalization.CultureInfo.InvariantCulture), 81, 92);
            Assert.True(Fodselsnummer.Read(norwegian, new Setting()).IsAccepted, norwegian);
            Assert.InRange(int.Parse(finnish[7..10], System.Globalization.CultureInfo.InvariantCulture), 900, 999);
            Assert.True(Henkilotunnus.Read(finnish, new Setting()).IsAccepted, finnish);
        }
    }
}
