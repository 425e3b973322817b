using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class TokensTests
{
    [Theory]
    [InlineData("", "", "", 0)]
    [InlineData("kari", "kari", "k", 1)]
    [InlineData("nordmann kari anne", "anne kari nordmann", "nka", 3)]
    [InlineData("kari kari", "kari", "kk", 2)]
    [InlineData(" b  a ", "a b", "ba", 2)] // not folded, still answered
    [InlineData("b ab a", "a ab b", "baa", 3)]
    public void Splits_sorts_and_takes_initials(string text, string sorted, string initials, int count)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var into = new byte[text.Length];
        Assert.Equal(count, Tokens.Count(bytes));
        Assert.Equal(sorted, Tokens.Sorted(text));
        Assert.Equal(sorted, Encoding.ASCII.GetString(into, 0, Tokens.Sorted(bytes, into)));
        Assert.Equal(initials, Tokens.Initials(text));
        Assert.Equal(initials, Encoding.ASCII.GetString(into, 0, Tokens.Initials(bytes, into)));
    }

    [Fact]
    public void A_set_that_is_sorted_already_is_answered_as_the_same_instance()
    {
        var sorted = new StringBuilder("anne kari").ToString();
        Assert.Same(sorted, Tokens.Sorted(sorted));
    }

    [Fact]
    public void Two_texts_share_a_key_exactly_when_their_sets_are_one()
    {
        var dice = new Dice(4);
        var keys = new Dictionary<ulong, string>();
        for (var i = 0; i < 50_000; i++)
        {
            var words = Enumerable.Range(0, dice.Below(i % 100 == 0 ? 200 : 5))
                .Select(_ => Encoding.ASCII.GetString(dice.Word(1 + dice.Below(3), 3)));
            var text = string.Join(' ', words);
            var bytes = Encoding.ASCII.GetBytes(text);
            var into = new byte[bytes.Length];
            var sorted = Tokens.Sorted(text);
            Assert.Equal(sorted, Encoding.ASCII.GetString(into, 0, Tokens.Sorted(bytes, into)));
            Assert.Equal(sorted, keys.TryAdd(Tokens.Key(bytes), sorted) ? sorted : keys[Tokens.Key(bytes)]);
            Assert.Equal(Tokens.Key(bytes), Tokens.Key(Encoding.ASCII.GetBytes(sorted)));
        }

        Assert.Equal(0UL, Tokens.Key(""u8));
        Assert.Equal(keys.Count, keys.Values.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Half_a_million_words_are_sorted_and_hashed()
    {
        var text = string.Concat(Enumerable.Repeat("b a ", 250_000));
        var into = new byte[3];
        Assert.Equal("a b", Tokens.Sorted(text));
        Assert.Equal(3, Tokens.Sorted(Encoding.ASCII.GetBytes(text), into));
        Assert.Equal(Tokens.Key("a b"u8), Tokens.Key(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData("", HashOfNothing)]
    [InlineData("kari", HashOfKari)]
    [InlineData("kari nordmann", HashOfKariNordmann)]
    public void Hashes_stay_what_they_were_since_keys_are_stored(string text, ulong hash)
    {
        Assert.Equal(hash, Hash64.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(hash, Hash64.Of(text));
    }

    [Fact]
    public void Keys_stay_what_they_were() => Assert.Equal(KeyOfKariNordmann, Tokens.Key("nordmann kari"u8));

    [Fact]
    public void Short_texts_never_share_a_hash_and_every_bit_is_used()
    {
        var seen = new HashSet<ulong>();
        ulong ones = 0, zeros = 0;
        Span<byte> text = stackalloc byte[3];
        for (var i = 0; i < 1 << 18; i++)
        {
            (text[0], text[1], text[2]) = ((byte)i, (byte)(i >> 8), (byte)(i >> 16));
            var hash = Hash64.Of(text);
            Assert.True(seen.Add(hash));
            ones |= hash;
            zeros |= ~hash;
        }

        Assert.Equal((ulong.MaxValue, ulong.MaxValue), (ones, zeros));
    }

    // Reckoned apart from this code, by the rule that Hash64 documents.
    private const ulong HashOfNothing = 16294208416658607535, HashOfKari = 6434600128840626457;
    private const ulong HashOfKariNordmann = 6502977568584672534, KeyOfKariNordmann = 14364853820303679282;
}
