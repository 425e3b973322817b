using System.Text;
using CareLabel.Tests;

namespace CareLabel.Core.Tests.Imports;

public sealed class EncodingTests : IDisposable
{
    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    [Theory]
    [InlineData(65001, true, "utf-8")]
    [InlineData(65001, false, "utf-8")]
    [InlineData(1200, true, "utf-16-le")]
    [InlineData(1200, false, "utf-16-le")]
    [InlineData(1201, true, "utf-16-be")]
    [InlineData(1201, false, "utf-16-be")]
    [InlineData(1252, false, "windows-1252")]
    [InlineData(28591, false, "windows-1252")]
    [InlineData(28605, false, "windows-1252")]
    [InlineData(865, false, "cp850")]
    [InlineData(850, false, "cp850")]
    [Promise(114, "from files alone: any encoding")]
    public void Reads_Nordic_letters_in_any_encoding(int codePage, bool mark, string name)
    {
        var lists = Reads.Done(_reads.Write("list.csv", Encoded(TwoPeople.Text(";", "\r\n"), codePage, mark)));

        Assert.Equal(TwoPeople.People, Reads.Rows(lists));
        Assert.Equal(name, lists.Files[0].Format.Encoding);
    }

    [Theory]
    [InlineData(1250, "windows-1250")]
    [InlineData(28592, "iso-8859-2")]
    [InlineData(852, "cp852")]
    public void Reads_Polish_letters_in_any_encoding(int codePage, string name)
    {
        string[][] people = [["Żaneta", "Łukaszewicz", "Śląsk"], ["Paweł", "Wiśniewski", "Spółka Ćwikła"], ["Jąną", "Źródło", "Gdańsk"]];
        var text = "Imię;Nazwisko;Miasto\r\n" + string.Concat(people.Select(row => string.Join(';', row) + "\r\n"));

        var lists = Reads.Done(_reads.Write("list.csv", Encoded(text, codePage, false)));

        Assert.Equal(people, Reads.Rows(lists));
        Assert.Equal("Imię", lists.Files[0].Header[0]);
        Assert.Equal(name, lists.Files[0].Format.Encoding);
    }

    [Fact]
    public void Reads_letters_of_another_encoding_that_come_late_in_a_long_file()
    {
        var text = "Name,City\n" + string.Concat(Enumerable.Repeat("Ann Smith,Oslo and other places\n", 60_000)) + "Jørgen,Tromsø\n";

        var lists = Reads.Done(_reads.Write("list.csv", Encoded(text, 1252, false)));

        Assert.Equal(["Jørgen", "Tromsø"], Reads.Rows(lists)[^1]);
        Assert.Contains(lists.Files[0].Warnings, warning => warning is { Code: "mixed-encodings", Line: 60_002 });
    }

    private static byte[] Encoded(string text, int codePage, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        return mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
