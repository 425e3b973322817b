using System.Text;
using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Merging;

/// <summary>
/// Finds mistyped e-mail addresses beside the right one. Sure cases only: the standard suggests the other address itself,
/// or the two are one slip apart and more rows, the name or the company's name and website speak for the other.
/// </summary>
internal sealed class EmailTwins(IReadOnlyList<WashedColumn> columns)
{
    private const int ShortestName = 4;

    // A row of so many addresses is a list, and time grows with the square.
    private const int MostCompared = 50;

    private readonly WashedColumn[] _names = [.. columns.Where(column =>
        column.Kind is ColumnKind.FirstName or ColumnKind.LastName or ColumnKind.FullName)];
    private readonly WashedColumn[] _companies = [.. columns.Where(column =>
        column.Kind is ColumnKind.CompanyName or ColumnKind.PersonOrCompany)];
    private readonly WashedColumn[] _websites = [.. columns.Where(column => column.Kind == ColumnKind.WebAddress)];

    /// <summary>Takes out of the parts of an e-mail column those that are another of them, mistyped.</summary>
    public void Within(WashedColumn column, List<CellPart> parts, List<NotKept> left, ReadOnlySpan<int> rows)
    {
        if (parts.Count is < 2 or > MostCompared) return;
        // What the standard itself suggests goes first, so that two addresses never drop each other.
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (Suggested(column, parts[i]) is { } suggested) Drop(parts, i, parts.FindIndex(other => string.Equals(suggested, other.Text, StringComparison.Ordinal)), left);
        }

        for (var i = parts.Count - 1; i >= 0; i--) Drop(parts, i, Right(parts, i, rows), left);
    }

    private static void Drop(List<CellPart> parts, int slip, int right, List<NotKept> left)
    {
        if (right < 0 || right == slip) return;
        left.Insert(0, new(parts[slip].Text, parts[slip].Row, $"mistyped {parts[right].Text}"));
        parts.RemoveAt(slip);
    }

    private static string? Suggested(WashedColumn column, CellPart part) =>
        (part.IsWholeValue ? column.ObjectionTo(part.Value) : Email.Read(part.Text).Objection)?.Suggestion;

    private int Right(List<CellPart> parts, int slip, ReadOnlySpan<int> rows)
    {
        for (var right = 0; right < parts.Count; right++)
        {
            if (right != slip && IsSlip(parts[slip], parts[right], rows)) return right;
        }

        return -1;
    }

    private bool IsSlip(CellPart slip, CellPart right, ReadOnlySpan<int> rows)
    {
        var (slipAt, rightAt) = (slip.Text.LastIndexOf('@'), right.Text.LastIndexOf('@'));
        if (slipAt <= 0 || rightAt <= 0) return false;
        ReadOnlySpan<char> slipLocal = slip.Text.AsSpan(0, slipAt), rightLocal = right.Text.AsSpan(0, rightAt);
        ReadOnlySpan<char> slipDomain = slip.Text.AsSpan(slipAt + 1), rightDomain = right.Text.AsSpan(rightAt + 1);
        if (slipDomain.SequenceEqual(rightDomain))
            return OneSlip(slipLocal, rightLocal) && Speak(slipLocal, rightLocal, slip, right, Names(rows));
        return slipLocal.SequenceEqual(rightLocal)
            && OneSlip(slipDomain, rightDomain) && !MailDomains.IsFree(slipDomain.ToString())
            && Speak(slipDomain, rightDomain, slip, right, Companies(rows));
    }

    // What speaks for one and against the other; where words speak for both or for the other, the number of rows says nothing.
    private static bool Speak(ReadOnlySpan<char> slip, ReadOnlySpan<char> right, CellPart slipPart, CellPart rightPart, List<string> words)
    {
        var (forSlip, forRight) = (false, false);
        var (plainSlip, plainRight) = (Compact(slip.ToString()), Compact(right.ToString()));
        foreach (var word in words)
        {
            var (inSlip, inRight) = (plainSlip.Contains(word, StringComparison.Ordinal), plainRight.Contains(word, StringComparison.Ordinal));
            forSlip |= inSlip && !inRight;
            forRight |= inRight && !inSlip;
        }

        return !forSlip && (forRight || (rightPart.Votes > slipPart.Votes && slipPart.Votes == 1));
    }

    private static bool OneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => SameDigits(a, b)
        && (OneEdit(a, b) || string.Equals(Lookalike(a.ToString()), Lookalike(b.ToString()), StringComparison.Ordinal));

    private static bool OneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const int Short = 256, MostBytes = 3;
        if (a.Length > Short || b.Length > Short) return Osa.Within(Encoding.UTF8.GetBytes(a.ToString()), Encoding.UTF8.GetBytes(b.ToString()), 1);
        Span<byte> bytesA = stackalloc byte[Short * MostBytes], bytesB = stackalloc byte[Short * MostBytes];
        return Osa.Within(bytesA[..Encoding.UTF8.GetBytes(a, bytesA)], bytesB[..Encoding.UTF8.GetBytes(b, bytesB)], 1);
    }

    // kari1 and kari2 are two mailboxes.
    private static bool SameDigits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (atA, atB) = (0, 0);
        while (true)
        {
            while (atA < a.Length && !char.IsAsciiDigit(a[atA])) atA++;
            while (atB < b.Length && !char.IsAsciiDigit(b[atB])) atB++;
            if (atA == a.Length || atB == b.Length) return atA == a.Length && atB == b.Length;
            if (a[atA++] != b[atB++]) return false;
        }
    }

    // As scanners and tired eyes read them.
    private static string Lookalike(string text) => text.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);

    private List<string> Names(ReadOnlySpan<int> rows)
    {
        var words = new List<string>();
        foreach (var text in Texts(_names, rows))
        {
            foreach (var word in Forms(text).SelectMany(form => form.Split(' '))) Add(words, word);
        }

        return words;
    }

    private List<string> Companies(ReadOnlySpan<int> rows)
    {
        var words = new List<string>();
        foreach (var text in Texts(_companies, rows))
        {
            foreach (var form in Forms(CompanyName.Parse(text, Setting.None).Core)) Add(words, Compact(form));
        }

        foreach (var text in Texts(_websites, rows))
        {
            var host = text.AsSpan(text.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0);
            if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
            Add(words, Compact((host.IndexOf('/') is var end and >= 0 ? host[..end] : host).ToString()));
        }

        return words;
    }

    private static List<string> Texts(WashedColumn[] columns, ReadOnlySpan<int> rows)
    {
        var texts = new List<string>();
        foreach (var column in columns)
        {
            foreach (var row in rows)
            {
                if (column.Text(row) is { } text && !texts.Contains(text)) texts.Add(text);
            }
        }

        return texts;
    }

    private static string[] Forms(string text) => [Fold.Plain(text), Fold.Digraph(text)];

    private static string Compact(string text) => Fold.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private static void Add(List<string> words, string word)
    {
        if (word.Length >= ShortestName) words.Add(word);
    }
}
