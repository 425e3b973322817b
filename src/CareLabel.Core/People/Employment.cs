using CareLabel.Companies;
using CareLabel.Shared;

namespace CareLabel.People;

/// <summary>That a person works or worked at a company. The first without an end is the one that counts.</summary>
public sealed class Employment : Part<Employment>
{
    /// <summary>The employer; null where only the role is known.</summary>
    public Id<Company>? Company { get; set; }

    /// <summary>What they do there: purchaser, managing director.</summary>
    public string? Role { get; set; }

    /// <summary>Since when.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Until when; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
