using CareLabel.Companies;
using CareLabel.Data;
using CareLabel.Data.Write;
using CareLabel.Exports;
using CareLabel.Fields;
using CareLabel.History;
using CareLabel.Imports;
using CareLabel.People;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel;

/// <summary>What the rooms bring to a running program. A new room adds its lines here and nowhere else.</summary>
public static class Rooms
{
    /// <summary>The kinds of record.</summary>
    public static IReadOnlyList<RecordType> Types { get; } = [CompanyFields.Type, PersonFields.Type];

    /// <summary>The catalogue of a base in which nobody has set anything yet.</summary>
    public static Catalogue NewCatalogue() =>
        new(0, Types, Types.SelectMany(type => type.Fields), DefaultLists.All, HouseSettings.Unset);

    /// <summary>Registers a base and the use cases on it.</summary>
    public static IServiceCollection Add(IServiceCollection services, BasePlace place)
    {
        services.AddSingleton(place);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WriteLane>();
        services.AddScoped(_ => place.Open());
        services.AddScoped<Writes>();
        services.AddScoped(_ => NewCatalogue());
        services.AddScoped<SaveRecord>();
        services.AddScoped<UndoChanges>();
        services.AddScoped<ImportLists>();
        services.AddScoped<ResumeImport>();
        services.AddScoped<RetryRows>();
        services.AddScoped<WaitingFile>();
        services.AddScoped<ExportRecords>();
        return services;
    }
}
