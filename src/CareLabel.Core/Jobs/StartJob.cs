using System.Text.Json;
using CareLabel.Access;
using CareLabel.Data;
using CareLabel.Shared;

namespace CareLabel.Jobs;

/// <summary>Asks for long work: puts it in the queue, where the next free node finds it.</summary>
public sealed class StartJob(Db db, IEnumerable<JobKind> kinds, TimeProvider clock)
{
    /// <summary>Puts it in the queue.</summary>
    public async Task<Outcome<Job>> Run<TRequest>(Actor actor, string kind, TRequest request, CancellationToken stop)
    {
        if (kinds.FirstOrDefault(one => one.Name == kind && one.Request == typeof(TRequest)) is not { } known) return new NoSuchKind(kind);
        // It runs later with the rights of its user, so who is nobody must have them all.
        if (!known.May(actor.Rights) || (actor.User is null && !actor.Rights.Administers)) return new MayNotStart(kind);

        var job = new Job
        {
            Kind = kind, Request = JsonSerializer.Serialize(request, JobJson.Options), Who = actor.User, WhoName = actor.Name, Door = actor.Door,
            Rights = Scopes.Write(actor.Rights), Created = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(job);
        await db.SaveChangesAsync(stop);
        return job;
    }
}
