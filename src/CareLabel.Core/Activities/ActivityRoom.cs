using CareLabel.Data.Write;
using CareLabel.Jobs;
using CareLabel.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareLabel.Activities;

/// <summary>What this room brings to a running program.</summary>
internal static class ActivityRoom
{
    /// <summary>Registers the use cases, what follows from activities, and what the doctor checks of them.</summary>
    public static IServiceCollection Add(IServiceCollection services)
    {
        services.TryAddSingleton(FileRules.Default);
        services.AddSingleton<FileStore>();
        services.AddScoped<IDerived, ContactDates>();
        services.AddScoped<ICheck, ActivityLinksCheck>().AddScoped<ICheck, ContactsCheck>().AddScoped<ICheck, FilesCheck>();
        foreach (var type in (Type[])[
            typeof(ActivityDraft), typeof(LogActivity), typeof(PlanActivity), typeof(CompleteActivity), typeof(MissActivity), typeof(ChangeActivity),
            typeof(Timeline), typeof(AttachFile), typeof(OpenFile), typeof(RemoveFile), typeof(SweepFiles)])
        {
            services.AddScoped(type);
        }

        return services.AddRecurringJob<FilesJob>(FilesJob.Name, TimeSpan.FromDays(1));
    }
}
