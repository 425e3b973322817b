using CareLabel.Wash.Columns;
using CareLabel.Wash.Merging;
using CareLabel.Wash.Tables;
using CareLabel.Wash.Tests.Matching;
using CareLabel.Wash.Tests.Tables;
using CareLabel.Wash.Tests.Text;

namespace CareLabel.Wash.Tests.Washing;

/// <summary>Whatever a list holds, a wash ends with an answer that accounts for every row.</summary>
public sealed class HostileTableTests
{
    private static readonly string[] Naughty =
    [
        "", " ", "\0", "\u0000\u0001\u001F", "\uFEFF", "\u200B\u200E\u202E", "null", "NULL", "undefined", "NaN", "-1", "1e999", "0x7f", "=1+1", "@SUM(A1)", "'; DROP TABLE x; --",
        "<script>alert(1)</script>", "\"", "'", "\\", "%s%n", "../../etc/passwd", "ﷺ", "👨‍👩‍👧‍👦", "🇳🇴", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "￾", "\uD800", "\uDFFF", "ß", "İ", "ı", "ǅ", "٣٤٥", "½", "１２３",
        "@", "@@", "a@", "@b", "a@b", "+", "+0", "00", "0000-00-00", "9999-99-99", "31.02.2020", "-", "--", ",", ";", ";;;", "a;b;c;d;e;f", "NO 000 000 000 MVA", "\r\n", "\t",
    ];

    private static readonly string[] Headers =
        ["Id", "Navn", "Fornavn", "Etternavn", "Firmanavn", "Orgnr", "Fødselsnummer", "Fødselsdato", "E-post", "Telefon", "Adresse", "Postnr", "Poststed", "Land", "Nettside", "IBAN", "Beløp", "Notat", "Opprettet", "Endret", "Type", ""];

    [Theory]
    [InlineData(ListKind.People)]
    [InlineData(ListKind.Companies)]
    [InlineData(ListKind.Mixed)]
    [InlineData(ListKind.Any)]
    [InlineData(null)]
    public void Strings_of_every_awkward_kind(ListKind? kind)
    {
        var dice = new Dice(5);
        string Cell() => dice.Below(3) switch { 0 => Naughty[dice.Below(Naughty.Length)], 1 => dice.Text(), _ => Naughty[dice.Below(Naughty.Length)] + dice.Text() };
        var rows = Enumerable.Range(0, 300).Select(_ => Headers.Select(_ => Cell()).ToArray());
        Answers(CsvText.Files(("list.csv", (string[][])[Headers, .. rows])), new() { Kind = kind });
    }

    [Fact]
    public void Bytes_that_are_no_text()
    {
        var table = new Table();
        table.Begin("list.csv");
        foreach (var header in Headers) table.Add(header);
        var dice = new Dice(6);
        for (var row = 0; row < 200; row++)
        {
            foreach (var column in table.Columns) column.Append([.. Enumerable.Range(0, dice.Below(20)).Select(_ => (byte)dice.Below(256))]);
        }

        table.Commit(200);
        Answers(table);
    }

    [Fact]
    public void Cells_of_a_megabyte()
    {
        string[] large = [new('a', 1 << 20), new('9', 1 << 20), string.Concat(Enumerable.Repeat("a@b.example; ", 80_000)), string.Concat(Enumerable.Repeat("æ ", 500_000)), new(';', 1 << 20)];
        foreach (var text in large)
        {
            var rows = Enumerable.Range(0, 3).Select(row => Headers.Select((_, i) => (i + row) % 3 == 0 ? text : "x").ToArray());
            Answers(CsvText.Files(("list.csv", (string[][])[Headers, .. rows])));
        }
    }

    [Theory]
    [InlineData("Navn,E-post\n")]
    [InlineData("\n")]
    [InlineData("Navn\nKari Berg\n")]
    [InlineData("Navn,E-post,Telefon\nKari Berg,kari@berg.example,92334451\n")]
    [InlineData("Navn,E-post\n,\n,\n,\n")]
    [InlineData("E-post\na@b.example\na@b.example\na@b.example\n")]
    [InlineData("Navn,Navn,Navn,navn\nKari Berg,Kari Berg,,K\nOla Moen,,Ola,O\n")]
    [InlineData("Telefon,Telefon,Telefon,Telefon\n92334451,92334452,92334453,92334454\n92334454,92334453,92334452,92334451\n")]
    [InlineData(",,\na,b,c\na,b,c\n")]
    public void Small_and_odd_tables(string text)
    {
        Answers(CsvText.Table(text));
        foreach (var kind in Enum.GetValues<ListKind>()) Answers(CsvText.Table(text), new() { Kind = kind, Country = "PL" });
    }

    [Fact]
    public void No_columns_at_all()
    {
        var table = new Table();
        table.Begin("list.csv");
        table.Commit(3);
        Answers(table);
    }

    [Fact]
    public void All_rows_empty()
    {
        var row = string.Join(',', Headers.Select(_ => ""));
        Answers(CsvText.Table($"{string.Join(',', Headers)}\n{string.Join('\n', Enumerable.Repeat(row, 2000))}\n"));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public void All_rows_equal(int count)
    {
        var row = Person.Of(new Dice(1)).Row;
        Answers(CsvText.Table($"{Person.Header}\n{string.Join('\n', Enumerable.Repeat(row, count))}\n"));
    }

    [Fact]
    public void Two_hundred_columns()
    {
        var dice = new Dice(7);
        string[] headers = [.. Enumerable.Range(0, 200).Select(i => i < Headers.Length ? Headers[i] : $"Felt {i}")];
        var rows = Enumerable.Range(0, 150).Select(_ => headers.Select(_ => $"{dice.Below(100_000)}").ToArray());
        Answers(CsvText.Files(("list.csv", (string[][])[headers, .. rows])));
    }

    [Fact]
    public void Settings_that_name_nothing()
    {
        var text = Roll.People(30).Text;
        Answers(CsvText.Table(text), new()
        {
            IdColumn = "nowhere", Country = "ZZ", TrustedSources = ["nowhere.csv"], CleanSources = ["nowhere.csv"], Parted = [(-5, 7), (3, 3)],
            Survivors = new Dictionary<string, SurvivorRule> { ["nowhere"] = SurvivorRule.Newest }, Map = new([new("nowhere", "Phone")]),
        });
    }

    [Theory]
    [InlineData(WashStages.Profile)]
    [InlineData(WashStages.Standards)]
    [InlineData(WashStages.Match)]
    [InlineData(WashStages.Profile | WashStages.Match)]
    public void Any_stages(WashStages stages) => Answers(CsvText.Table(Roll.Dirty(60, 3).Text), new() { Stages = stages });

    [Fact]
    public void A_wash_that_is_stopped_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => WashEngine.Run(CsvText.Table(Roll.People(300).Text), new(), stop: stop.Token));
    }

    private static WashResult Answers(Table table, WashSettings? settings = null)
    {
        var result = Results.Wash(table, settings ?? new());
        Assert.Equal(table.RowCount, result.Entities.Length);
        Assert.Equal(table.RowCount, Enumerable.Range(0, result.EntityRows.Count).Sum(entity => result.EntityRows[entity].Count));
        Assert.Equal(result.EntityRows.Count, result.Clean().Length);
        Assert.All(Enumerable.Range(0, result.EntityRows.Count), entity => Assert.Contains(result.Kept[entity], result.EntityRows[entity]));
        Assert.All(result.Pairs, pair => Assert.False(float.IsNaN(pair.Bits)));
        return result;
    }
}
