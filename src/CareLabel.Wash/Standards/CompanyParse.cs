namespace CareLabel.Wash.Standards;

/// <summary>A legal form where it stands in a name, by its words.</summary>
internal readonly record struct FormAt(int From, int To, LegalForm Form, bool Rewrite, bool IsForeign);

/// <summary>Finds form, status and sub-unit of one company name by the words at its edges.</summary>
internal sealed class CompanyParse
{
    private const int LongestForm = 7; // "sp . z o . o ." in its loosest writing.
    private const int LongestTyped = 60;

    private static readonly CompanyName Nothing = new("", null, null, "", "", false);

    private readonly string _text;
    private readonly string? _country;
    private readonly Range[] _words;
    private int _from;
    private int _to;

    private CompanyParse(string text, string? country)
    {
        _text = text;
        _words = CompanyFormText.Words(text);
        _to = _words.Length;
        // Oy X Ab is Finnish in every list.
        _country = HasOy() ? "FI" : country;
    }

    /// <summary>The forms in the order they stand.</summary>
    internal List<FormAt> Forms { get; } = new(2);

    internal CompanyName Name { get; private set; } = Nothing;

    internal string Text => _text;

    internal string? Country => _country;

    internal int Count => _words.Length;

    /// <summary>The words of the core.</summary>
    internal (int From, int To) Core => (_from, _to);

    /// <summary>Whether the text was short enough to be taken apart.</summary>
    internal bool IsRead { get; private set; }

    internal ReadOnlySpan<char> Word(int i) => _text.AsSpan(_words[i]);

    internal static CompanyParse Of(string text, Setting setting)
    {
        if (text.Length is 0 or > CompanyName.LongestLength)
            return new CompanyParse("", null) { Name = new(text, null, null, "", "", false) };
        var parse = new CompanyParse(text, setting.Country) { IsRead = true };
        parse.Run();
        return parse;
    }

    /// <summary>A form at the end or at the beginning, as far as a text in a mixed column can tell.</summary>
    internal static bool HasForm(string text)
    {
        var parse = new CompanyParse(text, null);
        return parse.TakeEnd(lone: true) || parse.TakeStart();
    }

    private void Run()
    {
        var status = TakeStatus();
        TakeEnds();
        var end = _to;
        if (status.Length == 0 && Forms.Count > 0) status = TakeStatus();
        var unit = TakeUnit();
        if (_to != end) TakeEnds();
        TakeStart();
        if (Forms.Count > 1) Forms.Sort((a, b) => a.From.CompareTo(b.From));

        var core = Slice(_from, _to).Trim(" ,;-").Trim("\"“”„«»").ToString();
        if (CompanyFormText.Letters(core) >= 2) Name = Named(core, status, unit);
        else Whole(status, unit);
    }

    // Never an empty or one-letter core: "AS AS" and "X AS" are names as they stand.
    private void Whole(string status, string unit)
    {
        var isOnlyForm = CompanyFormText.Letters(Slice(_from, _to)) == 0;
        if (Forms.Count > 0) (_from, _to) = (Math.Min(_from, Forms[0].From), Math.Max(_to, Forms[^1].To));
        if (isOnlyForm) (_from, _to, status, unit) = (0, _words.Length, "", "");
        if (isOnlyForm) Forms.Clear();
        Name = Named(Slice(_from, _to).Trim(" ,;").ToString(), status, unit) with { IsOnlyForm = isOnlyForm };
        if (Name.Core.Length == 0) Name = Name with { Core = _text };
    }

    private CompanyName Named(string core, string status, string unit)
    {
        var first = Forms.Count > 0 ? Forms[^1].Form : null;
        var second = Forms.Count > 1 ? Forms[0].Form : null;
        // (publ) and the Ab of Oy Ab say more about the first than they are.
        if (second is not null && (first!.Canonical == "(publ)" || first.Canonical == "Ab"))
            (first, second) = (second, first);
        return new CompanyName(core, first, second, status, unit, false);
    }

    private void TakeEnds()
    {
        while (Forms.Count < 2 && TakeEnd(lone: false)) { }
    }

    private bool TakeEnd(bool lone)
    {
        for (var length = Math.Min(LongestForm, _to - _from); length > 0; length--)
        {
            var typed = Slice(_to - length, _to).TrimEnd(",;- ");
            if (typed.Length is 0 or > LongestTyped || !CompanyFormText.BeginsForm(typed[0])) continue;
            var forms = LegalForms.Candidates(typed);
            if (forms.Length == 0 || (!lone && !CompanyFormText.IsBalanced(typed)) || (length > 1 && !CompanyFormText.IsSpaced(typed))) continue;
            if (LegalForms.Choose(forms, typed, _country) is not { AtEnd: true } form) continue;
            if (IsLastWord(length, form)) continue;
            if (IsPartOfName(form, _to - length) || (lone && (length == _to || !IsClear(form, typed)))) continue;
            Add(_to - length, _to, form, forms, typed);
            _to -= length;
            return true;
        }

        return false;
    }

    private bool TakeStart()
    {
        if (Forms.Count == 2) return false;
        for (var length = Math.Min(4, _to - _from - 1); length > 0; length--)
        {
            var typed = Slice(_from, _from + length);
            var forms = LegalForms.Candidates(typed);
            if (forms.Length == 0 || (length > 1 && !CompanyFormText.IsSpaced(typed))) continue;
            if (LegalForms.Choose(forms, typed, _country) is not { AtStart: true } form) continue;
            if (!CompanyFormText.IsPlain(form, typed) && typed.Length < 5 && !typed.SequenceEqual("Firma")) continue;
            Add(_from, _from + length, form, forms, typed);
            _from += length;
            return true;
        }

        return false;
    }

    private void Add(int from, int to, LegalForm form, LegalForm[] forms, ReadOnlySpan<char> typed)
    {
        var guess = _country is null && !form.Anywhere && !typed.SequenceEqual(form.Canonical);
        var foreign = !guess && LegalForms.IsForeignSpelling(form, forms, typed);
        Forms.Add(new FormAt(from, to, form, !guess && !foreign, foreign));
    }

    // Among people a form must be one everywhere, or be written as its country does beside words that are not in
    // capitals.
    private bool IsClear(LegalForm form, ReadOnlySpan<char> typed) =>
        form.Anywhere ? CompanyFormText.IsPlain(form, typed) : typed.SequenceEqual(form.Canonical) && !LegalForms.IsMarked(Word(0));

    // SJ AB: what is left in front of a form is the name, unless it is a form where the company is at home (Ab Oy, AS
    // AS).
    private bool IsLastWord(int length, LegalForm form) =>
        length == _to - _from && Forms.Count > 0 && !form.IsOf(_country)
        && !Forms.Exists(other => other.Form.Canonical == form.Canonical);

    // "Hansen & Co": the form would leave a name that ends in a sign.
    private bool IsPartOfName(LegalForm form, int at) =>
        at > _from && form.Canonical[0] != '&' && Word(at - 1).TrimEnd(",;") is var before
        && (before is "&" or "+" || (before.Length > 1 && CompanyWords.Ands.Has(before)));

    private string TakeStatus()
    {
        for (var length = Math.Min(4, _to - _from - 1); length > 0; length--)
        {
            var at = _to - length;
            var phrase = CompanyWords.Bare(Slice(at, _to));
            if (!CompanyWords.Status.Has(phrase) || (length == 1 && !IsRemark(at))) continue;
            _to = at;
            if (_to > _from + 1 && Word(_to - 1).Trim("-–").Length == 0) _to--;
            return phrase.ToString();
        }

        return "";
    }

    // A single word is a remark when it is set apart, or stands behind a legal form.
    private bool IsRemark(int at)
    {
        var word = Word(at);
        if (word.StartsWith("konkursbo", StringComparison.OrdinalIgnoreCase) || word[0] == '(') return true;
        var before = Word(at - 1);
        return before[^1] is ',' or '-' or '–' || LegalForms.Find(before.TrimEnd(','), _country) is not null;
    }

    private string TakeUnit()
    {
        for (var i = _from + 1; i < _to; i++)
        {
            var comma = Word(i - 1)[^1] == ',';
            var behindForm = i - 1 > _from && LegalForms.Find(Word(i - 1).TrimEnd(",-"), _country) is { AtEnd: true };
            var word = CompanyWords.Bare(Word(i));
            var begins = CompanyWords.Units.Has(word) || ((comma || behindForm) && CompanyWords.WeakUnits.Has(word));
            if (!begins && !(comma && behindForm)) continue;
            var unit = Slice(i, _to).Trim(" ,;-").ToString();
            _to = i;
            return unit;
        }

        return "";
    }

    private bool HasOy()
    {
        foreach (var range in _words)
        {
            var word = _text.AsSpan(range).Trim(",.-");
            if (word.Length is 2 or 3 or 4 && (IsWord(word, "oy") || IsWord(word, "oyj") || IsWord(word, "asoy"))) return true;
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> typed, ReadOnlySpan<char> word) =>
        typed.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word belongs to a form.</summary>
    internal bool IsForm(int word)
    {
        foreach (var form in Forms)
            if (word >= form.From && word < form.To) return true;
        return false;
    }

    internal ReadOnlySpan<char> Slice(int from, int to) =>
        from >= to ? default : _text.AsSpan(_words[from].Start.Value.._words[to - 1].End.Value);
}
