using System.Text;

namespace CareLabel.Wash.Matching;

/// <summary>What one comparison says about two rows.</summary>
/// <param name="Comparison">As people call it.</param>
/// <param name="Level">On which step they agree: "the same", "one slip apart".</param>
/// <param name="Bits">For (positive) or against (negative) being one, beside the strongest other explanation.</param>
/// <param name="A">The folded value of the first row; null where missing.</param>
/// <param name="B">The folded value of the second.</param>
/// <param name="Agrees">Whether they have it in common, at least nearly.</param>
public readonly record struct Evidence(string Comparison, string Level, double Bits, string? A, string? B, bool Agrees)
{
    /// <summary>The same beside mere chance: what the strongest other explanation shares still makes the two alike.</summary>
    public double BesideChance { get; init; }

    internal double Weight => Math.Max(Bits, BesideChance);
}

/// <summary>Why two rows are thought to be one, or not.</summary>
/// <param name="Bits">log2(p / (1 - p)).</param>
/// <param name="PriorBits">Where the scale stood before anything was compared.</param>
/// <param name="Rival">The strongest other explanation: "relatives at one address".</param>
/// <param name="Items">What each comparison says, the strongest first; comparisons missing on a side are left out.</param>
/// <param name="Rule">A rule that decided beside the model; null where none did.</param>
public sealed record PairEvidence(double Bits, double PriorBits, string Rival, IReadOnlyList<Evidence> Items, string? Rule)
{
    /// <summary>The probability that the two are one.</summary>
    public double Probability => 1 / (1 + Math.Pow(2, -Bits));

    // Bits beside chance from which people would name what two rows have in common, whatever it decides.
    private const double Telling = 4;

    // Of more than so many reasons a sentence is not read.
    private const int MostAgreeing = 5, MostOpposing = 3;

    /// <summary>One plain sentence: "Same e-mail and same last name outweigh a different city."</summary>
    public string Sentence() => Sentence(new()).ToString();

    /// <summary>Adds the sentence to a text, and answers that.</summary>
    public StringBuilder Sentence(StringBuilder text)
    {
        Span<int> agreeing = stackalloc int[MostAgreeing], opposing = stackalloc int[MostOpposing];
        agreeing = agreeing[..Agreeing(agreeing)];
        opposing = opposing[..Opposing(opposing)];
        if (Rule is not null) text.Append(Rule).Append(' ');
        if (agreeing.IsEmpty && opposing.IsEmpty) return text.Append("Little to compare.");
        var first = text.Length;
        Phrases(text, agreeing);
        if (!agreeing.IsEmpty && !opposing.IsEmpty) text.Append(Verb(agreeing.Length > 1));
        Phrases(text, opposing);
        text[first] = char.ToUpperInvariant(text[first]);
        return text.Append('.');
    }

    // Numbers of the items that speak for being one, the most telling first; answers how many there are.
    private int Agreeing(Span<int> most)
    {
        var count = 0;
        for (var i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (!item.Agrees || (item.Bits <= .5 && item.BesideChance <= Telling)) continue;
            var place = count;
            while (place > 0 && Items[most[place - 1]].Weight < item.Weight) place--;
            if (place == most.Length) continue;
            count = Math.Min(count + 1, most.Length);
            most[place..(count - 1)].CopyTo(most[(place + 1)..]);
            most[place] = i;
        }

        return count;
    }

    private int Opposing(Span<int> most)
    {
        var count = 0;
        for (var i = 0; i < Items.Count && count < most.Length; i++)
        {
            if (Items[i] is { Agrees: false, Bits: < -.5 }) most[count++] = i;
        }

        return count;
    }

    private string Verb(bool several) => (Bits >= 0, several) switch
    {
        (true, true) => " outweigh ",
        (true, false) => " outweighs ",
        (false, true) => " do not outweigh ",
        (false, false) => " does not outweigh ",
    };

    private void Phrases(StringBuilder text, ReadOnlySpan<int> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) text.Append(i == items.Length - 1 ? " and " : ", ");
            Phrase(text, Items[items[i]]);
        }
    }

    private static void Phrase(StringBuilder text, Evidence item)
    {
        if (item.Level is "the same") text.Append("same ").Append(item.Comparison);
        else if (item.Level is "different") text.Append("different ").Append(item.Comparison);
        else text.Append(item.Comparison).Append(' ').Append(item.Level);
        text.Append(" (").Append(item.A);
        if (!string.Equals(item.A, item.B, StringComparison.Ordinal)) text.Append(" / ").Append(item.B);
        text.Append(')');
    }
}

/// <summary>Explains pairs of one matching. Not for several threads.</summary>
public sealed class Explainer(Matching matching)
{
    private readonly Scorer _scorer = new(matching.List, matching.Tallies, matching.Model);
    private readonly Doubts _doubts = new(matching.List, matching.Model);

    /// <summary>Why two rows are left to a person although they are sure to be one; null where nothing holds them back.</summary>
    public string? HeldBack(int a, int b, float bits) => _doubts.Of(a, b, bits);

    /// <summary>Why two rows (of the list, not of the table) are thought to be one, or not.</summary>
    public PairEvidence Explain(int a, int b)
    {
        var rows = matching.List.Rows;
        var comparisons = rows.Comparisons;
        Span<int> levels = stackalloc int[comparisons.Count];
        Span<float> bits = stackalloc float[comparisons.Count];
        var modelled = _scorer.Explain(a, b, levels, bits, out var rival);
        var ruled = matching.List.Rule(a, b, modelled);
        var sum = 0d;
        for (var k = 0; k < comparisons.Count; k++) sum += levels[k] == Comparison.Missing ? 0 : bits[k];
        Span<int> order = stackalloc int[comparisons.Count];
        order = order[..Order(comparisons, levels, bits, order)];
        var items = new Evidence[order.Length];
        for (var i = 0; i < items.Length; i++) items[i] = Item(order[i], levels[order[i]], bits[order[i]], rows[a], rows[b]);
        var rule = ruled <= modelled && !float.IsNegativeInfinity(ruled) ? null
            : float.IsNegativeInfinity(ruled) ? Forbidden(a, b) : "The same checked number.";
        return new(ruled, modelled - sum, _scorer.RivalName(rival), items, rule);
    }

    // Numbers of the comparisons that say anything, the loudest first; answers how many there are.
    private static int Order(IReadOnlyList<Comparison> comparisons, ReadOnlySpan<int> levels, ReadOnlySpan<float> bits, Span<int> order)
    {
        var count = 0;
        for (var k = 0; k < levels.Length; k++)
        {
            if (levels[k] == Comparison.Missing) continue;
            var place = count++;
            for (; place > 0 && IsLouder(k, order[place - 1], bits, comparisons); place--) order[place] = order[place - 1];
            order[place] = k;
        }

        return count;
    }

    private static bool IsLouder(int k, int than, ReadOnlySpan<float> bits, IReadOnlyList<Comparison> comparisons) =>
        Math.Abs(bits[k]).CompareTo(Math.Abs(bits[than])) is var order and not 0
            ? order > 0 : string.CompareOrdinal(comparisons[k].Name, comparisons[than].Name) < 0;

    private Evidence Item(int k, int level, double bits, ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var comparison = matching.List.Rows.Comparisons[k];
        var common = level == Comparison.Same && comparison.Agreed(x, y, level) is var code and >= 0
            && comparison.AccidentCell(Comparison.Same) == 0 ? comparison.Lexicon.Text(code) : null;
        return new(
            comparison.Name, comparison.Ladder[level - 1].Name, bits, common ?? comparison.Shown(x), common ?? comparison.Shown(y),
            !comparison.Opposes(level))
        {
            BesideChance = matching.Model.Bits(k, level),
        };
    }

    private string Forbidden(int a, int b)
    {
        var rows = matching.List.Rows;
        foreach (var comparison in rows.Comparisons)
        {
            if (comparison is GenerationComparison generation && generation.Forbids(rows[a], rows[b])) return "Two generations of one name are never one.";
        }

        return "Two different valid numbers are never one.";
    }
}
