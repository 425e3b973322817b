using System.Globalization;
using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Tests.Text;

/// <summary>Our table against the platform's Unicode data, where the platform has it.</summary>
public sealed class FoldTableTests
{
    // Signs of sounds that have no letter here, and the Cyrillic soft and hard sign.
    private const string Silent = "ƪƾƄƅƧƨƼƽɁɂЬьЪъӀӏҌҍ";

    private static readonly bool PlatformKnowsUnicode = "e\u0301".Normalize(NormalizationForm.FormC) == "é";

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
    {
        if (!PlatformKnowsUnicode) return;
        Assert.Equal("", string.Join(", ",
            from text in Characters()
            let apart = text.Normalize(NormalizationForm.FormD)
            where Fold.Plain(text) != Fold.Plain(apart) || Fold.Digraph(text) != Fold.Digraph(apart)
            select Named(text)));
    }

    [Fact]
    public void Compatible_letters_and_digits_fold_as_what_they_stand_for()
    {
        if (!PlatformKnowsUnicode) return;
        Assert.Equal("", string.Join(", ",
            from text in Characters()
            let stands = text.Normalize(NormalizationForm.FormKC)
            where stands != text && stands.All(IsKnownLetter) && !IsAbbreviation(Rune.GetRuneAt(text, 0).Value)
            where Fold.Plain(stands) != Fold.Plain(text)
            select Named(text)));
    }

    [Fact]
    public void Capital_and_small_letters_fold_alike()
    {
        Assert.Equal("", string.Join(", ",
            from text in Characters()
            let small = text.ToLowerInvariant()
            where Fold.Digraph(small) != Fold.Digraph(text)
            select Named(text)));
    }

    [Fact]
    public void Every_Latin_Cyrillic_and_Greek_letter_of_today_is_known()
    {
        for (var c = 'À'; c <= '\u1EFF'; c++)
        {
            var covered = c is <= '\u01BF' or >= '\u01C4' and <= '\u024F' or >= '\u1E00'
                or >= 'Α' and <= 'ώ' or >= 'Ѐ' and <= 'ӿ';
            if (covered && !Silent.Contains(c, StringComparison.Ordinal) && char.IsLetter(c)) Assert.True(Fold.Plain(c.ToString()).Length > 0, Named(c.ToString()));
        }
    }

    [Fact]
    public void Digits_of_every_script_count()
    {
        for (var point = 0; point <= 0x1FFFF; point++)
        {
            if (!Rune.IsValid(point)) continue;
            var text = char.ConvertFromUtf32(point);
            if (CharUnicodeInfo.GetUnicodeCategory(text, 0) != UnicodeCategory.DecimalDigitNumber) continue;
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text, 0).ToString(CultureInfo.InvariantCulture);
            // Digits that came to Unicode after the table part words.
            Assert.True(Fold.Plain(text) == digit || Fold.Plain(text).Length == 0, Named(text));
        }
    }

    private static IEnumerable<string> Characters()
    {
        for (var point = 0x80; point <= 0x1FFFF; point++)
            if (Rune.IsValid(point) && Rune.GetUnicodeCategory(new Rune(point)) != UnicodeCategory.OtherNotAssigned)
                yield return char.ConvertFromUtf32(point);
    }

    private static bool IsKnownLetter(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or >= 'À' and <= 'ÿ' or >= 'Α' and <= 'ώ';

    // Signs that stand for a word, not for letters of one: trade marks, rupees, units in a square, and rare letters.
    private static bool IsAbbreviation(int point) =>
        point is 0x20A8 or 0x2120 or 0x2122 or (>= 0x3250 and <= 0x33FF)
            or (>= 0x10780 and <= 0x107BF) or (>= 0x1F12A and <= 0x1F190);

    private static string Named(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture))) +
        $" {Fold.Plain(text)}/{Fold.Digraph(text)}";
}
