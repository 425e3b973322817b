using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.History;

/// <summary>Tells the changes of a record in people's words while it is walked back.</summary>
internal sealed class ToldChanges(Db db, Catalogue catalogue, PastRecord past, RecordRef record, bool seesSensitive, IReadOnlyDictionary<Guid, string> titles)
{
    private const string Hidden = "•••";

    private readonly FieldLabels _labels = FieldLabels.Of(catalogue);
    private readonly Dictionary<string, JournalTable> _tables = JournalTable.Of(db).Values.ToDictionary(table => table.Name);

    /// <summary>What a set did to the record; afterwards the record is as it was before.</summary>
    public IReadOnlyList<RecordHistory.Change> Back(IEnumerable<JournalRow> set)
    {
        var changes = new List<RecordHistory.Change>();
        foreach (var journal in set)
        {
            if (!_tables.TryGetValue(journal.Table, out var table) || past.Find(journal) is not { } row) continue;
            var wasHere = row.Root == record;
            var told = journal.Act == JournalAct.Insert ? Made(table, row) : Changed(journal, table, row);
            past.Back(journal, table);
            if (wasHere || row.Root == record) changes.AddRange(told);
        }

        return changes;
    }

    private List<RecordHistory.Change> Made(JournalTable table, Row row)
    {
        var part = Name(table, row);
        return OnceEach(from column in table.Columns
                        from name in Names(column, row)
                        let value = Text(table, row, name)
                        where value is not null
                        select Told(table, row, name, part, null, value, true));
    }

    private List<RecordHistory.Change> Changed(JournalRow journal, JournalTable table, Row row)
    {
        var before = FieldLabels.Copy(row, table);
        var fields = JournalFields.Of(journal, table);
        foreach (var field in fields) JournalFields.Set(before, table, field.Name, field.Old);
        var part = Name(table, row);
        return OnceEach(fields.Select(field => Told(table, row, field.Name, part, Text(table, before, field.Name), Text(table, row, field.Name), false)));
    }

    // Columns of one field, as an amount and its currency, are told once.
    private List<RecordHistory.Change> OnceEach(IEnumerable<RecordHistory.Change> changes) =>
        [.. changes.OrderBy(IsBeside).DistinctBy(change => (change.Part, change.Label))];

    private bool IsBeside(RecordHistory.Change change) =>
        _labels.Find(record.Kind, _tables[change.Field.Table], change.Field.Name) is { } field && field.InJournal.Column != change.Field.Name;

    private RecordHistory.Change Told(JournalTable table, Row row, string name, string? part, string? old, string? now, bool isNew)
    {
        var about = FieldLabels.OfFact(name)?.Part is { } id && past.PartOf(id) is { } one ? Name(_tables.Values.Single(other => other.Type == one.GetType()), one) : part;
        return new(new(table.Name, row.Key, name), about, _labels.Label(record.Kind, table, name), old, now, isNew) { Key = _labels.Find(record.Kind, table, name)?.Key };
    }

    // A new row is told by what it has; what every row has says nothing.
    private static IEnumerable<string> Names(JournalColumn column, Row row)
    {
        if (!column.IsJournalled || column.Property.IsPrimaryKey() || column.Name is "of" or "of_kind" or "position") return [];
        if (column.Property.PropertyInfo!.GetValue(row) is IKeyedTexts texts) return texts.Keys.Select(key => $"{column.Name}.{key}");
        return column.Property.ClrType == typeof(bool) && column.Property.PropertyInfo.GetValue(row) is false ? [] : [column.Name];
    }

    private string? Text(JournalTable table, Row row, string name)
    {
        var text = _labels.Text(record.Kind, table, row, name);
        if (text is not null && !seesSensitive && _labels.Find(record.Kind, table, name) is { Sensitive: true }) return Hidden;
        if (text is not null && FieldLabels.OfFact(name) is not null) return Fact(text);
        var names = _labels.Find(record.Kind, table, name) is { Type: FieldType.Record or FieldType.User } || JournalFields.Get(row, table, name) is IId or Guid;
        if (names && Guid.TryParse(text, out var id)) return titles.GetValueOrDefault(id, text);
        return _labels.Find(record.Kind, table, name) is { PickList: { } key } && text is not null ? Picked(key, text) : text;
    }

    private string Fact(string json)
    {
        var fact = Facts.FromJson($$"""{"it":{{json}}}""")["it"]!;
        return string.Join(", ", new[] { fact.Source is { } source ? Picked("source", source) : null, fact.Verified is { } day ? $"seen to be true on {Codec.Of(day)}" : null }.OfType<string>());
    }

    private string Picked(string list, string text) => catalogue.List(list) is not { } picks
        ? text
        : string.Join(", ", text.Split('|').Select(key => picks.Find(key)?.Label ?? key));

    private string? Name(JournalTable table, Row row)
    {
        if (row is not Part) return null;
        var first = table.Columns.SelectMany(column => Names(column, row)).Where(name => _labels.Find(record.Kind, table, name) is not null)
            .OrderBy(name => _labels.Find(record.Kind, table, name)!.Position).Select(name => Text(table, row, name)).FirstOrDefault(text => text is not null);
        return $"{table.Name.Replace('_', ' ')} {first}".TrimEnd();
    }
}
