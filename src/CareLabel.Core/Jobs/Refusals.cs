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

/// <summary>The right to ask for such work is missing.</summary>
public sealed record MayNotStart(string Kind) : Refusal("may-not-start", $"Your rights do not let you ask for the work '{Kind}'; ask an administrator.");

/// <summary>Only administrators work off what waits.</summary>
public sealed record MayNotRunJobs() : Refusal("may-not-run-jobs", "Only an administrator can work off the jobs that wait.");

/// <summary>What is asked for was written by another version of the program.</summary>
public sealed record JobUnreadable(Id<Job> Id, string Kind)
    : Refusal("job-unreadable", $"What job {Id} asks for is not as this CareLabel writes it; ask for the work '{Kind}' again.");
