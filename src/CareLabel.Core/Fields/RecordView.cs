using CareLabel.Data;
using CareLabel.Shared;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;

namespace CareLabel.Fields;

/// <summary>A record as one who looks at it may see it: its values by field, in the fields' order.</summary>
/// <param name="Record">The record; its columns are not for showing, since they are not kept back.</param>
/// <param name="Values">The values that it has.</param>
public sealed record RecordView(Record Record, IReadOnlyList<RecordView.Value> Values)
{
    /// <summary>A value of a record.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Number">Which of several.</param>
    /// <param name="Written">In its written form; null where it is kept back.</param>
    /// <param name="Shown">As the house shows it.</param>
    /// <param name="Fact">Where it came from and when it was seen to be true.</param>
    public sealed record Value(Field Field, int Number, string? Written, string Shown, Fact Fact)
    {
        /// <summary>Whether it is kept back from who looks.</summary>
        public bool IsHidden => Written is null;
    }

    /// <summary>What an actor sees of a record.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="catalogue">The fields.</param>
    /// <param name="graph">The record.</param>
    /// <param name="titles">What the records and users are called that it names; by their ids where not given.</param>
    public static RecordView Of(Actor actor, Catalogue catalogue, RecordGraph graph, IReadOnlyDictionary<Guid, string>? titles = null)
    {
        var values = new List<Value>();
        foreach (var field in catalogue.Of(graph.Record.Root.Kind))
        {
            for (var number = 1; number <= field.Place.Count(graph); number++)
            {
                if (field.Place.Read(graph, number) is not { } written) continue;
                var fact = FactsOfValues.Of(graph, field.KeptIn.Select(key => catalogue.Find(field.Kind, key)).FirstOrDefault(part => part?.Place.Read(graph, number) is not null) ?? field, number);
                values.Add(Redaction.MaySee(actor, catalogue, field)
                    ? new(field, number, written, Shown(field, written), fact)
                    : new(field, number, null, Redaction.Hidden, fact));
            }
        }

        return new(graph.Record, values);

        string Shown(Field field, string written) => field.Type is FieldType.Record or FieldType.User && titles?.GetValueOrDefault(Guid.Parse(written)) is { } title
            ? title
            : ShownValue.Of(field, written, catalogue);
    }
}

/// <summary>Reads one record as somebody may see it.</summary>
public sealed class ShowRecord(Db db, Catalogue catalogue, UserNames? users = null)
{
    /// <summary>Reads; retired records too.</summary>
    public async Task<Outcome<RecordView>> Run(Actor actor, RecordRef record, CancellationToken stop)
    {
        if (catalogue.Types.All(type => type.Kind != record.Kind) || !actor.Rights.May(Acts.See, record.Kind)) return new NoSuchRecord(record);
        var graph = (await RecordGraph.Load(db, catalogue.Type(record.Kind), [record.Id], stop, tracked: false)).GetValueOrDefault(record.Id);
        return graph is null ? new NoSuchRecord(record) : RecordView.Of(actor, catalogue, graph, await LinkTitles.Of(db, catalogue, actor, graph, users, stop));
    }
}

/// <summary>Written forms as the house shows and exports them.</summary>
public static class ShownValue
{
    /// <summary>A value for people: labels of pick lists, and names of countries and languages where the house wants names.</summary>
    public static string Of(Field field, string written, Catalogue catalogue)
    {
        if (field.PickList is { } name && catalogue.List(name) is { } list)
        {
            return string.Join(field.Type == FieldType.MultiPick ? "; " : "", field.Type == FieldType.MultiPick
                ? written.Split('|').Select(key => list.Find(key)?.Label ?? key)
                : [list.Find(written)?.Label ?? written]);
        }

        if (!catalogue.House.ShowsNames) return written;
        return field.Standard switch
        {
            ColumnKind.Country => Country.Name(written, catalogue.House.Language) ?? written,
            ColumnKind.Language => Language.Name(written, catalogue.House.Language) ?? written,
            _ => written,
        };
    }
}
