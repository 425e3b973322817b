namespace CareLabel.Demo.MadeUp;

/// <summary>Where somebody works or worked.</summary>
public sealed record Job(MadeUpCompany Company, string[] Title, string Mail);

/// <summary>A person as they truly are, with what they were before.</summary>
public sealed record MadeUpPerson(
    long Entity, int LandIndex, Land Land, bool Female, string Given, string Family, string FormerFamily, DateOnly Born,
    Address Home, Address FormerHome, string LandLine, string Mobile, string Mail, Job? Job, Job? FormerJob);

/// <summary>What the members of one household share.</summary>
public sealed record Household(int LandIndex, string Family, Address Home, Address FormerHome, string LandLine, bool SharedMail, bool Junior, bool Twins);
