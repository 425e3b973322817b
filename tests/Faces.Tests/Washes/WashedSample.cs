namespace CareLabel.Faces.Tests.Washes;

/// <summary>The sample of people, washed once for all tests that only look at the results.</summary>
public sealed class WashedSample : IDisposable
{
    public WashedSample()
    {
        Work.Sample("people.csv");
        Ran = Work.Run("wash", "people.csv", "--out", "washed", "--json");
    }

    public Workplace Work { get; } = new();

    public Ran Ran { get; }

    public void Dispose() => Work.Dispose();
}
