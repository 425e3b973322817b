using System.Text;

namespace CareLabel.Wash.Standards;

/// <summary>Writes the key that company names are compared by.</summary>
internal ref struct CompanyKey
{
    // A character gives four letters at the most, and a space before them.
    private const int MostOfOne = 5, OnStack = 640;

    private readonly Span<byte> _into;
    private int _length;
    private bool _afterLetter;

    private CompanyKey(Span<byte> into) => _into = into;

    internal static (string Key, string StopWords) Of(string core)
    {
        var most = core.Length * MostOfOne;
        var key = new CompanyKey(most <= OnStack ? stackalloc byte[OnStack] : new byte[most]);
        var stops = new CompanyKey(most <= OnStack ? stackalloc byte[OnStack] : new byte[most]);
        Span<byte> folded = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var rest = core.AsSpan();
        var isFirst = true;
        for (var word = Next(ref rest); word.Length > 0; word = Next(ref rest), isFirst = false)
        {
            if (!isFirst && rest.Length > 0 && CompanyWords.Ands.Has(word)) key.Append("&"u8);
            else if (CompanyWords.Stops.Has(CompanyWords.Bare(word))) stops.Append(folded[..NameText.Folded(word, folded)]);
            else key.AppendEach(folded[..NameText.Folded(word, folded)]);
        }

        var written = ((ReadOnlySpan<byte>)key._into[..key._length]).Trim("& "u8);
        if (written.Length > 0) return (Encoding.ASCII.GetString(written), stops.Text);
        return (stops._length > 0 ? stops.Text : NameText.Folded(core), "");
    }

    private readonly string Text => _length == 0 ? "" : Encoding.ASCII.GetString(_into[.._length]);

    // The next word, and no spaces in front of what is left; & and + are words wherever they stand.
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var end = rest.IndexOfAny(' ', '&', '+');
        var length = end < 0 ? rest.Length : Math.Max(end, 1);
        var word = rest[..length];
        rest = rest[length..].TrimStart(' ');
        return word;
    }

    private void AppendEach(ReadOnlySpan<byte> words)
    {
        foreach (var word in words.Split((byte)' ')) Append(words[word]);
    }

    // Single letters in a row are one abbreviation, with or without dots.
    private void Append(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty) return;
        var isLetter = word.Length == 1 && char.IsAsciiLetterLower((char)word[0]);
        if (_length > 0 && !(isLetter && _afterLetter)) _into[_length++] = (byte)' ';
        word.CopyTo(_into[_length..]);
        _length += word.Length;
        _afterLetter = isLetter;
    }
}
