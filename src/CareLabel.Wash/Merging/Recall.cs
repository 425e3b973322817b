namespace CareLabel.Wash.Merging;

/// <summary>
/// Remembers what was made of the values of a column, by their codes: values repeat within an entity and beyond. A slot
/// that is taken again forgets what it knew. Safe for many threads, because what is remembered never changes.
/// </summary>
internal sealed class Recall<T>(Func<int, T> make)
{
    private const int Size = 1 << 12;

    private readonly Known?[] _slots = new Known?[Size];

    /// <summary>What is made of a code.</summary>
    public T Of(int code)
    {
        ref var slot = ref _slots[code & (Size - 1)];
        if (slot is { } known && known.Code == code) return known.Made;
        var made = make(code);
        slot = new(code, made);
        return made;
    }

    private sealed record Known(int Code, T Made);
}
