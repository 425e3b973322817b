using CareLabel.Shared;

namespace CareLabel.Contacts;

/// <summary>A phone number of a company or a person.</summary>
public sealed class PhoneNumber : Part<PhoneNumber>
{
    /// <summary>E.164, with <c>;ext=</c> where there is an extension; what cannot be read as a number stays as typed.</summary>
    public required string Number { get; set; }

    /// <summary>Mobile, switchboard, private: a value of the pick list of uses.</summary>
    public string? Use { get; set; }

    /// <summary>Whether it is answered.</summary>
    public ReachState State { get; set; }

    /// <summary>When that was seen.</summary>
    public DateOnly? StateOn { get; set; }
}
