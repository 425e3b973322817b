using CareLabel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Access;

/// <summary>Users as the stores of ASP.NET Core Identity want them, without its context.</summary>
internal sealed class UserMap : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        // "user" is a word of SQL.
        user.ToTable("AppUser");
        user.Property(row => row.Id).ValueGeneratedNever();
        user.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        user.Ignore(row => row.IsActive);
        // Identity's own lock has no clock that can be given; ours is LockedUntil.
        user.Ignore(row => row.LockoutEnd);
        user.Ignore(row => row.LockoutEnabled);
        user.HasIndex(row => row.NormalizedUserName).IsUnique();
        user.HasIndex(row => row.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("UserClaim");
        claim.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("UserLogin");
        login.HasKey(row => new { row.LoginProvider, row.ProviderKey });
        login.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
    }

    // Keys of authenticator apps and recovery codes; tokens of the interface are ApiToken.
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("UserSecret");
        token.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
        token.HasOne<User>().WithMany().HasForeignKey(row => row.UserId);
    }
}

internal sealed class RoleMap : IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<RoleActs>, IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("Role");
        role.HasKey(row => row.Key);
    }

    public void Configure(EntityTypeBuilder<RoleActs> acts)
    {
        acts.ToTable("RoleActs");
        acts.HasKey(row => new { row.Role, row.Kind });
    }

    public void Configure(EntityTypeBuilder<UserRole> role)
    {
        role.ToTable("UserRole");
        role.HasKey(row => new { row.User, row.Role });
        role.HasOne<User>().WithMany().HasForeignKey(row => row.User);
    }
}

internal sealed class TeamMap : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.ToTable("Team");
        team.Property(row => row.Id).ValueGeneratedNever();
        team.HasIndex(row => row.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TeamMember> member)
    {
        member.ToTable("TeamMember");
        member.HasKey(row => new { row.User, row.Team });
        member.HasOne<User>().WithMany().HasForeignKey(row => row.User);
        member.HasOne<Team>().WithMany().HasForeignKey(row => row.Team);
    }
}

internal sealed class AccessMap : IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<SecurityEvent>, IEntityTypeConfiguration<AccessRules>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("ApiToken");
        token.Property(row => row.Id).ValueGeneratedNever();
        token.HasIndex(row => row.Hash).IsUnique();
        token.HasOne<User>().WithMany().HasForeignKey(row => row.User);
    }

    public void Configure(EntityTypeBuilder<SecurityEvent> security)
    {
        security.ToTable("SecurityLog");
        security.HasIndex(row => row.About);
    }

    public void Configure(EntityTypeBuilder<AccessRules> rules)
    {
        rules.ToTable("AccessRules");
        rules.Property(row => row.Id).ValueGeneratedNever();
        rules.HasData(new AccessRules());
    }
}

/// <summary>The tables of this room.</summary>
public static class AccessTables
{
    extension(Db db)
    {
        /// <summary>Who works with the base.</summary>
        public DbSet<User> Users => db.Set<User>();

        /// <summary>Which roles they have.</summary>
        public DbSet<UserRole> UserRoles => db.Set<UserRole>();

        /// <summary>What the house has set about roles.</summary>
        public DbSet<Role> Roles => db.Set<Role>();

        /// <summary>What the house has set that roles may do.</summary>
        public DbSet<RoleActs> RoleActs => db.Set<RoleActs>();

        /// <summary>Teams.</summary>
        public DbSet<Team> Teams => db.Set<Team>();

        /// <summary>Who is in which.</summary>
        public DbSet<TeamMember> TeamMembers => db.Set<TeamMember>();

        /// <summary>What lets programs in.</summary>
        public DbSet<ApiToken> Tokens => db.Set<ApiToken>();

        /// <summary>Who changed which rights when.</summary>
        public DbSet<SecurityEvent> SecurityLog => db.Set<SecurityEvent>();

        /// <summary>What the house has set about access.</summary>
        public DbSet<AccessRules> AccessRules => db.Set<AccessRules>();
    }
}
