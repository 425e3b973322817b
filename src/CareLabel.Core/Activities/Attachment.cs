using CareLabel.Shared;

namespace CareLabel.Activities;

/// <summary>A file that belongs to a record. Its bytes lie beside the base, under a name made of what is in it; see <see cref="FileStore"/>.</summary>
public sealed class Attachment : Part<Attachment>
{
    /// <summary>As it was called where it came from, without folders.</summary>
    public required string Name { get; set; }

    /// <summary>What it says it is: <c>application/pdf</c>. Never believed; nothing is shown as it.</summary>
    public required string MediaType { get; init; }

    /// <summary>How large it is.</summary>
    public long SizeBytes { get; init; }

    /// <summary>The SHA-256 of what is in it, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
