namespace CareLabel.Wash.Standards;

/// <summary>Cells that hold several numbers.</summary>
public static partial class Phone
{
    private const int LongestCell = 1000;

    private static readonly Mend Several = new(
        "phone-several", "each number written as an international number, parted by semicolons");
    private static readonly Objection Unreadable = new(
        "phone-part-unread", "One of the numbers in the field could not be read and stands as it was.",
        "Correct it, or move the text to a note.");

    /// <summary>
    /// Reads a cell with one number or several: <c>22 12 34 56 / 901 23 456</c>, <c>tel: … mob: …</c>, <c>… og …</c>.
    /// The standard form has each number once, in the order they came, joined by <c>"; "</c>. What cannot be read
    /// stands as typed among them, under a doubt; when nothing can be read the cell is rejected and stays as it is.
    /// </summary>
    public static Reading ReadMany(string typed, Setting setting)
    {
        if (typed.Length > LongestCell) return IsBlank(typed) ? Reading.Empty(typed) : Reading.Rejected(typed, TooLong);
        if (PhoneCell.IsPlain(typed)) return Read(typed, setting);
        var pieces = PhoneCell.Split(typed, setting.Country);
        if (pieces.Count == 0) return IsBlank(typed) ? Reading.Empty(typed) : Reading.Rejected(typed, NoNumber);
        return pieces.Count == 1 ? ReadOnly(typed, pieces[0], setting) : ReadAll(typed, pieces, setting);
    }

    /// <summary>The numbers of a cell in parts, in their order, each once; without what cannot be read.</summary>
    public static IReadOnlyList<PhoneNumber> ParseMany(string typed, Setting setting)
    {
        if (typed.Length > LongestCell) return [];
        var numbers = new List<PhoneNumber>(2);
        foreach (var piece in PhoneCell.Split(typed, setting.Country))
            if (Parse(piece, setting) is { } number && !numbers.Contains(number)) numbers.Add(number);
        return numbers;
    }

    private static Reading ReadOnly(string typed, string piece, Setting setting)
    {
        var reading = Read(piece, setting);
        if (ReferenceEquals(piece, typed) || reading.Standard is not { } standard)
            return reading with { Typed = typed };
        return Reading.Accepted(typed, standard, reading.Mend ?? Bare) with { Objection = reading.Objection };
    }

    private static Reading ReadAll(string typed, List<string> pieces, Setting setting)
    {
        var standards = new List<string>(pieces.Count);
        Objection? doubt = null;
        Objection? refusal = null;
        var read = 0;
        foreach (var piece in pieces)
        {
            var reading = Read(piece, setting);
            if (reading.Standard is not null) read++;
            else refusal ??= reading.Objection;
            doubt ??= reading.Objection;
            var standard = reading.Standard ?? piece;
            if (!standards.Contains(standard, StringComparer.Ordinal)) standards.Add(standard);
        }

        if (read == 0) return Reading.Rejected(typed, refusal ?? NoNumber);
        var all = Reading.Accepted(typed, string.Join("; ", standards), Several);
        if (refusal is null) return all with { Objection = doubt };
        var unread = Unreadable with { Arguments = [refusal.Code], Suggestion = all.Standard };

        // What stands as typed may hold signs that would part it otherwise the next time; then the cell stays as it is.
        return PhoneCell.Split(all.Standard!, setting.Country).SequenceEqual(standards, StringComparer.Ordinal)
            ? all with { Objection = unread with { Suggestion = null } }
            : Reading.Rejected(typed, unread);
    }
}
