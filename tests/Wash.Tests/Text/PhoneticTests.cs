using System.Text;
using CareLabel.Tests;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class PhoneticTests
{
    public static TheoryData<string, string, string> Table()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in Vectors.Own("Text/vectors/phonetic.tsv")) rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    [Promise(32, "phonetic")]
    [Theory, MemberData(nameof(Table))]
    public void Sounds_as_the_table_says(string judgement, string names, string why)
    {
        var keys = names.Split(',').Select(name => $"{name}={Phonetic.Key(name)}").ToList();
        var distinct = names.Split(',').Select(Phonetic.Key).Distinct(StringComparer.Ordinal).Count();
        Assert.True(distinct == (judgement == "same" ? 1 : keys.Count), $"{string.Join(", ", keys)}: {why}");
    }

    [Theory]
    [InlineData("Kari Nordmann", "KAR NORDMN")]
    [InlineData("", "")]
    [InlineData("3M", "3M")]
    [InlineData("H", "H")]
    [InlineData("Øy", "O")]
    [InlineData("115", "115")]
    [InlineData("王", "")]
    public void Writes_the_key_as_documented(string text, string key) => Assert.Equal(key, Phonetic.Key(text));

    [Fact]
    public void Plain_and_digraph_spellings_share_a_key()
    {
        foreach (var row in Table())
        {
            foreach (var name in row.Data.Item2.Split(','))
                Assert.Equal(Phonetic.Key(Fold.Plain(name)), Phonetic.Key(Fold.Digraph(name)));
        }
    }

    [Fact]
    public void Codes_are_equal_exactly_when_keys_are()
    {
        var codes = new Dictionary<ulong, string>();
        foreach (var text in Folded())
        {
            var key = Key(text);
            var code = Phonetic.Code(text);
            Assert.Equal(key, codes.TryAdd(code, key) ? key : codes[code]);
            Assert.Equal(key.Length == 0, code == 0);
        }

        Assert.Equal(codes.Count, codes.Values.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_word_has_a_sound_and_a_key_is_made_of_capitals_and_digits()
    {
        foreach (var text in Folded())
        {
            var key = Key(text);
            Assert.Equal(Tokens.Count(text), Tokens.Count(Encoding.ASCII.GetBytes(key)));
            Assert.True(key.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or ' '), key);
        }
    }

    [Fact]
    public void Any_bytes_and_a_short_buffer_are_answered()
    {
        var dice = new Dice(8);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[dice.Below(12)];
            foreach (ref var b in bytes.AsSpan()) b = (byte)dice.Next();
            Assert.InRange(Phonetic.Key(bytes, new byte[dice.Below(8)]), 0, 7);
            Assert.InRange(Phonetic.Key(bytes, new byte[bytes.Length * 2]), 0, bytes.Length * 2);
        }

        Assert.Equal(1_000_006, Phonetic.Key(new string('x', 3) + string.Concat(Enumerable.Repeat("ba", 999_999))).Length);
    }

    private static IEnumerable<byte[]> Folded()
    {
        foreach (var text in FoldTests.Samples().TakeLast(20_000)) yield return Encoding.ASCII.GetBytes(Fold.Plain(text));
        var dice = new Dice(7);
        for (var i = 0; i < 50_000; i++) yield return dice.Word(dice.Below(12), 26);
    }

    private static string Key(byte[] folded)
    {
        var into = new byte[folded.Length * 2];
        return Encoding.ASCII.GetString(into, 0, Phonetic.Key(folded, into));
    }
}
