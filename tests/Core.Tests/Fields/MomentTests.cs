using CareLabel.Fields;
using CareLabel.Wash.Standards;

namespace CareLabel.Core.Tests.Fields;

public sealed class MomentTests
{
    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "as it is written")]
    [InlineData("2026-03-02 09:00", "2026-03-02T08:00:00Z", "the house's time in winter")]
    [InlineData("2.7.2026 9:30", "2026-07-02T07:30:00Z", "the house's time in summer")]
    [InlineData("2026-03-02T10:00:00+02:00", "2026-03-02T08:00:00Z", "a zone of its own")]
    [InlineData("2026-03-02", "2026-03-01T23:00:00Z", "a day begins at midnight of the house")]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00Z", "the hour that is missing when clocks go forward")]
    [InlineData("2026-03-02 25:00", null, "no hour")]
    [InlineData("tomorrow", null, "no day")]
    [InlineData("  ", null, "nothing")]
    public void A_moment_is_read_in_the_houses_time(string typed, string? written, string why)
    {
        Assert.Equal(written, Moment.Read(typed, new Setting("NO"), "Europe/Oslo").Standard);
        if (written is not null) Assert.Equal(written, Moment.Read(written, new Setting("NO"), "Europe/Oslo").Standard);
        Assert.NotEmpty(why);
    }
}
