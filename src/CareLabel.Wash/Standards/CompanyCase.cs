using CareLabel.Wash.Columns;

namespace CareLabel.Wash.Standards;

/// <summary>Proper case for a company name typed all in capitals or all in small letters, and how sure it is.</summary>
internal sealed class CompanyCase
{
    private const int LongestAbbreviation = 4; // IKEA, KPMG, NAV, ABB
    private const int ShortestKnown = 3;

    private readonly WordShape _shape;

    internal CompanyCase(CompanyParse parse)
    {
        _shape = ShapeOf(parse);
        IsNeeded = _shape is WordShape.Upper or WordShape.Lower;
        IsSure = IsNeeded && AreAllKnown(parse);
    }

    /// <summary>The name is all in one case.</summary>
    internal bool IsNeeded { get; }

    /// <summary>Every word is a known name or word, so none of them is an abbreviation.</summary>
    internal bool IsSure { get; }

    internal string Write(string word, bool first)
    {
        if (!IsNeeded) return word;
        var bare = CompanyWords.Bare(word);
        if (!first && CompanyWords.Small.Has(bare)) return word.ToLowerInvariant();
        var letters = bare.ToString();
        if (!IsKnown(letters) && (letters.Length <= LongestAbbreviation && _shape == WordShape.Upper
            || NameText.HasDigit(letters) || !NameCase.HasVowel(letters)))
            return letters.Length <= LongestAbbreviation && !NameCase.HasVowel(letters)
                ? word.ToUpperInvariant()
                : word;
        return IsDomain(word)
            ? NameCase.Proper(word[..word.IndexOf('.', StringComparison.Ordinal)]) + Ending(word)
            : NameCase.Proper(word);
    }

    // Komplett.no: the ending of a domain stays small. A.P. and J.B.Hansen begin with initials and are none.
    private static bool IsDomain(string word) =>
        word.IndexOf('.', StringComparison.Ordinal) >= ShortestKnown && DomainName.IsValid(word.ToLowerInvariant());

    private static string Ending(string word) => word[word.IndexOf('.', StringComparison.Ordinal)..].ToLowerInvariant();

    private static WordShape ShapeOf(CompanyParse parse)
    {
        var seen = WordShape.Neutral;
        var letters = 0;
        for (var i = parse.Core.From; i < parse.Core.To; i++)
        {
            if (parse.IsForm(i)) continue;
            var shape = NameCase.Shape(parse.Word(i));
            letters += parse.Word(i).Length;
            if (shape == WordShape.Neutral) continue;
            if (seen != WordShape.Neutral && seen != shape) return WordShape.Chosen;
            seen = shape;
        }

        return letters > LongestAbbreviation ? seen : WordShape.Neutral;
    }

    private static bool AreAllKnown(CompanyParse parse)
    {
        for (var i = parse.Core.From; i < parse.Core.To; i++)
            if (CompanyWords.Bare(parse.Word(i)) is { Length: > 0 } word && NameText.HasLetter(word)
                && !IsKnown(word.ToString())) return false;
        return true;
    }

    private static bool IsKnown(string word)
    {
        if (CompanyWords.Small.Has(word) || CompanyWords.Trades.Has(word) || CompanyWords.Ands.Has(word)) return true;
        if (word.Length < ShortestKnown) return false;
        if (word.Length > LongestAbbreviation && CompanyWords.Stops.Has(word)) return true;
        var folded = NameText.Folded(word);
        return GivenNames.Contains(folded) || FamilyNames.Contains(folded) || KnownWords.Cities.Contains(folded);
    }
}

/// <summary>Writes a company name anew: the words as they stand, the forms in their countries' way.</summary>
internal static class CompanyWriting
{
    internal static string Of(CompanyParse parse, CompanyCase? casing, bool foreign)
    {
        if (casing is null && AreAsTyped(parse, foreign)) return parse.Text;
        var words = new List<string>(parse.Count);
        for (var i = 0; i < parse.Count;)
        {
            var at = parse.Forms.FindIndex(form => form.From == i);
            if (at >= 0) i = AddForm(words, parse, parse.Forms[at], foreign);
            else words.Add(Word(parse, casing, i++));
        }

        var written = string.Join(' ', words);
        return string.Equals(written, parse.Text, StringComparison.Ordinal) ? parse.Text : written;
    }

    // Whether all forms stand as they are to be written, so that the name need not be put together again.
    private static bool AreAsTyped(CompanyParse parse, bool foreign)
    {
        foreach (var at in parse.Forms)
        {
            var typed = parse.Slice(at.From, at.To);
            if (typed[^1] is ',' or ';' || (at.From > 0 && parse.Word(at.From - 1).EndsWith(','))) return false;
            if (IsRewritten(at, foreign) && !typed.SequenceEqual(at.Form.Canonical)) return false;
        }

        return true;
    }

    private static bool IsRewritten(FormAt at, bool foreign) => at.Rewrite || (foreign && at.IsForeign);

    private static string Word(CompanyParse parse, CompanyCase? casing, int i)
    {
        var word = parse.Word(i).ToString();
        var (from, to) = parse.Core;
        if (casing is null || i < from || i >= to) return word;
        var form = i == parse.Count - 1 && i > from && !casing.IsSure ? Form(parse, word) : null;
        return form ?? casing.Write(word, first: i == from);
    }

    // In a name typed in one case a short last word that is a form somewhere is most likely that: "… tryckeri hb".
    private static string? Form(CompanyParse parse, string word)
    {
        if (word.Length is 1 or > 3 || parse.Forms.Count > 0) return null;
        var forms = Array.FindAll(LegalForms.Candidates(word), form => form.AtEnd);
        if (forms.Length == 0) return null;
        if (Array.Find(forms, form => form.IsOf(parse.Country)) is { } home) return home.Canonical;
        if (parse.Country is not null) return null;
        return Array.TrueForAll(forms, form => form.Canonical == forms[0].Canonical)
            ? forms[0].Canonical
            : word.ToUpperInvariant();
    }

    private static int AddForm(List<string> words, CompanyParse parse, FormAt at, bool foreign)
    {
        // "Bakken, AS" has a comma too many; "Acme, Inc." is how it is written there.
        if (words.Count > 0 && words[^1].EndsWith(',') && words[^1].Length > 1 && !at.Form.IsOf("US"))
        {
            words[^1] = words[^1].TrimEnd(',');
            if (words[^1].Length == 0) words.RemoveAt(words.Count - 1);
        }

        var typed = parse.Slice(at.From, at.To);
        var end = typed[^1] is ',' or ';' && at.To < parse.Count ? typed[^1].ToString() : "";
        words.Add((IsRewritten(at, foreign) ? at.Form.Canonical : typed.TrimEnd(",;").ToString()) + end);
        return at.To;
    }
}
