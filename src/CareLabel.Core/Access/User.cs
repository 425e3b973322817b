using CareLabel.Shared;
using Microsoft.AspNetCore.Identity;

namespace CareLabel.Access;

/// <summary>Somebody who works with the base. Users are never deleted: records keep their owner, the history its names.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>A new one.</summary>
    public User()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>As colleagues call them.</summary>
    public string Name { get; set; } = "";

    /// <summary>When they were added.</summary>
    public DateTime Created { get; set; }

    /// <summary>Since when they may sign in no more; null while they may.</summary>
    public DateTime? DeactivatedAt { get; set; }

    /// <summary>Until when nobody is let in as them, after too many wrong passwords.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>Whether they may sign in.</summary>
    public bool IsActive => DeactivatedAt is null;

    /// <summary>As an actor, coming through a door.</summary>
    public Actor As(Door door, Rights rights) => new(Id, Name, door, rights);
}
