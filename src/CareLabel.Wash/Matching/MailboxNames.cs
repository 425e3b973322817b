namespace CareLabel.Wash.Matching;

/// <summary>
/// The part before the @ is mostly made from the name of its owner. Namesakes share it as they share the name, so it is no
/// evidence beside the names, unless a number tells it apart.
/// </summary>
internal static class MailboxNames
{
    /// <summary>Blanks the part before the @ of each address that is made from the row's own name and no number.</summary>
    public static void Blank(Rows rows)
    {
        var email = rows.Comparisons.OfType<EmailComparison>().FirstOrDefault();
        var given = rows.Comparisons.OfType<GivenName>().FirstOrDefault();
        var family = rows.Comparisons.OfType<FamilyName>().FirstOrDefault();
        if (email is null || given is null || family is null) return;
        Parallel.For(0, (rows.Count + 16383) >> 14, part =>
        {
            var end = Math.Min(rows.Count, (part + 1) << 14);
            for (var row = part << 14; row < end; row++) BlankRow(rows[row], email, given, family);
        });
    }

    private static void BlankRow(Span<int> row, EmailComparison email, GivenName given, FamilyName family)
    {
        for (var cell = email.Cell + 1; cell < email.Cell + email.Cells; cell += EmailComparison.Width)
        {
            if (row[cell] < 0) continue;
            var local = email.Lexicon.Bytes(row[cell]);
            if (Digits(local) >= 2) continue;
            if (Holds(local, given.Lexicon, row[given.Cell]) || Holds(local, family.Lexicon, row[family.Cell])) row[cell] = -1;
        }
    }

    private static int Digits(ReadOnlySpan<byte> local)
    {
        var digits = 0;
        foreach (var letter in local) digits += letter is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        return digits;
    }

    private static bool Holds(ReadOnlySpan<byte> local, Lexicon names, int name)
    {
        if (name < 0) return false;
        var text = names.Bytes(name);
        foreach (var word in text.Split((byte)' '))
        {
            if (text[word].Length >= 3 && local.IndexOf(text[word]) >= 0) return true;
        }

        return false;
    }
}
