namespace CareLabel.Wash.Matching;

/// <summary>
/// Phone numbers of a row, at most <see cref="Kept"/>, as their last eight digits: one in common is enough. Cells: the
/// numbers, then the same with four bits a digit, so that a slip shows without fetching them.
/// </summary>
public sealed class PhoneComparison(Lexicon numbers) : Comparison(
    "phone", Trait.Contact | Trait.Place | Trait.Work, new("the same", .68), new("one digit off", .06), new("different", .26))
{
    /// <summary>How many numbers of a row take part.</summary>
    public const int Kept = 3;

    private const int OneDigit = 2;

    /// <inheritdoc/>
    public override Lexicon Lexicon => numbers;

    /// <inheritdoc/>
    public override int Cells => Kept * 2;

    /// <inheritdoc/>
    public override int ValueCells => Kept;

    /// <inheritdoc/>
    public override void Finish(Span<int> row)
    {
        for (var i = Cell; i < Cell + Kept && row[i] >= 0; i++) row[i + Kept] = (int)PackedDigits.Of(numbers.Bytes(row[i]));
    }

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if (a[Cell] < 0 || b[Cell] < 0) return Missing;
        if (Shared(a, b) >= 0) return Same;
        for (var i = Cell; i < Cell + Kept && a[i] >= 0; i++)
        {
            for (var j = Cell; j < Cell + Kept && b[j] >= 0; j++)
            {
                if (PackedDigits.AreOneOff((uint)a[i + Kept], (uint)b[j + Kept])) return OneDigit;
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

    /// <summary>Cells of one address.</summary>
    public const int Width = 4;

    private const int SameLocal = 2, Slip = 3, Slips = 4, SameDomain = 5;

    /// <inheritdoc/>
    public override Lexicon Lexicon => addresses;

    /// <summary>
    /// Cells: address, part before the @ (-1 where a role), company domain (-1 where a free provider), sketch of the part
    /// before the @, for each kept address.
    /// </summary>
    public override int Cells => Kept * Width;

    /// <inheritdoc/>
    public override int AccidentCell(int level) => level switch { Same => 0, SameLocal => 1, SameDomain => 2, _ => -1 };

    /// <inheritdoc/>
    public override bool IsValue(int cell) => cell % Width < 3;

    /// <inheritdoc/>
    public override int Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Memo memo)
    {
        if (a[Cell] < 0 || b[Cell] < 0) return Missing;
        var best = Differs;
        for (var i = Cell; i < Cell + Cells && a[i] >= 0; i += Width)
        {
            for (var j = Cell; j < Cell + Cells && b[j] >= 0; j += Width)
            {
                best = Math.Min(best, CompareOne(a.Slice(i, Width), b.Slice(j, Width), memo));
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public override int Agreed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int level)
    {
        if (level is not (Same or SameLocal or SameDomain)) return -1;
        var part = level == Same ? 0 : level == SameLocal ? 1 : 2;
        for (var i = Cell + part; i < Cell + Cells; i += Width)
        {
            for (var j = Cell + part; j < Cell + Cells; j += Width)
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
        var far = a[2] >= 0 && a[2] == b[2] ? SameDomain : Differs;
        if (!Sketch.MayBeWithin(a[3], b[3], Math.Max(1, (int)((uint)a[3] >> 26) / 6))) return far;
        var known = memo.Get(a[0], b[0], out var slot, out var pair);
        if (known < 0) known = memo.Put(slot, pair, Judge(addresses.Bytes(a[0]), addresses.Bytes(b[0])));
        return known != Differs ? known : far;
    }

    private int Judge(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        // Namesakes tell their addresses apart by a number: there, another number is another address.
        if (!SameDigits(a, b)) return Differs;
        int at = a.LastIndexOf((byte)'@'), other = b.LastIndexOf((byte)'@');
        if (at < 3 || other < 3) return Differs;
        var domains = Text.Osa.Within(a[at..], b[other..], 2);
        if (!domains) return Differs;
        // Colleagues share all but a few letters of their addresses: slips are counted against the part that is one's own.
        ReadOnlySpan<byte> local = a[..at], otherLocal = b[..other];
        if (local.SequenceEqual(otherLocal)) return Slip;
        var shorter = Math.Min(at, other);
        if (shorter > 4 && TextCompare.OneSlip(local, otherLocal)) return a[at..].SequenceEqual(b[other..]) ? Slip : Slips;
        return shorter >= 12 && Text.Osa.Within(local, otherLocal, shorter / 6) ? Slips : Differs;
    }

    private static bool SameDigits(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && !IsDigit(a[i])) i++;
            while (j < b.Length && !IsDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';
}
