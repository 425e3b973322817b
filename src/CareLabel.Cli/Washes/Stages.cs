using CareLabel.Washes;

namespace CareLabel.Cli.Washes;

/// <summary>The stages of a wash in their order, as they are told to people, with their usual share of the time.</summary>
internal static class Stages
{
    // The shares are those of a wash of a million people; they only have to be good enough to foretell the time left.
    private static readonly (string Word, string Sentence, double Share)[] All =
    [
        ("read", "Reading", 4),
        ("recognise", "Recognising columns", 1),
        ("profile", "Describing columns", 3),
        ("standards", "Writing values one way", 30),
        ("propose", "Looking for likely twins", 3),
        ("learn", "Learning what tells twins", 8),
        ("judge", "Judging pairs", 13),
        ("group", "Grouping", 8),
        ("merge", "Merging", 8),
        ("write", "Writing results", 22),
    ];

    /// <summary>The place of a stage in the order; -1 for a word that is not known.</summary>
    public static int Place(string word) => Array.FindIndex(All, stage => string.Equals(stage.Word, word, StringComparison.Ordinal));

    /// <summary>What is being done, for people.</summary>
    public static string Sentence(int place) => All[place].Sentence;

    /// <summary>The share of the whole that is done, 0 to 1.</summary>
    public static double Done(int place, double ofStage) =>
        (All[..place].Sum(stage => stage.Share) + (All[place].Share * Math.Clamp(ofStage, 0, 1))) / All.Sum(stage => stage.Share);
}
