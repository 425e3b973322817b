using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareLabel.Labels;

/// <summary>What the user can do about it; pages offer it as one click.</summary>
public enum Way
{
    /// <summary>Fill the field.</summary>
    Fill,

    /// <summary>Look at the value and put it right.</summary>
    Correct,

    /// <summary>Let it be written the one way.</summary>
    Rewrite,

    /// <summary>Ask whether it is still so, and say that it is.</summary>
    Verify,

    /// <summary>Find another address or number.</summary>
    FindAnother,

    /// <summary>Keep with the consent how it was given.</summary>
    Prove,

    /// <summary>Say in the catalogue what the field is kept for.</summary>
    NamePurpose,

    /// <summary>Give it an owner.</summary>
    Assign,
}

/// <summary>A kind of reason.</summary>
/// <param name="Name">Stable, kebab case, as it is stored and as faces find its sentence.</param>
/// <param name="Symbol">The symbol that it speaks of.</param>
/// <param name="Way">What mends it.</param>
public sealed record ReasonCode(string Name, Symbol Symbol, Way Way)
{
    /// <summary>A wanted field is empty.</summary>
    public static readonly ReasonCode Missing = new("missing", Symbol.Complete, Way.Fill);

    /// <summary>The standard cannot read the value. Arguments: the objection's code.</summary>
    public static readonly ReasonCode Unreadable = new("unreadable", Symbol.Standard, Way.Correct);

    /// <summary>The standard doubts the value. Arguments: the objection's code.</summary>
    public static readonly ReasonCode Doubtful = new("doubtful", Symbol.Standard, Way.Correct);

    /// <summary>The standard writes the value another way. Arguments: the mend's code.</summary>
    public static readonly ReasonCode Unwritten = new("unwritten", Symbol.Standard, Way.Rewrite);

    /// <summary>The value is older than its field keeps. Arguments: the day when it was last seen to be true, the months it keeps.</summary>
    public static readonly ReasonCode Stale = new("stale", Symbol.Fresh, Way.Verify);

    /// <summary>Mail to it came back. Arguments: the day, where known.</summary>
    public static readonly ReasonCode Bounced = new("bounced", Symbol.Fresh, Way.FindAnother);

    /// <summary>It is another's. Arguments: the day, where known.</summary>
    public static readonly ReasonCode Wrong = new("wrong", Symbol.Fresh, Way.FindAnother);

    /// <summary>A consent that nothing shows. Arguments: channel, purpose.</summary>
    public static readonly ReasonCode Unproven = new("unproven", Symbol.Lawful, Way.Prove);

    /// <summary>A sensitive field is filled, and nobody has said what for.</summary>
    public static readonly ReasonCode NoPurpose = new("no-purpose", Symbol.Lawful, Way.NamePurpose);

    /// <summary>Nobody answers for it.</summary>
    public static readonly ReasonCode NoOwner = new("no-owner", Symbol.Owned, Way.Assign);

    /// <summary>Who answers for it is no active user.</summary>
    public static readonly ReasonCode OwnerGone = new("owner-gone", Symbol.Owned, Way.Assign);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReasonCode> All { get; } =
        [Missing, Unreadable, Doubtful, Unwritten, Stale, Bounced, Wrong, Unproven, NoPurpose, NoOwner, OwnerGone];
}

/// <summary>Why a symbol is not good, and what mends it. It holds no value of the record.</summary>
/// <param name="Code">What kind.</param>
/// <param name="Field">The field's key; null where it is about the record.</param>
/// <param name="Number">Which of several: the second phone is 2.</param>
/// <param name="Arguments">What a sentence is filled with.</param>
public sealed record Reason(ReasonCode Code, string? Field, int Number, IReadOnlyList<string> Arguments)
{
    private static readonly Dictionary<string, ReasonCode> ByName = ReasonCode.All.ToDictionary(code => code.Name);

    /// <summary>The reasons of a label.</summary>
    public static IReadOnlyList<Reason> ReadAll(Label label)
    {
        if (label.Reasons is null) return [];
        using var json = JsonDocument.Parse(label.Reasons);
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    // [["missing","phone"],["stale","email",2,"2024-01-31","24"],["no-owner"]]
    private static Reason Read(JsonElement json)
    {
        var count = json.GetArrayLength();
        return new(
            ByName[json[0].GetString()!], count > 1 ? json[1].GetString() : null, count > 2 ? json[2].GetInt32() : 1,
            [.. json.EnumerateArray().Skip(3).Select(argument => argument.GetString()!)]);
    }

    /// <summary>Adds it to a text of reasons.</summary>
    internal static void Append(StringBuilder json, ReasonCode code, string? field = null, int number = 1, string? first = null, string? second = null)
    {
        json.Append(json.Length == 0 ? "[[\"" : ",[\"").Append(code.Name).Append('"');
        if (field is not null) Quoted(json, field);
        else if (first is not null) json.Append(",null");
        if (number > 1 || first is not null) json.Append(',').Append(number);
        if (first is not null) Quoted(json, first);
        if (second is not null) Quoted(json, second);
        json.Append(']');
    }

    private static void Quoted(StringBuilder json, string text) =>
        json.Append(",\"").Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).Append('"');
}
