using CareLabel.Shared;

namespace CareLabel.Access;

/// <summary>
/// Rights as a text that people and programs write: <c>company:see,edit person:see sensitive</c>. <c>*</c> stands for all kinds or
/// all acts; <c>*</c> alone for everything.
/// </summary>
public static class Scopes
{
    private const string Sensitive = "sensitive", Lists = "lists", Fields = "fields", Administer = "administer";

    private static readonly (string Name, Acts Act)[] Names =
    [
        ("see", Acts.See), ("add", Acts.Add), ("edit", Acts.Edit), ("merge", Acts.Merge), ("bulk", Acts.BulkChange), ("import", Acts.Import),
        ("export", Acts.Export), ("retire", Acts.Retire),
    ];

    /// <summary>Writes rights.</summary>
    public static string Write(Rights rights)
    {
        if (Rights.Full.AreWithin(rights)) return "*";
        var parts = DefaultRoles.Kinds.Where(kind => rights.With(kind) != Acts.None).Select(kind => $"{NameOf(kind)}:{Write(rights.With(kind))}");
        return string.Join(' ', parts.Concat(Flags(rights)));
    }

    /// <summary>Writes acts: <c>see,add,edit</c>.</summary>
    public static string Write(Acts acts) =>
        acts == Acts.All ? "*" : string.Join(',', Names.Where(name => acts.HasFlag(name.Act)).Select(name => name.Name));

    /// <summary>The names of acts, one by one.</summary>
    public static IReadOnlyList<string> WriteAll(Acts acts) => [.. Names.Where(name => acts.HasFlag(name.Act)).Select(name => name.Name)];

    /// <summary>Reads rights; refuses a word that is none, and says which there are.</summary>
    public static Outcome<Rights> Read(string text)
    {
        var rights = Rights.None;
        foreach (var word in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadOne(word.ToLowerInvariant()) is not { } one) return new UnknownScope(word);
            rights = rights.Or(one);
        }

        return rights;
    }

    /// <summary>Reads acts; null where one is none.</summary>
    public static Acts? ReadActs(string text)
    {
        var acts = Acts.None;
        foreach (var word in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var act = word == "*" ? Acts.All : Names.FirstOrDefault(name => name.Name == word).Act;
            if (act == Acts.None) return null;
            acts |= act;
        }

        return acts;
    }

    /// <summary>The kind of record that a word names; null where none.</summary>
    public static RecordKind? ReadKind(string word) =>
        DefaultRoles.Kinds.Where(kind => NameOf(kind) == word).Select(kind => (RecordKind?)kind).FirstOrDefault();

    private static Rights? ReadOne(string word)
    {
        switch (word)
        {
            case "*": return Rights.Full;
            case Sensitive: return new(None) { SeesSensitive = true };
            case Lists: return new(None) { ExtendsLists = true };
            case Fields: return new(None) { SetsFields = true };
            case Administer: return new(None) { Administers = true };
        }

        if (word.Split(':') is not [var name, var list] || ReadActs(list) is not { } acts || acts == Acts.None) return null;
        if (name == "*") return new(DefaultRoles.Kinds.ToDictionary(kind => kind, _ => acts));
        return ReadKind(name) is { } one ? new(new Dictionary<RecordKind, Acts> { [one] = acts }) : null;
    }

    private static Dictionary<RecordKind, Acts> None { get; } = [];

    private static string NameOf(RecordKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<string> Flags(Rights rights)
    {
        if (rights.SeesSensitive) yield return Sensitive;
        if (rights.ExtendsLists) yield return Lists;
        if (rights.SetsFields) yield return Fields;
        if (rights.Administers) yield return Administer;
    }
}
