namespace CareLabel.Core.Tests.Imports;

public sealed class HeaderRowTests : IDisposable
{
    private readonly Reads _reads = new();

    public void Dispose() => _reads.Dispose();

    [Theory]
    [InlineData("Kundeliste 2026\nSide 1\n\nName,Email,Phone\nAnn,a@x.no,1\nBo,b@x.no,2\n", 4, 3)]
    [InlineData("Kundeliste;;\nName;Email;Phone\nAnn;a@x.no;1\nBo;b@x.no;2\n", 2, 1)]
    [InlineData("Name,Email\nAnn,a@x.no,\nBo,b@x.no,\n", 1, 0)]
    [InlineData("Kundeliste\nName,Email\nAnn,a@x.no\nBo,b@x.no\n", 2, 1)]
    [InlineData("\n\nName,Email\nAnn,a@x.no\n", 3, 2)]
    public void Finds_the_header_below_titles(string text, int headerLine, int skipped)
    {
        var format = _reads.Read(text).Files[0].Format;

        Assert.Equal((headerLine, skipped), (format.HeaderLine, format.SkippedLines));
    }

    [Theory]
    [InlineData("Ann,a@x.no\nBo,b@x.no\n", true)]
    [InlineData("1,Ann\n2,Bo\n", true)]
    [InlineData("Ann,22 12 34 56\nBo,22 12 34 57\n", true)]
    [InlineData("Ann,22 12 34 56\nBo,unknown\n", true)]
    [InlineData("Name,2024,2025\nAnn,1,2\n", false)]
    [InlineData("0,1,2\n5,6,7\n", false)]
    [InlineData("a,b\n1,2\n", false)]
    public void Sees_a_first_line_that_is_data(string text, bool isData) =>
        Assert.Equal(isData, _reads.Read(text).Files[0].Header[0] == "Column 1");

    [Fact]
    public void Names_are_taken_without_what_nobody_sees() =>
        Assert.Equal(["First name", "Email", "+pluss"], _reads.Read("\" First\nname \",E\u200Bmail,'+pluss\nAnn,a@x.no,b\n").Files[0].Header);
}
