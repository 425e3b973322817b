using System.Globalization;
using CareLabel.Tests;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Profiling;
using CareLabel.Wash.Tests.Columns;

namespace CareLabel.Wash.Tests.Profiling;

public class ListProfileTests
{
    [Fact]
    [Promise(114, "profile a file: patterns, fill, outliers")]
    public void A_column_is_counted()
    {
        var profile = Profile("Phone", "22 12 34 56", "22 12 34 57", "22 12 34 56", "", "n/a", "-", "kari@firma.example", "22123456");

        Assert.Equal((8, 7, 1, 2, 6), (profile.Rows, profile.Filled, profile.Empty, profile.Placeholders, profile.Distinct));
        Assert.Equal(new ValueCount("22 12 34 56", 2), profile.Frequent[0]);
        Assert.Equal(new PatternCount("99 99 99 99", 3, "22 12 34 56"), profile.Patterns[0]);
        Assert.Equal(new LengthRange(1, 11, 18), profile.Lengths);
        Assert.Equal(new Makeup(1, 0, 1, 3, 0), profile.Makeup);
        Assert.True(profile.Makeup.IsMixed);
    }

    [Theory]
    [InlineData("Kari Nordmann", "Aaaa Aaaa")]
    [InlineData("ola", "aaa")]
    [InlineData("OSLO SENTRUM", "AAAA AAAA")]
    [InlineData("AS", "AA")]
    [InlineData("00-950", "99-999")]
    [InlineData("Øst 1", "Aaa 9")]
    public void Patterns_say_what_values_are_written_like(string value, string pattern) =>
        Assert.Equal(pattern, Profile("x", value).Patterns[0].Pattern);

    [Theory]
    [InlineData("12.11.1978", "date")]
    [InlineData("1978-11-12 10:00", "date")]
    [InlineData("Mar 1 1970", "date")]
    [InlineData("1 234 567", "number")]
    [InlineData("1.234,50", "number")]
    [InlineData("-12 %", "number")]
    [InlineData("+47 22 12 34 56", "phone")]
    [InlineData("0702-12 34 56", "phone")]
    [InlineData("a@firma.example", "email")]
    [InlineData("Storgata 5", "text")]
    [InlineData("okänt", "nothing")]
    [InlineData("N/A", "nothing")]
    [InlineData("???", "nothing")]
    public void Values_are_sorted(string value, string sort)
    {
        var made = Profile("x", value).Makeup;
        var expected = sort switch
        {
            "number" => new Makeup(1, 0, 0, 0, 0),
            "date" => new Makeup(0, 1, 0, 0, 0),
            "email" => new Makeup(0, 0, 1, 0, 0),
            "phone" => new Makeup(0, 0, 0, 1, 0),
            "text" => new Makeup(0, 0, 0, 0, 1),
            _ => default,
        };

        Assert.Equal(expected, made);
    }

    [Fact]
    [Promise(18, "report of free-text fields and of fields hardly used or always the same, with advice")]
    public void Fields_are_judged_with_advice()
    {
        var hardly = Profile("Nickname", Enumerable.Range(0, 100).Select(i => i < 3 ? $"n{i}" : ""));
        var same = Profile("Country", Enumerable.Repeat("Norge", 100));
        var industries = Profile("Industry", Enumerable.Range(0, 200).Select(i => i < 196 ? $"Industry {(char)('a' + (i % 14))}" : $"odd one {i}"));
        var spelled = Profile("Industry", Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? "Bygg" : i % 3 == 1 ? "bygg " : "Handel"));
        var notes = Profile("Notes", Enumerable.Range(0, 60).Select(i => $"Called on day {i}; she asked for a new offer before the summer and will call back"));

        Assert.True(hardly.IsHardlyUsed);
        Assert.Equal("hardly-used", hardly.Advice[0].Code);
        Assert.True(same.IsAlwaysTheSame);
        Assert.Equal("always-same", same.Advice[0].Code);
        Assert.Contains(industries.Advice, a => a is { Code: "pick-list", Sentence: "Would do as a pick list: 14 values cover 98 %." });
        Assert.Contains(spelled.Advice, a => a.Code == "several-spellings" && a.Sentence.Contains("'Bygg' and 'bygg '", StringComparison.Ordinal));
        Assert.Equal(["free-text"], notes.Advice.Select(a => a.Code));
    }

    [Fact]
    public void A_healthy_column_needs_no_advice()
    {
        var profile = Profile("Email", Enumerable.Range(0, 100).Select(i => $"name{i}@firma.example"));

        Assert.Empty(profile.Advice);
        Assert.Empty(profile.Outliers);
        Assert.False(profile.IsHardlyUsed || profile.IsAlwaysTheSame || profile.Makeup.IsMixed);
    }

    [Fact]
    [Promise(114, "profile a file: patterns, fill, outliers")]
    public void Values_that_stand_out_are_shown()
    {
        var numbers = Profile("Number of employees", Enumerable.Range(0, 300).Select(i => i == 7 ? "90000000" : (i % 40).ToString(CultureInfo.InvariantCulture)));
        var codes = Profile("Postnr", Enumerable.Range(0, 300).Select(i => i == 9 ? "O150" : (1000 + i).ToString(CultureInfo.InvariantCulture)));
        var names = Profile("City", Enumerable.Range(0, 300).Select(i => i == 9 ? new string('x', 90) : i % 2 == 0 ? "Oslo" : "Bergen"));

        Assert.Contains(numbers.Outliers, o => o is { Value: "90000000", Code: "far-number" });
        Assert.Contains(codes.Outliers, o => o is { Value: "O150", Code: "rare-shape" });
        Assert.Contains(names.Outliers, o => o.Code == "far-length" && o.Value.Length == 90);
    }

    [Fact]
    public void Phones_in_the_email_column_are_seen()
    {
        var profile = Profile("Email", Enumerable.Range(0, 100).Select(i => i < 10 ? $"+47 22 12 34 {i + 10}" : $"name{i}@firma.example"));

        Assert.Contains(profile.Advice, a => a.Code == "wrong-column");
        Assert.True(profile.Makeup.IsMixed);
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new[] { $"a{i % 7}", $"B {i}", $"{i}" }).ToArray();
        var table = Lists.Of(["a", "b", "c"], rows);
        var columns = Recognise.Columns(table);

        var one = ListProfile.Of(table, columns).Columns.SelectMany(Lines);
        var four = ListProfile.Of(table, columns, threads: 4).Columns.SelectMany(Lines);

        Assert.Equal(one, four);
    }

    [Fact]
    public void Hostile_and_empty_columns_get_an_answer()
    {
        var hostile = Profile("x", "\0", new('9', 1_000_000), new('å', 401), "𝔸𝔹ℂ", " ", "\u200B", new('@', 700), "\uFFFD");

        Assert.Equal(1_000_000, hostile.Lengths.Longest);
        Assert.Equal(8, hostile.Filled);
        Assert.Equal(0, Profile("x").Filled);
        Assert.Equal(default, Profile("x", "", "").Lengths);
    }

    private static IEnumerable<object> Lines(ColumnProfile p) =>
        [p.Filled, p.Distinct, .. p.Frequent, .. p.Patterns, p.Lengths, p.Makeup, .. p.Outliers, .. p.Advice];

    private static ColumnProfile Profile(string header, params IEnumerable<string> values)
    {
        var table = Lists.Column(header, values);
        return ListProfile.Of(table, Recognise.Columns(table)).Columns[0];
    }
}
