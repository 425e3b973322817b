using System.Globalization;
using CareLabel.Wash.Standards;

namespace CareLabel.Wash.Tests.Standards;

public sealed class CategoryTests
{
    private static Dictionary<string, Reading> Cluster(params (string Value, int Count)[] values) =>
        Category.Cluster(values).Zip(values).ToDictionary(pair => pair.Second.Value, pair => pair.First);

    [Fact]
    public void Spellings_of_one_value_become_the_most_frequent()
    {
        var readings = Cluster(("Bygg", 10), ("bygg ", 3), ("BYGG", 2), ("Bygg & anlegg", 5), ("BYGG og ANLEGG", 1),
            ("Anlegg och bygg", 1), ("Handel", 4));
        Assert.Equal("Bygg", readings["bygg "].Standard);
        Assert.Equal("Bygg", readings["BYGG"].Standard);
        Assert.Equal("Bygg & anlegg", readings["BYGG og ANLEGG"].Standard);
        Assert.Equal("Bygg & anlegg", readings["Anlegg och bygg"].Standard);
        Assert.Null(readings["Handel"].Objection);
    }

    [Fact]
    public void Equal_counts_go_to_the_best_cased()
    {
        var readings = Cluster(("HANDEL", 2), ("handel", 2), ("Handel", 2));
        Assert.All(readings.Values, reading => Assert.Equal("Handel", reading.Standard));
    }

    [Fact]
    public void A_word_of_another_value_is_only_pointed_out()
    {
        var reading = Cluster(("Bygg", 30), ("BYGG & anlegg", 2))["BYGG & anlegg"];
        Assert.Equal("BYGG & anlegg", reading.Standard);
        Assert.Equal("Bygg", reading.Objection!.Suggestion);
    }

    [Fact]
    public void One_slip_is_only_pointed_out()
    {
        var readings = Cluster(("Transport", 20), ("Trasnport", 1), ("Transprt", 1), ("Industri", 9), ("Industry", 1));
        foreach (var slip in (string[])["Trasnport", "Transprt"])
        {
            Assert.Equal(slip, readings[slip].Standard);
            Assert.Equal("Transport", readings[slip].Objection!.Suggestion);
        }

        Assert.Equal("Industri", readings["Industry"].Objection!.Suggestion);
        Assert.Null(readings["Transport"].Objection);
    }

    [Fact]
    public void Values_that_differ_in_what_matters_are_left_apart()
    {
        var readings = Cluster(
            ("Region 1", 9), ("Region 2", 1), ("C", 9), ("C++", 2), ("C#", 1), ("<10", 3), (">10", 2), ("10-50",
                4), ("50-10", 1),
            ("Gold", 5), ("Bold", 1), ("1.2", 3), ("2.1", 1));
        Assert.All(readings, pair => Assert.Equal(pair.Key, pair.Value.Standard));
        Assert.All(readings.Values, reading => Assert.Null(reading.Objection));
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_order()
    {
        (string, int)[] values = [("Bygg", 3), ("BYGG", 3), ("bygg", 3), ("Byggeri", 2), ("Byggerri", 1),
            ("Handel", 1)];
        var forwards = Cluster(values).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (p.Value.Standard, p.Value.Objection?.Suggestion));
        var backwards = Cluster([.. values.Reverse()]).OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => (p.Value.Standard, p.Value.Objection?.Suggestion));
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void A_hundred_thousand_values_are_no_hardship()
    {
        var values = Enumerable.Range(0, 100_000).Select(i => ($"Verdi {i.ToString(CultureInfo.InvariantCulture)} {(char)('a' + (i % 26))}", 1)).ToArray();
        Assert.Equal(values.Length, Category.Cluster(values).Count);
    }
}
