using System.Buffers;

namespace CareLabel.Wash.Standards;

/// <summary>One word of a name while it is being read.</summary>
internal sealed class NameWord(string typed, bool comma)
{
    private static readonly SearchValues<char> DotsAndDigits = SearchValues.Create(".0123456789");

    internal string Typed { get; } = typed;

    internal WordShape Shape { get; } = NameCase.Shape(typed);

    /// <summary>As it will be written.</summary>
    internal string Text { get; set; } = typed;

    /// <summary>A comma follows.</summary>
    internal bool Comma { get; set; } = comma;

    /// <summary>Folded; made when first asked for.</summary>
    internal string Folded => field ??= NameText.Folded(Typed);

    internal bool IsGiven => GivenNames.Contains(Folded);

    internal bool IsFamily => FamilyNames.Contains(Folded);

    internal bool IsLikelyFamily => FamilyNames.IsLikely(Folded);

    internal bool IsAnd => NameWords.Ands.Has(Typed) && (Typed.Length > 1 || Typed is "i" or "&" or "+");

    internal bool IsParticle => NameWords.Particles.Has(Typed);

    internal bool IsInitials => NameCase.IsInitials(Typed);

    /// <summary>A title. "Pan" and the like count only in front of a name, so the caller looks where it
    /// stands.</summary>
    internal bool IsTitle => NameWords.Titles.Has(Typed);

    internal bool IsSuffix => NameWords.Suffixes.Has(Typed);

    /// <summary>
    /// A name in capitals beside words that are not, as passports and many registers write (Kari HANSEN). Fewer than
    /// four letters may be initials, unless they are a known name.
    /// </summary>
    internal bool IsPassportWay =>
        Shape == WordShape.Upper && !IsSuffix && !IsTitle && NameCase.HasVowel(Typed)
        && Typed.AsSpan().IndexOfAnyExcept("IVX") >= 0 && !Typed.AsSpan().ContainsAny(DotsAndDigits)
        && (Typed.Length >= 4 || (Typed.Length == 3 && (IsFamily || IsGiven)))
        && NameCase.Shape(NameCase.Proper(Typed)) == WordShape.Chosen;

    /// <summary>Cuts a tidied text at its spaces and commas.</summary>
    internal static List<NameWord> Cut(string text)
    {
        var words = new List<NameWord>(6);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is not (' ' or ',')) end++;
            var next = end;
            while (next < text.Length && text[next] is ' ' or ',') next++;
            var comma = text.AsSpan(end, next - end).Contains(',') && next < text.Length;
            if (end > i) words.Add(new NameWord(end - i == text.Length ? text : text[i..end], comma));
            i = next;
        }

        return words;
    }

    internal static string Join(IReadOnlyList<NameWord> words, int from, int to)
    {
        if (to <= from) return "";
        if (to == from + 1) return words[from].Text;
        var parts = new string[to - from];
        for (var i = from; i < to; i++)
            parts[i - from] = i < to - 1 && words[i].Comma ? words[i].Text + "," : words[i].Text;
        return string.Join(' ', parts);
    }
}
