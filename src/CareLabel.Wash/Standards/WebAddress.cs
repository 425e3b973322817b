using System.Buffers;

namespace CareLabel.Wash.Standards;

/// <summary>The parts of a web address in standard form.</summary>
/// <param name="Scheme">"https" or "http".</param>
/// <param name="Host">Lower case, international names readable; with its port where that is not the usual one.</param>
/// <param name="Path">Path, query and fragment as typed; empty for the front page.</param>
public sealed record WebAddressParts(string Scheme, string Host, string Path)
{
    /// <summary>What somebody registered: <c>firma.no</c> for <c>www.firma.no</c>. Ties an address to a
    /// company.</summary>
    public string Registrable => DomainName.Registrable(Host.Split(':')[0]);

    /// <summary>The social network whose profile this is, or null. A profile says nothing about who owns the
    /// domain.</summary>
    public string? Social => WebAddress.SocialOf(Registrable);
}

/// <summary>
/// Writes web addresses one way: with <c>https://</c> where no scheme was typed, host in lower case, no slash at the
/// end. Path and query stay as typed, because they can mean anything.
/// </summary>
public static class WebAddress
{
    private const int Longest = 2048;

    private static readonly Mend Written = new("web-written", "scheme added, host in lower case, last slash dropped");
    private static readonly Objection IsEmail = new(
        "web-is-email", "It is an e-mail address.", "Move it to the e-mail field.");
    private static readonly Objection IsHandle = new(
        "web-is-handle", "It is a name on a social network.", "Type the whole address of the profile.");
    private static readonly Objection NoDomain = new(
        "web-bad-domain", "It does not begin with a domain name.", "Type the domain, such as firma.no.");
    private static readonly Objection HasSpaces = new(
        "web-spaces", "There are spaces in it, so it may be several addresses or a text.", "Keep one address.");
    private static readonly Objection OtherScheme = new(
        "web-other-scheme", "It is not an address of the web.", "Type an address that begins with https://.");
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#");

    /// <summary>Reads one web address; refuses e-mail addresses, handles, texts and what holds no domain.</summary>
    public static Reading Read(string typed)
    {
        var text = Cleaning.Tidy(typed).Text.Trim('<', '>', '"', '\'', ' ', ',', ';').Trim();
        if (text.Length == 0)
            return typed.Length == 0 || Cleaning.Tidy(typed).Text.Length == 0
                ? Reading.Empty(typed)
                : Reading.Rejected(typed, NoDomain);
        if (text.Length > Longest) return Reading.Rejected(typed, NoDomain);
        return Find(text, out var parts) is { } objection
            ? Reading.Rejected(typed, objection with { Suggestion = Meant(text) })
            : Reading.Accepted(typed, $"{parts!.Scheme}://{parts.Host}{parts.Path}", Written);
    }

    /// <summary>The parts of what <see cref="Read"/> accepts; null for anything else.</summary>
    public static WebAddressParts? Parse(string typed)
    {
        if (Read(typed).Standard is not { } standard) return null;
        return Find(standard, out var parts) is null ? parts : null;
    }

    internal static string? SocialOf(string registrable) => registrable switch
    {
        "linkedin.com" or "lnkd.in" => "linkedin",
        "facebook.com" or "fb.com" or "fb.me" => "facebook",
        "instagram.com" => "instagram",
        "x.com" or "twitter.com" => "x",
        "youtube.com" or "youtu.be" => "youtube",
        "tiktok.com" => "tiktok",
        "xing.com" => "xing",
        "github.com" => "github",
        "goldenline.pl" => "goldenline",
        _ => null,
    };

    private static Objection? Find(string text, out WebAddressParts? parts)
    {
        parts = null;
        if (text[0] == '@') return IsHandle;
        if (text.Contains(' ', StringComparison.Ordinal)) return HasSpaces;
        if (TakeScheme(ref text) is not { } scheme) return OtherScheme;

        var end = text.AsSpan().IndexOfAny(HostEnds);
        var host = end < 0 ? text : text[..end];
        if (host.Contains('@', StringComparison.Ordinal)) return IsEmail;
        var path = end < 0 ? "" : text[end..];
        if (Host(host, scheme) is not { } written) return NoDomain;
        parts = new(scheme, written, WithoutLastSlash(path));
        return null;
    }

    // What was probably meant: a comma for a dot, a mistyped scheme, or the first address among other words.
    private static string? Meant(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal)) return null;
        if (Slips(text) is { } whole) return whole;
        foreach (var word in text.Split(' '))
        {
            if (word.Contains('.', StringComparison.Ordinal) && Slips(word.Trim(',', ';', '(', ')')) is { } one)
                return one;
        }

        return null;
    }

    private static string? Slips(string text)
    {
        var dotted = text.Replace("www ", "www.", StringComparison.OrdinalIgnoreCase).Replace(',', '.');
        var letters = 0;
        while (letters < dotted.Length && char.IsAsciiLetter(dotted[letters])) letters++;
        var signs = dotted.AsSpan(letters).TrimStart(":;/\\");
        // htp://, htpp:/, hhtps//: an h, t and p before the signs of a scheme.
        if (letters is > 2 and < 8 && dotted.Length - letters - signs.Length > 1 && dotted[0] is 'h' or 'H')
            dotted = (dotted[letters - 1] is 's' or 'S' ? "https://" : "http://") + signs.ToString();
        return dotted.Length > 0 && Find(dotted, out var parts) is null
            ? $"{parts!.Scheme}://{parts.Host}{parts.Path}"
            : null;
    }

    // Backslashes and a lost or doubled colon are slips that leave no doubt: http:\\firma.no, http//firma.no,
    // https:/firma.no.
    private static string? TakeScheme(ref string text)
    {
        if (text.StartsWith("//", StringComparison.Ordinal)) text = text.TrimStart('/');
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        var behind = letters;
        while (behind < text.Length && text[behind] is ':' or '/' or '\\') behind++;
        var signs = text.AsSpan(letters, behind - letters);
        var word = text[..letters].ToLowerInvariant();
        if (word is "http" or "https" && signs.Length > 0)
        {
            text = text[behind..];
            // http://https://firma.no: the inner scheme is the one that was meant.
            return text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                && text.Contains("//", StringComparison.Ordinal) ? TakeScheme(ref text) : word;
        }

        if (signs.IndexOf("://") >= 0 || word is "mailto" or "tel" or "javascript" or "data" && signs.StartsWith(":"))
            return word == "mailto" ? "" : null;
        return "https";
    }

    private static string? Host(string typed, string scheme)
    {
        var host = typed.ToLowerInvariant();
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var port = colon < 0 ? "" : host[colon..];
        if (colon >= 0) host = host[..colon];
        host = DomainName.Readable(host.TrimEnd('.'));
        if (!DomainName.IsValid(host)) return null;
        if (port.Length is 0 or 1 || port == (scheme == "http" ? ":80" : ":443")) return host;
        return port.Length <= 6 && !port.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? host + port : null;
    }

    private static string WithoutLastSlash(string path) =>
        path.AsSpan().ContainsAny('?', '#') ? path is "?" or "#" or "/?" or "/#" ? "" : path : path.TrimEnd('/');
}
