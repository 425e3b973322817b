using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.History;
using CareLabel.Operations;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.History;

/// <summary>What tests of the history do again and again.</summary>
internal static class Deeds
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Changes one loaded record or its parts and saves it as an edit.</summary>
    public static async Task<long> Edit(TestCopy test, RecordRef record, Action<IReadOnlyList<Row>> change, Actor? actor = null)
    {
        await using var db = test.Open();
        var rows = await Rows(db, record, tracked: true);
        change(rows);
        return (await test.Writes(db).Save(new(actor ?? Cast.Someone, "edit"), Changes.Of(db), Stop)).Done!.Id;
    }

    public static Task<long> Edit<T>(TestCopy test, RecordRef record, Action<T> change, Actor? actor = null)
        where T : Row => Edit(test, record, rows => change(rows.OfType<T>().First()), actor);

    public static async Task<Outcome<UndoChanges.Undone>> Undo(
        TestCopy test, long set, WhenChangedSince since = WhenChangedSince.Ask, Actor? actor = null, Dictionary<FieldRef, WhenChangedSince>? decided = null)
    {
        await using var db = test.Open();
        return await new UndoChanges(db, test.Writes(db), Rooms.NewCatalogue()).Run(actor ?? Cast.Someone, new(set, since, decided), null, Stop);
    }

    /// <summary>What the checks of this room find.</summary>
    public static async Task<List<Finding>> Doctor(TestCopy test)
    {
        await using var db = test.Open();
        var doctor = new Doctor(db, [new DatabaseCheck(), new ChangeSetCheck(), new LinksCheck(Rooms.NewCatalogue()), new JournalCheck()]);
        var findings = new List<Finding>();
        await foreach (var finding in doctor.Run(null, Stop)) findings.Add(finding);
        return findings;
    }

    /// <summary>Every field and link of every row with a journal, but not what is silent.</summary>
    public static async Task<List<string>> Dump(TestCopy test)
    {
        await using var db = test.Open();
        var lines = new List<string>();
        foreach (var table in JournalTable.Of(db).Values)
        {
            foreach (var row in await table.LoadAfter(db, Guid.Empty, int.MaxValue, Stop))
            {
                lines.Add($"{table.Name} {row.Key} " + string.Join('|', table.Columns.Where(column => column.IsJournalled)
                    .Select(column => $"{column.Name}={(column.Property.PropertyInfo!.GetValue(row) is DateTime at ? at.Ticks / 10 : column.Property.PropertyInfo.GetValue(row) is IKeyedTexts texts ? string.Join(',', texts.Keys.Select(key => key + texts.Text(key))) : column.Property.PropertyInfo.GetValue(row))}")));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<Row>> Rows(Db db, RecordRef record, bool tracked = false)
    {
        var rows = new List<Row>(await JournalTable.Of(db).Values.Single(table => table.Kind == record.Kind).Load(db, [record.Id], tracked, Stop));
        foreach (var table in JournalTable.Of(db).Values.Where(table => table.LoadParts is not null)) rows.AddRange(await table.LoadParts!(db, [record.Id], tracked, Stop));
        return rows;
    }
}
