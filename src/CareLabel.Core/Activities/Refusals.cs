using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>An activity must stand somewhere.</summary>
public sealed record AboutNothing() : Refusal("about-nothing", "Say which company or person it is about.");

/// <summary>What it is about is not there.</summary>
public sealed record LinkGone(RecordRef Record) : Refusal("link-gone", $"There is no {Record} (any more).");

/// <summary>The right is missing.</summary>
public sealed record MayNotSee(RecordKind Kind) : Refusal("may-not-see", $"You may not see records of the kind {Kind.ToString().ToLowerInvariant()}.");

/// <summary>The right is missing.</summary>
public sealed record MayNotAttach(RecordKind Kind)
    : Refusal("may-not-attach", $"You may not change records of the kind {Kind.ToString().ToLowerInvariant()}, and so not attach files to them.");

/// <summary>Nothing was said.</summary>
public sealed record NothingSaid() : Refusal("nothing-said", "Write a word about it: a subject or a text.");

/// <summary>What is planned has a time.</summary>
public sealed record WhenMissing() : Refusal("when-missing", "Say when it is to be.");

/// <summary>What lies ahead is not done.</summary>
public sealed record NotYet(DateTime Start)
    : Refusal("not-yet", $"{Start.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)} lies ahead, so it cannot be done yet; plan it instead.");

/// <summary>A note is written, not planned.</summary>
public sealed record NoteIsNotPlanned() : Refusal("note-is-not-planned", "A note is not planned; plan a task, a call or a meeting.");

/// <summary>Only what is planned can be done or missed.</summary>
public sealed record NotPlanned(string State) : Refusal("not-planned", $"It is not planned but {State} already.");

/// <summary>No such activity.</summary>
public sealed record NoSuchActivity(Guid Id) : Refusal("no-such-activity", $"There is no activity {Id} (any more).");

/// <summary>Longer than a day.</summary>
public sealed record TooLong(int Minutes) : Refusal("too-long", $"{Minutes} minutes is no duration; write 0 to 10,080 (a week).");

/// <summary>The file is larger than the house allows.</summary>
public sealed record FileTooLarge(string Name, long MostBytes)
    : Refusal("file-too-large", $"'{Name}' is larger than {MostBytes / (1024 * 1024)} MiB, the most that a file here may have; nothing was kept of it.");

/// <summary>A file without a name cannot be found again.</summary>
public sealed record FileNameMissing() : Refusal("file-name-missing", "The file has no name.");

/// <summary>No such file.</summary>
public sealed record NoSuchAttachment(Guid Id) : Refusal("no-such-attachment", $"There is no file {Id} (any more).");

/// <summary>The row is there, its file is not.</summary>
public sealed record FileGone(string Name) : Refusal("file-gone", $"The file of '{Name}' is not in the folder of the base; restore it from a backup.");

/// <summary>The right to sweep is missing.</summary>
public sealed record MayNotSweep() : Refusal("may-not-sweep", "Only an administrator can sweep away files that belong to nothing.");

/// <summary>The folder belongs to another base.</summary>
public sealed record FilesOfAnother(string Folder)
    : Refusal("files-of-another", $"No file in {Folder} is of this base, so none was swept away; is it the right data folder for this database?");
