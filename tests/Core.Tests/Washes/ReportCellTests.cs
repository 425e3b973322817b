using System.Xml;
using System.Xml.Linq;
using CareLabel.Washes;

namespace CareLabel.Core.Tests.Washes;

/// <summary>What stands in a list stays text on the page: no markup, nothing hidden, nobody's number, no megabytes.</summary>
public sealed class ReportCellTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</style><iframe>")]
    [InlineData("]]>&amp;&lt;<!--")]
    public void Shows_markup_in_cells_and_headers_as_text(string hostile)
    {
        var cell = $"\"{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var (_, _, page) = Reports.Of(
            $"First name,Last name,E-mail,{cell}\n{cell},Moe,kari.moe@example.org,{cell}\n{cell},Moe,kari.moe@example.org,{cell}\n{cell},{cell},{cell},{cell}\n");

        Assert.Contains(page.Descendants("td"), td => td.Value.Contains(hostile, StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Single(page.Descendants("style"));
    }

    [Theory]
    [InlineData("\u202Egnp.exe", "⟨202E⟩gnp.exe")]
    [InlineData("a\u2066b", "a⟨2066⟩b")]
    [InlineData("a\u0007b", "a␇b")]
    [InlineData("a\u200Bb", "a⟨200B⟩b")]
    [InlineData("a\uffffb", "a\ufffdb")]
    [InlineData("a\nb", "a↵ b")]
    [InlineData("😀 Ø", "😀 Ø")]
    [InlineData("<&>\"'", "&lt;&amp;&gt;&quot;&#39;")]
    public void Makes_signs_visible_that_would_hide_or_turn_a_text(string text, string shown) =>
        Assert.Equal(shown, ReportHtml.Escape(text));

    [Fact]
    public void Replaces_half_a_character() => Assert.Equal("a\ufffdb\ufffd", ReportHtml.Escape($"a{(char)0xD800}b{(char)0xDC00}"));

    [Fact]
    public void Cuts_a_cell_of_nearly_a_megabyte()
    {
        var huge = new string('å', 480_000);
        var (_, text, page) = Reports.Of($"First name,Last name,E-mail,{huge[..5000]}\nKari,{huge},kari.moe@example.org,{huge}\nKari,{huge},kari.moe@example.org,{huge}\n");

        Assert.InRange(text.Length, 1, 200_000);
        Assert.Contains(page.Descendants("td"), td => td.Value.EndsWith("ååå…", StringComparison.Ordinal));
    }

    [Fact]
    public void Masks_numbers_of_people_wherever_they_stand()
    {
        const string First = "04056110130", Second = "13128010186";
        var (_, text, _) = Reports.Of($"""
            First name,Last name,E-mail,Personal number,Notes
            Kari,Moe,kari.moe@example.org,{First},has {First} as her number
            Kari,Moe,kari.moe@example.org,040561 10130,
            Ola,Lund,ola.lund@example.org,{Second},
            Eva,Dahl,eva.dahl@example.org,1312801018,

            """);

        Assert.Contains("040561*****", text, StringComparison.Ordinal);
        foreach (var number in new[] { First, Second, "040561 10130", "1312801018", "0110130" }) Assert.DoesNotContain(number, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reader_sees_a_tag_that_is_left_open() =>
        Assert.Throws<XmlException>(() => Reports.Read("<!DOCTYPE html><html><p>Kari <script></p></html>"));
}
