using CareLabel.Wash.Matching;
using CareLabel.Wash.Tests.Tables;
using CareLabel.Wash.Tests.Washing;

namespace CareLabel.Wash.Tests.Matching;

/// <summary>Two people with one name, or with what passes for it.</summary>
public sealed class OneNameTests
{
    private static readonly Person Marte = new(
        "Marte", "Ødegaard", "", "Lillevikveien 14", "5003", "Bergen", "+47 92 33 44 51", "marte.odegaard@example.no");

    [Theory]
    [InlineData("Ødegaard Jr", "Ødegaard Sr")]
    [InlineData("Ødegaard jun.", "Ødegaard senior")]
    [InlineData("Ødegaard d.y.", "Ødegaard d.e.")]
    [InlineData("Ødegaard d. y.", "Ødegaard d.ä.")]
    [InlineData("Ødegaard mł.", "Ødegaard st.")]
    [InlineData("Ødegaard II", "Ødegaard III")]
    public void Two_generations_are_never_one(string last, string other)
    {
        var (result, a, b) = Wash(Marte with { Last = last }, Marte with { Last = other });
        Assert.NotEqual(result.Groups[a], result.Groups[b]);
    }

    [Fact]
    public void Not_even_with_all_else_alike()
    {
        var born = Marte with { Born = "1974-03-21" };
        var (result, a, b) = Wash(born with { Last = "Ødegaard Jr" }, born with { Last = "Ødegaard Sr" });
        Assert.NotEqual(result.Groups[a], result.Groups[b]);
    }

    [Fact]
    public void That_both_rows_say_the_same_generation_speaks_for_one_person()
    {
        var (result, a, b) = Wash(Marte with { Last = "Ødegaard Jr" }, Marte with { Last = "Ødegaard jun." });
        var generation = Roll.Explain(result, a, b).Items.Single(item => item.Comparison == "generation (Jr, Sr)");
        Assert.Equal("the same", generation.Level);
        Assert.True(generation.Bits > 0);
    }

    [Theory]
    [InlineData("Navn", "Ola Hansen Jr|Ola Hansen Sr")]
    [InlineData("Navn", "Hansen Jr, Ola|Hansen Sr, Ola")]
    [InlineData("Etternavn, fornavn", "Hansen Jr, Ola|Hansen Sr, Ola")]
    [InlineData("Fornavn|Etternavn|Suffix", "Ola|Hansen|Jr.|Ola|Hansen|Sr.")]
    public void Generations_are_told_in_full_names_and_beside_names(string header, string cells)
    {
        var (result, a, b) = Wash(header.Split('|'), cells.Split('|'));
        Assert.NotEqual(result.Groups[a], result.Groups[b]);
    }

    [Fact]
    public void Where_one_row_says_which_generation_and_the_other_does_not_a_person_decides()
    {
        var (result, a, b) = Wash(Marte with { Last = "Ødegaard Jr" }, Marte);
        Assert.Equal(result.Groups[a], result.Groups[b]);
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    [Fact]
    public void Unless_they_were_born_on_one_day()
    {
        var born = Marte with { Born = "1974-03-21" };
        var (result, a, b) = Wash(born with { Last = "Ødegaard Jr" }, born);
        Assert.Equal(result.Entities[a], result.Entities[b]);
    }

    [Theory]
    [InlineData("Junior", "Junior", -1)]
    [InlineData("Kari Senior", "Kari", 1)]
    [InlineData("Dobbins Jr.", "Dobbins", 2)]
    [InlineData("Hansen, d.y.", "Hansen", 2)]
    [InlineData("Kowalski mł.", "Kowalski", 2)]
    [InlineData("Kowalski ml", "Kowalski ml", -1)]
    [InlineData("Garcia de", "Garcia de", -1)]
    [InlineData("Windsor IV", "Windsor", 4)]
    [InlineData("", "", -1)]
    [InlineData(" ", " ", -1)]
    [InlineData("\0 \uD800", "\0 \uD800", -1)]
    public void The_word_behind_a_name(string typed, string name, int generation) => Assert.Equal((name, generation), Generation.Split(typed, 1));

    [Fact]
    public void A_lone_family_name_is_no_generation_of_a_full_name() => Assert.Equal(("Anne Senior", -1), Generation.Split("Anne Senior", 2));

    [Theory]
    [InlineData("Mаrte", "Ødegaard")]
    [InlineData("Marte", "Ødegааrd")]
    public void A_name_in_letters_of_two_scripts_is_not_merged_without_asking(string first, string last)
    {
        var (result, a, b) = Wash(Marte, Marte with { First = first, Last = last });
        Assert.Equal(result.Groups[a], result.Groups[b]);
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
        var pair = result.Pairs.Single(pair => (pair.A, pair.B) == (a, b));
        Assert.Contains("two scripts", new Explainer(result.Matchings[0]).HeldBack(pair.RowA, pair.RowB, 30), StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_a_full_name()
    {
        var (result, a, b) = Wash(["Navn"], ["Ola Hansen", "Ola Hаnsen"]);
        Assert.Equal(result.Groups[a], result.Groups[b]);
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    [Fact]
    public void Nor_a_company_name()
    {
        var roll = Roll.Firms();
        var firm = new Firm("Kvitfjell Hagesenter AS", "", "Lågenveien 3", "3015", "Drammen", "32 81 44 55");
        var (a, b) = (roll.Add(firm.Row), roll.Add((firm with { Name = "Kvitfjеll Hagesenter AS" }).Row));
        var result = roll.Wash();
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    [Theory]
    [InlineData("Anna", "Anne")]
    [InlineData("Kristian", "Kristin")]
    [InlineData("Marit", "Marie")]
    public void Sisters_and_brothers_with_names_alike_are_not_merged_without_asking(string first, string other)
    {
        var (result, a, b) = Wash(Marte with { First = first, Email = "" }, Marte with { First = other, Email = "" });
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    [Fact]
    public void A_father_and_a_son_of_one_name_born_a_generation_apart_are_not_merged()
    {
        var (result, a, b) = Wash(Marte with { Born = "1950-03-21", Email = "" }, Marte with { Born = "1979-11-02", Email = "", Phone = "40506070" });
        Assert.NotEqual(result.Entities[a], result.Entities[b]);
    }

    private static (WashResult Result, int A, int B) Wash(Person one, Person other)
    {
        var roll = Roll.People();
        var (a, b) = (roll.Add(one.Row), roll.Add(other.Row));
        return (roll.Wash(), a, b);
    }

    // Two rows that differ by their names alone, below people who are written the same way.
    private static (WashResult Result, int A, int B) Wash(string[] header, string[] cells)
    {
        string[] Row(Person person, params string[] name) =>
            [.. name, .. new string[header.Length - name.Length].Select(_ => ""), person.Street, person.Postcode, person.City, person.Phone, person.Email];

        string[] Name(Person person) => header.Length == 1 ? [$"{person.First} {person.Last}"] : [person.First, person.Last];

        string[][] rows =
        [
            [.. header, "Adresse", "Postnr", "Poststed", "Mobil", "E-post"],
            .. Person.Some(7, 250).Select(person => Row(person, Name(person))),
            Row(Marte, cells[..header.Length]), Row(Marte, cells[header.Length..]),
        ];
        return (Results.Wash(CsvText.Files(("list.csv", rows))), rows.Length - 3, rows.Length - 2);
    }
}
