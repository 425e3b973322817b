using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareLabel.Jobs;

/// <summary>How far a job is. The numbers are stored.</summary>
public enum JobState
{
    /// <summary>It waits for a node.</summary>
    Queued = 1,

    /// <summary>A node works on it as long as its lease lasts.</summary>
    Running = 2,

    /// <summary>All of it is done.</summary>
    Done = 3,

    /// <summary>It will not be tried again; the error says why.</summary>
    Failed = 4,

    /// <summary>Somebody ended it; what was done until then is kept.</summary>
    Cancelled = 5,
}

/// <summary>Long work as a row: what is asked for, how far it is, who works on it. The row outlives the program.</summary>
public sealed class Job
{
    /// <summary>Its id; later jobs have higher ones.</summary>
    public Id<Job> Id { get; init; } = Id<Job>.New();

    /// <summary>What is done, in a word: <c>import</c>, <c>undo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What is asked for, as JSON.</summary>
    public required string Request { get; init; }

    /// <summary>Where to go on, as JSON; null before the first step is done.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>How far it is.</summary>
    public JobState State { get; set; } = JobState.Queued;

    /// <summary>The node that works on it.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when the node has it; it renews this while it lives.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often it was begun since it last got further.</summary>
    public int Attempts { get; set; }

    /// <summary>Before this moment it is not tried again.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>Whether somebody asked for its end.</summary>
    public bool CancelAsked { get; set; }

    /// <summary>How many steps are done.</summary>
    public long Done { get; set; }

    /// <summary>How many steps there are; null where that is not known.</summary>
    public long? Total { get; set; }

    /// <summary>What came out, as JSON.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed or was tried again, in a sentence.</summary>
    public string? Error { get; set; }

    /// <summary>The user who asked for it; null for the program and for who sits at the machine.</summary>
    public Guid? Who { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string WhoName { get; init; }

    /// <summary>What whoever asked for it might do then, as <see cref="Access.Scopes"/> writes it: a token may do less than its user. Null for the program's own work.</summary>
    public string? Rights { get; init; }

    /// <summary>The way in.</summary>
    public Door Door { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTime Created { get; init; }

    /// <summary>When it was first begun.</summary>
    public DateTime? Started { get; set; }

    /// <summary>When it ended, however it ended.</summary>
    public DateTime? Ended { get; set; }

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <summary>Whether somebody may see and end it: an administrator any, a user their own.</summary>
    public bool IsOpenTo(Actor actor) => actor.Rights.Administers || (actor.User is { } user && Who == user);
}

internal sealed class JobMap : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("Job");
        job.HasKey(row => row.Id);
        job.Property(row => row.Id).ValueGeneratedNever();
        job.Ignore(row => row.IsOver);
        job.HasIndex(row => new { row.State, row.Created });
    }
}

/// <summary>The table of this room.</summary>
public static class JobTables
{
    extension(Db db)
    {
        /// <summary>Long work.</summary>
        public DbSet<Job> Jobs => db.Set<Job>();
    }
}
