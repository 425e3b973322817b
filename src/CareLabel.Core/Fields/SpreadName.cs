using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>Takes a person's whole name apart, wherever it was typed.</summary>
internal sealed class SpreadName(Judging judging, List<(Field Field, Typed Typed)> parts, List<string> forNotes)
{
    /// <summary>A name in the field for whole names.</summary>
    public void Whole(Field field, Typed value)
    {
        if (value.Value!.Length > Storable.MostLength(field))
        {
            judging.Remarks.Add(Remarks.TooLong(field, value));
            return;
        }

        if (judging.IsMisfiled(field, value)) return;
        var reading = PersonName.Read(value.Value!, judging.Setting);
        if (reading.Objection is { } objection)
        {
            judging.Remarks.Add(Remarks.Objected(reading.IsRejected ? Weight.Refused : judging.Doubt, field, value, objection));
        }

        if (reading.Standard is { } standard) Put(field, value, PersonName.Parse(standard, judging.Setting));
    }

    /// <summary>Whether a name in the field for first or last names is a whole one and the other field has nothing; then it is taken apart.</summary>
    public bool IsWhole(Field field, Typed value)
    {
        if (value.Value!.Length > PersonName.LongestLength || !judging.IsNew(field, value)) return false;
        var isGiven = field.Standard == ColumnKind.FirstName;
        var lone = PersonName.ReadLoneGiven(value.Value, judging.Setting).Objection;
        var comma = isGiven ? null : PersonName.ReadFamily(value.Value, judging.Setting).Objection;
        if (comma?.Code == "name-with-given" || (isGiven && lone?.Code is "name-with-family"))
        {
            Put(field, value, PersonName.Parse(value.Value, judging.Setting));
            judging.Remarks.Add(Remarks.Mended(field, value, Remarks.NameParted, value.Value));
            return true;
        }

        // Two family names may stand side by side, so behind a last name it is asked.
        if (!isGiven && lone is { Code: "name-with-family", Arguments: [var given, var family] })
        {
            judging.Remarks.Add(Remarks.WholeInFamily(field, value, given, family));
        }

        return false;
    }

    private void Put(Field field, Typed value, PersonName name)
    {
        var given = Join(name.Given, name.Middle);
        var family = Join(name.FullFamily, name.Suffix);
        if (family.Length == 0) (given, family) = ("", given);
        Part("title", name.Title);
        Part("given", given);
        Part("family", family);
        var left = Join(name.Nickname, name.BirthName, name.Partner, name.Rest);
        if (left.Length == 0) return;
        judging.Remarks.Add(Remarks.NameLeftOver(judging.Doubt, field, value, left));
        forNotes.Add($"Name as typed: {value.Value!.Trim()}");

        void Part(string key, string text)
        {
            if (text.Length > 0 && judging.Catalogue.Find(field.Kind, key) is { IsRetired: false } part) parts.Add((part, new(key, text)));
        }
    }

    private static string Join(params string[] words) => string.Join(' ', words.Where(word => word.Length > 0));
}
