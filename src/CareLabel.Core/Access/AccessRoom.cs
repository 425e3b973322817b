using CareLabel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareLabel.Access;

/// <summary>What this room brings to a running program.</summary>
internal static class AccessRoom
{
    // What OWASP asks of PBKDF2 with SHA-512 (Password Storage Cheat Sheet, 2023).
    private const int HashRounds = 210_000;

    /// <summary>Registers the use cases, and Identity's stores over our base.</summary>
    public static IServiceCollection Add(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddIdentityCore<User>(Set).AddUserStore<UserOnlyStore<User, Db, Guid>>();
        foreach (var type in (Type[])[
            typeof(AccessWrite), typeof(HouseRoles), typeof(ActorOf), typeof(FindUser), typeof(CountAdministrators), typeof(SetAdministratorLimit),
            typeof(Passwords), typeof(AddUser), typeof(ChangeUser), typeof(DeactivateUser), typeof(SetPassword), typeof(CheckSignIn), typeof(MakeToken),
            typeof(RevokeToken), typeof(CheckToken), typeof(ChangeRole), typeof(ResetRole), typeof(RoleList), typeof(AddTeam), typeof(TeamList), typeof(UserList), typeof(SecurityLogList)])
        {
            services.AddScoped(type);
        }

        return services;
    }

    private static void Set(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new()
        {
            RequiredLength = Passwords.LeastLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        };
    }
}
