using CareLabel.Tests;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Tests.Matching;
using CareLabel.Wash.Tests.Tables;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Washing;

public sealed class WashEngineTests
{
    [Fact]
    [Promise(114, "standardise")]
    public void Every_value_is_written_the_one_way()
    {
        var result = Results.Wash("Fornavn,Etternavn,E-post,Telefon,Land,Født\nKARI, berg ,Kari@BERG.example,92 33 44 51,Norge,21.03.1974\nola,MOEN,ola@moen.example,(+47) 22446688,NOR,1.4.1980\n");
        string[] columns = ["Fornavn", "Etternavn", "E-post", "Telefon", "Land", "Født"];
        Assert.Equal(["Kari", "Berg", "kari@berg.example", "+4792334451", "NO", "1974-03-21"], columns.Select(column => result.Cell(0, column)));
        Assert.Equal(["Ola", "Moen", "ola@moen.example", "+4722446688", "NO", "1980-04-01"], columns.Select(column => result.Cell(1, column)));
    }

    [Fact]
    [Promise(12, "spelling variants of one category become one value in a file")]
    public void Spelling_variants_of_one_category_become_one_value()
    {
        string[] typed = ["Stor kunde", "stor kunde", "STOR KUNDE", "Stor  kunde", "Stor-kunde", "Liten kunde", "liten kunde", "Prospekt", "prospekt"];
        var dice = new Dice(3);
        var rows = Person.Some(6, 180).Select((person, i) => $"{person.Row},{(i % 2 == 0 ? typed[i % 3 * 3 == 0 ? 0 : i % 3 == 1 ? 5 : 7] : typed[dice.Below(typed.Length)])}");
        var result = Results.Wash($"{Person.Header},Kundetype\n{string.Join('\n', rows)}\n");
        var after = Enumerable.Range(0, 180).Select(row => result.Cell(row, "Kundetype")).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["Liten kunde", "Prospekt", "Stor kunde"], after);
    }

    [Fact]
    [Promise(44, "more than two rows of a file become one")]
    public void Four_rows_become_one()
    {
        var roll = Roll.People();
        var one = new Person("Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "92334451", "marte@post.example");
        int[] rows =
        [
            roll.Add(one.Row), roll.Add((one with { Last = "Ødegard", Email = "" }).Row), roll.Add((one with { First = "MARTE", Phone = "" }).Row),
            roll.Add((one with { Email = "marte.o@web.example", Street = "Lillevikvn 14" }).Row),
        ];
        var result = roll.Wash();
        var entity = result.Entities[rows[0]];
        Assert.Equal(rows, result.EntityRows[entity].ToArray());
        Assert.Equal("marte@post.example; marte.o@web.example", result.Clean()[entity][7]);
        Assert.Equal(251, result.Clean().Length);
    }

    [Fact]
    [Promise(45, "sure rows of a file are merged, doubtful ones are listed for a person")]
    public void Sure_rows_are_merged_and_doubtful_ones_wait()
    {
        var roll = Roll.Dirty(400, 51);
        for (var row = 0; row < 60; row++)
        {
            // Of some no more is known than a name and a place.
            var cells = roll.Rows[row * 5].Split(',');
            roll.Add($"{cells[0]},{cells[1]},,,,{cells[5]},,", roll.Who[row * 5]);
        }

        var result = roll.Wash();
        Assert.Contains(result.Pairs, pair => pair.Merged);
        var waiting = result.Pairs.Where(pair => !pair.Merged).ToList();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, pair => Assert.NotEqual(result.Entities[pair.A], result.Entities[pair.B]));
        Assert.All(result.Pairs, pair => Assert.Equal(pair.Merged, result.Entities[pair.A] == result.Entities[pair.B]));
        for (var a = 0; a < roll.Rows.Count; a++)
        {
            Assert.All(result.EntityRows[result.Entities[a]], b => Assert.Equal(roll.Who[a], roll.Who[b]));
            Assert.All(result.EntityRows[result.Entities[a]], b => Assert.Equal(result.Groups[a], result.Groups[b]));
        }

        var strict = roll.Wash(new() { Country = "NO", Sure = .9999999999 });
        Assert.True(strict.EntityRows.Count > result.EntityRows.Count, "with more asked for, fewer are merged without asking");
        Assert.Equal(result.GroupRows.Count, strict.GroupRows.Count);
    }

    [Fact]
    [Promise(114, "match across several files")]
    public void One_person_in_two_files_with_other_columns_is_one()
    {
        var people = Person.Some(61, 150);
        var crm = $"{Person.Header}\n{string.Join('\n', people.Select(person => person.Row))}\n";
        var news = "E-post,Navn,Telefon\n" + string.Join('\n', people.Take(40).Select(person => $"{person.Email},{person.First} {person.Last},{person.Phone}")) + "\n";
        var result = Results.Wash(CsvText.Files(("crm.csv", crm), ("news.csv", news)));
        var found = Enumerable.Range(0, 40).Count(i => result.Groups[i] == result.Groups[150 + i]);
        Assert.True(found >= 38, $"{found} of 40");
        Assert.True(result.GroupRows.Count >= 149, $"{result.GroupRows.Count} groups");
    }

    [Fact]
    [Promise(114, "one file declared clean within itself")]
    public void A_file_that_is_clean_within_itself_joins_only_with_others()
    {
        var people = Person.Some(62, 100);
        var lines = people.Concat(people.Take(10)).Select(person => person.Row);
        var crm = $"{Person.Header}\n{string.Join('\n', lines)}\n";
        var news = $"{Person.Header}\n{string.Join('\n', people.Take(5).Concat(people.Take(5)).Select(person => person.Row))}\n";
        var dirty = Results.Wash(CsvText.Files(("crm.csv", crm), ("news.csv", news)));
        Assert.Equal(dirty.Groups[0], dirty.Groups[100]);

        var result = Results.Wash(CsvText.Files(("crm.csv", crm), ("news.csv", news)), new() { Country = "NO", CleanSources = ["crm.csv"] });
        Assert.Equal(110, Enumerable.Range(0, 110).Select(row => result.Groups[row]).Distinct().Count());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(result.Groups[110 + i], result.Groups[115 + i]);
            Assert.Contains(result.Groups[110 + i], new[] { result.Groups[i], result.Groups[100 + i] });
        }
    }

    [Fact]
    [Promise(114, "choose the golden record")]
    public void The_golden_record_is_chosen_by_rules_and_by_trust()
    {
        var people = string.Join('\n', Person.Some(63, 60).Select(person => $"{person.Row},Selger,2020-01-01"));
        var one = new Person("Marte", "Ødegaard", "1974-03-21", "Lillevikveien 14", "5003", "Bergen", "92334451", "marte@post.example");
        var crm = $"{Person.Header},Rolle,Endret\n{people}\n{one.Row},Leder,2019-05-01\n";
        var shop = $"{Person.Header},Rolle,Endret\n{(one with { Email = "" }).Row},Styreleder,2024-05-01\n";
        foreach (var (rule, trusted, role) in new[]
        {
            (SurvivorRule.Newest, "crm.csv", "Styreleder"), (SurvivorRule.Longest, "crm.csv", "Styreleder"), (SurvivorRule.FirstSource, "crm.csv", "Leder"),
            (SurvivorRule.FirstSource, "shop.csv", "Styreleder"), (SurvivorRule.KeepAll, "shop.csv", "Leder; Styreleder"),
        })
        {
            var settings = new WashSettings { Country = "NO", Survivors = new Dictionary<string, SurvivorRule> { ["Rolle"] = rule }, TrustedSources = [trusted] };
            var result = Results.Wash(CsvText.Files(("crm.csv", crm), ("shop.csv", shop)), settings);
            var entity = result.Entities[60];
            Assert.Equal([60, 61], result.EntityRows[entity].ToArray());
            Assert.Equal(60, result.Kept[entity]);
            Assert.Equal((role, "marte@post.example"), (result.Clean()[entity][8], result.Clean()[entity][7]));
        }
    }

    [Theory]
    [InlineData(71)]
    [InlineData(72)]
    public void The_order_of_rows_does_not_matter_for_what_is_one(ulong seed)
    {
        var roll = Roll.Dirty(300, seed);
        var (straight, turned) = (roll.Wash(), roll.Shuffled(seed, out var order).Wash());
        var (entities, groups) = (0, 0);
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                if (straight.Entities[order[i]] == straight.Entities[order[j]] != (turned.Entities[i] == turned.Entities[j])) entities++;
                if (straight.Groups[order[i]] == straight.Groups[order[j]] != (turned.Groups[i] == turned.Groups[j])) groups++;
            }
        }

        Assert.Equal((0, 0), (entities, groups));
    }

    [Theory]
    [InlineData(81)]
    [InlineData(82)]
    public void What_is_clean_stays_as_it_is_and_has_no_sure_twins(ulong seed)
    {
        var first = Roll.Dirty(300, seed).Wash();
        Assert.True(first.EntityRows.Count < first.Table.RowCount);
        var again = Results.Wash(first.CleanTable());
        Assert.Equal(first.Clean(), again.Clean());
        Assert.All(again.Columns, column => Assert.All(Enumerable.Range(0, column.ValueCount), value => Assert.Null(column.MendOf(value))));
        Assert.DoesNotContain(again.Pairs, pair => pair.Merged);
    }

    [Fact]
    [Promise(119, "the answer is the same for any number of threads")]
    public void Any_number_of_threads_gives_the_same_answer()
    {
        foreach (var roll in new[] { Roll.Dirty(1800, 91), Roll.Firms(400, 92) })
        {
            var answers = new[] { 1, 2, 7 }.Select(threads => roll.Wash(new() { Country = "NO", Threads = threads }).Everything()).Distinct().ToList();
            Assert.Single(answers);
        }
    }

    [Fact]
    public void A_list_of_which_nothing_is_known_is_still_washed()
    {
        var result = Results.Wash("a,b\nx1,y1\nx2,y2\nx1,y1\n", new());
        Assert.Equal((3, ListKind.Any), (result.Entities.Length, result.Kind));
    }
}
