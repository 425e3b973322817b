namespace CareLabel.Wash.Matching;

/// <summary>Phone numbers of a row, at most <see cref="Kept"/>, as national digits: one in common is enough.</summary>
public sealed class PhoneComparison(Lexicon numbers) : Comparison(
    "phone", Trait.Contact | Trait.Place | Trait.Work, new("the same", .68), new("one digit off", .06), new("different", .26))
{
    /// <summary>How many numbers of a row take part.</summary>
    public const int Kept = 3;

    private const int OneDigit = 2;

    /// <inheritdoc/>
    public override Lexicon Lexicon => numbers;

    /// <inheritdoc/>
    public override int Cells => Kept;

    /// <inheritdoc/>
    public override bool IsWhole(int cell) => true;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if (a[Cell] < 0 || b[Cell] < 0) return Missing;
        if (Shared(a, b) >= 0) return Same;
        for (var i = Cell; i < Cell + Kept && a[i] >= 0; i++)
        {
            for (var j = Cell; j < Cell + Kept && b[j] >= 0; j++)
            {
                if (Near(a[i], b[j], memo)) return OneDigit;
            }
        }

        return Differs;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level) => level == Same ? Shared(a, b) : -1;

    private int Shared(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        for (var i = Cell; i < Cell + Kept && a[i] >= 0; i++)
        {
            for (var j = Cell; j < Cell + Kept && b[j] >= 0; j++)
            {
                if (a[i] == b[j]) return a[i];
            }
        }

        return -1;
    }

    private bool Near(int x, int y, Memo memo)
    {
        var known = memo.Get(x, y, out var slot, out var pair);
        if (known < 0) known = memo.Put(slot, pair, TextCompare.OneSlip(numbers.Bytes(x), numbers.Bytes(y)) ? 1 : 0);
        return known == 1;
    }
}

/// <summary>
/// E-mail addresses of a row, at most <see cref="Kept"/>: whole address, the part before the @, and the domain.
/// A domain of a free provider is no evidence, a mailbox of a role (info@) is nobody's.
/// </summary>
public sealed class EmailComparison(Lexicon addresses) : Comparison(
    "e-mail", Trait.Contact | Trait.Work | Trait.Place,
    new("the same", .60), new("the same before the @", .10), new("one slip apart", .07), new("a few slips apart", .03),
    new("the same domain", .06), new("different", .14))
{
    /// <summary>How many addresses of a row take part.</summary>
    public const int Kept = 2;

    private const int SameLocal = 2, Slip = 3, Slips = 4, SameDomain = 5;

    /// <inheritdoc/>
    public override Lexicon Lexicon => addresses;

    /// <summary>Cells: address, local part (-1 where a role), company domain (-1 where a free provider), for each kept address.</summary>
    public override int Cells => Kept * 3;

    /// <inheritdoc/>
    public override bool IsWhole(int cell) => cell % 3 == 0;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if (a[Cell] < 0 || b[Cell] < 0) return Missing;
        var best = Differs;
        for (var i = Cell; i < Cell + Cells && a[i] >= 0; i += 3)
        {
            for (var j = Cell; j < Cell + Cells && b[j] >= 0; j += 3)
            {
                best = Math.Min(best, CompareOne(a[i..(i + 3)], b[j..(j + 3)], memo));
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level)
    {
        if (level is not (Same or SameLocal or SameDomain)) return -1;
        var part = level == Same ? 0 : level == SameLocal ? 1 : 2;
        for (var i = Cell + part; i < Cell + Cells; i += 3)
        {
            for (var j = Cell + part; j < Cell + Cells; j += 3)
            {
                if (a[i] >= 0 && a[i] == b[j]) return a[i];
            }
        }

        return -1;
    }

    private int CompareOne(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if (a[0] == b[0]) return Same;
        if (a[1] >= 0 && a[1] == b[1]) return SameLocal;
        var known = memo.Get(a[0], b[0], out var slot, out var pair);
        if (known < 0)
        {
            known = memo.Put(slot, pair, Judge(addresses.Bytes(a[0]), addresses.Bytes(b[0])));
        }

        return known != Differs ? known : a[2] >= 0 && a[2] == b[2] ? SameDomain : Differs;
    }

    private int Judge(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (TextCompare.OneSlip(a, b)) return Slip;
        var slips = Math.Min(a.Length, b.Length) / 7;
        return slips > 1 && Text.Osa.Within(a, b, Math.Min(4, slips)) ? Slips : Differs;
    }
}
