using System.Text;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Columns;

/// <summary>Parts a header into folded words: camelCase, snake_case, digits and signs all part words.</summary>
internal static class HeaderTokens
{
    // Longer than any header that means something; a whole file read as one header must not cost its length.
    private const int LongestHeader = 200;

    /// <summary>The words of a header; none where it has no letters or digits.</summary>
    public static string[] Of(string header)
    {
        var text = header.Length > LongestHeader ? header[..LongestHeader] : header;
        var parted = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && BreaksAt(text, i)) parted.Append(' ');
            if (text[i] == '#') parted.Append(" nr ");
            else parted.Append(char.IsSurrogate(text[i]) ? ' ' : text[i]);
        }

        var words = Fold.Plain(parted.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = InFull(words[i]);
        return words;
    }

    // As database columns and narrow spreadsheets shorten them: CUST_NM, ZIP_CD, Addr Ln 1.
    private static string InFull(string word) => word switch
    {
        "nm" => "name",
        "cd" => "code",
        "cust" => "customer",
        "cntry" or "ctry" => "country",
        "addr" or "adr" => "address",
        "ln" => "line",
        "acct" => "account",
        "mgr" => "manager",
        "nbr" => "number",
        _ => word,
    };

    /// <summary>The words run together: how a header and a table entry are compared.</summary>
    public static string Joined(ReadOnlySpan<string> words)
    {
        var joined = new StringBuilder();
        foreach (var word in words) joined.Append(word);
        return joined.ToString();
    }

    private static bool BreaksAt(string text, int i)
    {
        var (before, here) = (text[i - 1], text[i]);
        if (char.IsAsciiDigit(before) != char.IsAsciiDigit(here)) return true;
        if (!char.IsUpper(here)) return false;
        if (char.IsLower(before)) return true;

        // The last capital of a run begins the next word: "URLAddress" is URL + Address.
        return char.IsUpper(before) && i + 1 < text.Length && char.IsLower(text[i + 1]);
    }
}
