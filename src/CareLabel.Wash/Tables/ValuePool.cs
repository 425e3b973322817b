using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace CareLabel.Wash.Tables;

/// <summary>
/// Distinct texts, each stored once as UTF-8 and known by a code (0, 1, 2 … in order of first sight).
/// Equal codes mean equal texts to the byte. Not safe for two writers; safe for many readers once filled.
/// </summary>
public sealed class ValuePool
{
    private const int ChunkBits = 22, ChunkSize = 1 << ChunkBits;

    private byte[][] _chunks = [];
    private Place[] _places = new Place[16];
    private Slot[] _slots = new Slot[32];
    private int _used;

    /// <summary>How many distinct texts there are.</summary>
    public int Count { get; private set; }

    // Every cell of a list comes through here in its first seconds: too soon for the runtime to find out that this is hot.
    /// <summary>The code of a text, new or known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Intern(ReadOnlySpan<byte> utf8)
    {
        if (_slots.Length == 0) Unseal();
        var hash = Hash(utf8);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            ref readonly var known = ref _slots[slot];
            if (known.Number == 0) return Add(utf8, hash, slot);
            if (known.Hash == hash && Utf8(known.Number - 1).SequenceEqual(utf8)) return known.Number - 1;
        }
    }

    /// <inheritdoc cref="Intern(ReadOnlySpan{byte})"/>
    public int Intern(string text)
    {
        Span<byte> small = stackalloc byte[256];
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = size <= small.Length ? small : new byte[size];
        return Intern(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>Frees what only finding known texts needs; a text that comes later makes it anew.</summary>
    public void Seal() => _slots = [];

    /// <summary>The text of a code, as UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Utf8(int code)
    {
        ref readonly var place = ref _places[code];
        return _chunks[place.Chunk].AsSpan(place.Start, place.Length);
    }

    /// <summary>The text of a code.</summary>
    public string Text(int code) => Encoding.UTF8.GetString(Utf8(code));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Add(ReadOnlySpan<byte> utf8, uint hash, int slot)
    {
        var code = Count++;
        if (code == _places.Length) Array.Resize(ref _places, (int)Math.Min(Array.MaxLength, code * 2L));
        _places[code] = Store(utf8);
        _slots[slot] = new(hash, code + 1);
        if (Count * 3L > _slots.Length * 2L) Grow();
        return code;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Place Store(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > ChunkSize)
        {
            // A text longer than a chunk gets a chunk of its own, which counts as full.
            _chunks = [.. _chunks, utf8.ToArray()];
            _used = ChunkSize;
            return new(_chunks.Length - 1, 0, utf8.Length);
        }

        if (_chunks.Length == 0 || _used + utf8.Length > ChunkSize)
        {
            // The first chunk is small, because most columns of most files are.
            _chunks = [.. _chunks, new byte[_chunks.Length == 0 ? Math.Max(4096, utf8.Length) : ChunkSize]];
            _used = 0;
        }

        ref var chunk = ref _chunks[^1];
        if (_used + utf8.Length > chunk.Length)
        {
            Array.Resize(ref chunk, (int)Math.Min(ChunkSize, Math.Max(chunk.Length * 2L, _used + utf8.Length)));
        }

        utf8.CopyTo(chunk.AsSpan(_used));
        _used += utf8.Length;
        return new(_chunks.Length - 1, _used - utf8.Length, utf8.Length);
    }

    private void Unseal()
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, (Count * 3L / 2) + 1))];
        for (var code = 0; code < Count; code++) Put(_slots, new(Hash(Utf8(code)), code + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (var known in _slots)
        {
            if (known.Number != 0) Put(slots, known);
        }

        _slots = slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Slot[] slots, Slot known)
    {
        var mask = slots.Length - 1;
        var slot = (int)(known.Hash & (uint)mask);
        while (slots[slot].Number != 0) slot = (slot + 1) & mask;
        slots[slot] = known;
    }

    private readonly record struct Place(int Chunk, int Start, int Length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)length;
        if (length >= 8)
        {
            // The last eight bytes may overlap those before; with the length in the hash that tells texts apart as well.
            var last = BinaryPrimitives.ReadUInt64LittleEndian(text[(length - 8)..]);
            for (; text.Length > 8; text = text[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
            hash = Mix(hash ^ last);
        }
        else if (length >= 4)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(text)
                ^ ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[(length - 4)..]) << 32));
        }
        else if (length > 0)
        {
            hash = Mix(hash ^ text[0] ^ ((ulong)text[length / 2] << 8) ^ ((ulong)text[length - 1] << 16));
        }

        return (uint)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, 0xBF58476D1CE4E5B9UL, out var low);
        return BitOperations.RotateLeft(high, 29) ^ low;
    }

    /// <summary>A place in the hash table; number 0 means free.</summary>
    /// <param name="Hash">Kept so that other texts are told apart, and the table grown, without looking at texts.</param>
    /// <param name="Number">The code plus one.</param>
    private readonly record struct Slot(uint Hash, int Number);
}
