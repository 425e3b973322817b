using System.Buffers.Binary;

namespace CareLabel.Shared;

/// <summary>Makes UUIDs of version 7 that rise: the moment down to 1/4096 ms as RFC 9562 (6.2, method 3) has it, the rest by chance.</summary>
internal static class NewIds
{
    private const int StepBits = 12;

    private static long _last;

    /// <summary>An id higher than any that this program made before.</summary>
    public static Guid Next()
    {
        var ticks = DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks;
        var (milliseconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerMillisecond);
        var now = (milliseconds << StepBits) | ((rest << StepBits) / TimeSpan.TicksPerMillisecond);
        long last, next;
        do
        {
            last = Volatile.Read(ref _last);
            next = Math.Max(now, last + 1);
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);

        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (next >> StepBits << 16) | 0x7000L | (next & 0xFFF));
        // The variant of RFC 9562; the version stands in the bytes before.
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
