using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Fields;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.Fields;

/// <summary>A base with its own catalogue: each act opens it anew, as another request would.</summary>
internal sealed class HouseOf(TestCopy test)
{
    private readonly Catalogues _catalogues = new(Rooms.Types);

    public static Rights Seller { get; } = new(new Dictionary<RecordKind, Acts>
    {
        [RecordKind.Company] = Acts.See | Acts.Add | Acts.Edit, [RecordKind.Person] = Acts.See | Acts.Add | Acts.Edit,
    });

    public static Actor Sally { get; } = new(Guid.Parse("01960000-0000-7000-8000-000000000002"), "Sally", Door.Form, Seller);

    public async Task<T> Do<T>(Func<CatalogueChanges, Task<T>> act)
    {
        await using var db = test.Open();
        return await act(new(db, _catalogues, Writes(db)));
    }

    public Catalogue Catalogue()
    {
        using var db = test.Open();
        return _catalogues.Current(db);
    }

    public Writes Writes(Db db) => test.Writes(db, new CatalogueBump());

    public Task<Outcome<SaveRecord.Saved>> Save(RecordKind kind, params Typed[] values) => Save(Cast.Someone, new(kind, null, null, values));

    public async Task<Outcome<SaveRecord.Saved>> Save(Actor actor, Draft draft, string? reason = null, params IGateStep[] steps)
    {
        await using var db = test.Open();
        return await new SaveRecord(db, _catalogues.Current(db), Writes(db), test.Clock, new([new LinkStep(), new UserStep(), .. steps]), KnownUsers.Of(db)).Run(actor, draft, reason, CancellationToken.None);
    }

    public async Task<RecordView> View(CareLabel.Shared.Record record, Actor? actor = null)
    {
        await using var db = test.Open();
        return (await new ShowRecord(db, _catalogues.Current(db)).Run(actor ?? Cast.Someone, record.Root, CancellationToken.None)).Done!;
    }

    /// <summary>The written values of a record by field.</summary>
    public async Task<Dictionary<string, string?>> Values(CareLabel.Shared.Record record, Actor? actor = null) =>
        (await View(record, actor)).Values.ToDictionary(value => value.Number == 1 ? value.Field.Key : $"{value.Field.Key} {value.Number}", value => value.Written);

    public Task<Outcome<AddField.Added>> AddField(RecordKind kind, string label, FieldType type, Func<AddField.Request, AddField.Request>? more = null)
    {
        var request = new AddField.Request(kind, label, type) { Reason = type is FieldType.Text or FieldType.LongText ? "nobody knows the values" : null };
        return Do(changes => new AddField(changes).Run(Cast.Someone, more is null ? request : more(request), CancellationToken.None));
    }
}
