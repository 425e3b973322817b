namespace CareLabel.Demo;

/// <summary>A clock that shows the moment of the story that is being told.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>What it shows, in UTC.</summary>
    public DateTime Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
