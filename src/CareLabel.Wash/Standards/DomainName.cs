using System.Collections.Frozen;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Standards;

/// <summary>
/// Names of hosts as e-mail and web addresses carry them: RFC 1035 lengths, RFC 5891 letters. International names are
/// kept the readable way (<c>blåbær.no</c>), so that both spellings of one name compare as one.
/// </summary>
public static class DomainName
{
    private static readonly FrozenSet<string> Suffixes =
        EmbeddedTable.Rows("webaddress-suffixes.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// True for a name of at least two labels of 1 to 63 letters, digits and inner hyphens, at most 253 in all,
    /// whose last label is no number. Expects lower case.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<char> host)
    {
        if (host.Length is 0 or > 253) return false;
        int start = 0, labels = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            if (i < host.Length && host[i] != '.') continue;
            if (!IsLabel(host[start..i])) return false;
            labels++;
            if (i == host.Length)
                return labels > 1 && i - start > 1 && host[start..i].ContainsAnyExceptInRange('0', '9');
            start = i + 1;
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
        foreach (var c in label)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')
                && !(c > '\x7F' && char.IsLetterOrDigit(c)))
                return false;
        }

        return true;
    }

    /// <summary>The name with every <c>xn--</c> label written in letters (RFC 3492); labels that do not decode
    /// stay.</summary>
    public static string Readable(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal)) return host;
        var labels = host.Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].StartsWith("xn--", StringComparison.Ordinal)) labels[i] = Decoded(labels[i]);
        }

        return string.Join('.', labels);
    }

    private static string Decoded(string label)
    {
        var letters = DomainNamePunycode.Decode(label.AsSpan(4));
        // What decodes to capitals, signs or nothing new was never made by a registry: keep what was typed.
        return letters is not null && letters.Length > 0 && !letters.Any(char.IsUpper) && IsLabel(letters)
            && letters.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') ? letters : label;
    }

    /// <summary>
    /// The part that somebody registered: <c>shop.firma.co.uk</c> → <c>firma.co.uk</c>. Knows the public suffixes of
    /// <c>webaddress-suffixes.tsv</c>, and takes the last label of any other name for one.
    /// </summary>
    public static string Registrable(string host)
    {
        var last = host.LastIndexOf('.');
        if (last <= 0) return host;
        var second = host.LastIndexOf('.', last - 1);
        if (second < 0) return host;
        if (!Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host.AsSpan(second + 1)))
            return host[(second + 1)..];

        var third = second == 0 ? -1 : host.LastIndexOf('.', second - 1);
        return third < 0 ? host : host[(third + 1)..];
    }
}
