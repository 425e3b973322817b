using CareLabel.Access;
using CareLabel.Activities;
using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Demo;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.Jobs;
using CareLabel.Labels;
using CareLabel.Operations;
using CareLabel.People;
using CareLabel.Search;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel;

/// <summary>What the rooms bring to a running program. A new room adds its lines here and nowhere else.</summary>
public static class Rooms
{
    /// <summary>The kinds of record.</summary>
    public static IReadOnlyList<RecordType> Types { get; } = [CompanyFields.Type, PersonFields.Type, ActivityFields.Type];

    /// <summary>The catalogue of a base in which nobody has set anything yet.</summary>
    public static Catalogue NewCatalogue() =>
        new(0, Types, Types.SelectMany(type => type.Fields), DefaultLists.All, HouseSettings.Unset);

    /// <summary>Gives a base that was just made what every house begins with.</summary>
    public static Task Seed(Db db, CancellationToken stop) =>
        new SeedHouse(db, new(db, new WriteLane(), TimeProvider.System, [new CatalogueBump()])).Run(Actor.Rule, stop);

    /// <summary>Registers a base and the use cases on it.</summary>
    public static IServiceCollection Add(IServiceCollection services, BasePlace place)
    {
        services.AddSingleton(place);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WriteLane>();
        services.AddScoped(_ => place.Open());
        services.AddScoped<Writes>();
        services.AddSingleton(new Catalogues(Types));
        services.AddScoped(all => all.GetRequiredService<Catalogues>().Current(all.GetRequiredService<Db>()));
        services.AddScoped<IDerived, CatalogueBump>();
        FieldUseCases.Add(services);
        services.AddScoped<IGateStep, LinkStep>();
        services.AddScoped<IGateStep, UserStep>();
        services.AddScoped<GateSteps>();
        services.AddScoped(all => KnownUsers.Of(all.GetRequiredService<Db>()));
        services.AddScoped(all => KnownRecords.Of(all.GetRequiredService<Db>()));
        services.AddScoped<SaveRecord>();
        services.AddScoped<ShowRecord>();
        services.AddScoped<UndoChanges>();
        services.AddJob<UndoJob, UndoJob.Request>(UndoJob.Name, rights => Enum.GetValues<RecordKind>().Any(kind => rights.May(Acts.Edit, kind)));
        AccessRoom.Add(services);
        ActivityRoom.Add(services);
        services.AddScoped(all => Owners.Of(all.GetRequiredService<Db>()));
        services.AddScoped<IDerived, RecordLabels>();
        services.AddScoped<IDerived, SearchWords>();
        services.AddScoped<DrainLabels>();
        services.AddRecurringJob<LabelsJob>(LabelsJob.Name, TimeSpan.FromMinutes(1));
        services.AddScoped<LabelTotals>().AddScoped<ShowLabel>();
        services.AddScoped<FindRecords>();
        services.AddScoped<ICheck, LabelsAsJudged>();
        services.AddScoped<ICheck, WordsAsFolded>();
        services.AddScoped<ChangeList>();
        services.AddScoped<RecordHistory>();
        services.AddScoped<FindChangedValue>().AddScoped<RestoreValue>();
        services.AddScoped<RetireRecord>();
        services.AddScoped<RestoreRecord>();
        services.AddScoped<ICheck, DatabaseCheck>();
        services.AddScoped<ICheck, ChangeSetCheck>();
        services.AddScoped<ICheck, LinksCheck>();
        services.AddScoped<ICheck, JournalCheck>();
        services.AddScoped<Doctor>();
        services.AddScoped<MakeDemo>();
        JobRoom.Add(services);
        services.AddScoped<MakeBackup>().AddScoped<RefreshDerived>();
        services.AddJob<BackupJob, MakeBackup.Request>(BackupJob.Name, rights => rights.Administers);
        services.AddScoped<ImportLists>();
        services.AddJob<ImportJob, ImportLists.Request>(ImportJob.Name, rights => LabelKinds.All.Any(kind => rights.May(Acts.Import, kind)));
        services.AddScoped<ResumeImport>();
        services.AddScoped<RetryRows>();
        services.AddScoped<WaitingFile>();
        services.AddScoped<ExportRecords>();
        return services;
    }
}
