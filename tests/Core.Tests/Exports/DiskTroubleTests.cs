using CareLabel.Exports;

namespace CareLabel.Core.Tests.Exports;

public sealed class DiskTroubleTests
{
    [Theory]
    [InlineData(28, "the disk is full.")]
    [InlineData(27, "a file would be larger than this disk or account allows.")]
    [InlineData(30, "the disk is read-only.")]
    [InlineData(122, "the disk space of this account is used up.")]
    [InlineData(69, "the disk space of this account is used up.")]
    [InlineData(5, "Input/output error")]
    public void What_the_disk_answers_is_told_as_people_say_it(int number, string sentence) =>
        Assert.Equal(sentence, DiskTrouble.Sentence(new IOException("Input/output error", number)));

    [Fact]
    public void What_is_not_allowed_or_not_there_is_told_too()
    {
        Assert.Equal("this account has no right to write there.", DiskTrouble.Sentence(new UnauthorizedAccessException()));
        Assert.Equal("there is no such folder, and none can be made there.", DiskTrouble.Sentence(new DirectoryNotFoundException()));
    }

    [Fact]
    public void A_mistake_of_ours_is_no_trouble_of_the_disk()
    {
        Exception[] troubles = [new IOException(), new UnauthorizedAccessException(), new NotSupportedException()];
        Exception[] mistakes = [new InvalidOperationException(), new InvalidCastException()];
        Assert.All(troubles, e => Assert.True(DiskTrouble.Is(e), e.GetType().Name));
        Assert.All(mistakes, e => Assert.False(DiskTrouble.Is(e), e.GetType().Name));
    }
}
