using System.Globalization;
using CareLabel.Washes;

namespace CareLabel.Cli.Washes;

/// <summary>One plain line for each stage, for logs and pipes.</summary>
internal sealed class StageLines(TextWriter to) : IProgress<WashStage>
{
    // A refusal mostly comes at once, and then its sentence stands alone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private int _place;
    private bool _saidReading;

    public void Report(WashStage value)
    {
        lock (_lock)
        {
            var place = Stages.Place(value.Stage);
            if (place == 0) Read();
            // People and companies of a mixed list go through the same stages one after the other; said once is enough.
            if (place <= _place) return;
            if (_place == 0) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read {value.Rows:N0} row{(value.Rows == 1 ? "" : "s")}"));
            _place = place;
            to.WriteLine(Stages.Sentence(place));
        }
    }

    private void Read()
    {
        if (_saidReading || TimeProvider.System.GetElapsedTime(_begun) < Patience) return;
        _saidReading = true;
        to.WriteLine(Stages.Sentence(0));
    }
}
