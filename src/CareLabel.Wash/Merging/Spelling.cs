using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>What a text says of itself as a spelling: read once, however many rows have it.</summary>
/// <param name="Text">The standard form.</param>
/// <param name="Plain">Its short folded form.</param>
/// <param name="Digraph">Its long folded form.</param>
internal sealed record Spelled(string Text, string Plain, string Digraph)
{
    /// <summary>A company's name with its legal form.</summary>
    public required bool HasForm { get; init; }

    /// <summary>How many letters it has that others leave out; below zero where scripts are mixed.</summary>
    public required int Letters { get; init; }

    /// <summary>Written all in capitals or all without.</summary>
    public required bool IsOneCase { get; init; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The standard form.</param>
    /// <param name="core">What is compared: the text without its legal form or its word for a street; null where it is no text to be folded.</param>
    /// <param name="hasForm">Whether it has a legal form.</param>
    public static Spelled Of(string text, string? core, bool hasForm)
    {
        var plain = core is null ? text : Fold.Plain(core);
        // What folds to nothing is only itself.
        return new(text, plain.Length == 0 ? text : plain, plain.Length == 0 || core is null ? text : Fold.Digraph(core))
        {
            HasForm = hasForm, Letters = OwnLetters(core ?? text), IsOneCase = InOneCase(text),
        };
    }

    /// <summary>Whether another folds like it.</summary>
    public bool Folds(Spelled like) => Same(Plain, like.Plain) || Same(Digraph, like.Digraph) || Same(Plain, like.Digraph) || Same(Digraph, like.Plain);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static int OwnLetters(string text)
    {
        if (Fold.MixesScripts(text)) return -1;
        var letters = 0;
        foreach (var c in text) letters += IsOwnLetter(c) ? 1 : 0;
        return letters;
    }

    // Latin letters beyond a-z, composed: å, ø, ł. Others fold alike too, but are another script and no better spelling.
    private static bool IsOwnLetter(char c) => c is >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7');

    private static bool InOneCase(string text)
    {
        var (upper, lower) = (false, false);
        foreach (var c in text)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
        }

        return !upper || !lower;
    }
}

/// <summary>How much a value is doubted.</summary>
internal enum Doubted
{
    Not,
    OfForm,
    Grave,
}

/// <summary>A spelling that rows vote for.</summary>
internal record struct Spelling(Spelled Spelled, int Code)
{
    /// <summary>The newest of its rows.</summary>
    public int Row { get; set; }

    /// <summary>How many rows have it.</summary>
    public int Votes { get; set; }

    /// <summary>Whether the row that wins a tie has it.</summary>
    public bool IsFirst { get; set; }

    /// <summary>How trusted the source of its row is: the lower the better.</summary>
    public int Trust { get; set; }

    /// <summary>What is wrong with the value of its row.</summary>
    public Doubted Doubt { get; set; }

    /// <summary>Spellings that fold alike are one value, known by the number of its first spelling.</summary>
    public int Value { get; set; }
}

/// <summary>Spellings that fold alike, counted as one.</summary>
/// <param name="Number">The number of the first of them.</param>
/// <param name="First">Its text.</param>
internal record struct SpelledValue(int Number, Spelled First)
{
    /// <summary>How many spellings there are.</summary>
    public int Spellings { get; private set; }

    public int Votes { get; private set; }

    public bool IsFirst { get; private set; }

    public Doubted Doubt { get; private set; } = Doubted.Grave;

    public int Longest { get; private set; }

    public int Trust { get; private set; } = int.MaxValue;

    public int Row { get; private set; } = int.MaxValue;

    /// <summary>Counts the spellings of a value.</summary>
    public static SpelledValue Of(int number, ReadOnlySpan<Spelling> spellings)
    {
        var value = new SpelledValue(number, spellings[number].Spelled);
        foreach (ref readonly var spelling in spellings[number..])
        {
            if (spelling.Value == number) value.Add(spelling);
        }

        return value;
    }

    private void Add(in Spelling one)
    {
        Spellings++;
        Votes += one.Votes;
        IsFirst |= one.IsFirst;
        Doubt = one.Doubt < Doubt ? one.Doubt : Doubt;
        Longest = Math.Max(Longest, one.Spelled.Text.Length);
        Trust = Math.Min(Trust, one.Trust);
        Row = Math.Min(Row, one.Row);
    }
}
