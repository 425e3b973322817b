using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>What the records and users are called that a record names.</summary>
internal static class LinkTitles
{
    /// <summary>Those that a record names now.</summary>
    public static Task<IReadOnlyDictionary<Guid, string>> Of(
        Db db, Catalogue catalogue, Actor actor, RecordGraph graph, UserNames? users, CancellationToken stop)
    {
        var ids = from field in catalogue.Of(graph.Record.Root.Kind)
                  where field.Type is FieldType.Record or FieldType.User
                  from number in Enumerable.Range(1, field.Place.Count(graph))
                  let id = field.Place.Read(graph, number)
                  where id is not null
                  select Guid.Parse(id);
        return Of(db, catalogue, actor, ids.ToHashSet(), users, stop);
    }

    /// <summary>The titles by id, of users and of records that the actor may see.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(
        Db db, Catalogue catalogue, Actor actor, IReadOnlyCollection<Guid> ids, UserNames? users, CancellationToken stop)
    {
        var titles = new Dictionary<Guid, string>();
        if (ids.Count == 0) return titles;
        foreach (var type in catalogue.Types.Where(type => actor.Rights.May(Acts.See, type.Kind)))
        {
            var found = await JournalTable.Of(db)[type.Class].Load(db, ids, false, stop);
            foreach (var record in found.Cast<Record>()) titles[record.Key] = record.IsLive ? type.Title(record) : $"{type.Title(record)} (retired)";
        }

        foreach (var id in ids.Where(id => !titles.ContainsKey(id)))
        {
            if (users?.Name(id) is { } name) titles[id] = name;
        }

        return titles;
    }
}
