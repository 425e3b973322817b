using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>Which fields can decide whether another is required: pick lists of the same record.</summary>
internal static class Deciders
{
    /// <summary>Conditions as they are kept, their values by key; empty where there are none.</summary>
    public static Outcome<string> Read(Catalogue catalogue, RecordKind kind, string key, string label, IReadOnlyList<RequiredWhen>? said)
    {
        var read = new List<RequiredWhen>();
        foreach (var one in said ?? [])
        {
            if (one.Field == key) return new DecidesOfItself(label);
            if (catalogue.Find(kind, one.Field) is not { IsRetired: false, PickList: { } name } decides || !Decides(catalogue, decides))
                return new NothingDecides(one.Field, catalogue.Of(kind).Where(field => Decides(catalogue, field)).Select(field => field.Key));
            var list = catalogue.List(name)!;
            if (one.Values.Count == 0) return new ValueUnknown(list, "");
            var values = new List<string>();
            foreach (var typed in one.Values)
            {
                if ((list.Find(typed) ?? list.Meant(typed)) is not { } value) return new ValueUnknown(list, typed);
                if (!values.Contains(value.Key)) values.Add(value.Key);
            }

            read.Add(new(one.Field, values));
        }

        return RequiredWhen.Kept(read) ?? "";
    }

    // What a record has once; of a second address nobody says what the first must have.
    private static bool Decides(Catalogue catalogue, Field field) => field is { PickList: not null, IsMany: false, ReadOnly: false } && catalogue.List(field.PickList) is not null
        && (field.IsOwn || !field.Key.Contains('.', StringComparison.Ordinal));
}
