namespace CareLabel.Wash.Misfiled;

/// <summary>
/// Whether a value ends in a legal form that no person's name ends in. Narrower than the list of legal forms: "Ky",
/// "Da",
/// "SA" and "Ay" are names too, and forms of two letters count only as firms write them.
/// </summary>
internal static class LegalForm
{
    private static readonly HashSet<string> AsWritten = ["AS", "A/S", "AB", "Oy", "OY", "Ab", "BV", "B.V.", "ANS",
        "ASA", "Oyj", "OYJ", "ApS", "APS", "AG", "KG", "KB", "HB"];

    private static readonly HashSet<string> AnyCase =
        new(["gmbh", "ltd", "ltd.", "limited", "llc", "llp", "inc", "inc.", "plc", "sarl", "aktiebolag", "uab", "oü",
            "z.o.o.", "zoo", "o.o.", "s.r.l.", "corp", "corp.", "osakeyhtiö", "aksjeselskap"],
            StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AsWrittenLookup = AsWritten.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyCaseLookup = AnyCase.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Ends(string value)
    {
        var text = value.AsSpan().Trim();
        var space = text.LastIndexOf(' ');
        if (space < 2) return false;
        var last = text[(space + 1)..];
        return last.Length <= 12 && (AsWrittenLookup.Contains(last) || AnyCaseLookup.Contains(last));
    }
}
