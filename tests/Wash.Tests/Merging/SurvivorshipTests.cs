using CareLabel.Tests;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Tests.Tables;

namespace CareLabel.Wash.Tests.Merging;

public sealed class SurvivorshipTests
{
    private const string Roles = """
        Kundenr,Navn,Rolle,E-post,Endret
        1,Kari Berg,Selger,kari@berg.example,2021-05-01
        2,Kari Berg,Daglig leder,,2023-02-01
        3,Kari Berg,Selger,kari@berg.example,2019-01-01
        4,Kari Berg,,kari@berg.example,2024-06-01
        """;

    [Fact]
    [Promise(45, "newest")]
    public void The_newest() => Assert.Equal("Daglig leder", Role(SurvivorRule.Newest));

    [Fact]
    [Promise(45, "longest")]
    public void The_longest() => Assert.Equal("Daglig leder", Role(SurvivorRule.Longest));

    [Fact]
    [Promise(45, "most frequent")]
    public void The_most_frequent() => Assert.Equal("Selger", Role(SurvivorRule.MostFrequent));

    [Fact]
    public void The_oldest_is_of_the_row_that_was_made_first()
    {
        const string Made = "Navn,Rolle,Opprettet\nKari Berg,Leder,2023-02-01\nKari Berg,Selger,2011-05-01\nKari Berg,Assistent,\n";
        var merged = MergedRow.Of(Made, ("Rolle", SurvivorRule.Oldest));
        Assert.Equal(("Selger", "2011-05-01"), (merged["Rolle"], merged["Opprettet"]));
    }

    [Fact]
    public void A_day_that_nobody_can_read_is_neither_the_newest_nor_the_oldest()
    {
        const string Dates = "Navn,Rolle,Opprettet,Endret\nKari Berg,Leder,2019-02-01,31.02.2020\nKari Berg,Selger,00.00.0000,2011-05-01\n";
        var merged = MergedRow.Of(Dates, ("Rolle", SurvivorRule.Newest));
        Assert.Equal(("Leder", "2019-02-01"), (merged["Rolle"], merged["Opprettet"]));
    }

    [Fact]
    public void The_row_that_is_kept_has_an_id_where_one_of_them_has()
    {
        var merged = MergedRow.Of(
            "Kundenr,Navn,Rolle,E-post\n,Kari Berg,Selger,kari@berg.example\n17,Kari Berg,,\n", ("Kundenr", SurvivorRule.Kept));
        Assert.Equal(("17", "Selger"), (merged["Kundenr"], merged["Rolle"]));
    }

    [Fact]
    [Promise(45, "never empty")]
    public void The_kept_rows_value_gives_way_to_any_where_it_is_empty() =>
        Assert.Equal("Selger", MergedRow.Of("Navn,Rolle,E-post,Telefon\nKari Berg,,kari@berg.example,22446688\nKari Berg,Selger,,\n", ("Rolle", SurvivorRule.Kept))["Rolle"]);

    [Fact]
    public void A_street_with_and_without_ulica_is_one_in_its_fullest_spelling()
    {
        var merged = MergedRow.Of("Nazwisko,Ulica,Kod pocztowy,Miasto,Zmieniono\nNowak,ul. Długa 5,80-001,Gdańsk,2020-01-01\nNowak,Dluga 5,80-001,Gdansk,2024-01-01\n");
        Assert.Equal("ul. Długa 5", merged["Ulica"]);
    }

    [Theory]
    [InlineData(SurvivorRule.MostComplete, "Storgata 1||Oslo|NO", "Storgata 1,,Oslo,NO,2020-01-01", ",5003,Bergen,,2024-01-01")]
    [InlineData(SurvivorRule.MostComplete, "Havnegata 5|6003|Ålesund|", "Havnegata 5,6003,Ålesund,,2019-01-01", "Drottninggatan 8,,,SE,2022-01-01")]
    [InlineData(SurvivorRule.MostComplete, "Bakken 2|7010|Trondheim|NO", "Bakken 2,,,,2019-01-01", ",7010,Trondheim,NO,2022-01-01")]
    [InlineData(SurvivorRule.MostComplete, "Sankt Annæ Plads 32|1200|København|DK", "Sankt Annæ Plads 32,1200,København,,2019-01-01", ",,Kbh,DK,2022-01-01")]
    [InlineData(SurvivorRule.Newest, "Nyveien 9||Bergen|", "Gamleveien 2,0155,Oslo,NO,2019-01-01", "Nyveien 9,,Bergen,,2024-01-01")]
    [InlineData(SurvivorRule.Newest, "Nyveien 9||Bergen|", "Gamleveien 2,0155,Oslo,NO,2019-01-01", "Nyveien 9,,Bergen,,2024-01-01", ",,Bergen,,2025-01-01")]
    [InlineData(SurvivorRule.FirstSource, "Gamleveien 2|0155|Oslo|NO", "Gamleveien 2,0155,Oslo,NO,2019-01-01", "Nyveien 9,5003,Bergen,,2024-01-01")]
    public void An_address_is_never_made_of_two(SurvivorRule rule, string address, params string[] rows)
    {
        string[] columns = ["Adresse", "Postnr", "Poststed", "Land"];
        var list = "Navn,Adresse,Postnr,Poststed,Land,Endret\n" + string.Concat(rows.Select(row => $"Kari Berg,{row}\n"));

        var merged = MergedRow.Of(list, [.. columns.Select(column => (column, rule))]);

        Assert.Equal(address, string.Join('|', columns.Select(column => merged[column])));
    }

    [Fact]
    public void All_of_them_once_each() => Assert.Equal("Selger; Daglig leder", Role(SurvivorRule.KeepAll));

    [Fact]
    [Promise(45, "never empty")]
    public void An_empty_cell_never_wins_over_a_filled_one()
    {
        SurvivorRule[] rules =
        [
            .. Enum.GetValues<SurvivorRule>(),
        ];
        Assert.All(rules, rule => Assert.NotEqual("", Role(rule)));
        Assert.All(rules, rule => Assert.Equal("kari@berg.example", MergedRow.Of(Roles, ("E-post", rule))["E-post"]));
    }

    [Fact]
    [Promise(45, "never empty")]
    public void A_word_that_means_nothing_is_empty()
    {
        var merged = MergedRow.Of("Navn,Rolle,Endret\nKari Berg,Selger,2020-01-01\nKari Berg,n/a,2024-01-01\n", ("Rolle", SurvivorRule.Newest));
        Assert.Equal("Selger", merged["Rolle"]);
    }

    [Fact]
    [Promise(45, "from source X")]
    public void From_the_source_that_is_trusted_first()
    {
        foreach (var (trusted, role, phone) in new[] { ("crm.csv", "Selger", "+4722446688"), ("news.csv", "Leder", "+4722446688"), ("", "Selger", "+4722446688") })
        {
            var table = CsvText.Files(("crm.csv", "Navn,Rolle,Telefon\nKari Berg,Selger,22446688\n"), ("news.csv", "Navn,Rolle,Telefon\nKari Berg,Leder,\n"));
            var merged = MergedRow.Of(table, [trusted], ("Rolle", SurvivorRule.FirstSource), ("Telefon", SurvivorRule.FirstSource));
            Assert.Equal((role, phone), (merged["Rolle"], merged["Telefon"]));
        }
    }

    [Fact]
    [Promise(45, "most complete")]
    public void An_address_comes_whole_from_the_most_complete_row()
    {
        var merged = MergedRow.Of("""
            Navn,Adresse,Postnr,Poststed
            Kari Berg,Storgata 1,,
            Kari Berg,Nygata 7,5003,Bergen
            Kari Berg,Storgata 1,,Oslo
            """);
        Assert.Equal(("Nygata 7", "5003", "Bergen"), (merged["Adresse"], merged["Postnr"], merged["Poststed"]));
    }

    [Fact]
    public void The_row_with_the_most_filled_cells_keeps_its_id() => Assert.Equal("1", MergedRow.Of(Roles)["Kundenr"]);

    [Fact]
    public void Of_equally_full_rows_the_trusted_source_keeps_its_id()
    {
        var table = CsvText.Files(("a.csv", "Kundenr,Navn\n17,Kari Berg\n"), ("b.csv", "Kundenr,Navn\n90,Kari Berg\n"));
        Assert.Equal("17", MergedRow.Of(table, ["a.csv"])["Kundenr"]);
        table = CsvText.Files(("a.csv", "Kundenr,Navn\n17,Kari Berg\n"), ("b.csv", "Kundenr,Navn\n90,Kari Berg\n"));
        Assert.Equal("90", MergedRow.Of(table, ["b.csv"])["Kundenr"]);
    }

    [Fact]
    public void A_doubtful_value_gives_way_to_a_sound_one_however_frequent()
    {
        var merged = MergedRow.Of("Navn,E-post\nKari Berg,kari@berg\nKari Berg,kari@berg\nKari Berg,kari@berg.example\n", ("E-post", SurvivorRule.MostFrequent));
        Assert.Equal("kari@berg.example", merged["E-post"]);
    }

    [Fact]
    public void Several_addresses_and_phones_are_all_kept_once()
    {
        var merged = MergedRow.Of("Navn,E-post,Telefon\nKari Berg,Kari@Berg.example,22446688\nKari Berg,kari@berg.example,22 44 66 90\nKari Berg,kb@web.example,+47 22446688\n");
        Assert.Equal("kari@berg.example; kb@web.example", merged["E-post"]);
        Assert.Equal("+4722446688; +4722446690", merged["Telefon"]);
    }

    [Fact]
    public void The_day_it_was_made_is_the_first_and_the_day_it_was_changed_the_last()
    {
        var merged = MergedRow.Of("Navn,Opprettet,Endret\nKari Berg,2019-04-01,2020-01-01\nKari Berg,2017-04-01,2023-01-01\nKari Berg,2021-04-01,2022-01-01\n");
        Assert.Equal(("2017-04-01", "2023-01-01"), (merged["Opprettet"], merged["Endret"]));
    }

    [Fact]
    public void Every_kind_of_column_has_a_rule_and_every_rule_a_sentence()
    {
        Assert.All(Enum.GetValues<ColumnKind>(), kind => Assert.True(Enum.IsDefined(SurvivorRules.For(kind))));
        Assert.Equal(Enum.GetValues<SurvivorRule>().Length, Enum.GetValues<SurvivorRule>().Select(SurvivorRules.Sentence).Distinct().Count());
    }

    private static string Role(SurvivorRule rule) => MergedRow.Of(Roles, ("Rolle", rule))["Rolle"];
}
