using System.Globalization;

namespace CareLabel.Jobs;

/// <summary>The sentences that a job's row keeps.</summary>
internal static class JobWords
{
    public static string Cancelled(long done, long? total) => (done, total) switch
    {
        (0, _) => "Cancelled before anything was done.",
        (_, { } all) => string.Create(CultureInfo.InvariantCulture, $"Cancelled after {done:N0} of {all:N0}; what was done is kept."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Cancelled after {done:N0}; what was done is kept."),
    };

    public static string Broke(Exception e)
    {
        if (CareLabel.Data.BaseTrouble.Sentence(e) is { } trouble) return $"It broke off: {trouble}";
        while (e is AggregateException { InnerException: { } inner }) e = inner;
        var message = e.Message.Split('\n')[0].Trim().TrimEnd('.');
        return $"It broke off ({e.GetType().Name}: {message}).";
    }

    public static string Interrupted(int attempts) =>
        $"It was broken off {attempts} times without getting any further, so it is not tried again.";
}
