using CareLabel.Wash.Columns;
using CareLabel.Wash.Standards;
using CareLabel.Wash.Text;

namespace CareLabel.Wash.Matching;

/// <summary>Phones, e-mail addresses and web domains.</summary>
internal static class ContactSources
{
    public static CellSource? Phones(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.Phone).ToArray();
        if (columns.Length == 0) return null;
        var numbers = new Lexicon();
        var phone = new PhoneComparison(numbers);
        return new(phone, (rows, tableRows) => FillMany(
            rows, tableRows, columns, phone.Cell, PhoneComparison.Kept, 1, Digits, (digits, cells) => cells[0] = numbers.Intern(digits)));
    }

    public static CellSource? Emails(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.Email).ToArray();
        if (columns.Length == 0) return null;
        var addresses = new Lexicon();
        var email = new EmailComparison(addresses);
        return new(email, (rows, tableRows) => FillMany(
            rows, tableRows, columns, email.Cell, EmailComparison.Kept, EmailComparison.Width,
            text => text.LastIndexOf('@') > 0 ? Parts(text) : null, (address, cells) => Fill(addresses, address, cells)));
    }

    public static CellSource? WebDomain(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.WebAddress).ToArray();
        if (columns.Length == 0) return null;
        var domains = new Lexicon();
        var web = new ValueComparison("web address", Trait.Work, domains);
        return new(web, (rows, tableRows) =>
        {
            foreach (var field in columns)
            {
                var codes = field.Map(text => WebAddress.Parse(text)?.Registrable ?? "", domain => domains.Intern(domain));
                CellSource.FillCell(rows, tableRows, web.Cell, field, codes);
            }
        });
    }

    // The country code is left out: whether it was typed says nothing about whose number it is.
    private static string? Digits(string phone)
    {
        var end = phone.IndexOf(";ext", StringComparison.Ordinal);
        Span<char> last = stackalloc char[8];
        var count = 0;
        for (var i = (end < 0 ? phone.Length : end) - 1; i >= 0 && count < last.Length; i--)
        {
            if (char.IsAsciiDigit(phone[i])) last[^++count] = phone[i];
        }

        return count < 5 ? null : new(last[^count..]);
    }

    /// <summary>An address as it is compared.</summary>
    private sealed record Mailbox(string Address, string? Local, string? Domain);

    private static Mailbox Parts(string text)
    {
        var at = text.LastIndexOf('@');
        var address = new EmailAddress(text[..at], text[(at + 1)..]);
        var key = address.MatchKey;
        return new(
            Ascii(key), address.IsRole || address.Local.Length < 4 ? null : Ascii(key[..key.LastIndexOf('@')]),
            address.IsFree ? null : Ascii(address.Domain));
    }

    private static void Fill(Lexicon addresses, Mailbox mailbox, Span<int> cells)
    {
        cells[0] = addresses.Intern(mailbox.Address);
        cells[1] = mailbox.Local is null ? -1 : addresses.Intern(mailbox.Local);
        cells[2] = mailbox.Domain is null ? -1 : addresses.Intern(mailbox.Domain);
    }

    private static string Ascii(string text) => System.Text.Ascii.IsValid(text) ? text : Fold.Plain(text).Replace(' ', '.');

    // Reading the parts is work for all cores, interning them for one.
    private static void FillMany<T>(
        Rows rows, int[] tableRows, MatchField[] fields, int cell, int kept, int width, Func<string, T?> read, ManyCells<T> intern)
        where T : class
    {
        foreach (var field in fields)
        {
            // Nearly every value has one part, which needs no array of its own.
            var codes = new int[(long)field.ValueCount * width];
            var several = new Dictionary<int, int[]>();
            field.Each(text => ReadParts(text, read), (value, parts) =>
            {
                var own = codes.AsSpan(value * width, width);
                own[0] = -1;
                if (parts is T one) intern(one, own);
                else if (parts is T[] { Length: > 0 } all) several[value] = Interned(all, width, intern);
            });
            var numbers = field.Values.Span;
            for (var row = 0; row < tableRows.Length; row++)
            {
                if (numbers[tableRows[row]] is not (var value and >= 0)) continue;
                var cells = rows[row].Slice(cell, kept * width);
                if (several.TryGetValue(value, out var known)) Put(cells, known, width);
                else if (codes[value * width] >= 0) Put(cells, codes.AsSpan(value * width, width), width);
            }
        }
    }

    private static object? ReadParts<T>(string text, Func<string, T?> read) where T : class
    {
        if (!text.Contains(';', StringComparison.Ordinal) || text.Contains(";ext", StringComparison.Ordinal) && text.LastIndexOf(';') == text.IndexOf(";ext", StringComparison.Ordinal))
        {
            return read(text);
        }

        return text.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(read).OfType<T>().ToArray();
    }

    private static int[] Interned<T>(T[] all, int width, ManyCells<T> intern)
    {
        var cells = new int[all.Length * width];
        for (var i = 0; i < all.Length; i++) intern(all[i], cells.AsSpan(i * width, width));
        return cells;
    }

    private static void Put(Span<int> cells, ReadOnlySpan<int> codes, int width)
    {
        for (var i = 0; i < codes.Length; i += width)
        {
            for (var at = 0; at < cells.Length; at += width)
            {
                if (cells[at] == codes[i]) break;
                if (cells[at] >= 0) continue;
                codes.Slice(i, width).CopyTo(cells[at..]);
                break;
            }
        }
    }

    private delegate void ManyCells<T>(T part, Span<int> cells);
}
