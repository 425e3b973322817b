namespace CareLabel.Wash.Standards;

/// <summary>Finds which order the words of a full name were meant in.</summary>
internal sealed class NameOrder(List<NameWord> words)
{
    /// <summary>The words as they will be written: as typed, or turned where that is sure.</summary>
    internal List<NameWord> Written { get; private set; } = words;

    /// <summary>The words given name first; the same list as <see cref="Written"/> unless the turn is only
    /// likely.</summary>
    internal List<NameWord> Meant { get; private set; } = words;

    /// <summary>Where words begin that follow a comma and are no part of the name; the count where there are
    /// none.</summary>
    internal int Tail { get; private set; } = words.Count;

    internal NameRemarks Remarks { get; private set; }

    internal void Find()
    {
        var comma = Written.FindIndex(word => word.Comma);
        if (comma >= 0) FindComma(comma);
        else FindFamilyFirst();
    }

    private void FindComma(int comma)
    {
        var right = comma + 1;
        while (right < Written.Count && (Written[right].IsTitle || Written[right].IsSuffix)) right++;
        if (right == Written.Count) return; // "Smith, Jr." and "Hansen, siv.ing." are in order.

        var second = Written.FindIndex(comma + 1, word => word.Comma);
        if (second >= 0 && !AreSuffixes(second + 1)) Tail = comma + 1;
        else if (IsSureComma(comma, Written[right])) Turn(comma, sure: true);
        else if (IsLikelyComma(comma, right)) Turn(comma, sure: false);
        else Tail = comma + 1;
    }

    private bool AreSuffixes(int from)
    {
        for (var i = from; i < Written.Count; i++)
            if (!Written[i].IsSuffix && !Written[i].IsTitle) return false;
        return true;
    }

    private bool IsSureComma(int comma, NameWord right)
    {
        if (!right.IsGiven && !right.IsInitials) return false;
        var left = Written[0];
        var leftIsGivenOnly = left.IsGiven && !left.IsLikelyFamily;
        if (comma == 0) return !leftIsGivenOnly && right.Shape != WordShape.Neutral | !left.IsGiven;
        return left.IsParticle || (!left.IsGiven && Written[comma].IsLikelyFamily) || (comma == 1 && !left.IsGiven);
    }

    private bool IsLikelyComma(int comma, int right) =>
        comma < 3 && Written.Count - comma - 1 <= 3 && (!Written[0].IsGiven || comma == 0)
        && !Written[right].IsParticle && Written.TrueForAll(word => !NameText.HasDigit(word.Typed) && !word.IsAnd);

    private void Turn(int comma, bool sure)
    {
        var end = Written.FindIndex(comma + 1, word => word.Comma) is > 0 and var second ? second + 1 : Written.Count;
        var turned = new List<NameWord>(Written.Count);
        turned.AddRange(Written[(comma + 1)..end]);
        turned.AddRange(Written[..(comma + 1)]);
        turned.AddRange(Written[end..]);
        Remarks |= NameRemarks.CommaForm;
        Take(turned, sure);
    }

    private void Take(List<NameWord> turned, bool sure)
    {
        if (sure)
            foreach (var word in turned) word.Comma = false;
        else
        {
            Remarks |= NameRemarks.PossiblySwapped;
            turned = [.. turned.Select(word => new NameWord(word.Typed, comma: false))];
        }

        Meant = turned;
        if (sure) Written = turned;
    }

    private void FindFamilyFirst()
    {
        var from = 0;
        var to = Written.Count;
        while (from < to - 1 && Written[from].IsTitle) from++;
        while (to > from + 2 && Written[to - 1].IsSuffix) to--;
        if (to - from < 2 || Written.Exists(word => word.IsAnd)) return;

        var (first, last) = (Written[from], Written[to - 1]);
        var large = LeadingCapitals(from, to);
        if (large > from && !first.IsGiven && Written[large].IsGiven && !Written[large].IsParticle)
            TurnFamily(from, large, to, sure: true);
        else if (last.IsInitials && !first.IsGiven && first.IsLikelyFamily) TurnFamily(from, from + 1, to, sure: false);
        else if (first.IsGiven || !last.IsGiven || last.IsFamily || first.IsParticle) return;
        else if (first.IsLikelyFamily && AreGiven(from + 1, to)) TurnFamily(from, from + 1, to, sure: false);
        else if (to - from == 2) Remarks |= NameRemarks.PossiblySwapped;
    }

    // HANSEN Kari, VON DER LEYEN Ursula: where the words in capitals end; the beginning when there is no such border.
    private int LeadingCapitals(int from, int to)
    {
        var end = from;
        while (end < to && Written[end].Shape == WordShape.Upper
            && (Written[end].IsPassportWay || Written[end].IsParticle))
            end++;
        if (end == to || end == from || !Written[end - 1].IsPassportWay) return from;
        for (var i = end; i < to; i++)
            if (Written[i].Shape is WordShape.Upper or WordShape.Lower) return from;
        return end;
    }

    private bool AreGiven(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!Written[i].IsGiven || Written[i].IsFamily) return false;
        return true;
    }

    private void TurnFamily(int from, int border, int to, bool sure)
    {
        var turned = new List<NameWord>(Written.Count);
        turned.AddRange(Written[..from]);
        turned.AddRange(Written[border..to]);
        turned.AddRange(Written[from..border]);
        turned.AddRange(Written[to..]);
        Remarks |= NameRemarks.FamilyFirst;
        Take(turned, sure);
    }
}
