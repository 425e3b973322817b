using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CareLabel.Data;
using CareLabel.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareLabel.Jobs;

/// <summary>Asks for the work that comes again and again, where it is due; of several nodes that do so at once, one does.</summary>
public sealed class StartDueJobs(Db db, IServiceProvider services, IEnumerable<JobKind> kinds, TimeProvider clock)
{
    /// <summary>So long a job that failed is not asked for again.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>So long the rows of routine work are kept when it is done.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Asks; answers the kinds that were due.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.Rights.Administers) return new MayNotRunJobs();
        var started = new List<string>();
        foreach (var kind in kinds)
        {
            if (kind.Every is { } every && await Start(kind, every, stop)) started.Add(kind.Name);
        }

        return started;
    }

    private async Task<bool> Start(JobKind kind, TimeSpan every, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (slot, rested) = (new DateTime(now.Ticks - (now.Ticks % every.Ticks), DateTimeKind.Utc), now - Rest);
        var there = await db.Jobs.AnyAsync(
            job => job.Kind == kind.Name && (job.Created >= slot || job.State == JobState.Queued || job.State == JobState.Running
                || (job.State == JobState.Failed && job.Ended > rested)), stop);
        if (there || !await kind.IsDue(services, stop)) return false;
        var old = now - Kept;
        await db.Jobs.Where(job => job.Kind == kind.Name && job.Who == null && job.Door == Door.Rule && job.State == JobState.Done && job.Ended < old).ExecuteDeleteAsync(stop);
        return await Add(new()
        {
            Id = IdOf(kind.Name, slot), Kind = kind.Name, Request = "{}", WhoName = Actor.Rule.Name, Door = Door.Rule, Created = now,
        }, stop);
    }

    private async Task<bool> Add(Job job, CancellationToken stop)
    {
        try
        {
            db.Add(job);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Jobs.AnyAsync(row => row.Id == job.Id, stop)) return false;
            throw;
        }
    }

    // Of one kind at one time there is one id, so that two nodes cannot both have their row. A UUID of version 7, RFC 9562.
    private static Id<Job> IdOf(string kind, DateTime slot)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(kind), bytes);
        var time = new DateTimeOffset(slot).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)time);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(time >> 16));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes[..16], bigEndian: true));
    }
}
