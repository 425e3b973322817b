using CareLabel.Shared;

namespace CareLabel.People;

/// <summary>What a person has allowed or refused for one channel and purpose. A later one overrules it; the gate lets none be changed.</summary>
public sealed class Consent : Part<Consent>
{
    /// <summary>A value of the pick list of channels.</summary>
    public required string Channel { get; set; }

    /// <summary>What for: a value of the pick list of purposes.</summary>
    public required string Purpose { get; set; }

    /// <summary>What was said.</summary>
    public ConsentStatus Status { get; set; }

    /// <summary>When it was said.</summary>
    public DateTime At { get; set; }

    /// <summary>How that can be shown: the form, the letter, the call.</summary>
    public string? Proof { get; set; }
}

/// <summary>What a person has said. The numbers are stored.</summary>
public enum ConsentStatus
{
    /// <summary>Yes.</summary>
    Granted = 1,

    /// <summary>No.</summary>
    Refused = 2,

    /// <summary>No more.</summary>
    Withdrawn = 3,
}
