using System.Text;
using System.Text.Json;
using CareLabel.Tests;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

public sealed class FoldTests
{
    private static readonly string[] Awkward =
    [
        "", " ", "\0", "\uD800", "\uDC00\uD800", "a\uD83Db", "\uFFFF", "́́", "̈a", "'", "- -", "a  b", "a ", " a",
        "υ", "μ", "γ", "Αυ", "μπ", "😀", "😀a😀", "\u200B", "щщщщ", "½½½", new string('щ', 300), new string('\u030A', 600),
    ];

    public static TheoryData<string, string, string, string> Table()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var row in Vectors.Own("Text/vectors/fold.tsv")) rows.Add(row[0], row[1], row[2], row[3]);
        return rows;
    }

    [Promise(32, "å ä ö ø æ ł ż folded")]
    [Theory, MemberData(nameof(Table))]
    public void Folds_as_the_table_says(string typed, string plain, string digraph, string why)
    {
        Assert.True(plain == Fold.Plain(typed), $"{typed}: {Fold.Plain(typed)} is not {plain}: {why}");
        Assert.True(digraph == Fold.Digraph(typed), $"{typed}: {Fold.Digraph(typed)} is not {digraph}: {why}");
    }

    [Theory, MemberData(nameof(Table))]
    public void Bytes_fold_as_strings_do(string typed, string plain, string digraph, string why)
    {
        Assert.True(plain == Bytes(typed, false), why);
        Assert.True(digraph == Bytes(typed, true), why);
    }

    [Theory]
    [InlineData("Øystein", "Oystein", "Oeystein")]
    [InlineData("Ørjan", "Orjan", "Oerjan")]
    [InlineData("Åse", "Aase", "Ase")]
    [InlineData("Müller", "Mueller", "Muller")]
    [InlineData("Łucja", "Lucja", "ŁUCJA")]
    public void Every_spelling_of_a_name_agrees_with_the_first_in_some_form(params string[] spellings)
    {
        foreach (var spelling in spellings) Assert.True(Agree(spellings[0], spelling), spelling);
    }

    [Fact]
    public void What_is_folded_already_is_answered_as_the_same_instance()
    {
        var folded = new StringBuilder("kari nordmann 42").ToString();
        Assert.Same(folded, Fold.Plain(folded));
        Assert.Same(folded, Fold.Digraph(folded));
    }

    [Fact]
    public void Folding_twice_changes_nothing_and_gives_only_folded_text()
    {
        foreach (var text in Samples())
        {
            var plain = Fold.Plain(text);
            Assert.True(Fold.IsFolded(plain), Escaped(text));
            Assert.True(Fold.IsFolded(Fold.Digraph(text)), Escaped(text));
            Assert.Equal(plain, Fold.Plain(plain));
            Assert.Equal(Fold.Digraph(text), Fold.Plain(Fold.Digraph(text)));
        }
    }

    [Fact]
    public void Bytes_and_strings_agree_and_the_longest_buffer_is_long_enough()
    {
        foreach (var text in Samples())
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var exact = new byte[Fold.MaxLength(utf8.Length)];
            Assert.Equal(Fold.Plain(text), Encoding.ASCII.GetString(exact, 0, Fold.Plain(utf8, exact)));
            Assert.Equal(Fold.Digraph(text), Encoding.ASCII.GetString(exact, 0, Fold.Digraph(utf8, exact)));
        }
    }

    [Fact]
    public void A_short_buffer_cuts_the_text_and_leaves_no_space_hanging()
    {
        var utf8 = "Åse Øy, Щукин a\u030A"u8.ToArray();
        var whole = Fold.Digraph(Encoding.UTF8.GetString(utf8));
        for (var size = 0; size <= whole.Length; size++)
        {
            var into = new byte[size];
            var folded = Encoding.ASCII.GetString(into, 0, Fold.Digraph(utf8, into));
            Assert.Equal(whole[..size].TrimEnd(), folded);
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_part_words()
    {
        var into = new byte[16];
        var length = Fold.Plain([(byte)'a', 0xC3, 0xFF, (byte)'b', 0xE2, 0x80], into);
        Assert.Equal("a b", Encoding.ASCII.GetString(into, 0, length));
    }

    [Fact]
    public void A_megabyte_of_anything_is_folded()
    {
        foreach (var piece in (string[])["a ", "Ø", "\uD800", "a\u030A", "\u0308", "υ\u0301", "-", "\0", "γ"])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
            Assert.True(Fold.IsFolded(Fold.Plain(text)));
            Assert.True(Fold.IsFolded(Fold.Digraph(text)));
        }
    }

    [Fact]
    public void Name_pairs_agree_or_are_told_apart()
    {
        if (Vectors.Shared("corpora/payloads/own/name-pairs.json") is not { } path) return;
        using var pairs = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var pair in pairs.RootElement.GetProperty("pairs").EnumerateArray())
        {
            var (a, b, why, same) = (pair[0].GetString()!, pair[1].GetString()!, pair[2].GetString()!, pair[3]);
            if (same.ValueKind == JsonValueKind.Null || a == b) continue;
            var mixed = Fold.MixesScripts(a) || Fold.MixesScripts(b);
            Assert.True(same.GetBoolean() == (Agree(a, b) && !mixed), $"{a} and {b}: {why}");
        }
    }

    /// <summary>Awkward texts, every first-plane character amid letters, and seeded random mixtures.</summary>
    internal static IEnumerable<string> Samples()
    {
        foreach (var text in Awkward) yield return text;
        for (var c = 0; c <= 0xFFFF; c++) yield return $"a{(char)c}b";
        var dice = new Dice(2);
        for (var i = 0; i < 20_000; i++) yield return dice.Text();
    }

    private static bool Agree(string a, string b) =>
        Forms(a).Intersect(Forms(b), StringComparer.Ordinal).Any();

    private static string[] Forms(string text) => [Tokens.Sorted(Fold.Plain(text)), Tokens.Sorted(Fold.Digraph(text))];

    private static string Bytes(string text, bool digraph)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var into = new byte[Fold.MaxLength(utf8.Length)];
        return Encoding.ASCII.GetString(into, 0, digraph ? Fold.Digraph(utf8, into) : Fold.Plain(utf8, into));
    }

    private static string Escaped(string text) => JsonSerializer.Serialize(text.Select(c => (int)c));
}
