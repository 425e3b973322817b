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
            rows, tableRows, columns, phone.Cell, PhoneComparison.Kept, 1, text => Parts(text).Select(Digits).Where(d => d.Length >= 5).ToArray(),
            (digits, cells) => cells[0] = numbers.Intern(digits)));
    }

    public static CellSource? Emails(IReadOnlyList<MatchField> fields)
    {
        var columns = fields.Where(field => field.Kind == ColumnKind.Email).ToArray();
        if (columns.Length == 0) return null;
        var addresses = new Lexicon();
        var email = new EmailComparison(addresses);
        return new(email, (rows, tableRows) => FillMany(
            rows, tableRows, columns, email.Cell, EmailComparison.Kept, EmailComparison.Width, text => Parts(text).Where(part => part.LastIndexOf('@') > 0).ToArray(),
            (address, cells) => Address(addresses, address, cells)));
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
                var codes = Array.ConvertAll(field.Each(text => WebAddress.Parse(text)?.Registrable ?? ""), domain => domains.Intern(domain));
                CellSource.FillCell(rows, tableRows, web.Cell, field, codes);
            }
        });
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The country code is left out: whether it was typed says nothing about whose number it is.
    private static string Digits(string phone)
    {
        var end = phone.IndexOf(";ext", StringComparison.Ordinal);
        var digits = new string([.. (end < 0 ? phone : phone[..end]).Where(char.IsAsciiDigit)]);
        return digits.Length > 8 ? digits[^8..] : digits;
    }

    private static void Address(Lexicon addresses, string text, Span<int> cells)
    {
        var at = text.LastIndexOf('@');
        var address = new EmailAddress(text[..at], text[(at + 1)..]);
        cells[0] = addresses.Intern(Ascii(address.MatchKey));
        cells[1] = address.IsRole || address.Local.Length < 4 ? -1 : addresses.Intern(Ascii(address.MatchKey[..address.MatchKey.LastIndexOf('@')]));
        cells[2] = address.IsFree ? -1 : addresses.Intern(Ascii(address.Domain));
    }

    private static string Ascii(string text) => System.Text.Ascii.IsValid(text) ? text : Fold.Plain(text).Replace(' ', '.');

    private static void FillMany(
        Rows rows, int[] tableRows, MatchField[] fields, int cell, int kept, int width, Func<string, string[]> parts, ManyCells intern)
    {
        foreach (var field in fields)
        {
            var codes = Array.ConvertAll(field.Each(parts), values =>
            {
                var cells = new int[values.Length * width];
                for (var i = 0; i < values.Length; i++) intern(values[i], cells.AsSpan(i * width, width));
                return cells;
            });
            var numbers = field.Values.Span;
            for (var row = 0; row < tableRows.Length; row++)
            {
                if (numbers[tableRows[row]] is var value and >= 0) Put(rows[row].Slice(cell, kept * width), codes[value], width);
            }
        }
    }

    private static void Put(Span<int> cells, int[] codes, int width)
    {
        for (var i = 0; i < codes.Length; i += width)
        {
            for (var at = 0; at < cells.Length; at += width)
            {
                if (cells[at] == codes[i]) break;
                if (cells[at] >= 0) continue;
                codes.AsSpan(i, width).CopyTo(cells[at..]);
                break;
            }
        }
    }

    private delegate void ManyCells(string text, Span<int> cells);
}
