using CareLabel.Core.Tests.Data;
using CareLabel.Demo;
using CareLabel.Operations;
using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareLabel.Core.Tests.Demo;

/// <summary>Makes demos as the program does, and asks use cases on them.</summary>
internal static class Demos
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Asks for a demo.</summary>
    public static Task<Outcome<MakeDemo.Made>> Run(TestCopy test, MakeDemo.Request request) =>
        With<MakeDemo, Outcome<MakeDemo.Made>>(test, make => make.Run(Actor.OfMachine, request, null, Stop));

    /// <summary>Makes one.</summary>
    public static async Task<MakeDemo.Made> Have(TestCopy test, MakeDemo.Request request)
    {
        var outcome = await Run(test, request);
        Assert.Null(outcome.Refused);
        return outcome.Done!;
    }

    /// <summary>Does something with one use case, as one request would.</summary>
    public static async Task<TAnswer> With<TUseCase, TAnswer>(TestCopy test, Func<TUseCase, Task<TAnswer>> run)
        where TUseCase : notnull
    {
        var services = Rooms.Add(new ServiceCollection(), test.Place).Replace(ServiceDescriptor.Singleton<TimeProvider>(test.Clock))
            .Replace(ServiceDescriptor.Singleton(test.Lane));
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        await using var built = services.BuildServiceProvider();
        await using var scope = built.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>What the doctor finds.</summary>
    public static Task<List<string>> Doctor(TestCopy test) => With<Doctor, List<string>>(test, async doctor =>
    {
        var found = new List<string>();
        await foreach (var finding in doctor.Run(null, Stop)) found.Add($"{finding.Check}: {finding.Where}: {finding.Problem}");
        return found;
    });
}
