using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Core.Tests.Data;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareLabel.Core.Tests.Activities;

/// <summary>A base with Ada, who works at Fjordfisk, and somebody who logs what happens with them.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Desk(TestCopy test)
    {
        Base = test;
        var services = Rooms.Add(new ServiceCollection(), test.Place);
        _services = services.Replace(ServiceDescriptor.Singleton<TimeProvider>(test.Clock)).BuildServiceProvider();
    }

    public TestCopy Base { get; }

    public Company Company { get; } = Cast.Fjordfisk;

    public Person Ada { get; } = Cast.Ada;

    public DateTime Now => Base.Clock.Now.UtcDateTime;

    public FileStore Files => new(Base.Place);

    public static async Task<Desk> Make(On on)
    {
        var desk = new Desk(await TestCopy.Make(on));
        await Cast.User(desk.Base, Cast.Someone.Name, Cast.Someone.User);
        await Cast.Have(desk.Base, desk.Company, desk.Ada, new Employment { OfKind = RecordKind.Person, Of = desk.Ada.Key, Company = desk.Company.Id });
        return desk;
    }

    public async Task<Activity> Log(string type, string text, DateTime? start = null, string? outcome = null, params RecordRef[] about) =>
        Done(await With(draft => new LogActivity(draft, Base.Clock).Run(
            Cast.Someone, new(about.Length == 0 ? [Ada.Root] : about, type, text) { Start = start, Outcome = outcome }, CancellationToken.None)));

    public async Task<Activity> Plan(string type, string subject, DateTime? start, params RecordRef[] about) =>
        Done(await With(draft => new PlanActivity(draft, Base.Clock).Run(
            Cast.Someone, new(about.Length == 0 ? [Ada.Root] : about, type, subject) { Start = start }, CancellationToken.None)));

    /// <summary>Does something with a base opened anew, as one request would.</summary>
    public async Task<T> With<T>(Func<ActivityDraft, Task<T>> run)
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<ActivityDraft>());
    }

    public async Task<(DateTime? Last, DateTime? Next)> OfAda()
    {
        await using var db = Base.Open();
        var ada = await db.People.AsNoTracking().SingleAsync(row => row.Id == Ada.Id);
        return (ada.LastContact, ada.NextContact);
    }

    public async Task<(DateTime? Last, DateTime? Next)> OfCompany()
    {
        await using var db = Base.Open();
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == Company.Id);
        return (company.LastContact, company.NextContact);
    }

    public async Task<UndoChanges.Undone> Undo(long set)
    {
        await using var db = Base.Open();
        return (await new UndoChanges(db, Base.Writes(db, new ContactDates())).Run(Cast.Someone, new(set), null, CancellationToken.None)).Done!;
    }

    public async Task<List<string>> Doctor()
    {
        await using var db = Base.Open();
        var found = new List<string>();
        foreach (var check in (ICheck[])[new ActivityLinksCheck(), new ContactsCheck(), new FilesCheck(Files, TimeProvider.System)])
        {
            await foreach (var finding in check.Run(db, CancellationToken.None)) found.Add($"{finding.Check}: {finding.Where}: {finding.Problem}");
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Base.DisposeAsync();
    }

    private static Activity Done(Outcome<SaveRecord.Saved> outcome) => outcome.Done is { } saved
        ? (Activity)saved.Record
        : throw new InvalidOperationException(outcome.Refused!.Sentence);
}
