using CareLabel.Activities;
using CareLabel.Demo.MadeUp;

namespace CareLabel.Demo;

/// <summary>A step of a talk with a customer.</summary>
/// <param name="After">Days after the step before, at least.</param>
/// <param name="More">Days more, at most.</param>
/// <param name="Type">What it is.</param>
/// <param name="Words">Which words of the table of talks stand in it.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record TalkStep(int After, int More, string Type, string Words, string? Outcome = null);

/// <summary>How talks with customers go: a call, a visit, an offer, a call after it; or nobody answers.</summary>
internal static class DemoTalks
{
    /// <summary>No talk goes on for more weeks.</summary>
    public const int MostWeeks = 7;

    private static readonly (double Share, TalkStep[] Steps)[] Known =
    [
        (18, [Call(0, 0, "call", "reached"), Visit(4, 8), Task(1, 0, "offer"), Call(5, 6, "offered", "interested")]),
        (7, [Call(0, 0, "call", "reached"), Task(0, 1, "offer"), Call(4, 6, "refused", "not_interested")]),
        (14, [Call(0, 0, "unanswered", "no_answer"), Call(1, 2, "message", "left_message"), Call(2, 4, "call", "reached")]),
        (12, [Call(0, 0, "complaint", "reached"), Task(0, 1, "repair"), Note(2, 5)]),
        (10, [Visit(0, 0), Task(1, 2, "offer")]),
        (10, [Task(0, 0, "renewal"), Call(3, 8, "offered", "interested"), Visit(6, 8), Note(0, 1)]),
        (8, [Call(0, 0, "later", "call_back"), Call(2, 12, "call", "reached")]),
        (19, [Note(0, 0)]),
        (2, [Call(0, 0, "stranger", "wrong_number"), Task(0, 1, "number")]),
    ];

    /// <summary>All of them by their share.</summary>
    public static Ranked<TalkStep[]> All { get; } = new([.. Known.Select(talk => talk.Steps)], talk => Known[talk].Share);

    /// <summary>How many steps a talk has on average.</summary>
    public static double MeanSteps { get; } = Known.Sum(talk => talk.Share * talk.Steps.Length) / Known.Sum(talk => talk.Share);

    private static TalkStep Call(int after, int more, string words, string outcome) => new(after, more, ActivityTypes.Call, words, outcome);

    private static TalkStep Visit(int after, int more) => new(after, more, ActivityTypes.Meeting, "visit");

    private static TalkStep Task(int after, int more, string words) => new(after, more, ActivityTypes.Task, words);

    private static TalkStep Note(int after, int more) => new(after, more, ActivityTypes.Note, "note");
}
