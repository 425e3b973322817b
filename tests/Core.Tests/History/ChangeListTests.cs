using CareLabel.Core.Tests.Data;
using CareLabel.History;
using CareLabel.People;
using CareLabel.Shared;

namespace CareLabel.Core.Tests.History;

public sealed class ChangeListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Both))]
    public async Task Deeds_are_listed_newest_first_and_page_by_page(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        await Cast.Have(test, ada);
        for (var i = 0; i < 6; i++) await Deeds.Edit<Person>(test, ada.Root, person => person.Notes = $"{i}");

        var first = await List(test, new() { Limit = 3 });
        var second = await List(test, new() { Limit = 3, Before = first.Before });
        var third = await List(test, new() { Limit = 3, Before = second.Before });

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Set.Id));
        Assert.Null(third.Before);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task An_undo_is_listed_and_what_it_undid_says_so_until_the_undo_is_undone(On on)
    {
        await using var test = await TestCopy.Make(on);
        var ada = Cast.Ada;
        var made = await Cast.Have(test, ada);
        var edit = await Deeds.Edit<Person>(test, ada.Root, person => person.Family = "King");
        var undo = (await Deeds.Undo(test, edit)).Done!.Set.Id;
        Assert.Equal([(undo, null), (edit, undo), (made.Id, (long?)null)], (await List(test, new())).Rows.Select(row => (row.Set.Id, row.UndoneBy)));

        var again = (await Deeds.Undo(test, undo)).Done!.Set.Id;
        Assert.Equal([(again, null), (undo, again), (edit, null), (made.Id, (long?)null)], (await List(test, new())).Rows.Select(row => (row.Set.Id, row.UndoneBy)));
        Assert.Equal("King", (await Deeds.Rows(test.Open(), ada.Root)).OfType<Person>().Single().Family);
    }

    [Theory, ClassData(typeof(Both))]
    public async Task The_list_is_filtered_by_who_door_what_record_and_time(On on)
    {
        await using var test = await TestCopy.Make(on);
        var (ada, firm) = (Cast.Ada, Cast.Fjordfisk);
        await Cast.Have(test, ada, Cast.Email(ada, "ada@example.org"));
        test.Clock.Pass(TimeSpan.FromDays(1));
        await Cast.Have(test, firm);
        test.Clock.Pass(TimeSpan.FromDays(1));
        var rule = await Deeds.Edit<Person>(test, ada.Root, person => person.Notes = "x", Actor.Rule);

        Assert.Equal([rule], await Ids(test, new() { Door = Door.Rule }));
        Assert.Equal([rule], await Ids(test, new() { WhoName = "CareLabel" }));
        Assert.Equal([2, 1], await Ids(test, new() { Who = Cast.Someone.User }));
        Assert.Equal([3, 1], await Ids(test, new() { Record = ada.Root }));
        Assert.Equal([2], await Ids(test, new() { Record = firm.Root }));
        Assert.Equal([], await Ids(test, new() { What = "import" }));
        Assert.Equal([2], await Ids(test, new() { From = test.Clock.Now.UtcDateTime.AddDays(-1), To = test.Clock.Now.UtcDateTime }));
    }

    [Theory, ClassData(typeof(Both))]
    public async Task Who_may_see_no_record_sees_no_history(On on)
    {
        await using var test = await TestCopy.Make(on);
        await using var db = test.Open();
        var nobody = Cast.Someone with { Rights = new(new Dictionary<RecordKind, Acts>()) };
        Assert.IsType<MayNotSee>((await new ChangeList(db).Run(nobody, new(), Stop)).Refused);
    }

    private static async Task<IEnumerable<long>> Ids(TestCopy test, ChangeList.Request request) => (await List(test, request)).Rows.Select(row => row.Set.Id);

    private static async Task<ChangeList.Page> List(TestCopy test, ChangeList.Request request)
    {
        await using var db = test.Open();
        return (await new ChangeList(db).Run(Cast.Someone, request, Stop)).Done!;
    }
}
