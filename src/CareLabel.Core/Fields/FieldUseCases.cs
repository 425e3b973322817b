using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Fields;

/// <summary>The use cases of this room.</summary>
internal static class FieldUseCases
{
    public static void Add(IServiceCollection services)
    {
        // Each use case gathers its own changes.
        services.AddTransient<CatalogueChanges>();
        services.AddScoped<AddField>().AddScoped<ChangeField>().AddScoped<RetireField>().AddScoped<RestoreField>();
        services.AddScoped<AddPickList>().AddScoped<AddPickValue>().AddScoped<ChangePickValue>().AddScoped<RetirePickValue>();
        services.AddScoped<AddSynonym>().AddScoped<RemoveSynonym>().AddScoped<SetHouse>();
    }
}
