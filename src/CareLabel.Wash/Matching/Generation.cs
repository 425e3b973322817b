using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>
/// Which of several of one name somebody is: the words behind a name that tell a father from his son (Jr, Senior, III, d.y.,
/// mł.). It stands in names and in columns of its own.
/// </summary>
internal static class Generation
{
    /// <summary>The elder of two, the younger of two; from the third on the number itself.</summary>
    public const int Elder = 1, Younger = 2, Third = 3, Fourth = 4;

    /// <summary>Takes the word off the end of a name.</summary>
    /// <param name="name">A name or a part of one, as typed.</param>
    /// <param name="leastWords">How many words must be left, so that a lone Senior is somebody's name.</param>
    /// <returns>The name without it, and the number of the generation; -1 where the name does not say.</returns>
    public static (string Name, int Number) Split(string name, int leastWords)
    {
        var text = name.AsSpan().TrimEnd();
        if (!text.Contains(' ')) return (name, -1);
        var start = LastWords(text, out var number);
        if (number < 0) return (name, -1);
        var rest = text[..start].TrimEnd([' ', ',', '.']);
        return Words(rest) < leastWords ? (name, -1) : (rest.ToString(), number);
    }

    /// <summary>The number of a word by itself, such as stands in a column of suffixes; -1 for any other.</summary>
    public static int Of(string word) => Number(Letters(word));

    /// <summary>A generation as it is shown.</summary>
    public static string Word(int number) => number switch { Elder => "sr", Younger => "jr", Third => "iii", _ => "iv" };

    // Where the last word starts, or the last two of "d. y.", and what it says.
    private static int LastWords(ReadOnlySpan<char> text, out int number)
    {
        var last = text.LastIndexOf(' ') + 1;
        number = Number(Letters(text[last..]));
        if (number >= 0 || last < 3) return last;
        var second = text[..(last - 1)].LastIndexOf(' ') + 1;
        number = text.Length - second <= 6 ? Number(Letters(text[second..])) : -1;
        return second;
    }

    private static int Number(string letters) => letters switch
    {
        "jr" or "jun" or "junior" or "dy" or "dj" or "ml" or "mlodszy" or "mlodsza" or "ii" or "2nd" => Younger,
        "sr" or "sen" or "senior" or "de" or "da" or "dae" or "st" or "starszy" or "starsza" => Elder,
        "iii" or "3rd" => Third,
        "iv" or "4th" => Fourth,
        _ => -1,
    };

    private static string Letters(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 9) return "";
        // "de", "da" and "st" are words of names too (Kari de, Maria da): only with a dot do they tell the elder.
        var letters = Fold.Plain(word.ToString()).Replace(" ", "", StringComparison.Ordinal);
        return letters is "de" or "da" or "dae" or "dj" or "st" or "ml" && !word.Contains('.') && !word.Contains('ł') ? "" : letters;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.Split(' ')) words += text[part].IsEmpty ? 0 : 1;
        return words;
    }
}

/// <summary>Which of several of one name: two different ones are never one person.</summary>
internal sealed class GenerationComparison(Lexicon names) : Comparison(
    "generation (Jr, Sr)", Trait.Person, new("the same", .999), new("different", .001, .001))
{
    /// <inheritdoc/>
    public override Lexicon Lexicon => names;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo) =>
        (a[Cell] | b[Cell]) < 0 ? Missing : a[Cell] == b[Cell] ? Same : Differs;

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) => -1;

    /// <summary>Both say which, and it is not the same.</summary>
    public bool Forbids(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => (a[Cell] | b[Cell]) >= 0 && a[Cell] != b[Cell];

    /// <summary>One says which, the other does not: father and son, or one person.</summary>
    public bool IsOpen(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => a[Cell] >= 0 != b[Cell] >= 0;
}
