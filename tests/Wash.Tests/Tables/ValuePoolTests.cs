using CareLabel.Wash.Tables;

namespace CareLabel.Wash.Tests.Tables;

public sealed class ValuePoolTests
{
    private const int Chunk = 1 << 22;

    [Fact]
    public void Equal_texts_have_one_code_in_order_of_first_sight()
    {
        var pool = new ValuePool();
        Assert.Equal([0, 1, 0, 2, 1], new[] { "a", "b", "a", "", "b" }.Select(pool.Intern));
        Assert.Equal((3, ""), (pool.Count, pool.Text(2)));
    }

    [Fact]
    public void Sealed_it_still_reads_and_takes_more()
    {
        var pool = new ValuePool();
        for (var i = 0; i < 5000; i++) pool.Intern($"value {i}");
        pool.Seal();
        Assert.Equal("value 77", pool.Text(77));
        Assert.Equal((4999, 5000, 5000), (pool.Intern("value 4999"), pool.Intern("another"), pool.Intern("another")));
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal(i, pool.Intern($"value {i}")));
        var empty = new ValuePool();
        empty.Seal();
        Assert.Equal(0, empty.Intern("first"));
    }

    [Fact]
    public void Many_values_are_all_found_again()
    {
        var pool = new ValuePool();
        string Text(int i) => new((char)('a' + (i % 26)), 1 + (i % 7) + (i % 997 == 0 ? 9000 : 0));
        var codes = Enumerable.Range(0, 200_000).Select(i => pool.Intern($"{i}{Text(i)}")).ToArray();
        Assert.Equal(Enumerable.Range(0, 200_000), codes);
        for (var i = 0; i < codes.Length; i += 7)
        {
            Assert.Equal($"{i}{Text(i)}", pool.Text(i));
            Assert.Equal(i, pool.Intern($"{i}{Text(i)}"));
        }
    }

    [Theory]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 5)]
    public void A_text_larger_than_a_chunk_is_kept_whole_among_small_ones(int length)
    {
        var pool = new ValuePool();
        var large = new byte[length];
        for (var i = 0; i < length; i++) large[i] = (byte)('a' + (i % 23));
        var before = pool.Intern("before");
        var code = pool.Intern(large);
        var after = pool.Intern("after");
        var again = pool.Intern([.. large, (byte)'x']);
        Assert.Equal([0, 1, 2, 3], [before, code, after, again]);
        Assert.True(pool.Utf8(code).SequenceEqual(large));
        Assert.Equal(code, pool.Intern(large));
        Assert.Equal(("before", "after", length + 1), (pool.Text(before), pool.Text(after), pool.Utf8(again).Length));
    }

    [Fact]
    public void Texts_that_differ_in_one_byte_anywhere_are_two()
    {
        var pool = new ValuePool();
        for (var length = 1; length < 40; length++)
        {
            var text = new byte[length];
            Array.Fill(text, (byte)'a');
            var known = pool.Intern(text);
            for (var at = 0; at < length; at++)
            {
                text[at] = (byte)'b';
                Assert.NotEqual(known, pool.Intern(text));
                text[at] = (byte)'a';
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_kept_as_they_are()
    {
        var pool = new ValuePool();
        byte[] bytes = [0xFF, 0, 0xC3, 0x28];
        Assert.True(pool.Utf8(pool.Intern(bytes)).SequenceEqual(bytes));
        Assert.NotEqual(pool.Intern([0xFF]), pool.Intern([0xFE]));
    }
}
