using CareLabel.Cli.Bases;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Cli.Records;

/// <summary>What the gate minds, as people and programs read it: which field, which rule, who can change it, what to do.</summary>
internal static class GateTalk
{
    /// <summary>Says a refusal, and answers its exit code.</summary>
    public static int Refuse(Refusal refusal, bool json)
    {
        var minded = refusal is NotAccepted { Verdict: var verdict } ? verdict.Remarks.Where(remark => remark.Weight != Weight.Mended).ToList() : [];
        if (json) JsonOut.Write(new { Refused = refusal.Code, refusal.Sentence, Remarks = minded.Select(Shown) });
        if (minded.Count == 0) return BaseCommand.Say(refusal);
        foreach (var remark in minded) Console.Error.WriteLine(Terminal.OneLine(Line(remark)));
        return ExitCode.Refused;
    }

    /// <summary>Says what the gate wrote another way.</summary>
    public static void Mended(Verdict verdict)
    {
        foreach (var remark in verdict.Remarks.Where(remark => remark.Weight == Weight.Mended)) Console.Error.WriteLine(Terminal.OneLine(remark.Sentence));
    }

    /// <summary>A remark for programs.</summary>
    public static object Shown(Remark remark) => new
    {
        remark.Weight, remark.Field, remark.Number, remark.Rule, remark.Sentence, remark.Arguments, remark.Changer, remark.Suggestion, remark.Choices, remark.MoveTo,
        Word = remark.Weight == Weight.NeedsWord ? remark.Word : null,
    };

    private static string Line(Remark remark)
    {
        var field = remark.Field is null ? "" : remark.Number == 1 ? $"{remark.Field}: " : $"{remark.Field}:{remark.Number}: ";
        var ways = new List<string>();
        if (remark.Suggestion is { } suggestion) ways.Add($"was '{suggestion}' meant?");
        if (remark.MoveTo is not null) ways.Add("--move puts it there");
        if (remark.Weight == Weight.NeedsWord) ways.Add($"--acknowledge {remark.Word} lets it stand");
        var changer = remark.Changer is { } who ? $"; the {who} can change it" : "";
        return $"{field}{remark.Sentence} (rule {remark.Rule}{changer}){(ways.Count == 0 ? "" : $" – {string.Join("; ", ways)}")}";
    }
}
