using CareLabel.Shared;

namespace CareLabel.People;

/// <summary>A human being. Where they work is an employment, so that a change of job makes no second person.</summary>
public sealed class Person : Record<Person>
{
    /// <summary>All given names.</summary>
    public string? Given { get; set; }

    /// <summary>The family name with its particles.</summary>
    public string? Family { get; set; }

    /// <summary>Dr., prof.: what stands before the name.</summary>
    public string? Title { get; set; }

    /// <summary>Mr, Ms, pan, pani: how they are written to.</summary>
    public string? Salutation { get; set; }

    /// <summary>The language in which they are written to, ISO 639-1.</summary>
    public string? Language { get; set; }

    /// <summary>Where they live, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>Day of birth; sensitive.</summary>
    public DateOnly? Born { get; set; }

    /// <summary>Lead, prospect, customer, former.</summary>
    public string? Status { get; set; }

    /// <summary>E-mail, phone, letter: a value of the pick list of channels.</summary>
    public string? PreferredChannel { get; set; }

    /// <summary>When they want to be called.</summary>
    public string? PreferredHours { get; set; }

    /// <summary>Must be left alone, whatever consents say.</summary>
    public bool DoNotContact { get; set; }

    /// <summary>What they care for: values of the pick list of interests, with bars between.</summary>
    public string? Interests { get; set; }

    /// <summary>What fits no field.</summary>
    public string? Notes { get; set; }

    /// <summary>When someone last spoke with them.</summary>
    public DateTime? LastContact { get; set; }

    /// <summary>When someone is to speak with them next.</summary>
    public DateTime? NextContact { get; set; }

    /// <summary>Given and family name.</summary>
    public string FullName => string.Join(' ', new[] { Given, Family }.Where(name => !string.IsNullOrEmpty(name)));

    /// <inheritdoc/>
    public override RecordRef Root => new(RecordKind.Person, Key);
}
