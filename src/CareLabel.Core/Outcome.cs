namespace CareLabel;

/// <summary>A way to say no: a stable code in kebab case and one sentence that a person can act on.</summary>
public record Refusal(string Code, string Sentence);

/// <summary>What a use case answers: what was asked for, or the refusal.</summary>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? done, Refusal? refused) => (Done, Refused) = (done, refused);

    /// <summary>What was asked for; null when refused.</summary>
    public T? Done { get; }

    /// <summary>Why not; null when done.</summary>
    public Refusal? Refused { get; }

    public static implicit operator Outcome<T>(T done) => new(done, null);

    public static implicit operator Outcome<T>(Refusal refused) => new(null, refused);
}
