using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Demo.MadeUp;
using CareLabel.Fields;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Demo;

/// <summary>What happens once in the story, beside the daily work: values are retired, files are hung on companies, a list comes in with rows that wait.</summary>
internal sealed class DemoDesk(ulong seed, long companies, Db db, DemoHouse house, DemoFiles files, DemoImport import, DemoCalendar calendar)
{
    private const int ListDay = 640, ListRows = 40, FirstFileDay = 60, DaysBetweenFiles = 52;

    // What the steward made of the rows that waited; some of them still do.
    private static readonly (string List, string Word, string Value)[] Learned =
    [
        ("status", "Kunde", "customer"), ("status", "Kund", "customer"), ("status", "Klient", "customer"), ("industry", "Bygg", "f"), ("industry", "Rakentaminen", "f"),
        ("industry", "Transport", "h"), ("industry", "Handel", "g"), ("industry", "Kauppa", "g"), ("industry", "IT", "k"), ("source", "Trade fair", "fair"),
        ("source", "Phone", "own"),
    ];

    /// <summary>Puts it into the story.</summary>
    /// <param name="ids">Makes ids.</param>
    /// <param name="mails">Addresses of so many people.</param>
    /// <param name="company">The id of the company with a number.</param>
    /// <param name="then">Takes what happens at a moment.</param>
    public void Acts(DemoIds ids, Func<int, IReadOnlyList<string>> mails, Func<long, Id<Company>> company, Action<DateTime, Func<CancellationToken, Task>> then)
    {
        var inventory = calendar.Workday(395);
        Retire(calendar.At(inventory, 10), "product", "hardware", then);
        Retire(calendar.At(inventory, 10.25), "segment", "middle", then);
        for (var number = 0; number < DemoFiles.Count; number++)
        {
            var (nth, at) = (number, calendar.At(calendar.Workday(FirstFileDay + (number * DaysBetweenFiles)), 9.5));
            then(at, stop => Attach(at, ids, nth, company, stop));
        }

        var read = calendar.At(calendar.Workday(ListDay), 12);
        then(read, stop => import.Run(read, DemoUsers.Marketing, mails(ListRows), Dice.For(seed, Topic.Story, ListDay), stop));
        var learned = calendar.At(calendar.Workday(ListDay), 15);
        foreach (var (list, word, value) in Learned)
        {
            var at = learned = learned.AddMinutes(1);
            then(at, stop => Learn(at, ids, list, word, value, stop));
        }
    }

    private async Task Learn(DateTime at, DemoIds ids, string name, string word, string value, CancellationToken stop)
    {
        var list = await db.Set<StoredList>().SingleAsync(row => row.Name == name, stop);
        var meant = await db.Set<StoredValue>().AsNoTracking().SingleAsync(row => row.Of == list.Id.Value && row.Name == value, stop);
        var known = await db.Set<Synonym>().CountAsync(row => row.Of == list.Id.Value, stop);
        var synonym = new Synonym
        {
            Id = ids.Of<Synonym>(at, known, name.Length), OfKind = RecordKind.PickList, Of = list.Key, Scope = Synonyms.OfList, Spelling = word, Value = value, Position = known + 1,
        };
        await house.Write(at, new(DemoUsers.Steward.At(Door.Form), "add synonym", $"{word} = {meant.Label}"), [synonym], stop);
    }

    private void Retire(DateTime at, string name, string value, Action<DateTime, Func<CancellationToken, Task>> then) => then(at, async stop =>
    {
        var list = await db.Set<StoredList>().SingleAsync(row => row.Name == name, stop);
        var stored = await db.Set<StoredValue>().SingleAsync(row => row.Of == list.Id.Value && row.Name == value, stop);
        stored.RetiredAt = at;
        await house.Write(at, new(DemoUsers.Steward.At(Door.Form), "retire value", $"{list.Label}: {stored.Label}"), [], stop);
    });

    private async Task Attach(DateTime at, DemoIds ids, int number, Func<long, Id<Company>> company, CancellationToken stop)
    {
        var dice = Dice.For(seed, Topic.Story, number, FirstFileDay);
        var to = new RecordRef(RecordKind.Company, company((long)(dice.Unit() * companies)).Value);
        var row = await files.Lay(to, at, number, dice, stop);
        await house.Edit(at, new(dice.Pick(DemoUsers.Sales).At(Door.Form), "attach", row.Name), typeof(Company), to.Id, one =>
        {
            row.Position = one.Parts.OfType<Attachment>().Count() + 1;
            one.Added.Add(row);
        }, stop);
    }
}
