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
    public void Within(WashedColumn column, List<CellPart> parts, List<NotKept> left, IReadOnlyList<int> rows)
    {
        if (parts.Count is < 2 or > MostCompared) return;
        // What the standard itself suggests goes first, so that two addresses never drop each other.
        Drop((part, other) => string.Equals(Suggested(column, part), other.Text, StringComparison.Ordinal), parts, left);
        Drop((part, other) => IsSlip(part, other, rows), parts, left);
    }

    private static void Drop(Func<CellPart, CellPart, bool> isMistyped, List<CellPart> parts, List<NotKept> left)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = parts[i];
            if (parts.Find(other => other != part && isMistyped(part, other)) is not { } right) continue;
            left.Insert(0, new(part.Text, part.Row, $"mistyped {right.Text}"));
            parts.RemoveAt(i);
        }
    }

    private static string? Suggested(WashedColumn column, CellPart part) =>
        (part.IsWholeValue ? column.ObjectionTo(part.Value) : Email.Read(part.Text).Objection)?.Suggestion;

    private bool IsSlip(CellPart slip, CellPart right, IReadOnlyList<int> rows)
    {
        var (slipAt, rightAt) = (slip.Text.LastIndexOf('@'), right.Text.LastIndexOf('@'));
        if (slipAt <= 0 || rightAt <= 0) return false;
        var (slipLocal, rightLocal) = (slip.Text[..slipAt], right.Text[..rightAt]);
        var (slipDomain, rightDomain) = (slip.Text[(slipAt + 1)..], right.Text[(rightAt + 1)..]);
        if (string.Equals(slipDomain, rightDomain, StringComparison.Ordinal))
            return OneSlip(slipLocal, rightLocal) && Speak(slipLocal, rightLocal, slip, right, () => Names(rows));
        return string.Equals(slipLocal, rightLocal, StringComparison.Ordinal)
            && OneSlip(slipDomain, rightDomain) && !MailDomains.IsFree(slipDomain)
            && Speak(slipDomain, rightDomain, slip, right, () => Companies(rows));
    }

    // What speaks for one and against the other; where words speak for both or for the other, the number of rows says nothing.
    private static bool Speak(string slip, string right, CellPart slipPart, CellPart rightPart, Func<List<string>> words)
    {
        var (forSlip, forRight) = (false, false);
        var (plainSlip, plainRight) = (Compact(slip), Compact(right));
        foreach (var word in words())
        {
            var (inSlip, inRight) = (plainSlip.Contains(word, StringComparison.Ordinal), plainRight.Contains(word, StringComparison.Ordinal));
            forSlip |= inSlip && !inRight;
            forRight |= inRight && !inSlip;
        }

        return !forSlip && (forRight || (rightPart.Votes > slipPart.Votes && slipPart.Votes == 1));
    }

    private static bool OneSlip(string a, string b) => SameDigits(a, b)
        && (Osa.Within(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b), 1)
            || string.Equals(Lookalike(a), Lookalike(b), StringComparison.Ordinal));

    // kari1 and kari2 are two mailboxes.
    private static bool SameDigits(string a, string b) =>
        string.Concat(a.Where(char.IsAsciiDigit)).Equals(string.Concat(b.Where(char.IsAsciiDigit)), StringComparison.Ordinal);

    // As scanners and tired eyes read them.
    private static string Lookalike(string text) => text.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);

    private List<string> Names(IReadOnlyList<int> rows)
    {
        var words = new List<string>();
        foreach (var text in Texts(_names, rows))
        {
            foreach (var word in Forms(text).SelectMany(form => form.Split(' '))) Add(words, word);
        }

        return words;
    }

    private List<string> Companies(IReadOnlyList<int> rows)
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

    private static IEnumerable<string> Texts(WashedColumn[] columns, IReadOnlyList<int> rows) =>
        columns.SelectMany(column => rows.Where(column.Has).Select(row => column.Text(row)!)).Distinct(StringComparer.Ordinal);

    private static string[] Forms(string text) => [Fold.Plain(text), Fold.Digraph(text)];

    private static string Compact(string text) => Fold.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private static void Add(List<string> words, string word)
    {
        if (word.Length >= ShortestName) words.Add(word);
    }
}
