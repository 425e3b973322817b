using CareLabel.Shared;

namespace CareLabel.Contacts;

/// <summary>An e-mail address of a company or a person.</summary>
public sealed class EmailAddress : Part<EmailAddress>
{
    /// <summary>The address in its standard form.</summary>
    public required string Address { get; set; }

    /// <summary>Work, private, invoices: a value of the pick list of uses.</summary>
    public string? Use { get; set; }

    /// <summary>Whether mail arrives.</summary>
    public ReachState State { get; set; }

    /// <summary>When that was seen.</summary>
    public DateOnly? StateOn { get; set; }
}

/// <summary>Whether someone can be reached by an address or number. The numbers are stored.</summary>
public enum ReachState
{
    /// <summary>Nobody knows.</summary>
    Unknown = 0,

    /// <summary>It was answered, or mail went through.</summary>
    Works = 1,

    /// <summary>Mail came back.</summary>
    Bounced = 2,

    /// <summary>It is another's.</summary>
    Wrong = 3,
}
