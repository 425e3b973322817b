using System.Text;

namespace CareLabel.Wash.Text;

/// <summary>Finds words that mix Latin letters with letters of another script that pass for Latin ones.</summary>
internal static class Scripts
{
    // Whole words never mix Latin and Cyrillic; Greek letters are used as signs (kΩ, µm), so only the look-alikes tell.
    private const string GreekAlike = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγηικνορτυχωϲϳάήίόύώΆΈΉΊΌΎ";

    public static bool Mix(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text)) return false;
        bool latin = false, alike = false;
        foreach (var c in text)
        {
            if (IsLatin(c)) latin = true;
            else if (PassesForLatin(c)) alike = true;
            else if (FoldTable.Of(c, digraph: false) == FoldTable.Parts) latin = alike = false;
            if (latin && alike) return true;
        }

        return false;
    }

    private static bool PassesForLatin(char c) =>
        c is >= '\u0400' and <= '\u052F' or >= '\uA640' and <= '\uA69F' ||
        GreekAlike.Contains(c, StringComparison.Ordinal);

    private static bool IsLatin(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => true,
        < '\u00C0' => c is 'ª' or 'º',
        '×' or '÷' => false,
        <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => true,
        >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => true,
        _ => false,
    };
}
