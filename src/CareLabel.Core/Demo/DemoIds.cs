using System.Buffers.Binary;
using CareLabel.Demo.MadeUp;
using CareLabel.Shared;

namespace CareLabel.Demo;

/// <summary>Ids of version 7 out of a seed and a moment: the same demo has the same ids wherever it is made.</summary>
internal sealed class DemoIds(ulong seed)
{
    /// <summary>The id of a thing that came at a moment.</summary>
    public Id<T> Of<T>(DateTime at, long thing, long more = 0) => Of<T>((ulong)(at - DateTime.UnixEpoch).TotalMilliseconds << 16, thing, more);

    /// <summary>The id of a part of a record; the place tells it from others of its table.</summary>
    public Id<T> Part<T>(Record of, int place = 1)
    {
        Span<byte> key = stackalloc byte[16];
        of.Key.TryWriteBytes(key, bigEndian: true, out _);
        return Of<T>(BinaryPrimitives.ReadUInt64BigEndian(key) & ~0xFFFFUL, BinaryPrimitives.ReadInt64BigEndian(key[8..]), place);
    }

    private Id<T> Of<T>(ulong moment, long thing, long more)
    {
        var dice = Dice.For(seed, Topic.Id, thing, more);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, moment);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (dice.Next() & 0x0FFF)));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (dice.Next() >> 2) | 0x8000_0000_0000_0000);
        return new(new Guid(bytes, bigEndian: true));
    }
}
