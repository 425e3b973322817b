using CareLabel.Access;
using CareLabel.Core.Tests.Data;
using CareLabel.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareLabel.Core.Tests.Access;

/// <summary>A base with the use cases of the program itself, as it registers them, at the time of the test.</summary>
internal sealed class AccessTest : IAsyncDisposable
{
    public const string Password = "four rusty fishing boats";

    private readonly ServiceProvider _services;

    private AccessTest(TestCopy test)
    {
        Base = test;
        var services = Rooms.Add(new ServiceCollection(), test.Place);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(test.Clock));
        // As slow as for real it need not be: what is tested is whether the right one lets in.
        services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(options => options.IterationCount = 1000);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public TestCopy Base { get; }

    public static async Task<AccessTest> Make(On on) => new(await TestCopy.Make(on));

    /// <summary>Does something with one use case, as one request would.</summary>
    public async Task<TAnswer> With<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> run)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Adds a user with roles.</summary>
    public async Task<User> User(string name, params string[] roles)
    {
        var added = await With((AddUser add) => add.Run(Actor.OfMachine, new($"{name}@example.org", name, roles, [], Password), CancellationToken.None));
        return added.Done?.User ?? throw new InvalidOperationException(added.Refused!.Sentence);
    }

    public async Task<Actor> Acting(User user) => (await With((ActorOf of) => of.Run(user.Id, Door.Form, CancellationToken.None))).Done!;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Base.DisposeAsync();
    }
}
