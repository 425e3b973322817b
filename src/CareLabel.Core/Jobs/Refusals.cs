using CareLabel.Shared;

namespace CareLabel.Jobs;

/// <summary>There is no job with this id.</summary>
public sealed record NoSuchJob(Id<Job> Id) : Refusal("no-such-job", $"There is no job {Id}; 'carelabel jobs list' shows those there are.");

/// <summary>The job has ended, so nothing can be done to it.</summary>
public sealed record JobIsOver(Id<Job> Id, JobState State)
    : Refusal("job-is-over", $"Job {Id} is {State.ToString().ToLowerInvariant()} already, so there is nothing to cancel.");

/// <summary>The job is another user's.</summary>
public sealed record JobOfAnother(Id<Job> Id, string Who)
    : Refusal("job-of-another", $"Job {Id} is of {Who}; only they or an administrator can cancel it.");

/// <summary>This program knows no work of that kind.</summary>
public sealed record NoSuchKind(string Kind) : Refusal("no-such-job-kind", $"There are no jobs of the kind '{Kind}' in this program.");
