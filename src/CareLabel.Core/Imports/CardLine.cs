using System.Text;

namespace CareLabel.Imports;

/// <summary>One line of a vCard, unfolded: <c>item1.TEL;TYPE=CELL:+47 412 34 567</c> (RFC 6350, RFC 2426 and vCard 2.1).</summary>
/// <param name="Name">In capitals, without its group.</param>
/// <param name="Types">What it is called: <c>HOME</c>, <c>CELL</c>; in capitals.</param>
/// <param name="Raw">The value as it stands, escapes and all, already text.</param>
internal sealed record CardLine(string Name, IReadOnlySet<string> Types, string Raw)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The value with its escapes undone.</summary>
    public string Text => Unescape(Raw);

    /// <summary>The parts of a value that semicolons part, as in N and ADR; commas within a part become spaces.</summary>
    public string Part(int index)
    {
        var parts = Split(Raw, ';');
        return index < parts.Count ? string.Join(' ', Split(parts[index], ',').Select(Unescape).Where(text => text.Length > 0)).Trim() : "";
    }

    /// <summary>Reads a line; null where it is none.</summary>
    /// <param name="line">Its bytes, each as one character.</param>
    public static CardLine? Read(string line)
    {
        var colon = Colon(line);
        if (colon <= 0) return null;
        var head = Split(line[..colon], ';');
        var name = head[0][(head[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
        var types = new HashSet<string>(StringComparer.Ordinal);
        string? charset = null;
        var (printable, binary) = (false, false);
        foreach (var parameter in head.Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? "TYPE" : parameter[..equals].Trim().ToUpperInvariant();
            var value = parameter[(equals + 1)..].Trim('"', ' ');
            if (key == "CHARSET") charset = value;
            else if (key is "TYPE" or "ENCODING" or "VALUE") types.UnionWith(value.ToUpperInvariant().Split(','));
        }

        printable = types.Contains("QUOTED-PRINTABLE");
        binary = types.Contains("BASE64") || types.Contains("B");
        var bytes = Encoding.Latin1.GetBytes(line[(colon + 1)..]);
        return new(name, types, binary ? "" : Decode(printable ? Printable(bytes) : bytes, charset));
    }

    /// <summary>Whether a line of quoted-printable text goes on in the next.</summary>
    public static bool GoesOn(string line) => line.EndsWith('=') && Colon(line) is var colon and > 0
        && line.AsSpan(0, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    // A colon in a quoted parameter ends nothing.
    private static int Colon(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) return i;
        }

        return -1;
    }

    private static List<string> Split(string text, char sign)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == sign)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text.Trim();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) plain.Append(text[++i] is 'n' or 'N' ? '\n' : text[i]);
            else plain.Append(text[i]);
        }

        return plain.ToString().Trim();
    }

    private static byte[] Printable(byte[] bytes)
    {
        var plain = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '=' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                plain.Add(Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0]);
                i += 2;
            }
            else plain.Add(bytes[i]);
        }

        return [.. plain];
    }

    private static string Decode(byte[] bytes, string? charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            if (charset is not null && !charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)) return Encoding.GetEncoding(charset).GetString(bytes);
            return Strict.GetString(bytes);
        }
        catch (Exception e) when (e is ArgumentException)
        {
            // No text of the encoding that it should be, or of one that nobody knows: old phones wrote this one.
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }
}
